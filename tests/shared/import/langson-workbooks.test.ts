import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { readWorkbook } from '../../../electron/excel/read/read-workbook.ts'
import { communeLists } from '../../../shared/communes/commune-lists.ts'
import { joinNumbers } from '../../../shared/criteria/number-list.ts'
import { importEdits } from '../../../shared/import/import-edits.ts'
import { previewImport } from '../../../shared/import/preview-import.ts'
import { previewMatrixImport } from '../../../shared/import/preview-matrix-import.ts'
import type { RawWorkbook } from '../../../shared/import/raw-sheet.ts'
import { ADVANCED, NTM, PLAN, appendix6, planFacts, readTsv } from './plan-facts.ts'
import { CLEAN, changedMatrix, troubles } from './read-back.ts'
import { applyEdits, communeFacts } from './read-communes-back.ts'

const MODEL = 'xa-ntm-kieu-mau-2021-2025'

async function workbook(name: string): Promise<RawWorkbook> {
  const url = new URL(`../../fixtures/langson-2023/${name}`, import.meta.url)
  const result = await readWorkbook(readFileSync(url))
  if (!result.ok) throw new Error(result.code)
  return result.workbook
}

test('Appendix 6 is taken as published: 209 cells, every printed figure right', async () => {
  const context = { facts: planFacts(), planId: PLAN, fileName: 'phu-luc-6.xlsx' }
  const result = previewImport(await workbook('phu-luc-6.xlsx'), context)
  expect(result).toEqual(previewMatrixImport(await workbook('phu-luc-6.xlsx'), context))
  expect(troubles(result)).toEqual(CLEAN)
  expect(changedMatrix(result, 19, 11)).toEqual(appendix6())
  expect(result.agreements).toEqual({ totals: 31, rates: 19, averages: 12 })
  expect(result.tables[0]).toMatchObject({
    id: 'PL6 NTM!A4:O25',
    setId: NTM,
    layer: 'target',
    layerFrom: 'title',
    rateBase: { value: 181, from: 'document' },
  })
  expect(result.changes[13]).toMatchObject({
    where: 'PL6 NTM!E6',
    criterion: '2',
    columnId: 'd3',
    after: 10,
  })
  expect(importEdits(result, 'safe')).toHaveLength(209)
})

