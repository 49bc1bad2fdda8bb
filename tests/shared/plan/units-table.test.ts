import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { newPlanEdits, plannedColumns } from '../../../shared/plan/new-plan.ts'
import { splitUnitsText } from '../../../shared/plan/split-units-text.ts'
import { parseUnitsTable, readUnitsTable } from '../../../shared/plan/units-table.ts'

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

/** District: communes, as they were read. */
function read(text: string) {
  const { districts, problems, totals } = readUnitsTable(splitUnitsText(text))
  const name = (unit: { kind: string | null; name: string }) =>
    [unit.kind, unit.name].filter(Boolean).join(' ')
  return {
    districts: Object.fromEntries(
      districts.map((entry) => [name(entry.district), entry.communes.map(name)]),
    ),
    ...(problems.length === 0 ? {} : { problems }),
    ...(totals.length === 0 ? {} : { totals: totals.map(({ line }) => line) }),
  }
}

describe('a list as offices keep it', () => {
  const TWO = {
    'Huyện Tràng Định': ['Xã Kháng Chiến', 'Thị trấn Thất Khê'],
    'Huyện Bình Gia': ['Xã Hoa Thám'],
  }

  it('reads districts as rows between their communes, under a title, with a sum', () => {
    const text = [
      'DANH SÁCH CÁC XÃ',
      '(Kèm theo Kế hoạch số 18)',
      'STT\tĐơn vị\tGhi chú',
      'I\tHuyện  Tràng Định\t',
      '1\tXã Kháng Chiến\tbiên giới',
      '2\tTT. Thất Khê',
      'II\tH. Bình Gia',
      '1\tXã Hoa Thám',
      'Tổng cộng\t3',
    ].join('\n')
    expect(read(text)).toEqual({ districts: TWO, totals: [9] })
  })

  it('reads numbers and Roman numbers that stand in the names themselves', () => {
    const text =
      'Tên xã\nI. Huyện Tràng Định\n1. Xã Kháng Chiến\n2) TT Thất Khê\nII. H.Bình Gia\n- X. Hoa Thám\nCộng: 3'
    expect(read(text)).toEqual({ districts: TWO, totals: [7] })
  })

  it('reads commune and district from one cell', () => {
    const text =
      'STT\tTên xã\n1\tXã Nhân Lý- Huyện Chi Lăng\n2\tXã Tam Gia, huyện Lộc Bình\n3\tXã Tân Tiến huyện Tràng Định\n4\tXã Hoàng Đồng - TP. Lạng Sơn'
    expect(read(text)).toEqual({
      districts: {
        'Huyện Chi Lăng': ['Xã Nhân Lý'],
        'Huyện Lộc Bình': ['Xã Tam Gia'],
        'Huyện Tràng Định': ['Xã Tân Tiến'],
        'Thành phố Lạng Sơn': ['Xã Hoàng Đồng'],
      },
    })
  })

  it('tells the columns from what is in them when there is no heading', () => {
    const expected = {
      districts: { 'Tràng Định': ['Kháng Chiến', 'Tân Tiến'], 'Bình Gia': ['Hoa Thám'] },
    }
    expect(read('1\tTràng Định\tKháng Chiến\n2\t\tTân Tiến\n3\tBình Gia\tHoa Thám')).toEqual(
      expected,
    )
    expect(read('Kháng Chiến\tTràng Định\nTân Tiến\tTràng Định\nHoa Thám\tBình Gia')).toEqual(
      expected,
    )
  })

  it('takes one district under its spellings, composed or not', () => {
    const text =
      'Huyện\tXã\nHuyện Tràng Định\tKháng Chiến\nH. Tràng  Định\tTân Tiến\nTràng Định\tTri Phương'
    expect(readUnitsTable([text.normalize('NFD')].flatMap(splitUnitsText)).districts).toHaveLength(
      1,
    )
  })

  it('keeps Cộng Hòa, which is no sum', () => {
    expect(read('Huyện\tXã\nQuảng Uyên\tCộng Hòa')).toEqual({
      districts: { 'Quảng Uyên': ['Cộng Hòa'] },
    })
  })

  it('refuses names alone, a mapping of old to new units, and two provinces', () => {
    const codes = (text: string) =>
      readUnitsTable(splitUnitsText(text)).problems.map((it) => it.code)
    const mapping = readFileSync(
      new URL('../../fixtures/units/langson-old-to-new.tsv', import.meta.url),
      'utf8',
    )
    expect([
      codes('Kháng Chiến\nTân Tiến'),
      codes(mapping),
      codes('STT\tXã cũ\tXã mới\n1\tA\tB'),
      codes('province\tunit\nTỉnh A\tXã X\nTỉnh B\tXã Y'),
    ]).toEqual([['units-columns'], ['units-mapping'], ['units-mapping'], ['units-provinces']])
  })
})

