import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import Sqlite from 'better-sqlite3'
import type { Page } from 'playwright-core'
import type { Snapshot } from '../../shared/api/types.ts'
import { joinNumbers, splitNumbers } from '../../shared/criteria/number-list.ts'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { cell, openMatrix, openProgram, type Program } from './program.ts'

let program: Program

beforeAll(async () => {
  program = await openProgram({ sample: true })
})
afterAll(() => program?.close())

const text = (row: string, column: string) => cell(program.page, row, column).innerText()
const saved = () => program.page.locator('.save-state[data-kind="saved"]').waitFor()

async function type(row: string, column: string, value: string): Promise<void> {
  await cell(program.page, row, column).click()
  await program.page.keyboard.type(value)
  await program.page.keyboard.press('Enter')
}

/** Cells of the moment the key has gone down: read in the very next frame. */
function inNextFrame(cells: readonly (readonly [string, string])[]): Promise<string[]> {
  return program.page.evaluate(
    (wanted) =>
      new Promise<string[]>((resolve) => {
        requestAnimationFrame(() =>
          resolve(
            wanted.map(
              ([row, column]) =>
                document.querySelector<HTMLElement>(
                  `.ag-row[row-id="${row}"] .ag-cell[col-id="${column}"]`,
                )?.innerText ?? '',
            ),
          ),
        )
      }),
    cells,
  )
}

