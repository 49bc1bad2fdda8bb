import { Check, Info, TriangleAlert } from 'lucide-react'
import type { Layer } from '../../../shared/changes/fact-tables.ts'
import { checkText } from '../../../shared/checks/check-text.ts'
import type { ShownFinding } from '../../../shared/checks/finding.ts'
import { useApp, useStore, useT } from '../../state/use-app.ts'
import { amountFindings } from './capital-findings.ts'

/** What the checks say of an amount, each a click from its place among them. */
export function AmountFindings({
  lineId,
  layer,
}: {
  readonly lineId: string
  readonly layer: Layer
}) {
  const t = useT()
  const store = useStore()
  const language = useApp((state) => state.language)
  const found = amountFindings(
    useApp((state) => state.findings),
    lineId,
    layer,
  )
  if (found.length === 0) return null
  const isDoubt = found.some(({ accepted, severity }) => accepted === null && severity !== 'note')
  return (
    <section className="explain-card" data-tone={isDoubt ? 'doubt' : undefined}>
      <h3>{t('panel.finding')}</h3>
      {found.map((finding) => (
        <div
          key={finding.id}
          className="explain-finding"
          data-accepted={finding.accepted === null ? undefined : ''}
        >
          <p>
            <Sign finding={finding} /> {checkText(language, finding.message)}
          </p>
          {finding.accepted === null ? null : (
            <p>{t('panel.acceptedBecause', { reason: finding.accepted })}</p>
          )}
          <button
            type="button"
            className="explain-more"
            onClick={() => store.jump({ screen: 'checks', findingId: finding.id })}
          >
            {t('panel.openCheck')}
          </button>
        </div>
      ))}
    </section>
  )
}

function Sign({ finding }: { readonly finding: ShownFinding }) {
  const isAccepted = finding.accepted !== null
  const Icon = isAccepted ? Check : finding.severity === 'note' ? Info : TriangleAlert
  return <Icon size={14} aria-hidden />
}
