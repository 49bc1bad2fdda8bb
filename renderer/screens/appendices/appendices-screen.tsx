import { useMemo, useState } from 'react'
import { appendixSet, type SetEntry } from '../../../shared/appendix/appendix-set.ts'
import { isSetChosen } from '../../../shared/appendix/set-edits.ts'
import { setOptions } from '../../../shared/appendix/set-options.ts'
import type { ApiError } from '../../../shared/api/reply.ts'
import type { FactRow } from '../../../shared/changes/fact-tables.ts'
import { plans } from '../../../shared/plan/columns.ts'
import { useApp, useErrorText, useStore, useT } from '../../state/use-app.ts'
import { useLasting } from '../../ui/use-lasting.ts'
import { OptionsPanel } from './options-panel.tsx'
import { OutputDialog } from './output-dialog.tsx'
import { PaperView } from './paper-view.tsx'
import { SetList } from './set-list.tsx'
import { useAppendix } from './use-appendix.ts'
import { useSetActions } from './use-set-actions.ts'
import './appendices.css'
import './bundle.css'

/** The set of appendices of a plan as it comes out of the printer. */
export function AppendicesScreen() {
  const t = useT()
  const session = useApp((state) => state.session)
  const tablePlanId = useApp((state) => state.table?.planId ?? null)
  useApp((state) => state.factsVersion)
  const store = useStore()
  const [chosenPlanId, setPlanId] = useState<string | null>(null)
  if (session === null) return null
  const all = plans(session.facts().facts)
  function choosePlan(planId: string): void {
    setPlanId(planId)
    // Another plan binds other lists under the same numbers.
    store.setState({ appendixId: null })
  }
  const plan = all.find(({ id }) => id === (chosenPlanId ?? tablePlanId)) ?? all[0]
  if (plan === undefined) return <Nothing />
  return (
    <div className="appendices">
      <h1 className="visually-hidden">{t('paper.title')}</h1>
      <PlanAppendices key={plan.id} plan={plan} plans={all} choosePlan={choosePlan} />
    </div>
  )
}

interface PlanProps {
  readonly plan: FactRow<'plan'>
  readonly plans: readonly FactRow<'plan'>[]
  readonly choosePlan: (planId: string) => void
}

function PlanAppendices({ plan, plans: all, choosePlan }: PlanProps) {
  const store = useStore()
  const entries = useEntries(plan.id)
  const appendixId = useApp((state) => state.appendixId)
  const table = useApp((state) => state.table)
  const actions = useSetActions(plan.id)
  const [isPanelOpen, setPanelOpen] = useState(false)
  const [isGiving, setGiving] = useState(false)
  const facts = useApp((state) => state.session?.facts().facts)
  const entry =
    entries.find(({ id }) => id === appendixId) ??
    entries.find(({ kind, setId }) => kind === 'matrix' && setId === table?.setId) ??
    entries[0]
  if (entry === undefined || facts === undefined) return <Nothing />
  return (
    <>
      <SetList
        entries={entries}
        chosenId={entry.id}
        choose={(id) => store.setState({ appendixId: id })}
        plans={all}
        plan={plan}
        choosePlan={choosePlan}
        actions={actions}
        isPanelOpen={isPanelOpen}
        togglePanel={() => setPanelOpen(!isPanelOpen)}
        giveOut={() => setGiving(true)}
      />
      <div className="bundle-main">
        <ChosenAppendix plan={plan} entry={entry} actions={actions} />
        {isPanelOpen ? (
          <OptionsPanel
            plan={plan}
            options={setOptions(facts, plan.id)}
            actions={actions}
            isChosen={isSetChosen(facts, plan.id)}
            close={() => setPanelOpen(false)}
          />
        ) : null}
      </div>
      {isGiving ? (
        <OutputDialog
          plan={plan}
          entries={entries.filter(({ isIncluded }) => isIncluded)}
          actions={actions}
          close={() => setGiving(false)}
        />
      ) : null}
    </>
  )
}

/** The set follows every edit at once; its pages come a moment later. */
function useEntries(planId: string): readonly SetEntry[] {
  const facts = useApp((state) => state.session?.facts().facts)
  const factsVersion = useApp((state) => state.factsVersion)
  return useMemo(
    // Facts change in place: their version says when.
    () => (facts === undefined || factsVersion < 0 ? [] : appendixSet(facts, planId)),
    [facts, factsVersion, planId],
  )
}

interface ChosenProps {
  readonly plan: FactRow<'plan'>
  readonly entry: SetEntry
  readonly actions: ReturnType<typeof useSetActions>
}

function ChosenAppendix(props: ChosenProps) {
  const { plan, entry } = props
  const t = useT()
  const [attempt, setAttempt] = useState(0)
  const { document, error, isBuilding } = useAppendix(plan.id, entry.id, attempt)
  const isBuildingLong = useLasting(isBuilding)
  if (error !== null && !isBuilding) {
    return <Failure error={error} retry={() => setAttempt(attempt + 1)} />
  }
  if (document === null) {
    return (
      <p className="appendices-loading" role="status">
        {isBuildingLong ? t('paper.loading') : ''}
      </p>
    )
  }
  return <PaperView {...props} document={document} isUpdating={isBuildingLong} />
}

function Failure({ error, retry }: { error: ApiError; retry: () => void }) {
  const t = useT()
  const errorText = useErrorText()
  return (
    <div className="empty-state" role="alert">
      <h2>{t('paper.failed')}</h2>
      <p>{errorText(error)}</p>
      <button type="button" className="button" onClick={retry}>
        {t('frame.retry')}
      </button>
    </div>
  )
}

function Nothing() {
  const t = useT()
  const store = useStore()
  return (
    <div className="empty-state">
      <h2>{t('paper.emptyTitle')}</h2>
      <p>{t('paper.emptyText')}</p>
      <button
        type="button"
        className="button"
        data-primary
        onClick={() => store.setState({ screen: 'matrix' })}
      >
        {t('paper.openTable')}
      </button>
    </div>
  )
}
