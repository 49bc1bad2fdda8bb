import type { FactRow } from '../changes/fact-tables.ts'
import type { NumberCatalogue } from '../criteria/parse-number-list.ts'
import { setSubCriteria } from '../plan/columns.ts'
import { isUnitOfYear } from '../plan/plan-units.ts'
import { foldForSearch, foldLabel, foldLabelLoosely, isUnaccented } from '../units/fold-label.ts'
import { createLabelMatcher, type LabelMatcher } from '../units/match-label.ts'
import { splitCommuneLabel, type CommuneLabel } from '../units/split-commune-label.ts'
import { isCommuneKind, unitKindOf, type UnitKind } from '../units/unit-kind.ts'
import { createLikenesses } from './commune-likeness.ts'
import type { DocumentIndex } from './document-index.ts'

export interface IndexedCommune {
  readonly unit: FactRow<'unit'>
  /** The district it lies in, or else its column. */
  readonly districtId: string
  readonly columnId: string
  /** `Xã Mẫu Sơn, Huyện Cao Lộc`. */
  readonly label: string
  readonly isInScope: boolean
}

export type CommuneMatch =
  | { readonly kind: 'match'; readonly commune: IndexedCommune; readonly how: 'exact' | 'folded' }
  /** `elsewhere`: no such commune in the district that is named, but in others. */
  | {
      readonly kind: 'proposals'
      readonly reason: 'ambiguous' | 'near' | 'elsewhere' | 'outside'
      readonly communes: readonly IndexedCommune[]
    }
  | { readonly kind: 'none' }

export interface CommuneIndex {
  readonly communes: ReadonlyMap<string, IndexedCommune>
  readonly districts: LabelMatcher
  readonly districtNames: ReadonlyMap<string, string>
  catalogue(setId: string): NumberCatalogue
  split(label: string): CommuneLabel
  /** Whether a label names a commune: surely, or only by the word `Xã` before it. */
  isCommuneLabel(label: string): 'known' | 'worded' | false
  match(label: CommuneLabel, districtId: string | null): CommuneMatch
  /** False once so many names were unknown that likely ones were no longer looked for. */
  hasLookedEverywhere(): boolean
  /** The one district that a title names, or null. */
  districtIn(title: string): string | null
}

const MOST_PROPOSALS = 4

