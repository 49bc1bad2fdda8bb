import {
  BookOpenCheck,
  Building2,
  CalendarRange,
  ChartColumn,
  Coins,
  Columns2,
  FileInput,
  FolderOpen,
  Gauge,
  History,
  House,
  LayoutGrid,
  ListChecks,
  Map as MapIcon,
  MapPinned,
  PanelLeftClose,
  PanelLeftOpen,
  Printer,
  Quote,
  ShieldCheck,
  Table2,
  Target,
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
  { screen: 'overview', label: 'overview.title', icon: Gauge },
  { screen: 'matrix', label: 'frame.matrix', icon: Table2 },
  { screen: 'communes', label: 'frame.communes', icon: LayoutGrid },
  { screen: 'lists', label: 'frame.lists', icon: ListChecks },
  { screen: 'distribution', label: 'frame.distribution', icon: ChartColumn },
  { screen: 'checks', label: 'frame.checks', icon: ShieldCheck },
]
const CONTENTS: readonly RailEntry[] = [
  { screen: 'capital', label: 'capital.title', icon: Coins },
  { screen: 'villages', label: 'villages.title', icon: House },
  { screen: 'indicators', label: 'indicators.title', icon: Target },
  { screen: 'agencies', label: 'agencies.title', icon: Building2 },
  { screen: 'districts', label: 'districts.title', icon: MapIcon },
]
const GROUND: readonly RailEntry[] = [
  { screen: 'versions', label: 'versions.title', icon: CalendarRange },
  { screen: 'units', label: 'frame.units', icon: MapPinned },
  { screen: 'sets', label: 'frame.sets', icon: BookOpenCheck },
]
const PAPERS: readonly RailEntry[] = [
  { screen: 'import', label: 'frame.import', icon: FileInput },
  { screen: 'appendices', label: 'frame.appendices', icon: Printer },
  { screen: 'sentences', label: 'sentences.title', icon: Quote },
  { screen: 'compare', label: 'compare.title', icon: Columns2 },
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
      {isOpen ? <div className="rail-group">{t('frame.group.contents')}</div> : null}
      {CONTENTS.map((entry) => (
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
