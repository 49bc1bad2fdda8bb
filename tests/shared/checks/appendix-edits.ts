import type { Facts } from '../../../shared/changes/change-set.ts'
import type { FactEdit } from '../../../shared/changes/fact-edit.ts'
import { setCriteria } from '../../../shared/plan/columns.ts'
import { joinNumbers } from '../../../shared/criteria/number-list.ts'
import { publishedCommunes, unitOf, type PublishedCommune } from '../appendix/langson-communes.ts'

export const PLAN = 'ke-hoach-2023'
export const NTM = 'xa-ntm-2021-2025'
export const TITLE_OF_BORDER =
  'Kế hoạch xây dựng nông thôn mới tại 20 xã biên giới, phấn đấu bình quân 16 tiêu chí/xã'

const SETS = {
  '1': NTM,
  '2': 'xa-ntm-nang-cao-2021-2025',
  '3': 'xa-ntm-kieu-mau-2021-2025',
} as const
const STANDARDS = { '1': 'ntm', '2': 'ntm-advanced', '3': 'ntm-model' } as const
const GROUPS = {
  '4': { id: 'bien-gioi', name: 'Xã biên giới', kind: 'border', position: 0 },
  '5': { id: 'dac-biet-kho-khan', name: 'Xã đặc biệt khó khăn', kind: 'difficult', position: 1 },
} as const

/** Appendices 1 to 5 of Lạng Sơn's plan 2023 laid over a document of its units, mistakes and all. */
export function appendixEdits(facts: Facts): FactEdit[] {
  return [
    ...Object.values(GROUPS).map((row): FactEdit => ({ table: 'unitGroup', op: 'put', row })),
    {
      table: 'listTitle',
      op: 'put',
      row: { planId: PLAN, listId: 'group-bien-gioi', title: TITLE_OF_BORDER },
    },
    ...publishedCommunes().flatMap((row) => [...membership(facts, row), ...lists(facts, row)]),
  ]
}

function membership(facts: Facts, { appendix, label, number }: PublishedCommune): FactEdit[] {
  const unitId = unitOf(facts, label).id
  if (appendix === '1' || appendix === '2' || appendix === '3') {
    const row = { planId: PLAN, standard: STANDARDS[appendix], unitId, position: number }
    return [{ table: 'registration', op: 'put', row }]
  }
  const groupId = appendix === '4' ? GROUPS[4].id : GROUPS[5].id
  return [{ table: 'unitGroupMember', op: 'put', row: { groupId, unitId, position: number } }]
}

function lists(facts: Facts, row: PublishedCommune): FactEdit[] {
  const unitId = unitOf(facts, row.label).id
  const { appendix } = row
  const setId = appendix === '2' || appendix === '3' ? SETS[appendix] : NTM
  const criteria = setCriteria(facts, setId).map(({ number }) => number)
  const key = { planId: PLAN, setId, unitId }
  // All criteria and a blank list: the list is all of them.
  const isAll = row.achievedList === '' && row.achievedCount === String(criteria.length)
  const edits: FactEdit[] = [
    put(key, 'baseline', isAll ? criteria : numbers(row.achievedList)),
    ...declared(key, 'baseline', row.achievedCount),
    ...declared(key, 'target', row.plannedCount),
  ]
  if (row.plannedList === '11.15') edits.push(held(key))
  else edits.push(put(key, 'target', numbers(row.plannedList)))
  return edits
}

type Key = { readonly planId: string; readonly setId: string; readonly unitId: string }

function put(key: Key, layer: 'baseline' | 'target', list: readonly string[]): FactEdit {
  return {
    table: 'markList',
    op: 'put',
    row: { ...key, layer, criteria: joinNumbers(list), lost: '' },
  }
}

function declared(key: Key, layer: 'baseline' | 'target', value: string): FactEdit[] {
  if (value === '') return []
  return [{ table: 'declaredCount', op: 'put', row: { ...key, layer, value: Number(value) } }]
}

function held(key: Key): FactEdit {
  return {
    table: 'heldValue',
    op: 'put',
    row: {
      ...key,
      id: 'PL5!F14',
      file: 'phu-luc-1-den-5.xlsx',
      source: 'PL5!F14',
      subject: 'list',
      raw: '11.15',
      rawKind: 'number',
      reason: 'import.reason.not-a-number',
      reasonParams: '{}',
      layer: 'target',
      columnId: null,
      criterion: null,
      fix: JSON.stringify([put(key, 'target', ['11', '15'])]),
    },
  }
}

function numbers(list: string): string[] {
  return list
    .split(',')
    .map((number) => number.trim())
    .filter((number) => number !== '')
}
