import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { cell, openProgram, type Program } from './program.ts'

let program: Program

beforeAll(async () => {
  program = await openProgram({ sample: true })
  await program.page.getByRole('button', { name: 'Xã và tiêu chí' }).click()
  await cell(program.page, FIRST, '1').waitFor()
})
afterAll(() => program?.close())

/** The first communes of the sample's first districts; nobody has said anything of the first four. */
const FIRST = 'lang-son-quang-lac'
const SECOND = 'lang-son-mai-pha'
const CITY = '@district:lang-son'

const text = (row: string, column: string) => cell(program.page, row, column).innerText()
const texts = (cells: readonly (readonly [string, string])[]) =>
  Promise.all(cells.map(([row, column]) => text(row, column)))
const status = () => program.page.getByTestId('communes-status').innerText()
const panel = () => program.page.getByRole('complementary').innerText()
const saved = () => program.page.locator('.save-state[data-kind="saved"]').waitFor()

/** Cells as they stand in the very next frame. */
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

async function undo(steps = 1): Promise<void> {
  for (let step = 0; step < steps; step++) {
    await program.page.keyboard.press('Control+z')
    await saved()
  }
}

describe('the table of communes × criteria', () => {
  it('moves list, counts, district and foot in the frame in which a mark is typed', async () => {
    const { page } = program
    const [achieved, after] = (
      await texts([
        ['@achieved', '1'],
        ['@after', '1'],
      ])
    ).map(Number)
    await cell(page, FIRST, '1').click()
    await page.keyboard.type('x')
    await page.keyboard.press('ArrowRight')
    expect(
      await inNextFrame([
        [FIRST, '1'],
        [FIRST, '@count'],
        [FIRST, '@list'],
        [CITY, '1'],
        [CITY, '@count'],
        ['@achieved', '1'],
        ['@after', '1'],
      ]),
    ).toEqual(['x', '1', '1', '1', '1', String((achieved ?? 0) + 1), String((after ?? 0) + 1)])
    await page.keyboard.type('p')
    await page.keyboard.press('ArrowRight')
    expect(
      await texts([
        [FIRST, '2'],
        [FIRST, '@plannedCount'],
        [FIRST, '@plannedList'],
      ]),
    ).toEqual(['p', '1', '2'])
    await saved()
    expect(await page.getByRole('button', { name: 'Hoàn tác' }).getAttribute('title')).toContain(
      'Xã Quảng Lạc, 2: trống → p',
    )
    await undo(2)
    await expect
      .poll(() =>
        texts([
          [FIRST, '@list'],
          [FIRST, '@plannedList'],
          [CITY, '1'],
        ]),
      )
      .toEqual(['', '', ''])
  })

  it('takes a list as text, in step with the marks, and refuses a number the set does not have', async () => {
    const { page } = program
    await cell(page, FIRST, '@list').click()
    await page.keyboard.type('1;3, 8-9 và 11')
    await page.keyboard.press('Enter')
    expect(
      await texts([
        [FIRST, '@list'],
        [FIRST, '@count'],
        [FIRST, '3'],
        [FIRST, '4'],
        [FIRST, '9'],
      ]),
    ).toEqual(['1,3,8,9,11', '5', 'x', '', 'x'])
    await cell(page, FIRST, '@plannedList').click()
    await page.keyboard.type('20')
    await page.keyboard.press('Enter')
    await expect
      .poll(() => page.getByRole('alert').allInnerTexts())
      .toContainEqual(expect.stringContaining('không có số 20'))
    await page.keyboard.press('Escape')
    await undo()
  })

  it('shows a declared count beside the list’s own where they differ', async () => {
    const { page } = program
    await cell(page, FIRST, '@list').click()
    await page.keyboard.type('1-5')
    await page.keyboard.press('Tab')
    await cell(page, FIRST, '@count').click()
    await page.keyboard.type('4')
    await page.keyboard.press('Enter')
    await expect.poll(() => text(FIRST, '@count')).toBe('4 ≠ 5')
    expect(await cell(page, FIRST, '@count').getAttribute('data-corner')).toBe('doubt')
    await cell(page, FIRST, '@count').click()
    await page.keyboard.press('Delete')
    await expect.poll(() => text(FIRST, '@count')).toBe('5')
    await saved()
    await undo(3)
    await expect.poll(() => text(FIRST, '@list')).toBe('')
  })

  it('pastes marks in all their spellings as one step, and Space goes round over a range', async () => {
    const { page } = program
    await page.evaluate(() => navigator.clipboard.writeText('X\tđ\t✓\t1\r\np\t\t-\t+\r\n'))
    await cell(page, FIRST, '2').click()
    await page.keyboard.press('Control+v')
    await expect
      .poll(() =>
        texts([
          [FIRST, '@list'],
          [SECOND, '@list'],
          [SECOND, '@plannedList'],
        ]),
      )
      .toEqual(['2-5', '5', '2'])
    await saved()
    await undo()
    await expect.poll(() => text(FIRST, '@list')).toBe('')
    await cell(page, FIRST, '7').click()
    await page.keyboard.press('Shift+ArrowDown')
    await page.keyboard.press('Space')
    expect(
      await texts([
        [FIRST, '7'],
        [SECOND, '7'],
      ]),
    ).toEqual(['p', 'p'])
    await page.keyboard.press('Space')
    expect(
      await texts([
        [FIRST, '7'],
        [SECOND, '7'],
      ]),
    ).toEqual(['x', 'x'])
    await cell(page, FIRST, '7').dblclick()
    expect(
      await texts([
        [FIRST, '7'],
        [SECOND, '7'],
      ]),
    ).toEqual(['', 'x'])
    await saved()
    await undo(3)
    await expect
      .poll(() =>
        texts([
          [FIRST, '7'],
          [SECOND, '7'],
        ]),
      )
      .toEqual(['', ''])
  })

  it('refuses what is no mark and keeps what was typed', async () => {
    const { page } = program
    await cell(page, FIRST, '5').click()
    await page.keyboard.type('y')
    await page.keyboard.press('Enter')
    await expect
      .poll(() => page.getByRole('alert').allInnerTexts())
      .toContainEqual(expect.stringContaining('không phải dấu'))
    await page.keyboard.press('Escape')
  })
})