describe('the plan of Lạng Sơn on screen', () => {
  it('shows the appendix: criteria, districts, totals, rates and averages as printed', async () => {
    expect([
      await text('1', 'lang-son'),
      await text('1', '@total'),
      await text('1', '@rate'),
      await text('@total', '@total'),
      await text('@base', 'trang-dinh'),
      await text('@average', 'van-lang'),
      await text('@average', '@total'),
    ]).toEqual(['3', '163', '90,1%', '2.422', '21', '13,38', '13,38'])
  })

  it('moves total, rate, averages and corner in the frame in which 21 becomes 20', async () => {
    const { page } = program
    await cell(page, '1', 'trang-dinh').click()
    await page.keyboard.type('20')
    await page.keyboard.press('Enter')
    const figures = await inNextFrame([
      ['1', 'trang-dinh'],
      ['1', '@total'],
      ['1', '@rate'],
      ['@total', 'trang-dinh'],
      ['@average', 'trang-dinh'],
      ['@total', '@total'],
      ['@average', '@total'],
    ])
    expect(figures).toEqual(['20', '162', '89,5%', '277', '13,19', '2.421', '13,38'])
    await saved()
  })

  it('explains the overall average by its operands and its denominator', async () => {
    await cell(program.page, '@average', '@total').click()
    const panel = program.page.getByRole('complementary')
    await expect.poll(() => panel.innerText()).toContain('= 2.421 tiêu chí / 181 xã')
    expect(await panel.innerText()).toContain('Làm tròn từ 13,3756…')
  })

  it('says what undo would take back, and takes it back', async () => {
    const { page } = program
    const undo = page.getByRole('button', { name: 'Hoàn tác' })
    expect(await undo.getAttribute('title')).toContain('Quy hoạch × Tràng Định: 21 → 20')
    await page.keyboard.press('Control+z')
    await expect.poll(() => text('1', '@total')).toBe('163')
    await page.keyboard.press('Control+y')
    await expect.poll(() => text('1', '@total')).toBe('162')
    await page.keyboard.press('Control+z')
    await expect.poll(() => text('1', 'trang-dinh')).toBe('21')
  })

  it('refuses what is no count, says why, and keeps what was typed until Esc', async () => {
    const { page } = program
    await cell(page, '2', 'bac-son').click()
    await page.keyboard.type('mười')
    await page.keyboard.press('Enter')
    await expect
      .poll(() => page.getByRole('alert').allInnerTexts())
      .toContainEqual(expect.stringContaining('không phải số'))
    expect(await page.getByLabel('Nội dung ô đang chọn').inputValue()).toBe('mười')
    await page.keyboard.press('Escape')
    expect(await text('2', 'bac-son')).toBe('12')
  })

  it('pastes a block from Excel as one step that one undo takes back', async () => {
    const { page } = program
    await page.evaluate(() => navigator.clipboard.writeText('1\t2\r\n\t1.234\r\n'))
    await cell(page, '1', 'lang-son').click()
    await page.keyboard.press('Control+v')
    await expect
      .poll(async () => [
        await text('1', 'lang-son'),
        await text('1', 'trang-dinh'),
        await text('2', 'lang-son'),
        await text('2', 'trang-dinh'),
      ])
      .toEqual(['1', '2', '', '1.234'])
    await saved()
    expect(await page.getByRole('button', { name: 'Hoàn tác' }).getAttribute('title')).toContain(
      'dán 4 ô',
    )
    await page.keyboard.press('Control+z')
    await expect.poll(() => text('@total', '@total')).toBe('2.422')
  })

  it('marks a cell above the communes of its district and says why', async () => {
    const { page } = program
    await type('4', 'lang-son', '5')
    await cell(page, '4', 'lang-son').click()
    await expect
      .poll(() => page.getByRole('complementary').innerText())
      .toContain('Ô ghi 5 xã đạt, cả thành phố Lạng Sơn chỉ có 3 xã')
    await page.keyboard.press('Control+z')
    await expect.poll(() => text('4', 'lang-son')).toBe('3')
  })

  it('divides by another base once the officer sets one, and returns to the list when it is cleared', async () => {
    const { page } = program
    await type('@base', 'trang-dinh', '20')
    await expect.poll(() => text('@average', 'trang-dinh')).toBe('13,90')
    await expect.poll(() => text('@base', '@total')).toBe('180')
    await cell(page, '@base', 'trang-dinh').click()
    await page.keyboard.press('Delete')
    await expect.poll(() => text('@average', 'trang-dinh')).toBe('13,24')
  })

  it('keeps what is known only for the province, and what was added to it', async () => {
    const { page } = program
    await page.getByRole('radio', { name: 'Đã đạt 2022' }).click()
    await expect.poll(() => text('1', '@total')).toBe('65')
    expect(await text('1', 'trang-dinh')).toBe('')
    await page.getByRole('radio', { name: 'Kế hoạch 2023' }).click()
    await page.getByRole('radio', { name: 'Có thêm' }).click()
    await expect.poll(() => text('1', '@total')).toBe('+98')
    expect(await text('8', '@total')).toBe('')
    await page.getByRole('radio', { name: 'Số xã' }).click()
  })

  it('divides averages of nâng cao by the recognised communes while rates keep all 181', async () => {
    const { page } = program
    await page.getByRole('tab', { name: 'Nâng cao' }).click()
    await expect.poll(() => text('@base', 'trang-dinh')).toBe('9')
    await type('1', 'trang-dinh', '9')
    await expect.poll(() => text('@average', 'trang-dinh')).toBe('1,00')
    expect([await text('1', '@rate'), await text('@base', '@total')]).toEqual(['5,0%', '85'])
    await page.keyboard.press('Control+z')
    await page.getByRole('tab', { name: 'Xã nông thôn mới' }).click()
    await expect.poll(() => text('1', '@total')).toBe('163')
  })

  it('finds a district by its name without accents and goes there', async () => {
    const { page } = program
    await page.keyboard.press('Control+k')
    await page.getByRole('combobox').fill('huu lung')
    await page.keyboard.press('Enter')
    await expect
      .poll(() => page.getByRole('complementary').innerText())
      .toContain('Hữu Lũng · Quy hoạch')
  })

  it('shows the change of another window at once', async () => {
    const { page } = program
    const other = await page.context().newPage()
    await other.goto(program.origin)
    await openListed(other)
    await type('1', 'trang-dinh', '19')
    await expect.poll(() => cell(other, '1', '@total').innerText()).toBe('161')
    await other.close()
    await page.keyboard.press('Control+z')
    await expect.poll(() => text('1', '@total')).toBe('163')
  })
})

