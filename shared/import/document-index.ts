import type { Facts } from '../changes/change-set.ts'
import type { FactRow } from '../changes/fact-tables.ts'
import {
  createCriterionMatcher,
  foldName,
  type CriterionMatcher,
  type FoldedName,
} from '../criteria/match-criterion.ts'
import {
  averageBase,
  communesByColumn,
  planColumns,
  planSets,
  rateBase,
  setCriteria,
} from '../plan/columns.ts'
import { foldLabel, foldLabelLoosely } from '../units/fold-label.ts'
import { createLabelMatcher, type LabelMatcher } from '../units/match-label.ts'
import { separateUnitKind } from '../units/unit-kind.ts'
import { startWork, type ImportWork } from './import-work.ts'
import { proposeCriterion, proposeUnit, type LineOthers } from './understood.ts'

export interface ImportContext {
  readonly facts: Facts
  readonly planId: string
  readonly fileName: string
  /** Counts what the preview costs; its own where the caller has none. */
  readonly work?: ImportWork
}

export interface SetIndex {
  readonly set: FactRow<'criteriaSet'>
  /** In the set's order. */
  readonly criteria: readonly FactRow<'criterion'>[]
  readonly names: ReadonlyMap<string, string>
  readonly matcher: CriterionMatcher
  readonly asOthers: LineOthers
}

/** What the importer asks of a document, gathered once per preview. */
export interface DocumentIndex {
  readonly facts: Facts
  readonly work: ImportWork
  readonly plan: FactRow<'plan'>
  readonly columns: readonly FactRow<'planColumn'>[]
  readonly columnNames: ReadonlyMap<string, string>
  /** Communes in scope by column. */
  readonly communes: ReadonlyMap<string, number>
  readonly sets: readonly SetIndex[]
  readonly units: LabelMatcher
  readonly asOthers: LineOthers
  /** True for the province's or district's own name: the column or row of the whole. */
  isWholeUnit(label: string): boolean
  isCommuneName(label: string): boolean
  averageBase(setId: string, columnId: string): number
  rateBase(setId: string): number
}

/** Throws when the plan is not in the facts: callers name plans they have. */
export function indexDocument(context: ImportContext): DocumentIndex {
  const { facts, planId } = context
  const plan = facts.plan.get(planId)
  if (plan === undefined) throw new Error(`no plan ${planId}`)
  const columns = planColumns(facts, planId)
  const communes = communesByColumn(facts, planId)
  const kinds = columnKinds(facts, planId)
  const sets = indexSets(facts, planSets(facts, planId))
  const whole = facts.unit.get(plan.unitId)
  const communeNames = new Set<string>()
  for (const unit of facts.unit.values()) {
    if (unit.level === 'commune') communeNames.add(foldLabel(unit.name))
  }
  return {
    facts,
    work: context.work ?? startWork(),
    plan,
    columns,
    columnNames: new Map(columns.map((column) => [column.columnId, column.name])),
    communes,
    sets,
    units: createLabelMatcher(
      columns.map((column) => ({
        id: column.columnId,
        name: column.name,
        kind: kinds.get(column.columnId) ?? null,
        shortName: column.shortName,
      })),
    ),
    asOthers: {
      of: 'units',
      proposals: columns.map(({ columnId, name }) => proposeUnit(columnId, name)),
    },
    isWholeUnit(label) {
      if (whole === undefined) return false
      const { kind, name } = separateUnitKind(label)
      const isSameKind = kind !== null && kind === (whole.kind?.toLowerCase() ?? 'tỉnh')
      return (
        isSameKind && foldLabelLoosely(name) === foldLabelLoosely(separateUnitKind(whole.name).name)
      )
    },
    isCommuneName: (label) => communeNames.has(foldLabel(label)),
    averageBase(setId, columnId) {
      const set = facts.criteriaSet.get(setId)
      const column = columns.find((one) => one.columnId === columnId)
      return set === undefined || column === undefined
        ? 0
        : averageBase(facts, set, column, communes).value
    },
    rateBase: (setId) => rateBase(facts, planId, setId, communes).value,
  }
}

export function indexSets(facts: Facts, sets: readonly FactRow<'criteriaSet'>[]): SetIndex[] {
  const fold = remember(foldName)
  return sets.map((set) => indexSet(facts, set, fold))
}

/** Every set is asked about every label, so each label is folded once for all. */
function remember(fold: (name: string) => FoldedName): (name: string) => FoldedName {
  const known = new Map<string, FoldedName>()
  return (name) => {
    const before = known.get(name)
    if (before !== undefined) return before
    const result = fold(name)
    known.set(name, result)
    return result
  }
}

function indexSet(
  facts: Facts,
  set: FactRow<'criteriaSet'>,
  fold: (name: string) => FoldedName,
): SetIndex {
  const criteria = setCriteria(facts, set.id)
  const names = new Map(
    criteria.map(({ number, name, shortName }) => [number, name || shortName] as const),
  )
  const proposals = [...names].map(([number, name]) => proposeCriterion(number, name))
  return {
    set,
    criteria,
    names,
    matcher: createCriterionMatcher(criteria, fold),
    asOthers: { of: 'criteria', proposals },
  }
}

/** The kind of the one district a column's communes lie in. */
function columnKinds(facts: Facts, planId: string): Map<string, string | null> {
  const parents = new Map<string, Set<string | null>>()
  for (const member of facts.planColumnUnit.values()) {
    if (member.planId !== planId) continue
    const parent = facts.unit.get(member.unitId)?.parentId ?? null
    const known = parents.get(member.columnId)
    if (known === undefined) parents.set(member.columnId, new Set([parent]))
    else known.add(parent)
  }
  const kinds = new Map<string, string | null>()
  for (const [columnId, ids] of parents) {
    const [only] = ids
    const unit = ids.size === 1 && typeof only === 'string' ? facts.unit.get(only) : undefined
    kinds.set(columnId, unit?.level === 'district' ? unit.kind : null)
  }
  return kinds
}
