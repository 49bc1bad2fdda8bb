import { TriangleAlert } from 'lucide-react'
import { useEffect, useMemo, useState } from 'react'
import type { Place } from '../../../shared/checks/finding.ts'
import type { Facts } from '../../../shared/changes/change-set.ts'
import { communesByColumn, planColumns, planSets, rateBase } from '../../../shared/plan/columns.ts'
import { columnOfUnits } from '../../../shared/plan/column-edits.ts'
import { isUnitOfYear } from '../../../shared/plan/plan-units.ts'
import { communesOfPlan } from '../../../shared/plan/target-columns.ts'
import type { UnitFilter } from '../../../shared/plan/unit-tree.ts'
import { useApp, useStore, useT } from '../../state/use-app.ts'
import { Segments } from '../../ui/segments.tsx'
import { ColumnsTab } from './columns-tab.tsx'
import { GroupsTab } from './groups-tab.tsx'
import { UnitsTab } from './units-tab.tsx'
import { usePlanEdits } from './use-plan-edits.ts'
import './units.css'

/** What another tab asks the list of units to show. */
export interface UnitsRequest {
  readonly by: 'parents' | 'columns'
  readonly filter: UnitFilter
  /** A unit, or the head of a column, to come to. */
  readonly rowId: string | null
}

const NOTHING_ASKED: UnitsRequest = { by: 'parents', filter: { kind: 'all' }, rowId: null }

/** Communes and districts, the columns of the plan's tables, and groups of communes. */
export function UnitsScreen() {
  const t = useT()
  const store = useStore()
  const edits = usePlanEdits()
  const place = useApp((state) => state.place)
  const [tab, setTab] = useState<'units' | 'columns' | 'groups'>('units')
  const [request, setRequest] = useState(NOTHING_ASKED)

  const [shownPlace, setShownPlace] = useState<Place | null>(null)
  if (place !== shownPlace) {
    setShownPlace(place)
    if (place?.screen === 'units') {
      setTab('units')
      setRequest({ ...NOTHING_ASKED, rowId: place.unitId })
    }
  }
  useEffect(() => {
    if (place?.screen === 'units') store.setState({ place: null })
  }, [place, store])

  function ask(asked: Partial<UnitsRequest>): void {
    setRequest({ ...NOTHING_ASKED, ...asked })
    setTab('units')
  }

  if (edits.plan === null) return null
  return (
    <div className="units">
      <header className="units-heading-row">
        <h1>{t('units.title')}</h1>
        <Segments
          label={t('units.title')}
          value={tab}
          options={[
            { value: 'units', label: t('units.tab.units') },
            { value: 'columns', label: t('units.tab.columns') },
            { value: 'groups', label: t('units.tab.groups') },
          ]}
          onChange={setTab}
        />
        <Counts facts={edits.facts} version={edits.version} planId={edits.plan.id} ask={ask} />
      </header>
      {tab === 'units' ? (
        <UnitsTab edits={edits} plan={edits.plan} request={request} setRequest={setRequest} />
      ) : null}
      {tab === 'columns' ? <ColumnsTab edits={edits} plan={edits.plan} ask={ask} /> : null}
      {tab === 'groups' ? <GroupsTab edits={edits} plan={edits.plan} /> : null}
    </div>
  )
}

interface CountsProps {
  readonly facts: Facts
  readonly version: number
  readonly planId: string
  readonly ask: (asked: Partial<UnitsRequest>) => void
}

/** The sum of the columns beside what the rates divide by, and what falls between. */
function Counts({ facts, version, planId, ask }: CountsProps) {
  const t = useT()
  const { communes, columns, loose, base } = useMemo(
    () => countsOf(facts, planId),
    // oxlint-disable-next-line react-hooks/exhaustive-deps -- `facts` is one object that changes with `version`
    [facts, version, planId],
  )
  return (
    <div className="units-counts" aria-live="polite">
      <span>{t('units.counts', { communes, columns })}</span>
      {base === null ? null : (
        <span className="units-warning">
          <TriangleAlert size={15} aria-hidden />
          {t('units.counts.base', { set: base.set, base: base.value, communes })}
        </span>
      )}
      {loose === 0 ? null : (
        <span className="units-warning">
          <TriangleAlert size={15} aria-hidden />
          {t('units.counts.loose', { count: loose })}
          <button
            type="button"
            className="link-button"
            onClick={() => ask({ by: 'columns', filter: { kind: 'loose' } })}
          >
            {t('units.counts.showLoose')}
          </button>
        </span>
      )}
    </div>
  )
}

function countsOf(facts: Facts, planId: string) {
  const year = facts.plan.get(planId)?.year ?? 0
  const counts = communesByColumn(facts, planId)
  const communes = [...counts.values()].reduce((sum, count) => sum + count, 0)
  const columnOf = columnOfUnits(facts, planId)
  const loose = communesOfPlan(facts, planId).filter(
    (unit) => unit.isInScope === 1 && isUnitOfYear(unit, year) && !columnOf.has(unit.id),
  ).length
  const differing = planSets(facts, planId)
    .map((set) => ({ set: set.name, value: rateBase(facts, planId, set.id, counts).value }))
    .find(({ value }) => value !== communes)
  return { communes, columns: planColumns(facts, planId).length, loose, base: differing ?? null }
}