describe('filters', () => {
  it('find a commune without accents and add up what they let through', async () => {
    const { page } = program
    await page.getByRole('searchbox').fill('bao lam')
    await expect.poll(status).toContain('1 xã · bình quân 7,00 · phấn đấu 12 · sau kế hoạch 19,00')
    expect(await text('@achieved', '@list')).toBe('BQ 7,00 = 7/1')
    await page.getByRole('searchbox').fill('')
  })

  it('give the averages of the border and of the especially difficult communes as the appendices print them', async () => {
    const { page } = program
    const choose = async (name: string) => {
      await page.getByRole('button', { name: 'Nhóm' }).click()
      await page.getByRole('checkbox', { name }).click()
      await page.keyboard.press('Escape')
    }
    await choose('Xã biên giới')
    await expect
      .poll(status)
      .toContain('20 xã · bình quân 13,05 · phấn đấu 72 · sau kế hoạch 16,65')
    await page.getByRole('button', { name: 'Bỏ hết lọc' }).click()
    await choose('Xã đặc biệt khó khăn')
    await expect.poll(status).toContain('10 xã · bình quân 8,80 · phấn đấu 38 · sau kế hoạch 12,60')
    await page.getByRole('button', { name: 'Bỏ hết lọc' }).click()
  })

  it('keep a row that no longer fits until they are applied again', async () => {
    const { page } = program
    await page.getByRole('searchbox').fill('bao lam')
    await page.getByRole('button', { name: 'Có / thiếu' }).click()
    await page.getByRole('button', { name: 'Thiếu 5', exact: true }).click()
    await page.keyboard.press('Escape')
    await cell(page, 'cao-loc-bao-lam', '5').click()
    await page.keyboard.type('x')
    await page.keyboard.press('Enter')
    await page.getByRole('button', { name: 'Lọc lại (1 xã đã đổi)' }).click()
    await page.getByText('Không có xã nào khớp').waitFor()
    await page.getByRole('button', { name: 'Bỏ hết lọc' }).first().click()
    await cell(page, FIRST, '5').click()
    await undo()
  })
})

