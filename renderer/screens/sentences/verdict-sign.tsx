import { Check, CircleHelp, Scissors, Split, X } from 'lucide-react'
import type { ShownVerdict } from './view-store.ts'

const SIGNS = {
  agrees: Check,
  cut: Scissors,
  wrong: X,
  contradicts: Split,
  'not-found': CircleHelp,
} as const

export function VerdictSign({ verdict }: { readonly verdict: ShownVerdict }) {
  const Sign = SIGNS[verdict]
  return (
    <span className="verdict-sign" data-verdict={verdict}>
      <Sign size={14} aria-hidden />
    </span>
  )
}