describe('a column counted from its communes', () => {
  const column = 'van-lang'
  const menu = (name: RegExp) => program.page.getByRole('menuitem', { name }).click()
  let marks: Marks

  it('reproduces the published column once every commune has its list', async () => {
    const { page } = program
    marks = await openMarks(program.backend)
    await marks.listLike(column)
    const before = await columnTexts(column)
    await page.locator(`.ag-header-cell[col-id="${column}"]`).click({ button: 'right' })
    await menu(/^Đếm từ danh sách xã/)
    await page.locator(`.ag-header-cell[col-id="${column}"].ntm-head-computed`).waitFor()
    expect(await columnTexts(column)).toEqual(before)
    await cell(page, '5', column).click()
    const panel = page.getByRole('complementary')
    await expect.poll(() => panel.innerText()).toContain('3 = 3 xã nêu tên')
  })

  it('moves cell, total, rate and averages in the frame in which a mark of another window comes', async () => {
    const moved = framesUntil('5', column, '2', [
      ['5', '@total'],
      ['5', '@rate'],
      ['@total', column],
      ['@average', column],
      ['@average', '@total'],
    ])
    await marks.unmark(column, '5')
    expect(await moved).toEqual(['80', '44,2%', '213', '13,31', '13,38'])
    await program.page.keyboard.press('Control+z')
    await expect.poll(() => text('5', column)).toBe('3')
  })

  it('cannot be typed over: what was typed waits for the switch, which keeps the other figures', async () => {
    const { page } = program
    await type('5', column, '9')
    const dialog = page.getByRole('dialog')
    await expect.poll(() => dialog.innerText()).toContain('Trường học × Văn Lãng: 3 → 9')
    await dialog.locator('button:focus', { hasText: 'Giữ cột đếm từ xã' }).waitFor()
    await page.keyboard.press('Enter')
    await dialog.waitFor({ state: 'hidden' })
    expect(await text('5', column)).toBe('3')
    await type('5', column, '9')
    await dialog.getByRole('button', { name: 'Chuyển sang nhập tay và ghi' }).click()
    await expect.poll(() => text('5', column)).toBe('9')
    expect(await text('1', column)).toBe('16')
    await page.keyboard.press('Control+z')
    await expect.poll(() => text('5', column)).toBe('3')
    await page.keyboard.press('Control+z')
    await expect.poll(() => page.locator('.ag-header-cell.ntm-head-computed').count()).toBe(0)
  })

  it('stands above a bound: at most 59 communes can meet all 19 criteria, 95 are planned', async () => {
    const { page } = program
    await page.getByRole('button', { name: 'Hiển thị' }).click()
    await page.getByRole('menuitemcheckbox', { name: 'Mức có thể đạt đủ tiêu chí' }).click()
    await cell(page, '@bound', '@total').waitFor()
    expect([await text('@bound', '@total'), await text('@recognised', '@total')]).toEqual([
      '59',
      '95',
    ])
    await cell(page, '@bound', 'trang-dinh').click()
    await page.getByLabel('Lý do').fill('Công nhận theo bộ 2016-2020')
    await page.getByLabel('Lý do').press('Control+Enter')
    await saved()
    expect(await page.getByRole('button', { name: 'Hoàn tác' }).getAttribute('title')).toContain(
      'Công nhận theo bộ 2016-2020',
    )
    await cell(page, '@bound', 'lang-son').click()
    await page.keyboard.press('Control+z')
    await cell(page, '@bound', 'trang-dinh').click()
    await expect.poll(() => page.getByLabel('Lý do').inputValue()).toBe('')
    await page.getByRole('button', { name: 'Hiển thị' }).click()
    await page.getByRole('menuitemcheckbox', { name: 'Mức có thể đạt đủ tiêu chí' }).click()
    await cell(page, '@bound', '@total').waitFor({ state: 'detached' })
  })

  it('leads from a figure to a commune behind it', async () => {
    const { page } = program
    await cell(page, '1', column).click()
    await page.locator('.explain-communes button').first().click()
    await expect.poll(() => page.locator('.explain').count()).toBe(0)
    await page.getByRole('button', { name: 'Bảng tiêu chí' }).click()
    await cell(page, '1', 'trang-dinh').waitFor()
  })
})

function columnTexts(column: string): Promise<string[]> {
  return program.page
    .locator(`.ag-row[row-index]:not([row-index^="b"]) .ag-cell[col-id="${column}"]`)
    .allInnerTexts()
}