describe('the place one works at', () => {
  it('is shown whole by a jump from the checks, though a filter hid it', async () => {
    const { page } = program
    await page.getByRole('searchbox').fill('bao lam')
    await page.locator('.findings-status').click()
    await page.locator('.finding-line').filter({ hasText: 'Hoa Thám' }).first().click()
    await page.keyboard.press('Enter')
    const active = cell(page, 'binh-gia-hoa-tham', '@list')
    await active.and(page.locator('[data-range~="active"]')).waitFor()
    const foot = page.locator('.ag-grid-pinned-bottom-rows')
    const overlap = async () => {
      const [box, pinned] = [await active.boundingBox(), await foot.boundingBox()]
      return box === null || pinned === null ? null : Math.max(0, box.y + box.height - pinned.y)
    }
    await expect.poll(overlap).toBe(0)
    expect(await page.getByRole('searchbox').inputValue()).toBe('')
  })

  it('is scrolled to again after another screen', async () => {
    const { page } = program
    await page.getByRole('searchbox').fill('hoa lac')
    await cell(page, 'huu-lung-hoa-lac', '@list').click()
    await page.getByRole('searchbox').fill('')
    await page.getByRole('radio', { name: 'Chỉ tiêu' }).click()
    await page.getByRole('searchbox').press('Enter')
    await page.keyboard.press('End')
    await page.getByRole('button', { name: 'Phân bố' }).click()
    await page.getByRole('button', { name: 'Xã và tiêu chí' }).click()
    await page
      .locator('.ag-row[row-id="huu-lung-hoa-lac"] .ag-cell[data-range~="active"]')
      .waitFor()
    await page.getByRole('radio', { name: 'Tiêu chí' }).click()
    await cell(page, 'huu-lung-hoa-lac', '@list').click()
    await page.keyboard.press('Control+Home')
    await cell(page, FIRST, '@commune').waitFor()
  })
})

describe('a commune’s page', () => {
  it('opens from its name, is edited in place, and leads back to the cell', async () => {
    const { page } = program
    await cell(page, FIRST, '@commune').dblclick()
    await page.getByRole('heading', { name: 'Xã Quảng Lạc' }).waitFor()
    const ntm = page.getByRole('region', { name: 'Xã nông thôn mới' })
    const list = ntm.getByLabel('Tiêu chí đã đạt đến hết năm 2022', { exact: true })
    await list.fill('1,2')
    await list.press('Enter')
    await expect
      .poll(() => page.locator('.commune-figures').first().innerText())
      .toContain('Đạt 2/19')
    await ntm.getByRole('button', { name: '3. Thủy lợi và PCTT: chưa' }).click()
    await ntm.getByRole('button', { name: '3. Thủy lợi và PCTT: phấn đấu' }).waitFor()
    await page.getByRole('checkbox', { name: 'Xã biên giới' }).click()
    await expect
      .poll(() => page.locator('.commune-history').innerText())
      .toContain('Xã thuộc nhóm · thêm: Xã Quảng Lạc (Xã biên giới)')
    const planned = ntm.getByLabel('Phấn đấu đạt thêm trong năm 2023', { exact: true })
    await planned.fill('3,77')
    await page.getByRole('button', { name: 'Phân bố' }).click()
    await page.getByText('Chưa ghi “3,77” vào ô “Phấn đấu đạt thêm').waitFor()
    await page.getByRole('button', { name: 'Xã và tiêu chí' }).click()
    await page.keyboard.press('Control+k')
    await page.getByRole('combobox').fill('quang lac')
    await page.keyboard.press('Enter')
    await page.getByRole('heading', { name: 'Xã Quảng Lạc' }).waitFor()
    await page.getByRole('checkbox', { name: 'Xã biên giới' }).press('Escape')
    await cell(page, FIRST, '@commune').and(page.locator('[data-range~="active"]')).waitFor()
    expect(
      await texts([
        [FIRST, '@list'],
        [FIRST, '@plannedList'],
      ]),
    ).toEqual(['1,2', '3'])
    await cell(page, FIRST, '3').click()
    await expect.poll(panel).toContain('Phấn đấu đạt trong năm 2023')
    await undo(3)
    await expect.poll(() => text(FIRST, '@list')).toBe('')
  })
})
