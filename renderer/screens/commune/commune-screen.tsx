import { ArrowLeft, ChevronDown, ChevronUp } from 'lucide-react'
import { useCallback, useEffect, useMemo, useRef } from 'react'
import type { FactRow } from '../../../shared/changes/fact-tables.ts'
import { planColumns, planSets } from '../../../shared/plan/columns.ts'
import { isUnitOfYear, planUnits } from '../../../shared/plan/plan-units.ts'
import type { DocumentSession } from '../../state/document-session.ts'
import { useApp, useStore, useT } from '../../state/use-app.ts'
import { dateText } from '../../ui/date-text.ts'
import { COMMUNE, communeName } from '../communes/communes-table.ts'
import { communesView } from '../communes/communes-view.ts'
import { AppearanceCard } from './appearance-card.tsx'
import { columnOfUnit, type CommuneOnPage } from './commune-facts.ts'
import { CommuneHistory } from './commune-history.tsx'
import { MembershipCard, RecognitionCard } from './membership-card.tsx'
import { SetCard } from './set-card.tsx'
import './commune.css'

/** One commune: its facts in every set, registrations, recognitions, groups, where it appears, its history. */
export function CommuneScreen() {
  const t = useT()
  const store = useStore()
  const session = useApp((state) => state.session)
  const unitId = useApp((state) => state.communeId)
  const planId = useApp((state) => state.table?.planId)
  const place = useApp((state) => state.place)
  // Facts change in place: each change draws the page again.
  useApp((state) => state.factsVersion)
  useEffect(() => {
    if (place?.screen === 'commune') store.setState({ place: null })
  }, [store, place])
  const facts = session?.facts().facts
  const unit = unitId === null ? undefined : facts?.unit.get(unitId)
  const plan = planId === undefined ? undefined : facts?.plan.get(planId)
  if (session === null || unit === undefined || plan === undefined) {
    return (
      <div className="empty-state">
        <h2>{t('commune.noneTitle')}</h2>
        <p>{t('commune.noneText')}</p>
        <button
          type="button"
          className="button"
          onClick={() => store.setState({ screen: 'communes' })}
        >
          {t('frame.communes')}
        </button>
      </div>
    )
  }
  return <CommunePage key={unit.id} session={session} unit={unit} plan={plan} />
}

/** A date without a time is the same day everywhere. */
const UTC = { timeZone: 'UTC' } as const

interface PageProps {
  readonly session: DocumentSession
  readonly unit: FactRow<'unit'>
  readonly plan: FactRow<'plan'>
}

function CommunePage({ session, unit, plan }: PageProps) {
  const t = useT()
  const language = useApp((state) => state.language)
  const isReadOnly = useApp((state) => state.status?.isReadOnly ?? true)
  const { facts } = session.facts()
  const column = columnOfUnit(facts, plan.id, unit.id)
  const commune: CommuneOnPage = {
    session,
    facts,
    plan,
    unit,
    name: communeName(unit),
    isReadOnly,
    edit: (label, edits) => {
      if (edits.length > 0) session.edit(label, edits)
    },
  }
  const state = [
    unit.isInScope === 1 ? null : t('commune.outOfScope'),
    isUnitOfYear(unit, plan.year) ? null : t('commune.notInYear', { year: String(plan.year) }),
    column === undefined ? t('commune.inNoColumn') : null,
  ].filter((text) => text !== null)
  return (
    <div className="commune-page">
      <PageHead session={session} plan={plan} unit={unit} district={column?.name ?? ''}>
        {unit.validFrom === null ? null : (
          <span>{t('commune.validFrom', { date: dateText(unit.validFrom, language, UTC) })}</span>
        )}
        {unit.validTo === null ? null : (
          <span>{t('commune.validTo', { date: dateText(unit.validTo, language, UTC) })}</span>
        )}
        {state.map((text) => (
          <b key={text}>{text}</b>
        ))}
      </PageHead>
      <div className="commune-columns">
        <div>
          {planSets(facts, plan.id).map((set) => (
            <SetCard key={set.id} commune={commune} set={set} />
          ))}
        </div>
        <div>
          <MembershipCard commune={commune} />
          <RecognitionCard commune={commune} />
          <AppearanceCard commune={commune} />
          <CommuneHistory commune={commune} />
        </div>
      </div>
    </div>
  )
}

