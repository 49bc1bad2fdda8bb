import { useEffect, useMemo, useRef } from 'react'
import { useStore as useZustand } from 'zustand'
import { writtenAgencies } from '../../../shared/agencies/assignments.ts'
import type { FactRow } from '../../../shared/changes/fact-tables.ts'
import { districtSets, planSets, plans } from '../../../shared/plan/columns.ts'
import type { SheetHandle } from '../../grid/sheet-model.ts'
import type { DocumentSession } from '../../state/document-session.ts'
import { useApp, useStore, useT } from '../../state/use-app.ts'
import { PanelSwitch } from '../../ui/panel-switch.tsx'
import { Segments } from '../../ui/segments.tsx'
import { agenciesView } from './agencies-view.ts'
import { AssignmentView } from './assignment-view.tsx'
import { ByAgency } from './by-agency.tsx'
import { setTabName } from './set-names.ts'
import './agencies.css'

/** Who answers for each criterion, and how each agency's criteria stand. */
export function AgenciesScreen() {
  const session = useApp((state) => state.session)
  return session === null ? null : <AgenciesOf session={session} />
}

function AgenciesOf({ session }: { readonly session: DocumentSession }) {
  const t = useT()
  const store = useStore()
  const view = agenciesView(session)
  const shown = useZustand(view, (state) => state.view)
  const chosen = useZustand(view, (state) => state.setId)
  const version = useApp((state) => state.factsVersion)
  const planId = useApp((state) => state.table?.planId ?? null)
  const place = useApp((state) => state.place)
  const sheet = useRef<SheetHandle>(null)
  const { facts } = session.facts()
  const plan = (planId === null ? undefined : facts.plan.get(planId)) ?? plans(facts)[0]
  const { sets, written } = useMemo(
    () => ({
      sets:
        plan === undefined ? [] : [...planSets(facts, plan.id), ...districtSets(facts, plan.id)],
      written: writtenAgencies(facts),
    }),
    // oxlint-disable-next-line react-hooks/exhaustive-deps -- `facts` is one object that changes with `version`
    [facts, plan, version],
  )
  useEffect(() => {
    if (place?.screen !== 'agencies') return
    if (sets.some(({ id }) => id === place.setId)) {
      view.setState({ view: 'assign', setId: place.setId })
    } else {
      store.setState({ place: null })
    }
  }, [store, view, place, sets])
  const set = sets.find(({ id }) => id === chosen) ?? sets[0]
  if (plan === undefined || set === undefined) {
    return (
      <div className="empty-state">
        <h2>{t('agencies.noSets.title')}</h2>
        <p>{t('agencies.noSets.text')}</p>
        <button type="button" className="button" onClick={() => store.setState({ screen: 'sets' })}>
          {t('agencies.noSets.toSets')}
        </button>
      </div>
    )
  }
  return (
    <div className="agencies">
      <h1 className="visually-hidden">{t('agencies.title')}</h1>
      <div className="agencies-toolbar">
        {shown === 'assign' ? (
          <SetTabs
            sets={sets}
            setId={set.id}
            choose={(setId) => {
              if (sheet.current?.settle() !== false) view.setState({ setId, lastCell: null })
            }}
          />
        ) : (
          <h1>{t('agencies.title')}</h1>
        )}
        <div className="agencies-switches">
          <Segments
            label={t('agencies.views')}
            value={shown}
            options={(['assign', 'byAgency'] as const).map((value) => ({
              value,
              label: t(`agencies.view.${value}`),
              title: t(`agencies.view.${value}Title`),
            }))}
            onChange={(value) => {
              if (sheet.current?.settle() !== false) view.setState({ view: value })
            }}
          />
          {shown === 'assign' ? <PanelSwitch /> : null}
        </div>
      </div>
      {shown === 'assign' ? (
        <AssignmentView
          session={session}
          set={set}
          setName={setTabName(set, t)}
          view={view}
          written={written}
          sheet={sheet}
        />
      ) : (
        <ByAgency session={session} plan={plan} view={view} written={written} />
      )}
    </div>
  )
}

interface TabsProps {
  readonly sets: readonly FactRow<'criteriaSet'>[]
  readonly setId: string
  readonly choose: (setId: string) => void
}

function SetTabs({ sets, setId, choose }: TabsProps) {
  const t = useT()
  return (
    <div className="tabs" role="tablist" aria-label={t('agencies.sets')}>
      {sets.map((set) => (
        <button
          key={set.id}
          type="button"
          role="tab"
          title={set.name}
          aria-selected={set.id === setId}
          onClick={() => choose(set.id)}
        >
          {setTabName(set, t)}
        </button>
      ))}
    </div>
  )
}
