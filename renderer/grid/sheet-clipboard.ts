import type { CellEditor } from './cell-editor.ts'
import { readHtmlTable, writeHtmlTable } from './html-table.ts'
import { pasteRange, planPaste, planWrite } from './paste-plan.ts'
import type { BadCell, TextBlock, WritePlan } from './paste-plan.ts'
import { cellsOf, hasCell, rangeBetween, topLeft } from './range.ts'
import { selectRange } from './selection.ts'
import type { Copied, SheetCore } from './sheet-parts.ts'
import type { GridAction, GridMessageKey, GridRange } from './sheet-model.ts'
import { entriesAt, headerName } from './view.ts'
import { readTsv, writeTsv } from './tsv.ts'

const EXAMPLES = 3
/** A larger table is read from its plain text, which costs a tenth. */
const MAX_HTML_CHARACTERS = 4_000_000

/** Copy, cut and paste by the browser's own clipboard events, which need no permission. */
export function connectClipboard(core: SheetCore, editor: CellEditor): () => void {
  const { field } = core.elements
  const abort = new AbortController()
  const { signal } = abort

  function copy(event: ClipboardEvent, isCut: boolean): void {
    const selection = core.selection()
    if (editor.mode() !== 'ready' || !selection || !event.clipboardData) return
    event.preventDefault()
    const block = readBlock(core, selection.range)
    const tsv = writeTsv(block)
    const html = writeHtmlTable(withKinds(core, selection.range, block))
    event.clipboardData.setData('text/plain', tsv)
    if (html !== null) event.clipboardData.setData('text/html', html)
    core.setCopied({ range: selection.range, isCut, tsv, block })
  }

  function paste(event: ClipboardEvent): void {
    if (editor.mode() !== 'ready') return
    event.preventDefault()
    const data = event.clipboardData
    if (data) pasteText(core, data.getData('text/plain'), data.getData('text/html'))
  }

  field.addEventListener('copy', (event) => copy(event, false), { signal })
  field.addEventListener('cut', (event) => copy(event, true), { signal })
  field.addEventListener('paste', paste, { signal })
  return () => abort.abort()
}

function readBlock(core: SheetCore, range: GridRange): TextBlock {
  const rows: string[][] = []
  for (const cell of cellsOf(range)) {
    const row = (rows[cell.row - range.top] ??= [])
    row.push(core.editText(cell))
  }
  return rows
}

function withKinds(
  core: SheetCore,
  range: GridRange,
  block: TextBlock,
): { text: string; isNumber: boolean }[][] {
  const view = core.view()
  return block.map((texts, rowAt) =>
    texts.map((text, columnAt) => {
      const at = entriesAt(view, { row: range.top + rowAt, column: range.left + columnAt })
      return { text, isNumber: view.model.number(at.row, at.column) !== null }
    }),
  )
}

function pasteText(core: SheetCore, plain: string, html: string): void {
  const selection = core.selection()
  if (!selection) return
  const { t } = core.env()
  const own = core.copied()
  const isOwn = own !== null && sameLines(own.tsv, plain)
  const block = isOwn ? own.block : readClipboard(plain, html)
  if (!block) {
    core.notify('info', t('grid.nothingToPaste'))
    return
  }
  if (isOwn && own.isCut) {
    moveCut(core, own)
    return
  }
  const plan = planPaste(block, selection.range, core.planTable())
  switch (plan.kind) {
    case 'tooBig':
      refuseTooBig(core, plan.rows, plan.columns)
      return
    case 'refused':
      refuseWhole(core, 'grid.pasteRefused', plan.bad)
      return
    case 'ready':
      finish(core, plan, 'paste')
      core.select(selectRange(plan.range, topLeft(plan.range)), 'active')
  }
}

function readClipboard(plain: string, html: string): TextBlock | null {
  const parsed =
    html === '' || html.length > MAX_HTML_CHARACTERS
      ? null
      : readHtmlTable(new DOMParser().parseFromString(html, 'text/html').body)
  if (parsed) return parsed
  return plain === '' ? null : readTsv(plain)
}

/** Systems differ in the line breaks they hand back. */
function sameLines(a: string, b: string): boolean {
  return a.replaceAll('\r\n', '\n') === b.replaceAll('\r\n', '\n')
}

/** The source is cleared and the target written in one action, when the cut is pasted. */
function moveCut(core: SheetCore, cut: Copied): void {
  const selection = core.selection()
  if (!selection) return
  const table = core.planTable()
  const corner = topLeft(selection.range)
  const landing = rangeBetween(corner, corner)
  const target = pasteRange(cut.block, landing)
  const plan = planPaste(cut.block, landing, table)
  if (plan.kind === 'tooBig') {
    refuseTooBig(core, plan.rows, plan.columns)
    return
  }
  const cleared = planWrite(cut.range, () => '', {
    ...table,
    isEditable: (cell) => !hasCell(target, cell) && table.isEditable(cell),
  })
  if (plan.kind === 'refused') {
    refuseWhole(core, 'grid.pasteRefused', plan.bad)
    return
  }
  if (cleared.kind === 'refused') {
    refuseWhole(core, 'grid.deleteRefused', cleared.bad)
    return
  }
  core.setCopied(null)
  finish(core, { ...plan, changes: [...cleared.changes, ...plan.changes] }, 'cut')
  core.select(selectRange(plan.range, corner), 'active')
}

function refuseTooBig(core: SheetCore, rows: number, columns: number): void {
  const key: GridMessageKey =
    rows > 0 && columns > 0
      ? 'grid.tooBigBoth'
      : rows > 0
        ? 'grid.tooBigRows'
        : 'grid.tooBigColumns'
  core.notify('refused', core.env().t(key, { rows, columns }))
}

export function refuseWhole(
  core: SheetCore,
  key: 'grid.pasteRefused' | 'grid.deleteRefused' | 'grid.fillRefused',
  bad: readonly BadCell[],
): void {
  const { t } = core.env()
  const examples = bad
    .slice(0, EXAMPLES)
    .map(({ cell, text, reason }) => {
      const { row, column } = entriesAt(core.view(), cell)
      return t('grid.badCell', {
        row: row.label,
        column: headerName(column),
        text,
        reason,
      })
    })
    .join(' ')
  const more = bad.length - EXAMPLES
  const named = more > 0 ? t('grid.badCellsMore', { examples, count: more }) : examples
  core.notify('refused', t(key, { count: bad.length, examples: named }))
}

/** Applies a plan and says what it left out; never silent about a locked cell. */
export function finish(core: SheetCore, plan: WritePlan<unknown>, kind: GridAction['kind']): void {
  const { t } = core.env()
  if (plan.changes.length === 0) {
    if (plan.skipped > 0) core.notify('info', t('grid.allLocked'))
    return
  }
  core.env().notify(null)
  core.apply(plan.changes, kind, plan.range)
  if (plan.skipped > 0) core.notify('info', t('grid.skipped', { count: plan.skipped }))
}