/** Other cells as they are in the first frame in which one cell shows a text. */
function framesUntil(
  row: string,
  column: string,
  wanted: string,
  others: readonly (readonly [string, string])[],
): Promise<string[]> {
  return program.page.evaluate(
    ({ cells, first }) =>
      new Promise<string[]>((resolve) => {
        const read = ([rowId, columnId]: readonly [string, string]) =>
          document.querySelector<HTMLElement>(
            `.ag-row[row-id="${rowId}"] .ag-cell[col-id="${columnId}"]`,
          )?.innerText ?? ''
        const look = () =>
          read([first.row, first.column]) === first.wanted
            ? resolve(cells.map(read))
            : requestAnimationFrame(look)
        look()
      }),
    { cells: others, first: { row, column, wanted } },
  )
}

describe('when saving fails', () => {
  it('keeps what was typed, says why it is not on disk, and writes it once it can', async () => {
    const { page, folder } = program
    await saved()
    const file = readdirSync(folder).find((name) => name.endsWith('.ntm')) ?? ''
    const other = new Sqlite(join(folder, file))
    other.exec('BEGIN IMMEDIATE')
    await type('1', 'trang-dinh', '18')
    expect(await text('1', '@total')).toBe('160')
    const state = page.locator('.save-state[data-kind="unsaved"]')
    await state.waitFor()
    expect(await state.innerText()).toContain('đang được chương trình khác ghi')
    other.exec('COMMIT')
    other.close()
    await saved()
    await page.reload()
    await openListed(page)
    await expect.poll(() => text('1', 'trang-dinh')).toBe('18')
  })

  it('still undoes after the window was closed and opened again', async () => {
    await program.page.keyboard.press('Control+z')
    await expect.poll(() => text('1', '@total')).toBe('163')
  })
})

async function openListed(page: Page): Promise<void> {
  await page.locator('.document', { hasText: 'Lạng Sơn 2023' }).first().click()
  await openMatrix(page)
}

type Marks = Awaited<ReturnType<typeof openMarks>>

/** Another window's hands on the communes of the sample: lists whose counts are a column's figures. */
async function openMarks(backend: Program['backend']) {
  const call = async <T>(method: string, input: unknown): Promise<T> => {
    const reply = await backend.call('other', method, input)
    if (!reply.ok) throw new Error(reply.error.code)
    // The method's own reply, which each call below names.
    return reply.value as T
  }
  const [listed] = await call<{ id: string }[]>('documents.list', {})
  const snapshot = await call<Snapshot>('documents.open', { id: listed?.id })
  const { documentId, rows } = snapshot
  const key = { planId: 'ke-hoach-2023', setId: 'xa-ntm-2021-2025' }
  const inScope = new Set(
    (rows.unit ?? []).filter(({ isInScope }) => isInScope === 1).map(({ id }) => id),
  )
  const unitsOf = (columnId: string) =>
    (rows.planColumnUnit ?? [])
      .filter((row) => row.columnId === columnId && inScope.has(row.unitId))
      .map(({ unitId }) => unitId)
  const figures = (columnId: string) =>
    (rows.matrixCell ?? []).filter(
      (row) => row.columnId === columnId && row.setId === key.setId && row.layer === 'target',
    )
  /** Commune i meets the criteria that more than i communes meet. */
  const metBy = (columnId: string, index: number) =>
    joinNumbers(
      figures(columnId)
        .filter(({ value }) => value > index)
        .map(({ criterion }) => criterion),
    )
  const put = async (unitId: string, layer: 'baseline' | 'target', criteria: string) => {
    const { revision } = await call<Snapshot>('document.snapshot', { documentId })
    await call('document.edit', {
      documentId,
      revision,
      label: { code: 'change.fill', params: {} },
      edits: [
        {
          table: 'markList',
          op: 'put',
          row: { ...key, layer, unitId, criteria, lost: '' },
        },
      ],
    })
  }
  return {
    async listLike(columnId: string) {
      for (const [index, unitId] of unitsOf(columnId).entries()) {
        await put(unitId, 'baseline', metBy(columnId, index))
        await put(unitId, 'target', '')
      }
    },
    /** The last commune that meets a criterion loses its mark. */
    async unmark(columnId: string, criterion: string) {
      const last = figures(columnId).find((row) => row.criterion === criterion)?.value ?? 0
      const unitId = unitsOf(columnId)[last - 1] ?? ''
      const met = splitNumbers(metBy(columnId, last - 1))
      await put(unitId, 'baseline', joinNumbers(met.filter((number) => number !== criterion)))
    },
  }
}
