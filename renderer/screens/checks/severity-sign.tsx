import { CircleX, Info, TriangleAlert } from 'lucide-react'
import type { Severity } from '../../../shared/checks/finding.ts'
import { useT } from '../../state/use-app.ts'
import './severity-sign.css'

const ICONS = { error: CircleX, warning: TriangleAlert, note: Info } as const

/** The sign of a severity: a shape of its own beside its colour. */
export function SeveritySign({ severity, size = 16 }: { severity: Severity; size?: number }) {
  const t = useT()
  const Icon = ICONS[severity]
  const name = t(`checks.severity.${severity}`)
  return (
    <span className="severity-sign" data-severity={severity} title={name}>
      <Icon size={size} aria-hidden />
      <span className="visually-hidden">{name}</span>
    </span>
  )
}
