import { AppWindow, FilePlus, FileSpreadsheet, SquareTerminal, type LucideIcon } from 'lucide-react'
import type { ChangeSource } from '../../../shared/changes/change-set.ts'
import { useT } from '../../state/use-app.ts'

const ICONS: Readonly<Record<ChangeSource, LucideIcon>> = {
  window: AppWindow,
  command: SquareTerminal,
  import: FileSpreadsheet,
  creation: FilePlus,
}

/** Where a change came from: its icon and its word. */
export function SourceSign({ source }: { source: ChangeSource }) {
  const t = useT()
  const Icon = ICONS[source]
  return (
    <span className="source-sign">
      <Icon size={14} aria-hidden /> {t(`history.source.${source}`)}
    </span>
  )
}
