import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { newPlanEdits } from '../../../shared/plan/new-plan.ts'
import { parseUnitsTable, splitUnitsText } from '../../../shared/plan/units-table.ts'

const list = (name: string) =>
  parseUnitsTable(
    splitUnitsText(readFileSync(new URL(`../../fixtures/units/${name}`, import.meta.url), 'utf8')),
  )

const sizes = (name: string) => {
  const parsed = list(name)
  if (!parsed.ok) return parsed.refusal
  return {
    districts: parsed.districts.length,
    communes: parsed.districts.reduce((sum, entry) => sum + entry.communes.length, 0),
  }
}

describe('official lists of communes', () => {
  it('reads Lạng Sơn 2023, Bắc Giang 2022 and 2023, and Quảng Hòa 2023 whole', () => {
    expect([
      sizes('langson-2023.tsv'),
      sizes('bacgiang-2022.tsv'),
      sizes('bacgiang-2023.tsv'),
      sizes('quanghoa-2023.tsv'),
    ]).toEqual([
      { districts: 11, communes: 181 },
      { districts: 10, communes: 184 },
      { districts: 10, communes: 182 },
      { districts: 1, communes: 16 },
    ])
  })

  it('keeps the two Mẫu Sơn apart under ids of their own', () => {
    const parsed = list('langson-2023.tsv')
    if (!parsed.ok) throw new Error(parsed.refusal.code)
    const units = newPlanEdits({
      province: 'Lạng Sơn',
      year: 2023,
      districts: parsed.districts,
      sets: [],
    }).flatMap((edit) =>
      edit.table === 'unit' && edit.row.name === 'Mẫu Sơn' ? [edit.row.id] : [],
    )
    expect(units).toEqual(['cao-loc-mau-son', 'loc-binh-mau-son'])
  })
})

describe('a list as pasted', () => {
  it('takes semicolons, headings in any order, and an empty district cell as the one above', () => {
    expect(
      parseUnitsTable(splitUnitsText('Xã;Huyện\r\nHoa Thám;H. Bình Gia\r\nHồng Phong;\r\n\r\n')),
    ).toEqual({
      ok: true,
      districts: [
        {
          district: { kind: 'Huyện', name: 'Bình Gia' },
          communes: [
            { kind: null, name: 'Hoa Thám' },
            { kind: null, name: 'Hồng Phong' },
          ],
        },
      ],
    })
  })

  it('refuses the same commune twice in a district, with the line', () => {
    expect(
      parseUnitsTable([
        ['A', 'Hòa Bình'],
        ['B', 'Hòa Bình'],
        ['A', 'Xã Hòa Bình'],
      ]),
    ).toEqual({
      ok: false,
      refusal: { code: 'units-duplicate', line: 3, commune: 'Xã Hòa Bình', district: 'A' },
    })
  })

  it('refuses an empty list, a single column and a missing name', () => {
    expect(parseUnitsTable([['', '']])).toEqual({ ok: false, refusal: { code: 'units-empty' } })
    expect(parseUnitsTable([['Huyện', 'Ghi chú']])).toMatchObject({
      refusal: { code: 'units-columns' },
    })
    expect(
      parseUnitsTable([
        ['A', 'x'],
        ['A', ''],
      ]),
    ).toMatchObject({
      refusal: { code: 'units-name-missing', line: 2 },
    })
  })

  it('leaves towns and wards out of the programme', () => {
    const parsed = parseUnitsTable([
      ['A', 'Thị trấn Na Sầm'],
      ['A', 'Xã Thanh Long'],
    ])
    if (!parsed.ok) throw new Error(parsed.refusal.code)
    const scope = newPlanEdits({
      province: 'X',
      year: 2023,
      districts: parsed.districts,
      sets: [],
    }).flatMap((edit) =>
      edit.table === 'unit' && edit.row.level === 'commune'
        ? [[edit.row.name, edit.row.isInScope]]
        : [],
    )
    expect(scope).toEqual([
      ['Na Sầm', 0],
      ['Thanh Long', 1],
    ])
  })
})
