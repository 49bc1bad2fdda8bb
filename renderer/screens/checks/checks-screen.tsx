import { useEffect, useMemo, useState, type KeyboardEvent } from 'react'
import { planColumns } from '../../../shared/plan/columns.ts'
import { useApp, useStore, useT } from '../../state/use-app.ts'
import { notify } from '../../ui/notify.ts'
import { AcceptDialog } from './accept-dialog.tsx'
import { ChecksToolbar } from './checks-toolbar.tsx'
import { acceptFindings, applyFixes, reopenFindings } from './finding-actions.ts'
import { FindingDetail, type DetailActions } from './finding-detail.tsx'
import { FindingList } from './finding-list.tsx'
import {
  filterFindings,
  groupFindings,
  listFindings,
  type ListedFinding,
} from './listed-findings.ts'
import { SelectionBar } from './selection-bar.tsx'
import { useExportFindings } from './use-export-findings.ts'
import {
  NO_FILTERS,
  setChecked,
  setFilters,
  toggleChecked,
  useChecksView,
  viewDocument,
} from './view-store.ts'
import './checks.css'

/** Everything doubtful in the plan: where it is, why it matters, and what would settle it. */
export function ChecksScreen() {
  const t = useT()
  const store = useStore()
  const language = useApp((state) => state.language)
  const session = useApp((state) => state.session)
  const documentId = useApp((state) => state.status?.documentId ?? null)
  const isReadOnly = useApp((state) => state.status?.isReadOnly ?? true)
  const found = useApp((state) => state.findings)
  const place = useApp((state) => state.place)
  const view = useChecksView()
  const [accepting, setAccepting] = useState<readonly ListedFinding[] | null>(null)
  const planId = found.planId ?? ''
  const exporting = useExportFindings(planId)

  useEffect(() => {
    if (documentId !== null) viewDocument(documentId)
  }, [documentId])

  const facts = session?.facts().facts ?? null
  const { columns, listed } = useMemo(
    () =>
      facts === null
        ? { columns: [], listed: [] }
        : {
            columns: planColumns(facts, planId),
            listed: listFindings(language, facts, planId, found.shown),
          },
    [facts, planId, language, found],
  )
  const { groups, shown } = useMemo(() => {
    const grouped = groupFindings(
      filterFindings(listed, view.filters),
      view.groupBy,
      columns.map(({ columnId }) => columnId),
      ({ finding, text }) =>
        view.groupBy === 'severity' ? t(`checks.severity.${finding.severity}`) : text.column,
    )
    return { groups: grouped, shown: grouped.flatMap(({ findings }) => findings) }
  }, [listed, view.filters, view.groupBy, columns, t])

  const current =
    shown.find(({ finding }) => finding.id === view.currentId) ??
    shown[Math.min(view.currentIndex, shown.length - 1)]
  const checked = shown.filter(({ finding }) => view.checkedIds.has(finding.id))

  useEffect(() => {
    if (place?.screen !== 'checks') return
    useChecksView.setState({ currentId: place.findingId, filters: { ...NO_FILTERS, state: 'all' } })
    store.setState({ place: null })
  }, [place, store])

  function choose(one: ListedFinding): void {
    useChecksView.setState({ currentId: one.finding.id, currentIndex: shown.indexOf(one) })
  }

  const actions: DetailActions = {
    jump({ finding }) {
      if (finding.place.screen !== 'checks') store.jump(finding.place)
    },
    fix(findings) {
      if (isReadOnly) return
      const { fixed, left } = applyFixes(store, findings)
      if (left > 0) notify({ tone: 'info', text: t('checks.fixedSome', { count: fixed, left }) })
      else if (fixed > 1) notify({ tone: 'info', text: t('checks.fixed', { count: fixed }) })
      if (findings.length > 1) setChecked([])
    },
    accept(findings) {
      if (!isReadOnly && findings.length > 0) setAccepting(findings)
    },
    reopen(findings) {
      if (isReadOnly) return
      reopenFindings(store, planId, findings)
      if (findings.length > 1) setChecked([])
    },
    checkRule(rule) {
      setChecked(
        shown.filter(({ finding }) => finding.rule === rule).map(({ finding }) => finding.id),
      )
    },
  }

  function onKey(event: KeyboardEvent, one: ListedFinding): void {
    if (event.ctrlKey || event.altKey || event.metaKey) return
    const action = keyAction(event.key, one)
    if (action === null) return
    event.preventDefault()
    action()
  }

  function keyAction(key: string, one: ListedFinding): (() => void) | null {
    switch (key.toLowerCase()) {
      case 'enter':
        return () => actions.jump(one)
      case 'f':
        return one.finding.fix === null ? null : () => actions.fix([one])
      case 'a':
        return () => (one.finding.accepted === null ? actions.accept([one]) : actions.reopen([one]))
      case ' ':
        return () => toggleChecked(one.finding.id)
      default:
        return null
    }
  }

  return (
    <section className="checks" aria-label={t('checks.title')}>
      <ChecksToolbar
        listed={listed}
        shown={shown.length}
        columns={columns}
        isExporting={exporting.isExporting}
        runExport={exporting.run}
      />
      {current === undefined ? (
        <Nothing
          hidden={listed.length}
          open={listed.filter(({ finding }) => finding.accepted === null).length}
          isSettled={found.isSettled}
        />
      ) : (
        <div className="checks-body">
          <div className="checks-main">
            {checked.length > 0 ? (
              <SelectionBar checked={checked} isReadOnly={isReadOnly} actions={actions} />
            ) : null}
            <FindingList
              groups={groups}
              currentId={current.finding.id}
              choose={choose}
              onKey={onKey}
            />
          </div>
          <FindingDetail
            one={current}
            planId={planId}
            sameRule={shown.filter(({ finding }) => finding.rule === current.finding.rule).length}
            actions={actions}
          />
        </div>
      )}
      {accepting === null ? null : (
        <AcceptDialog
          findings={accepting}
          close={() => setAccepting(null)}
          accept={(reason) => {
            acceptFindings(store, planId, accepting, reason)
            if (accepting.length > 1) setChecked([])
            setAccepting(null)
          }}
        />
      )}
    </section>
  )
}

/** Nothing found, nothing open any more, or nothing that passes the filters. */
function Nothing({
  hidden,
  open,
  isSettled,
}: {
  hidden: number
  open: number
  isSettled: boolean
}) {
  const t = useT()
  const { filters } = useChecksView()
  if (!isSettled && hidden === 0) return <p className="empty-state">{t('checks.checking')}</p>
  const isPlain =
    filters.text === '' &&
    filters.rule === null &&
    filters.columnId === null &&
    filters.severities.length === NO_FILTERS.severities.length
  if (hidden === 0 || (open === 0 && filters.state === 'open' && isPlain)) {
    return (
      <div className="empty-state">
        <h2>{t('checks.clean')}</h2>
        <p>{t('checks.cleanText')}</p>
        {hidden === 0 ? null : (
          <button
            type="button"
            className="button"
            onClick={() => setFilters({ state: 'accepted' })}
          >
            {t('checks.filter.state.accepted')} ({hidden})
          </button>
        )}
      </div>
    )
  }
  return (
    <div className="empty-state">
      <h2>{t('checks.noneShown')}</h2>
      <p>{t('checks.noneShownText', { count: hidden })}</p>
      <button type="button" className="button" onClick={() => setFilters(NO_FILTERS)}>
        {t('checks.clearFilters')}
      </button>
    </div>
  )
}
