import { readFileSync } from 'node:fs'
import type { Facts } from '../../../shared/changes/change-set.ts'
import type { FactRow } from '../../../shared/changes/fact-tables.ts'
import type { FactRows } from '../../../shared/changes/facts.ts'
import { joinNumbers } from '../../../shared/criteria/number-list.ts'
import { foldLabel } from '../../../shared/units/fold-label.ts'
import { splitCommuneLabel } from '../../../shared/units/split-commune-label.ts'
import { ADVANCED, langsonFacts, MODEL, NTM, PLAN_ID } from './langson-facts.ts'

/** A row of Appendices 1 to 5 as it is printed. */
export interface PublishedCommune {
  readonly appendix: string
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
      const [appendix = '', number = '', label = '', ...cells] = line.split('\t')
      const [achievedCount = '', achievedList = '', plannedCount = '', plannedList = ''] = cells
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
const STANDARD_OF = { '1': 'ntm', '2': 'ntm-advanced', '3': 'ntm-model' } as const
const GROUP_OF = { '4': 'bien-gioi', '5': 'dac-biet-kho-khan' } as const
/** Excel had turned this list into a number; it waits for a decision. */
const DAMAGED = '11.15'

/** Facts of the Lạng Sơn plan with Appendices 1 to 5 taken as they came; `more` is laid over them. */
export function communeFacts(more: FactRows = {}): Facts {
  const facts = langsonFacts()
  const rows = publishedCommunes().map((row) => communeRows(facts, row))
  const all = (table: keyof FactRows) => rows.flatMap((part) => [...(part[table] ?? [])])
  const own: FactRows = {
    unitGroup: [
      { id: 'bien-gioi', name: 'Xã biên giới', kind: 'border', position: 0 },
      { id: 'dac-biet-kho-khan', name: 'Xã đặc biệt khó khăn', kind: 'difficult', position: 1 },
    ],
    // Each table's rows were made as rows of that table by `communeRows`.
    unitGroupMember: all('unitGroupMember') as FactRow<'unitGroupMember'>[],
    registration: all('registration') as FactRow<'registration'>[],
    markList: all('markList') as FactRow<'markList'>[],
    declaredCount: all('declaredCount') as FactRow<'declaredCount'>[],
    heldValue: all('heldValue') as FactRow<'heldValue'>[],
  }
  const merged: Record<string, unknown[]> = { ...own } as Record<string, unknown[]>
  for (const [table, extra] of Object.entries(more)) {
    merged[table] = [...(merged[table] ?? []), ...extra]
  }
  return langsonFacts(merged as FactRows)
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

function communeRows(facts: Facts, row: PublishedCommune): FactRows {
  const appendix = row.appendix as keyof typeof SET_OF
  const unitId = unitOf(facts, row.label).id
  const setId = SET_OF[appendix]
  const base = { planId: PLAN_ID, setId, unitId }
  const position = row.number
  const isHeld = row.plannedList === DAMAGED
  const everything = [...facts.criterion.values()].filter((criterion) => criterion.setId === setId)
  const isFull = row.achievedCount === String(everything.length)
  const achieved = isFull ? everything.map(({ number }) => number) : row.achievedList.split(',')
  const list = (numbers: readonly string[]) =>
    joinNumbers(numbers.map((number) => number.trim()).filter((number) => number !== ''))
  const count = (layer: 'baseline' | 'target', value: string) =>
    value === '' ? [] : [{ ...base, layer, value: Number(value) }]
  return {
    ...(appendix in STANDARD_OF
      ? {
          registration: [
            {
              planId: PLAN_ID,
              standard: STANDARD_OF[appendix as keyof typeof STANDARD_OF],
              unitId,
              position,
            },
          ],
        }
      : {
          unitGroupMember: [
            { groupId: GROUP_OF[appendix as keyof typeof GROUP_OF], unitId, position },
          ],
        }),
    markList: [
      { ...base, layer: 'baseline', criteria: list(achieved), lost: '' },
      ...(isHeld
        ? []
        : [
            {
              ...base,
              layer: 'target' as const,
              criteria: list(row.plannedList.split(',')),
              lost: '',
            },
          ]),
    ],
    declaredCount: [...count('baseline', row.achievedCount), ...count('target', row.plannedCount)],
    heldValue: isHeld
      ? [heldRow({ id: `held-${unitId}`, unitId, setId, raw: row.plannedList })]
      : [],
  }
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
