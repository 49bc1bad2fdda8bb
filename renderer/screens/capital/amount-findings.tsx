import type { Layer } from '../../../shared/changes/fact-tables.ts'
import { useApp } from '../../state/use-app.ts'
import { FindingCards } from '../../ui/finding-cards.tsx'
import { amountFindings } from './capital-findings.ts'

interface AmountFindingsProps {
  readonly lineId: string
  readonly layer: Layer
}

/** What the checks say of an amount. */
export function AmountFindings({ lineId, layer }: AmountFindingsProps) {
  const findings = useApp((state) => state.findings)
  return <FindingCards findings={amountFindings(findings, lineId, layer)} />
}