function PageHead({
  session,
  plan,
  unit,
  district,
  children,
}: PageProps & { readonly district: string; readonly children: React.ReactNode }) {
  const t = useT()
  const store = useStore()
  const origin = useApp((state) => state.communeFrom)
  const heading = useRef<HTMLHeadingElement>(null)
  const order = useOrder(session, plan, unit.id)
  const at = order.indexOf(unit.id)
  const go = useCallback(
    (step: 1 | -1) => {
      const next = at < 0 ? undefined : order[at + step]
      if (next === undefined || !settleField()) return
      selectRow(session, next)
      store.setState({ communeId: next })
    },
    [store, session, order, at],
  )
  const back = useCallback(() => {
    if (!settleField()) return
    selectRow(session, unit.id)
    store.setState({ screen: origin })
  }, [store, session, unit.id, origin])
  useEffect(() => heading.current?.focus(), [])
  useEffect(() => {
    function onKey(event: KeyboardEvent): void {
      if (event.defaultPrevented || event.isComposing) return
      if (event.target instanceof Element && event.target.closest('[role="dialog"]')) return
      const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0
      if (event.altKey && step !== 0) {
        event.preventDefault()
        go(step)
      } else if (event.key === 'Escape') {
        event.preventDefault()
        back()
      }
    }
    window.addEventListener('keydown', onKey)
    return () => window.removeEventListener('keydown', onKey)
  }, [go, back])
  return (
    <header className="commune-head">
      <button type="button" className="button" title={t('commune.backTitle')} onClick={back}>
        <ArrowLeft size={16} aria-hidden />
        {t(`frame.${origin}`)}
      </button>
      <div className="commune-name">
        <h1 ref={heading} tabIndex={-1}>
          {communeName(unit)}
        </h1>
        <p>
          <span>{district}</span>
          {children}
        </p>
      </div>
      {at < 0 ? null : (
        <span className="commune-quiet">
          {t('commune.place', { place: at + 1, all: order.length })}
        </span>
      )}
      <button
        type="button"
        className="button icon-button"
        title={t('commune.previous')}
        aria-label={t('commune.previous')}
        disabled={at <= 0}
        onClick={() => go(-1)}
      >
        <ChevronUp size={16} aria-hidden />
      </button>
      <button
        type="button"
        className="button icon-button"
        title={t('commune.next')}
        aria-label={t('commune.next')}
        disabled={at < 0 || at >= order.length - 1}
        onClick={() => go(1)}
      >
        <ChevronDown size={16} aria-hidden />
      </button>
    </header>
  )
}

/** The table of communes comes back with this commune's row. */
function selectRow(session: DocumentSession, row: string): void {
  const view = communesView(session)
  view.setState({ lastCell: { column: COMMUNE, ...view.getState().lastCell, row } })
}

/** The communes as the grid showed them, where this one was among them; else all of the plan. */
function useOrder(
  session: DocumentSession,
  plan: FactRow<'plan'>,
  unitId: string,
): readonly string[] {
  return useMemo(() => {
    const { order } = communesView(session).getState()
    if (order.includes(unitId)) return order
    const { facts } = session.facts()
    return planUnits(facts, plan.id, planColumns(facts, plan.id)).map(({ unit }) => unit.id)
  }, [session, plan.id, unitId])
}

/**
 * A field that is being typed into writes when it loses the focus. False when the text is refused: it keeps the page, as
 * going away would take the text along.
 */
function settleField(): boolean {
  if (document.activeElement instanceof HTMLInputElement) document.activeElement.blur()
  const refused = document.querySelector<HTMLInputElement>('.edit-field [aria-invalid="true"]')
  refused?.focus()
  return refused === null
}
