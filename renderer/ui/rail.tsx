import {
  BookOpenCheck,
  ChartColumn,
  FileInput,
  FolderOpen,
  History,
  LayoutGrid,
  ListChecks,
  MapPinned,
  PanelLeftClose,
  PanelLeftOpen,
  Printer,
  ShieldCheck,
  Table2,
  type LucideIcon,
} from 'lucide-react'
import type { MessageKey } from '../../shared/messages/translate.ts'
import type { Screen } from '../state/app-store.ts'
import { useApp, useStore, useT } from '../state/use-app.ts'
import './findings-status.css'
import { keepFocus } from './keep-focus.ts'
import { useLeaveDocument } from './use-leave-document.ts'

interface RailEntry {
  readonly screen: Screen
  readonly label: MessageKey
  readonly icon: LucideIcon
}

const PLAN: readonly RailEntry[] = [
  { screen: 'matrix', label: 'frame.matrix', icon: Table2 },
  { screen: 'communes', label: 'frame.communes', icon: LayoutGrid },
  { screen: 'lists', label: 'frame.lists', icon: ListChecks },
  { screen: 'distribution', label: 'frame.distribution', icon: ChartColumn },
  { screen: 'checks', label: 'frame.checks', icon: ShieldCheck },
]
const GROUND: readonly RailEntry[] = [
  { screen: 'units', label: 'frame.units', icon: MapPinned },
  { screen: 'sets', label: 'frame.sets', icon: BookOpenCheck },
]
const PAPERS: readonly RailEntry[] = [
  { screen: 'import', label: 'frame.import', icon: FileInput },
  { screen: 'appendices', label: 'frame.appendices', icon: Printer },
  { screen: 'history', label: 'frame.history', icon: History },
]

export function Rail() {
  const t = useT()
  const store = useStore()
  const isOpen = useApp((state) => state.isRailOpen)
  const leave = useLeaveDocument()
  return (
    <nav className="rail" aria-label={t('frame.rail')} data-folded={isOpen ? undefined : ''}>
      {PLAN.map((entry) => (
        <RailButton key={entry.screen} entry={entry} isOpen={isOpen} />
      ))}
      {isOpen ? <div className="rail-group">{t('frame.group.documents')}</div> : null}
      {PAPERS.map((entry) => (
        <RailButton key={entry.screen} entry={entry} isOpen={isOpen} />
      ))}
      {isOpen ? <div className="rail-group">{t('frame.group.ground')}</div> : null}
      {GROUND.map((entry) => (
        <RailButton key={entry.screen} entry={entry} isOpen={isOpen} />
      ))}
      <button
        type="button"
        className="rail-item rail-foot"
        title={t('frame.documents')}
        onClick={leave}
      >
        <FolderOpen size={17} aria-hidden />
        {isOpen ? t('frame.documents') : null}
      </button>
      <button
        type="button"
        className="rail-item"
        title={t(isOpen ? 'frame.fold' : 'frame.unfold')}
        aria-expanded={isOpen}
        onClick={() => store.toggleRail()}
      >
        {isOpen ? (
          <PanelLeftClose size={17} aria-hidden />
        ) : (
          <PanelLeftOpen size={17} aria-hidden />
        )}
        {isOpen ? t('frame.fold') : null}
      </button>
    </nav>
  )
}

function RailButton({ entry, isOpen }: { entry: RailEntry; isOpen: boolean }) {
  const t = useT()
  const store = useStore()
  const isCurrent = useApp((state) => state.screen === entry.screen)
  const Icon = entry.icon
  return (
    <button
      type="button"
      className="rail-item"
      aria-current={isCurrent ? 'page' : undefined}
      title={t(entry.label)}
      onMouseDown={keepFocus}
      onClick={() => store.setState({ screen: entry.screen })}
    >
      <Icon size={17} aria-hidden />
      {isOpen ? t(entry.label) : <span className="visually-hidden">{t(entry.label)}</span>}
      {entry.screen === 'checks' ? <FindingsBadge /> : null}
    </button>
  )
}

/** What is wrong or doubtful; notes don't ask for anybody. */
function FindingsBadge() {
  const t = useT()
  const { error, warning } = useApp((state) => state.findings.counts)
  const count = error + warning
  if (count === 0) return null
  return (
    <span
      className="rail-badge"
      data-severity={error > 0 ? 'error' : 'warning'}
      title={t('checks.openOfRail', { count })}
      aria-label={t('checks.openOfRail', { count })}
    >
      {count}
    </span>
  )
}
