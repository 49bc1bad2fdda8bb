import { Check, Info, TriangleAlert } from 'lucide-react'
import type { ReactNode } from 'react'
import { checkText } from '../../shared/checks/check-text.ts'
import type { ShownFinding } from '../../shared/checks/finding.ts'
import { useApp, useStore, useT } from '../state/use-app.ts'

interface FindingCardsProps {
  readonly findings: readonly ShownFinding[]
  /** What the figure says of itself, below what the checks say. */
  readonly children?: ReactNode
}

/** What the checks say of a cell, each a click from its place among them. */
export function FindingCards({ findings, children }: FindingCardsProps) {
  const t = useT()
  const store = useStore()
  const language = useApp((state) => state.language)
  if (findings.length === 0 && children === undefined) return null
  const isDoubt = findings.some(
    ({ accepted, severity }) => accepted === null && severity !== 'note',
  )
  return (
    <section className="explain-card" data-tone={isDoubt ? 'doubt' : undefined}>
      <h3>{t('panel.finding')}</h3>
      {findings.map((finding) => (
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
      {children}
    </section>
  )
}

function Sign({ finding: { accepted, severity } }: { readonly finding: ShownFinding }) {
  const Icon = accepted !== null ? Check : severity === 'note' ? Info : TriangleAlert
  return <Icon size={14} aria-hidden />
}
