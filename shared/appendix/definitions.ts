import { ExpectedError } from '../api/reply.ts'
import type { Facts } from '../changes/change-set.ts'
import type { FactRow, Layer, Standard, UnitLevel } from '../changes/fact-tables.ts'
import { planSets } from '../plan/columns.ts'
import type { AppendixDocument } from './appendix-document.ts'
import {
  appendixSettings,
  type AppendixOptions,
  type AppendixSettings,
} from './appendix-options.ts'
import { appendixLabel, appendixTitle, type TitleKind } from './heading.ts'
import { buildMatrixAppendix } from './matrix-appendix.ts'

/** An appendix a plan has: what its list shows and what building it starts from. */
export interface AppendixDefinition {
  readonly id: string
  readonly label: string
  readonly title: string
  readonly setId: string
  readonly layer: Layer
}

/** Which appendix a criteria set is printed as. */
interface MatrixTemplate {
  readonly id: string
  readonly standard: Standard
  readonly unitLevel: UnitLevel
  readonly layer: Layer
  readonly titleKind: TitleKind
}

/**
 * Source: Lạng Sơn plan 2023, whose Appendix 6 holds the matrix of NTM and Appendix 7 that of nâng cao; 1 to 5 are
 * lists of communes. Sets without a template here take the numbers after these, in the plan's order.
 */
const MATRIX_TEMPLATES: readonly MatrixTemplate[] = [
  { id: '6', standard: 'ntm', unitLevel: 'commune', layer: 'target', titleKind: 'ntm' },
  {
    id: '7',
    standard: 'ntm-advanced',
    unitLevel: 'commune',
    layer: 'target',
    titleKind: 'ntm-advanced',
  },
  { id: '8', standard: 'ntm-model', unitLevel: 'commune', layer: 'target', titleKind: 'ntm-model' },
]
const FIRST_FREE_ID = 9

/** The appendices of a plan in the order in which they are bound. Refuses `unknown-plan`. */
export function appendixList(
  facts: Facts,
  planId: string,
  options: AppendixOptions = {},
): AppendixDefinition[] {
  const plan = findPlan(facts, planId)
  const settings = appendixSettings(options)
  return matrixEntries(facts, plan, options)
    .map((entry) => toDefinition(entry, plan, settings))
    .sort((a, b) => Number(a.id) - Number(b.id))
}

/** Builds one appendix as the plan stands. Refuses `unknown-plan` and `unknown-appendix`. */
export function buildAppendix(
  facts: Facts,
  planId: string,
  appendixId: string,
  options: AppendixOptions = {},
): AppendixDocument {
  const plan = findPlan(facts, planId)
  const entry = matrixEntries(facts, plan, options).find(({ id }) => id === appendixId)
  if (entry === undefined) throw new ExpectedError('unknown-appendix', { appendix: appendixId })
  const settings = appendixSettings(options)
  const { label, title } = toDefinition(entry, plan, settings)
  const { id, set, layer } = entry
  return buildMatrixAppendix(facts, { id, plan, set, layer, label, title }, settings)
}

interface MatrixEntry {
  readonly id: string
  readonly set: FactRow<'criteriaSet'>
  readonly layer: Layer
  readonly titleKind: TitleKind
}

/** One matrix appendix for each set of the plan; a second set of the same standard gets a number of its own. */
function matrixEntries(
  facts: Facts,
  plan: FactRow<'plan'>,
  options: AppendixOptions,
): MatrixEntry[] {
  const taken = new Set<string>()
  let nextId = FIRST_FREE_ID
  return planSets(facts, plan.id).map((set) => {
    const template = MATRIX_TEMPLATES.find(
      ({ id, standard, unitLevel }) =>
        !taken.has(id) && standard === set.standard && unitLevel === set.unitLevel,
    )
    const id = template?.id ?? String(nextId++)
    taken.add(id)
    return {
      id,
      set,
      layer: options.layer ?? template?.layer ?? 'target',
      titleKind: template?.titleKind ?? 'other',
    }
  })
}

function toDefinition(
  { id, set, layer, titleKind }: MatrixEntry,
  plan: FactRow<'plan'>,
  settings: AppendixSettings,
): AppendixDefinition {
  return {
    id,
    label: appendixLabel(id, settings),
    title: appendixTitle(titleKind, { layer, year: plan.year, setName: set.name }, settings),
    setId: set.id,
    layer,
  }
}

function findPlan(facts: Facts, planId: string): FactRow<'plan'> {
  const plan = facts.plan.get(planId)
  if (plan === undefined) throw new ExpectedError('unknown-plan', { plan: planId })
  return plan
}
