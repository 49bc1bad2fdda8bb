import type { Facts } from '../changes/change-set.ts'
import type { FactRow, Layer, Standard, UnitLevel } from '../changes/fact-tables.ts'
import { communeLists, type CommuneList } from '../communes/commune-lists.ts'
import { planSets } from '../plan/columns.ts'
import { CONTENT_APPENDICES, type ContentAppendix, type ContentKind } from './content-appendices.ts'
import type { TitleKind } from './heading.ts'

/** An appendix of a plan before it is built: what it is made from and the number it is bound under. */
export type PlanAppendix = MatrixEntry | ListEntry | CommunesEntry | ContentEntry

/** Criteria by districts. */
export interface MatrixEntry {
  readonly kind: 'matrix'
  readonly id: string
  readonly number: number
  readonly set: FactRow<'criteriaSet'>
  readonly layer: Layer
  readonly titleKind: TitleKind
}

/** A list of communes with their counts and lists. */
export interface ListEntry {
  readonly kind: 'list'
  readonly id: string
  readonly number: number
  readonly list: CommuneList
}

/** Communes by criteria. */
export interface CommunesEntry {
  readonly kind: 'communes'
  readonly id: string
  readonly number: number
  readonly set: FactRow<'criteriaSet'>
  readonly titleKind: TitleKind
}

/** Capital, villages, indicators …: what stands in `content-appendices.ts`. */
export interface ContentEntry {
  readonly kind: ContentKind
  readonly id: string
  readonly number: number
  readonly content: ContentAppendix
}

/** Which appendix a criteria set's matrix is printed as. */
interface MatrixTemplate {
  readonly number: number
  readonly standard: Standard
  readonly unitLevel: UnitLevel
}

/**
 * Source: Lạng Sơn plan 2023, whose Appendix 6 holds the matrix of NTM and Appendix 7 that of nâng cao; 1 to 3 list the
 * communes to reach each standard, 4 the border communes, 5 the especially difficult ones. All else takes the numbers
 * after these: matrices of further sets, lists of further groups, communes × criteria tables.
 */
const MATRIX_TEMPLATES: readonly MatrixTemplate[] = [
  { number: 6, standard: 'ntm', unitLevel: 'commune' },
  { number: 7, standard: 'ntm-advanced', unitLevel: 'commune' },
  { number: 8, standard: 'ntm-model', unitLevel: 'commune' },
]
const REGISTRATION_NUMBERS: Readonly<Record<Standard, number>> = {
  ntm: 1,
  'ntm-advanced': 2,
  'ntm-model': 3,
}
const GROUP_NUMBERS = { border: 4, difficult: 5 } as const
const FIRST_FREE_NUMBER = 9

/** The appendices of a plan in the order in which they are bound. A list without communes is none. */
export function planAppendices(
  facts: Facts,
  plan: FactRow<'plan'>,
  layer: Layer = 'target',
): PlanAppendix[] {
  let next = FIRST_FREE_NUMBER
  const free = (): number => next++
  const sets = planSets(facts, plan.id)
  const appendices = [
    ...matrixEntries(sets, layer, free),
    ...listEntries(facts, plan.id, free),
    ...communesEntries(facts, plan.id, sets, free),
    ...contentEntries(facts, plan, free),
  ]
  return appendices.sort((a, b) => a.number - b.number)
}

/** One matrix for each set of the plan; a second set of the same standard gets a number of its own. */
function matrixEntries(
  sets: readonly FactRow<'criteriaSet'>[],
  layer: Layer,
  free: () => number,
): MatrixEntry[] {
  const taken = new Set<number>()
  return sets.map((set) => {
    const template = MATRIX_TEMPLATES.find(
      ({ number, standard, unitLevel }) =>
        !taken.has(number) && standard === set.standard && unitLevel === set.unitLevel,
    )
    const number = template?.number ?? free()
    taken.add(number)
    const titleKind = template?.standard ?? 'other'
    const id = template === undefined ? `matrix-${set.id}` : String(number)
    return { kind: 'matrix', id, number, set, layer, titleKind }
  })
}

function listEntries(facts: Facts, planId: string, free: () => number): ListEntry[] {
  const taken = new Set<number>()
  return communeLists(facts, planId)
    .filter((list) => list.units.length > 0)
    .map((list) => {
      const wanted = knownNumber(list)
      const isKnown = wanted !== null && !taken.has(wanted)
      const number = isKnown ? wanted : free()
      taken.add(number)
      return { kind: 'list', id: isKnown ? String(number) : `list-${list.id}`, number, list }
    })
}

function knownNumber({ kind }: CommuneList): number | null {
  if (kind.kind === 'registration') return REGISTRATION_NUMBERS[kind.standard]
  return kind.group.kind === 'own' ? null : GROUP_NUMBERS[kind.group.kind]
}

function contentEntries(facts: Facts, plan: FactRow<'plan'>, free: () => number): ContentEntry[] {
  return CONTENT_APPENDICES.flatMap((content) =>
    content.ids(facts, plan).map((id) => ({ kind: content.kind, id, number: free(), content })),
  )
}

/** One that the plan doesn't list but that can be built when asked for; it takes the number after the listed ones. */
export function askedAppendix(
  facts: Facts,
  plan: FactRow<'plan'>,
  id: string,
  listed: readonly PlanAppendix[],
): ContentEntry | undefined {
  const content = CONTENT_APPENDICES.find(({ holds }) => holds?.(facts, plan, id) === true)
  if (content === undefined) return undefined
  const number = Math.max(FIRST_FREE_NUMBER - 1, ...listed.map((entry) => entry.number)) + 1
  return { kind: content.kind, id, number, content }
}

/** A table for each set of communes in which some commune has a list. */
function communesEntries(
  facts: Facts,
  planId: string,
  sets: readonly FactRow<'criteriaSet'>[],
  free: () => number,
): CommunesEntry[] {
  const marked = new Set<string>()
  for (const row of facts.markList.values()) if (row.planId === planId) marked.add(row.setId)
  const seen = new Set<Standard>()
  return sets.flatMap((set) => {
    if (set.unitLevel !== 'commune' || !marked.has(set.id)) return []
    const titleKind = seen.has(set.standard) ? 'other' : set.standard
    seen.add(set.standard)
    return { kind: 'communes', id: `communes-${set.id}`, number: free(), set, titleKind }
  })
}
