import { Menu } from '@mantine/core'
import {
  CalendarPlus,
  Columns2,
  Ellipsis,
  FileLock2,
  FilePlus2,
  PencilLine,
  Stamp,
  Trash2,
  TrendingUp,
} from 'lucide-react'
import { formatInteger, formatPercent, formatRatio } from '../../../shared/numbers/format.ts'
import { AVERAGE_DECIMALS, RATE_DECIMALS } from '../../../shared/matrix/print-matrix.ts'
import { planLock } from '../../../shared/versions/plan-lock.ts'
import type { PlanSummary, SetSummary } from '../../../shared/versions/plan-summary.ts'
import { useApp, useStore, useT } from '../../state/use-app.ts'
import { PlanBadge } from '../../ui/plan-menu.tsx'
import { originSide, planSide, showComparison } from '../compare/compare-sides.ts'
import { openPlan } from './open-plan.ts'
import { planState } from './plan-name.ts'
import type { Versions } from './use-versions.ts'
import type { VersionStep } from './versions-screen.tsx'

interface PlanLineProps {
  readonly summary: PlanSummary
  readonly versions: Versions
  readonly ask: (step: VersionStep) => void
}

/** One plan: its name, state, origin and figures, with the steps that make sense for it. */
export function PlanLine({ summary, versions, ask }: PlanLineProps) {
  const t = useT()
  const store = useStore()
  const { plan, kind, freeze } = summary
  const { facts } = versions.tables
  const isOpen = plan.id === versions.planId
  const isReport = kind === 'report'
  const step = (name: VersionStep, icon: React.ReactNode) => (
    <button
      type="button"
      className="button"
      disabled={versions.isReadOnly}
      onClick={() => ask(name)}
    >
      {icon}
      {t(`versions.action.${name}`)}
    </button>
  )
  return (
    <article
      className="versions-line"
      data-plan={plan.id}
      data-open={isOpen ? '' : undefined}
      tabIndex={-1}
      aria-label={plan.name}
    >
      <div className="versions-head">
        <h3>{plan.name}</h3>
        <PlanBadge lock={planLock(facts, plan.id)?.kind ?? null} text={planState(facts, plan, t)} />
        {isOpen ? <span className="versions-current">{t('versions.current')}</span> : null}
        <span className="versions-origin">{originText(summary, t)}</span>
      </div>
      <div className="versions-figures">
        {summary.sets.map((set) => (
          <SetFigures key={set.set.id} summary={set} />
        ))}
      </div>
      {freeze === null || freeze.note === '' ? null : (
        <p className="versions-note">{freeze.note}</p>
      )}
      <div className="versions-actions">
        {isOpen ? null : (
          <button
            type="button"
            className="button"
            data-primary
            onClick={() => openPlan(store, plan.id)}
          >
            {t('versions.open')}
          </button>
        )}
        {isReport ? null : (
          <button
            type="button"
            className="button"
            onClick={() => {
              openPlan(store, plan.id, 'actual')
              store.setState({ screen: 'matrix', view: 'number' })
            }}
          >
            <TrendingUp size={16} aria-hidden />
            {t('versions.action.actual')}
          </button>
        )}
        <button
          type="button"
          className="button"
          onClick={() =>
            showComparison(store, originSide(facts, plan.id), planSide(facts, plan.id))
          }
        >
          <Columns2 size={16} aria-hidden />
          {t('versions.action.compare')}
        </button>
        {isReport ? null : step('newYear', <CalendarPlus size={16} aria-hidden />)}
        {step('newDraft', <FilePlus2 size={16} aria-hidden />)}
        {freeze === null ? step('issue', <Stamp size={16} aria-hidden />) : null}
        <Menu position="bottom-end" withinPortal>
          <Menu.Target>
            <button
              type="button"
              className="button icon-button"
              aria-label={t('versions.action.more', { plan: plan.name })}
              title={t('versions.action.more', { plan: plan.name })}
            >
              <Ellipsis size={16} aria-hidden />
            </button>
          </Menu.Target>
          <Menu.Dropdown>
            <Menu.Item
              leftSection={<PencilLine size={16} />}
              disabled={versions.isReadOnly}
              onClick={() => ask('edit')}
            >
              {t('versions.action.edit')}
            </Menu.Item>
            {isReport ? null : (
              <Menu.Item
                leftSection={<FileLock2 size={16} />}
                disabled={versions.isReadOnly}
                onClick={() => ask('report')}
              >
                {t('versions.action.report')}
              </Menu.Item>
            )}
            {freeze === null ? (
              <Menu.Item
                leftSection={<Trash2 size={16} />}
                disabled={versions.isReadOnly}
                onClick={() => ask('delete')}
              >
                {t('versions.action.delete')}
              </Menu.Item>
            ) : null}
          </Menu.Dropdown>
        </Menu>
      </div>
    </article>
  )
}

/** Planned criteria and what came of them, in one set. */
function SetFigures({ summary }: { summary: SetSummary }) {
  const t = useT()
  const style = useApp((state) => state.language)
  const { set, target, average, progress } = summary
  const name = t(`matrix.standard.${set.standard}`)
  if (target === null) {
    return <span className="versions-blank">{t('versions.noFigures', { set: name })}</span>
  }
  const planned = t('versions.figures', {
    set: name,
    total: formatInteger(target, style),
    average: average === null ? '' : formatRatio(average, AVERAGE_DECIMALS, style),
  })
  const rate =
    progress.reached === null ? null : formatPercent(progress.reached, RATE_DECIMALS, style)
  const reached =
    rate === null
      ? t('versions.noProgress', { set: t('versions.column.progress') })
      : t(progress.missing > 0 ? 'versions.progress' : 'versions.progressWhole', {
          set: t('versions.column.progress'),
          rate,
          missing: progress.missing,
        })
  return (
    <span>
      {planned} <span className="versions-reached">{reached}</span>
    </span>
  )
}

function originText({ origin, from }: PlanSummary, t: ReturnType<typeof useT>): string {
  if (origin === null) return ''
  if (from === null) return t('versions.origin.gone')
  const plan = from.name
  if (origin.kind !== 'year') return t(`versions.origin.${origin.kind}`, { plan })
  return t(
    origin.layer === 'actual' ? 'versions.origin.year.actual' : 'versions.origin.year.target',
    {
      plan,
    },
  )
}