describe('Appendices 1 to 5', async () => {
  const book = await workbook('phu-luc-1-den-5.xlsx')
  const facts = planFacts()
  const context = { facts, planId: PLAN, fileName: 'phu-luc-1-den-5.xlsx' }
  const result = previewImport(book, context)
  applyEdits(facts, importEdits(result, 'safe'))

  test('are five tables of lists, each with its set and what it says of its communes', () => {
    expect(result.unrelatedSheets).toEqual([])
    expect(
      result.communeTables.map(({ id, kind, setId, setFrom, list }) => [
        id,
        kind,
        setId,
        setFrom,
        list?.id,
        list?.added,
      ]),
    ).toEqual([
      ['PL1!A4:F15', 'lists', NTM, 'title', 'registered-ntm', 10],
      ['PL2!A4:F10', 'lists', ADVANCED, 'title', 'registered-ntm-advanced', 5],
      ['PL3!A4:F7', 'lists', MODEL, 'title', 'registered-ntm-model', 2],
      ['PL4!A4:F26', 'lists', NTM, 'title', 'group-bien-gioi', 20],
      ['PL5!A4:F16', 'lists', NTM, 'title', 'group-dac-biet-kho-khan', 10],
    ])
  })

  test('hold all 47 rows as printed', () => {
    const sets = [NTM, ADVANCED, MODEL, NTM, NTM]
    const all = joinNumbers(Array.from({ length: 19 }, (_, index) => String(index + 1)))
    const list = (text = ''): string => joinNumbers(text.split(',').map((part) => part.trim()))
    const rows = readTsv('langson-2023/appendices-1-to-5-communes.tsv')
    expect(rows).toHaveLength(47)
    for (const [appendix, , printed = '', count, achieved, planned, plan] of rows) {
      const [, commune = '', district = ''] =
        /^(?:Xã )?(.+?)\s*(?:[-,]| (?=huyện))\s*(?:huyện|TP\.)\s+(.+)$/iu.exec(printed) ?? []
      const isDamaged = plan === '11.15'
      expect([
        printed,
        ...communeFacts(facts, `${district}, ${commune}`, sets[Number(appendix) - 1]),
      ]).toEqual([
        printed,
        achieved === '' ? all : list(achieved),
        Number(count),
        plan === undefined || plan === '' || isDamaged ? null : list(plan),
        planned === undefined || planned === '' ? null : Number(planned),
      ])
    }
  })

  test('make the lists of the plan, in the order of the sheets, under their printed titles', () => {
    const lists = communeLists(facts, PLAN)
    expect(lists.map(({ id, units, title }) => [id, units.length, title])).toEqual([
      ['registered-ntm', 10, 'KẾ HOẠCH 10 XÃ PHẤN ĐẤU ĐẠT CHUẨN NÔNG THÔN MỚI NĂM 2023'],
      [
        'registered-ntm-advanced',
        5,
        'KẾ HOẠCH CÁC XÃ PHẤN ĐẤU ĐẠT CHUẨN NÔNG THÔN MỚI NÂNG CAO NĂM 2023',
      ],
      [
        'registered-ntm-model',
        2,
        'KẾ HOẠCH CÁC XÃ ĐĂNG KÝ XÂY DỰNG NÔNG THÔN MỚI KIỂU MẪU NĂM 2023',
      ],
      ['group-bien-gioi', 20, 'KẾ HOẠCH XÂY DỰNG NÔNG THÔN MỚI TẠI 20 XÃ BIÊN GIỚI NĂM 2023'],
      [
        'group-dac-biet-kho-khan',
        10,
        'KẾ HOẠCH XÂY DỰNG NÔNG THÔN MỚI TẠI 10 XÃ ĐẶC BIỆT KHÓ KHĂN NĂM 2023',
      ],
    ])
    const names = (index: number) => lists[index]?.units.map((id) => facts.unit.get(id)?.name)
    expect(names(0)?.slice(0, 3)).toEqual(['Nhân Lý', 'Tĩnh Bắc', 'Đồng Tiến'])
    expect(names(3)?.slice(-2)).toEqual(['Thanh Long', 'Trùng Khánh'])
  })

  test('ask about 11.15 of Chiến Thắng, which can only be 11 and 15, and tell that 11 is achieved already', () => {
    expect(result.doubts).toMatchObject([
      {
        id: 'cell:PL5!F14',
        raw: '11.15',
        reason: {
          code: 'import.doubt.list-damaged-achieved',
          params: { list: '11, 15', numbers: '11' },
        },
        proposals: [{ id: 'value:11,15' }, { id: 'keep' }],
        edits: [{ table: 'markList', row: { layer: 'target', criteria: '11,15' } }],
      },
    ])
    expect(result.repairs.find(({ where }) => where === 'PL5!F14')).toMatchObject({
      unit: 'Xã Chiến Thắng, huyện Chi Lăng',
      before: '11.15',
      after: '11,15',
      remarks: [{ code: 'import.repair.achieved', params: { numbers: '11' } }],
      state: 'open',
    })
    expect([...facts.heldValue.values()]).toMatchObject([
      {
        id: 'phu-luc-1-den-5.xlsx#cell:PL5!F14',
        subject: 'list',
        raw: '11.15',
        rawKind: 'number',
        layer: 'target',
      },
    ])
  })

  test('complete the seven blank lists beside 19', () => {
    const taken = result.repairs.filter(({ state }) => state === 'taken')
    expect(taken.map(({ where, reason }) => `${where} ${reason.code}`)).toEqual(
      ['PL4!D7', 'PL4!D17', 'PL4!D18', 'PL4!D21', 'PL4!D22', 'PL4!D25', 'PL5!D8'].map(
        (where) => `${where} import.repair.all`,
      ),
    )
  })

  test('say four communes twice alike, and print four averages that are right', () => {
    // List and count, achieved and planned, of Bảo Lâm, Thanh Long, Cao Lâu and Tĩnh Bắc.
    expect(result.communeAgreements).toEqual({ unchanged: 0, saidTwice: 16 })
    expect(result.agreements.averages).toBe(4)
    expect([result.mismatches, result.rejected, result.warnings]).toEqual([[], [], []])
  })

  test('account for every cell', () => {
    for (const table of result.communeTables) {
      const sheet = book.sheets.find(({ name }) => name === table.sheet)
      const inside = Object.values(table.accounted).reduce((sum, count) => sum + count, 0)
      expect(inside + table.titles.length + table.footnotes.length).toBe(sheet?.cells.length)
    }
  })

  test('change nothing when they are imported again, and settle what was held once it is decided', () => {
    const again = previewImport(book, context)
    expect([importEdits(again, 'safe'), again.doubts.length]).toEqual([[], 1])
    const decided = previewImport(book, context, {}, { doubts: { 'cell:PL5!F14': 'value:11,15' } })
    expect(importEdits(decided, 'safe').map(({ table, op }) => `${op} ${table}`)).toEqual([
      'put markList',
      'remove heldValue',
    ])
    const taken = planFacts()
    applyEdits(taken, importEdits(result, 'all'))
    expect(communeFacts(taken, 'Chi Lăng, Chiến Thắng')[2]).toBe('11,15')
    expect(taken.heldValue.size).toBe(0)
    const known = previewImport(book, { ...context, facts: taken })
    expect([known.doubts, importEdits(known, 'safe')]).toEqual([[], []])
  })

  test('with a declined repair leave the list unknown', () => {
    const fresh = { ...context, facts: planFacts() }
    const declined = previewImport(book, fresh, {}, { doubts: { 'repair:PL5!D8': 'decline' } })
    expect(declined.repairs.filter(({ state }) => state === 'declined')).toHaveLength(1)
    applyEdits(fresh.facts, importEdits(declined, 'safe'))
    expect(communeFacts(fresh.facts, 'Bắc Sơn, Tân Hương')).toEqual([null, 19, null, null])
  })
})