/** What the importer asks of a plan's communes, gathered once per preview. */
export function indexCommunes(document: DocumentIndex): CommuneIndex {
  const { facts, plan } = document
  const columnOf = new Map<string, string>()
  for (const member of facts.planColumnUnit.values()) {
    if (member.planId === plan.id) columnOf.set(member.unitId, member.columnId)
  }
  const districtNames = new Map<string, string>()
  const communes = new Map<string, IndexedCommune>()
  for (const [unitId, columnId] of columnOf) {
    const unit = facts.unit.get(unitId)
    if (unit?.level !== 'commune' || !isUnitOfYear(unit, plan.year)) continue
    const parent = unit.parentId === null ? undefined : facts.unit.get(unit.parentId)
    const isOfDistrict = parent?.level === 'district'
    const districtId = isOfDistrict ? parent.id : columnId
    const district = isOfDistrict ? fullName(parent) : (document.columnNames.get(columnId) ?? '')
    districtNames.set(districtId, district)
    const label = district === '' ? fullName(unit) : `${fullName(unit)}, ${district}`
    communes.set(unitId, { unit, districtId, columnId, label, isInScope: unit.isInScope === 1 })
  }
  const columnShort = new Map(
    document.columns.map(({ columnId, shortName }) => [columnId, shortName]),
  )
  const districts = createLabelMatcher(
    [...districtNames].map(([id, name]) => {
      const unit = facts.unit.get(id)
      return {
        id,
        name,
        kind: unit?.kind ?? null,
        shortName: unit?.name ?? columnShort.get(id) ?? name,
      }
    }),
  )
  const districtKeys = [...districtNames].map(([id, name]) => ({
    id,
    key: ` ${foldLabelLoosely(name)} `,
  }))
  const byName = [foldLabel, foldLabelLoosely, foldForSearch].map((fold) => ({
    fold,
    index: indexBy([...communes.values()], ({ unit }) => fold(unit.name)),
  }))
  const ofDistrict = indexBy([...communes.values()], ({ districtId }) => districtId)
  const all = [...communes.values()]
  const likenesses = createLikenesses(document.work)
  const splits = new Map<string, CommuneLabel>()
  const catalogues = new Map<string, NumberCatalogue>()

  function split(label: string): CommuneLabel {
    const known = splits.get(label)
    if (known !== undefined) return known
    const result = splitCommuneLabel(label)
    splits.set(label, result)
    return result
  }

  function named(name: string): readonly IndexedCommune[] {
    for (const { fold, index } of byName) {
      if (fold === foldForSearch && !isUnaccented(name)) continue
      const found = index.get(fold(name))
      if (found !== undefined) return found
    }
    return []
  }

  function match({ commune }: CommuneLabel, districtId: string | null): CommuneMatch {
    if (commune.name === '') return { kind: 'none' }
    const everywhere = named(commune.name)
    const here =
      districtId === null ? everywhere : everywhere.filter((one) => one.districtId === districtId)
    const fitting = ofKind(here, commune.kind)
    const inScope = fitting.filter((one) => one.isInScope)
    const [only, another] = inScope.length > 0 ? inScope : fitting
    if (only !== undefined && another === undefined) {
      if (!only.isInScope) return { kind: 'proposals', reason: 'outside', communes: [only] }
      const isExact = only.unit.name === commune.name
      return { kind: 'match', commune: only, how: isExact ? 'exact' : 'folded' }
    }
    if (only !== undefined) {
      return {
        kind: 'proposals',
        reason: 'ambiguous',
        communes: inScope.length > 0 ? inScope : fitting,
      }
    }
    if (here.length > 0) return { kind: 'proposals', reason: 'near', communes: here }
    const likely = likenesses.near(
      commune.name,
      districtId === null ? all : (ofDistrict.get(districtId) ?? []),
    )
    if (likely.length > 0) {
      return {
        kind: 'proposals',
        reason: 'near',
        communes: [...new Set([...likely, ...everywhere])],
      }
    }
    return everywhere.length > 0
      ? { kind: 'proposals', reason: 'elsewhere', communes: everywhere.slice(0, MOST_PROPOSALS) }
      : { kind: 'none' }
  }

  return {
    communes,
    districts,
    districtNames,
    split,
    match,
    catalogue(setId) {
      const known = catalogues.get(setId)
      if (known !== undefined) return known
      const set = document.sets.find((one) => one.set.id === setId)
      const criteria = (set?.criteria ?? []).map(({ number }) => number)
      const subCriteria = setSubCriteria(facts, setId)
        .map(({ number }) => number)
        .filter((number) => !criteria.includes(number))
      catalogues.set(setId, { criteria, subCriteria })
      return { criteria, subCriteria }
    },
    isCommuneLabel(label) {
      const { commune, district } = split(label)
      if (commune.name === '' || commune.name.length > 60) return false
      if (named(commune.name).length > 0) {
        if (isCommuneKind(commune.kind) || (district !== null && district.name !== ''))
          return 'known'
        return districts.find(label).kind === 'none' ? 'known' : false
      }
      return isCommuneKind(commune.kind) &&
        !/\s(?:đạt|nông thôn|phấn đấu|đăng ký|có|chưa)\s/iu.test(`${commune.name} `)
        ? 'worded'
        : false
    },
    hasLookedEverywhere: likenesses.hasLookedEverywhere,
    districtIn(title) {
      const key = ` ${foldLabelLoosely(title)} `
      const found = districtKeys.filter((one) => key.includes(one.key))
      return found.length === 1 ? (found[0]?.id ?? null) : null
    },
  }
}

/** Of several of a name those of the printed kind; without one, or where none has a kind, all of them. */
function ofKind(
  found: readonly IndexedCommune[],
  kind: UnitKind | null,
): readonly IndexedCommune[] {
  if (kind === null || !isCommuneKind(kind)) return found
  return found.filter(({ unit }) => {
    const own = unitKindOf(unit.kind)
    return own === null || own === kind
  })
}

export function fullName(unit: FactRow<'unit'>): string {
  return unit.kind === null ? unit.name : `${unit.kind} ${unit.name}`
}

function indexBy<T>(items: readonly T[], keyOf: (item: T) => string): Map<string, T[]> {
  const index = new Map<string, T[]>()
  for (const item of items) {
    const key = keyOf(item)
    const list = index.get(key)
    if (list === undefined) index.set(key, [item])
    else list.push(item)
  }
  return index
}
