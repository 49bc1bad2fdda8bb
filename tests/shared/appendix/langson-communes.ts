import { readFileSync } from 'node:fs'
import { applyRows, type Facts, type RowChange } from '../../../shared/changes/change-set.ts'
import type { FactRow, FactTable, Layer } from '../../../shared/changes/fact-tables.ts'
import type { FactRows } from '../../../shared/changes/facts.ts'
import { joinNumbers } from '../../../shared/criteria/number-list.ts'
import { setCriteria } from '../../../shared/plan/columns.ts'
import { foldLabel } from '../../../shared/units/fold-label.ts'
import { splitCommuneLabel } from '../../../shared/units/split-commune-label.ts'
import { ADVANCED, langsonFacts, MODEL, NTM, PLAN_ID } from './langson-facts.ts'

/** A row of Appendices 1 to 5 as it is printed. */
export interface PublishedCommune {
  readonly appendix: keyof typeof SET_OF
  readonly number: number
  readonly label: string
  readonly achievedCount: string
  readonly achievedList: string
  readonly plannedCount: string
  readonly plannedList: string
}

export function publishedCommunes(): PublishedCommune[] {
  return fixture('appendices-1-to-5-communes.tsv')
    .trimEnd()
    .split('\n')
    .slice(1)
    .map((line) => {
      const [appendix, number = '', label = '', ...cells] = line.split('\t')
      const [achievedCount = '', achievedList = '', plannedCount = '', plannedList = ''] = cells
      if (!isAppendix(appendix)) throw new Error(`no appendix ${appendix}`)
      return {
        appendix,
        number: Number(number),
        label,
        achievedCount,
        achievedList: achievedList.trim(),
        plannedCount,
        plannedList: plannedList.trim(),
      }
    })
}

/** The averages under Appendices 4 and 5, in English figures. */
export function publishedAverages(): Readonly<
  Record<'4' | '5', { readonly achieved: string; readonly afterPlan: string }>
> {
  // The fixture is part of this repository; its shape is the type above.
  return JSON.parse(fixture('appendices-4-5-published.json')) as ReturnType<
    typeof publishedAverages
  >
}

const SET_OF = { '1': NTM, '2': ADVANCED, '3': MODEL, '4': NTM, '5': NTM } as const
function isAppendix(id: string | undefined): id is keyof typeof SET_OF {
  return id !== undefined && id in SET_OF
}

const STANDARD_OF = { '1': 'ntm', '2': 'ntm-advanced', '3': 'ntm-model' } as const
const GROUP_OF = { '4': 'bien-gioi', '5': 'dac-biet-kho-khan' } as const
/** Excel had turned this list into a number; it waits for a decision. */
const DAMAGED = '11.15'

const GROUPS: readonly FactRow<'unitGroup'>[] = [
  { id: 'bien-gioi', name: 'Xã biên giới', kind: 'border', position: 0 },
  { id: 'dac-biet-kho-khan', name: 'Xã đặc biệt khó khăn', kind: 'difficult', position: 1 },
]

/** Facts of the Lạng Sơn plan with Appendices 1 to 5 taken as they came, beside `more`. */
export function communeFacts(more: FactRows = {}): Facts {
  const facts = langsonFacts(more)
  applyRows(facts, [
    ...GROUPS.map((row) => added('unitGroup', row)),
    ...publishedCommunes().flatMap((row) => communeRows(facts, row)),
  ])
  return facts
}

function added<T extends FactTable>(table: T, row: FactRow<T>): RowChange {
  // The row is one of the table's own; the mapped union hides that from the compiler.
  return { table, before: null, after: row } as unknown as RowChange
}

/** The unit that a printed label names. */
export function unitOf(facts: Facts, label: string): FactRow<'unit'> {
  const { commune, district } = splitCommuneLabel(label)
  for (const unit of facts.unit.values()) {
    if (unit.level !== 'commune' || foldLabel(unit.name) !== foldLabel(commune.name)) continue
    const parent = facts.unit.get(unit.parentId ?? '')
    if (foldLabel(parent?.name ?? '') === foldLabel(district?.name ?? '')) return unit
  }
  throw new Error(`no commune ${label}`)
}

function communeRows(facts: Facts, row: PublishedCommune): RowChange[] {
  const { appendix, number: position } = row
  const { id: unitId } = unitOf(facts, row.label)
  const setId = SET_OF[appendix]
  const base = { planId: PLAN_ID, setId, unitId }
  const everything = setCriteria(facts, setId).map(({ number }) => number)
  const isFull = row.achievedCount === String(everything.length)
  const achieved = isFull ? everything.join(',') : row.achievedList
  const list = (layer: Layer, numbers: string): RowChange =>
    added('markList', {
      ...base,
      layer,
      criteria: joinNumbers(
        numbers
          .split(',')
          .map((number) => number.trim())
          .filter(Boolean),
      ),
      lost: '',
    })
  const count = (layer: Layer, value: string): RowChange[] =>
    value === '' ? [] : [added('declaredCount', { ...base, layer, value: Number(value) })]
  return [
    appendix === '4' || appendix === '5'
      ? added('unitGroupMember', { groupId: GROUP_OF[appendix], unitId, position })
      : added('registration', {
          planId: PLAN_ID,
          standard: STANDARD_OF[appendix],
          unitId,
          position,
        }),
    list('baseline', achieved),
    row.plannedList === DAMAGED
      ? added('heldValue', heldRow({ id: `held-${unitId}`, unitId, setId }))
      : list('target', row.plannedList),
    ...count('baseline', row.achievedCount),
    ...count('target', row.plannedCount),
  ]
}

/** A planned list that came as a number and waits for a decision. */
export function heldRow(
  row: Pick<FactRow<'heldValue'>, 'id' | 'unitId'> & Partial<FactRow<'heldValue'>>,
): FactRow<'heldValue'> {
  return {
    planId: PLAN_ID,
    file: 'phu-luc-1-den-5.xlsx',
    source: 'PL5!F14',
    subject: 'list',
    raw: DAMAGED,
    rawKind: 'number',
    reason: 'import.reason.not-a-number',
    reasonParams: '{}',
    setId: NTM,
    layer: 'target',
    columnId: null,
    criterion: null,
    fix: null,
    ...row,
  }
}

/** Sub-criteria of the NTM set, which the facts of the matrices do without. */
export function subCriteria(): FactRow<'subCriterion'>[] {
  const file = new URL(`../../fixtures/criteria/${NTM}.json`, import.meta.url)
  // The fixture is part of this repository; this is the part of its shape that is read.
  const set = JSON.parse(readFileSync(file, 'utf8')) as {
    criteria: { number: string; subCriteria: { number: string; name: string }[] }[]
  }
  return set.criteria
    .flatMap(({ number: criterion, subCriteria: subs }) =>
      subs.map(({ number, name }) => ({ setId: NTM, number, criterion, name })),
    )
    .map((sub, position) => ({ ...sub, isVerified: 0 as const, position }))
}

function fixture(name: string): string {
  return readFileSync(new URL(`../../fixtures/langson-2023/${name}`, import.meta.url), 'utf8')
}
