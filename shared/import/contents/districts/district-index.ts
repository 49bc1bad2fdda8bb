import type { FactRow } from '../../../changes/fact-tables.ts'
import { planDistricts } from '../../../districts/plan-districts.ts'
import { districtSets, setCriteria, setSubCriteria } from '../../../plan/columns.ts'
import { createLabelMatcher } from '../../../units/match-label.ts'
import { splitCommuneLabel, type CommuneLabel } from '../../../units/split-commune-label.ts'
import { separateUnitKind } from '../../../units/unit-kind.ts'
import { unitName } from '../../../units/unit-name.ts'
import type { CommuneIndex, CommuneMatch, IndexedCommune } from '../../commune-index.ts'
import { indexSets, type DocumentIndex } from '../../document-index.ts'

export interface DistrictIndex {
  readonly document: DocumentIndex
  /** The plan's districts in the place of communes: their tables have the same shapes. */
  readonly districts: CommuneIndex
}

/** What tables of criteria for districts are read by; null where the plan has no such set, or no districts. */
export function indexDistricts(document: DocumentIndex): DistrictIndex | null {
  const { facts, plan } = document
  const sets = districtSets(facts, plan.id)
  const units = planDistricts(facts, plan.id)
  if (sets.length === 0 || units.length === 0) return null
  const indexed = new Map(units.map((unit) => [unit.id, entryOf(unit)]))
  const matcher = createLabelMatcher(
    units.map(({ id, name, kind }) => ({
      id,
      name: unitName({ kind, name }),
      kind,
      shortName: name,
    })),
  )
  const none = createLabelMatcher([])
  // In a district's own plan its kind alone stands over the column of names; elsewhere `Thành phố` is the one city.
  const isHeading = (label: string): boolean =>
    units.length === 1 && separateUnitKind(label).name === ''
  const labelOf = ({ commune }: CommuneLabel): string =>
    `${commune.kind ?? ''} ${commune.name}`.trim()
  return {
    document: { ...document, sets: indexSets(facts, sets) },
    districts: {
      communes: indexed,
      districts: none,
      districtNames: new Map(),
      split: splitCommuneLabel,
      catalogue(setId) {
        const criteria = setCriteria(facts, setId).map(({ number }) => number)
        const subCriteria = setSubCriteria(facts, setId)
          .map(({ number }) => number)
          .filter((number) => !criteria.includes(number))
        return { criteria, subCriteria }
      },
      isCommuneLabel: (label) =>
        !isHeading(label) && matcher.find(label).kind === 'match' ? 'known' : false,
      match(label): CommuneMatch {
        const found = matcher.match(labelOf(label))
        if (found.kind === 'none') return found
        const ids = found.kind === 'match' ? [found.id] : found.ids
        const communes = ids.flatMap((id) => indexed.get(id) ?? [])
        const [first] = communes
        if (first === undefined) return { kind: 'none' }
        return found.kind === 'match'
          ? { kind: 'match', commune: first, how: found.how }
          : { kind: 'proposals', reason: found.reason, communes }
      },
      hasLookedEverywhere: () => true,
      districtIn: () => null,
    },
  }
}

function entryOf(unit: FactRow<'unit'>): IndexedCommune {
  return { unit, districtId: '', columnId: '', label: unitName(unit), isInScope: true }
}
