import type { Facts } from '../changes/change-set.ts'
import { foldForSearch } from '../units/fold-label.ts'
import { columnOfUnits } from './column-edits.ts'
import { planColumns } from './columns.ts'
import { groupUnits } from './group-edits.ts'
import { isUnitOfYear } from './plan-units.ts'
import { communesOfPlan } from './target-columns.ts'
import { childUnits, type Unit } from './unit-edits.ts'
import { unitName } from '../units/unit-name.ts'

/** Which communes a list of units shows. */
export type UnitFilter =
  | { readonly kind: 'all' | 'scope' | 'outside' | 'closed' | 'loose' }
  | { readonly kind: 'group'; readonly groupId: string }

export interface TreeRequest {
  readonly planId: string
  /** Under their districts, or under the columns of the plan's tables. */
  readonly by: 'parents' | 'columns'
  readonly filter: UnitFilter
  /** As typed; accents don't count. */
  readonly text: string
  readonly folded: ReadonlySet<string>
}

export interface TreeHead {
  readonly kind: 'head'
  /** `parent trang-dinh`, `column trang-dinh`: what folding is kept under. */
  readonly id: string
  /** The district it stands for; null for a column or the communes of none. */
  readonly unit: Unit | null
  readonly columnId: string | null
  /** Empty for the communes in no column. */
  readonly name: string
  /** Shown below it, folded or not. */
  readonly unitIds: readonly string[]
  readonly isFolded: boolean
}

export interface TreeUnit {
  readonly kind: 'unit'
  readonly id: string
  readonly unit: Unit
  readonly isOfYear: boolean
}

export type TreeRow = TreeHead | TreeUnit

/** The rows of a list of units, heads before their communes, as search and filter leave them. */
export function unitTree(facts: Facts, request: TreeRequest): TreeRow[] {
  const { planId, by } = request
  const year = facts.plan.get(planId)?.year ?? 0
  const columnOf = columnOfUnits(facts, planId)
  const heads = headsOf(facts, request)
  const isShown = matcher(facts, request, year, columnOf)
  const lists = new Map(heads.map((head) => [head.id, [] as Unit[]]))
  for (const unit of communesOfPlan(facts, planId)) {
    const key =
      by === 'parents' ? `parent ${unit.parentId ?? ''}` : `column ${columnOf.get(unit.id) ?? ''}`
    const list = lists.get(key)
    if (list !== undefined && isShown(unit)) list.push(unit)
  }
  const isNarrowed = request.text.trim() !== '' || request.filter.kind !== 'all'
  return heads.flatMap((head): TreeRow[] => {
    const units = lists.get(head.id) ?? []
    // An empty district can be chosen and removed; the communes of no column are a head only where there are any.
    if (units.length === 0 && (isNarrowed || head.name === '')) return []
    const isFolded = request.folded.has(head.id)
    const row: TreeHead = { ...head, unitIds: units.map(({ id }) => id), isFolded }
    if (isFolded) return [row]
    return [
      row,
      ...units.map((unit): TreeUnit => ({
        kind: 'unit',
        id: unit.id,
        unit,
        isOfYear: isUnitOfYear(unit, year),
      })),
    ]
  })
}

type Head = Omit<TreeHead, 'unitIds' | 'isFolded'>

function headsOf(facts: Facts, { planId, by }: TreeRequest): Head[] {
  if (by === 'columns') {
    return [
      ...planColumns(facts, planId).map((column): Head => ({
        kind: 'head',
        id: `column ${column.columnId}`,
        unit: null,
        columnId: column.columnId,
        name: column.name,
      })),
      { kind: 'head', id: 'column ', unit: null, columnId: null, name: '' },
    ]
  }
  const topId = facts.plan.get(planId)?.unitId ?? ''
  const top = facts.unit.get(topId)
  const parents = childUnits(facts, topId).filter((unit) => unit.level !== 'commune')
  const hasOwnCommunes = childUnits(facts, topId).some((unit) => unit.level === 'commune')
  return [...(top !== undefined && hasOwnCommunes ? [top] : []), ...parents].map((unit): Head => ({
    kind: 'head',
    id: `parent ${unit.id}`,
    unit,
    columnId: null,
    name: unitName(unit),
  }))
}

function matcher(
  facts: Facts,
  { filter, text }: TreeRequest,
  year: number,
  columnOf: ReadonlyMap<string, string>,
): (unit: Unit) => boolean {
  const words = foldForSearch(text).split(' ').filter(Boolean)
  const members = filter.kind === 'group' ? groupUnits(facts, filter.groupId) : null
  const isKept = (unit: Unit): boolean => {
    switch (filter.kind) {
      case 'all':
        return true
      case 'scope':
        return unit.isInScope === 1 && isUnitOfYear(unit, year)
      case 'outside':
        return unit.isInScope === 0
      case 'closed':
        return !isUnitOfYear(unit, year)
      case 'loose':
        return unit.isInScope === 1 && isUnitOfYear(unit, year) && !columnOf.has(unit.id)
      case 'group':
        return members?.has(unit.id) === true
    }
  }
  if (words.length === 0) return isKept
  const parents = new Map<string, string>()
  const folded = (id: string): string => {
    const known = parents.get(id)
    if (known !== undefined) return known
    const unit = facts.unit.get(id)
    const name = unit === undefined ? '' : foldForSearch(unitName(unit))
    parents.set(id, name)
    return name
  }
  // "hoa binh van quan" finds Hòa Bình of Văn Quan among the four of that name.
  return (unit) => {
    if (!isKept(unit)) return false
    const name = `${foldForSearch(unitName(unit))} ${folded(unit.parentId ?? '')}`
    return words.every((word) => name.includes(word))
  }
}
