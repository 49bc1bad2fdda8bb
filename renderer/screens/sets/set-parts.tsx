import { TriangleAlert } from 'lucide-react'
import type { ReactNode } from 'react'
import { useT } from '../../state/use-app.ts'

/** Stands beside a name that has not been compared with the decision. */
export function Provisional() {
  const t = useT()
  return (
    <span className="set-mark" title={t('sets.provisional')}>
      <TriangleAlert size={12} aria-hidden /> {t('sets.provisional.short')}
    </span>
  )
}

interface StepButtonProps {
  readonly icon: ReactNode
  readonly label: string
  readonly isOff: boolean
  readonly run: () => void
}

export function StepButton({ icon, label, isOff, run }: StepButtonProps) {
  return (
    <button
      type="button"
      className="step-button"
      aria-label={label}
      title={label}
      disabled={isOff}
      onClick={run}
    >
      {icon}
    </button>
  )
}