describe('a list without districts', () => {
  const after = () =>
    readUnitsTable(
      splitUnitsText(
        readFileSync(
          new URL('../../fixtures/units/langson-after-2025-07-01.tsv', import.meta.url),
          'utf8',
        ),
      ),
    )

  it('is one whole: its communes lie below the province, its wards outside the programme', () => {
    const { districts, hasDistricts } = after()
    const edits = newPlanEdits({
      province: 'Lạng Sơn',
      year: 2026,
      districts,
      hasDistricts,
      sets: [],
    })
    const units = edits.flatMap((edit) => (edit.table === 'unit' ? [edit.row] : []))
    expect({
      levels: units.filter((unit) => unit.level !== 'commune').map(({ id }) => id),
      parents: [...new Set(units.map(({ parentId }) => parentId))],
      inScope: units.filter((unit) => unit.level === 'commune' && unit.isInScope === 1).length,
      outside: units.filter((unit) => unit.isInScope === 0).length,
      columns: edits.flatMap((edit) => (edit.table === 'planColumn' ? [edit.row.shortName] : [])),
      members: edits.filter((edit) => edit.table === 'planColumnUnit').length,
    }).toEqual({
      levels: ['tinh-lang-son'],
      parents: [null, 'tinh-lang-son'],
      inScope: 61,
      outside: 4,
      columns: ['Lạng Sơn'],
      members: 65,
    })
  })

  it('has columns by a word of the list where somebody wants them', () => {
    const { districts, hasDistricts, groupings } = readUnitsTable(
      splitUnitsText('Xã\tVùng\nXã A\tVùng 1\nXã B\tvùng 1\nXã C\tVùng 2\nXã D\tVùng 2\nXã E\t'),
    )
    const columns = { by: 'grouping', index: 0, rest: 'Các xã khác' } as const
    expect(groupings).toEqual(['Vùng'])
    expect(plannedColumns({ province: 'X', districts, hasDistricts, columns })).toEqual([
      { name: 'Vùng 1', shortName: 'Vùng 1', communes: 2 },
      { name: 'Vùng 2', shortName: 'Vùng 2', communes: 2 },
      { name: 'Các xã khác', shortName: 'Các xã khác', communes: 1 },
    ])
  })
})

describe('a list typed in fonts from before Unicode', () => {
  const names = [{ district: 'Tràng Định', communes: ['Quốc Khánh', 'Đội Cấn', 'Tân Tiến'] }]
  const read = (text: string) => {
    const { districts, encoding } = readUnitsTable(splitUnitsText(text))
    return {
      encoding,
      districts: districts.map(({ district, communes }) => ({
        district: district.name,
        communes: communes.map(({ name }) => name),
      })),
    }
  }

  it('is converted whole, and what it was typed in is said', () => {
    const tcvn3 = 'HuyÖn\tX·\nHuyÖn Trµng §Þnh\tX· Quèc Kh¸nh\n\tX· §éi CÊn\n\tX· T©n TiÕn'
    expect(read(tcvn3)).toEqual({ encoding: 'TCVN3', districts: names })
    const vni =
      'Huyeän\tXaõ\nHuyeän Traøng Ñònh\tXaõ Quoác Khaùnh\n\tXaõ Ñoäi Caán\n\tXaõ Taân Tieán'
    expect(read(vni)).toEqual({ encoding: 'VNI', districts: names })
    const unicode = 'Huyện\tXã\nHuyện Tràng Định\tXã Quốc Khánh\n\tXã Đội Cấn\n\tXã Tân Tiến'
    expect(read(unicode)).toEqual({ encoding: null, districts: names })
  })
})

describe('bases of a new plan', () => {
  it('are written only where they differ from the default of the set', () => {
    const set = (id: string, standard: 'ntm' | 'ntm-advanced') =>
      ({
        id,
        standard,
        name: id,
        decision: '',
        period: '2021-2025',
        unitLevel: 'commune',
        position: 0,
      }) as const
    const { districts } = readUnitsTable(splitUnitsText('A\tMột\nA\tHai\nA\tBa\nB\tBốn'))
    const edits = newPlanEdits({
      province: 'X',
      year: 2023,
      districts,
      sets: [set('ntm', 'ntm'), set('nc', 'ntm-advanced')],
      recognisedNtm: new Map([['A', 2]]),
      averageBases: new Map([
        ['ntm', 'recognised'],
        ['nc', 'all'],
      ]),
    })
    expect(edits.flatMap((edit) => (edit.table === 'averageBase' ? [edit.row] : []))).toEqual([
      { planId: 'ke-hoach-2023', setId: 'ntm', columnId: 'a', value: 2 },
      { planId: 'ke-hoach-2023', setId: 'nc', columnId: 'a', value: 3 },
    ])
  })
})
