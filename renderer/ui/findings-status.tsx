import { CircleX, Info, ShieldCheck, TriangleAlert } from 'lucide-react'
import { useApp, useStore, useT } from '../state/use-app.ts'

/** Counts of what is doubtful, in the status bar; a click shows it. */
export function FindingsStatus() {
  const t = useT()
  const store = useStore()
  const { error, warning, note } = useApp((state) => state.findings.counts)
  const isSettled = useApp((state) => state.findings.isSettled)
  const isClean = error + warning + note === 0
  if (isClean && !isSettled) return null
  return (
    <button
      type="button"
      className="findings-status"
      title={t('checks.status.title')}
      onClick={() => store.setState({ screen: 'checks' })}
    >
      {isClean ? (
        <span>
          <ShieldCheck size={14} aria-hidden /> {t('checks.status.clean')}
        </span>
      ) : null}
      {error > 0 ? (
        <span data-severity="error">
          <CircleX size={14} aria-hidden /> {t('checks.status.errors', { count: error })}
        </span>
      ) : null}
      {warning > 0 ? (
        <span data-severity="warning">
          <TriangleAlert size={14} aria-hidden /> {t('checks.status.warnings', { count: warning })}
        </span>
      ) : null}
      {note > 0 ? (
        <span data-severity="note">
          <Info size={14} aria-hidden /> {t('checks.status.notes', { count: note })}
        </span>
      ) : null}
    </button>
  )
}
