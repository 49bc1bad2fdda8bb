import { PanelRightClose, PanelRightOpen } from 'lucide-react'
import { useApp, useStore, useT } from '../state/use-app.ts'

/** Folds and unfolds the panel that explains what is selected. */
export function PanelSwitch() {
  const t = useT()
  const store = useStore()
  const isOpen = useApp((state) => state.isPanelOpen)
  const label = t(isOpen ? 'frame.foldPanel' : 'frame.unfoldPanel')
  const Icon = isOpen ? PanelRightClose : PanelRightOpen
  return (
    <button
      type="button"
      className="button icon-button"
      title={label}
      aria-label={label}
      aria-expanded={isOpen}
      onClick={() => store.togglePanel()}
    >
      <Icon size={16} aria-hidden />
    </button>
  )
}
