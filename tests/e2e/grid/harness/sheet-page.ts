import type { Locator, Page } from 'playwright-core'

import type { GridRange } from '../../../../renderer/grid/sheet-model.ts'
import type { Harness } from './open-harness.ts'
import type { HarnessWindow } from './harness-window.ts'

/** The sheet as an officer meets it: cells to click, keys to press, texts to read. */
export interface SheetPage {
  readonly page: Page
  readonly field: Locator
  readonly reason: Locator
  readonly notice: Locator
  cell(row: string, column: string): Locator
  click(row: string, column: string): Promise<void>
  press(...keys: readonly string[]): Promise<void>
  type(text: string): Promise<void>
  /** Texts of cells as the model holds them, row by row. */
  texts(rows: readonly string[], columns: readonly string[]): Promise<string[][]>
  text(row: string, column: string): Promise<string>
  /** `row column` ids of the active cell. */
  active(): Promise<string>
  range(): Promise<GridRange | null>
  /** Kinds and cell counts of what was applied since the last call. */
  applied(): Promise<string[]>
  select(from: readonly [string, string], to: readonly [string, string]): Promise<void>
  copyFrom(text: string, html?: string): Promise<void>
  clipboard(): Promise<{ readonly text: string; readonly html: string }>
}

export function sheetPage(harness: Harness): SheetPage {
  const { page } = harness
  const cell = (row: string, column: string): Locator =>
    page.locator(`.ag-row[row-id$="${row}"] .ag-cell[col-id="${column}"]`).first()
  const texts: SheetPage['texts'] = (rows, columns) =>
    page.evaluate(
      ([rowIds, columnIds]) =>
        rowIds.map((row) =>
          columnIds.map((column) => (window as HarnessWindow).table?.text(row, column) ?? '?'),
        ),
      [rows, columns] as const,
    )
  return {
    page,
    field: page.locator('.ntm-sheet-field'),
    reason: page.locator('.ntm-sheet-reason'),
    notice: page.locator('.ntm-sheet-notice'),
    cell,
    click: (row, column) => cell(row, column).click(),
    async press(...keys) {
      for (const key of keys) await page.keyboard.press(key)
    },
    type: (text) => page.keyboard.type(text),
    texts,
    text: async (row, column) => (await texts([row], [column]))[0]?.[0] ?? '?',
    active: () =>
      page.evaluate(() => {
        const at = (window as HarnessWindow).sheet?.()?.getSelection()?.active
        return at ? `${at.row} ${at.column}` : ''
      }),
    range: () =>
      page.evaluate(() => (window as HarnessWindow).sheet?.()?.getSelection()?.range ?? null),
    applied: () =>
      page.evaluate(() => {
        const actions = (window as HarnessWindow).table?.actions.splice(0) ?? []
        return actions.map((action) => `${action.kind} ${action.cells}`)
      }),
    async select(from, to) {
      await cell(...from).click()
      await cell(...to).click({ modifiers: ['Shift'] })
    },
    copyFrom: (text, html) =>
      page.evaluate(
        async ([plain, markup]) => {
          const parts: Record<string, Blob> = {
            'text/plain': new Blob([plain], { type: 'text/plain' }),
          }
          if (markup) parts['text/html'] = new Blob([markup], { type: 'text/html' })
          await navigator.clipboard.write([new ClipboardItem(parts)])
        },
        [text, html ?? ''] as const,
      ),
    clipboard: () =>
      page.evaluate(async () => {
        const read = async (item: ClipboardItem, type: string): Promise<string> =>
          item.types.includes(type) ? (await item.getType(type)).text() : ''
        const item = (await navigator.clipboard.read())[0]
        if (!item) return { text: '', html: '' }
        return { text: await read(item, 'text/plain'), html: await read(item, 'text/html') }
      }),
  }
}
