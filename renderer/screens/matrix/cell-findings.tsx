import { Check, Info, TriangleAlert } from 'lucide-react'
import { checkText } from '../../../shared/checks/check-text.ts'
import { useApp, useStore, useT } from '../../state/use-app.ts'
import { findingsAt, notesAt } from './matrix-findings.ts'
import type { MatrixColumn, MatrixRow, MatrixTable } from './matrix-table.ts'

interface CellFindingsProps {
  readonly table: MatrixTable
  readonly row: MatrixRow
  readonly column: MatrixColumn
}

/** What the checks say of a cell, each a click from its place among them, and what its figure says of itself. */
export function CellFindings({ table, row, column }: CellFindingsProps) {
  const t = useT()
  const store = useStore()
  const language = useApp((state) => state.language)
  const findings = useApp((state) => state.findings)
  const found = findingsAt(findings, table, row, column)
  const notes = notesAt(table, row, column)
  if (found.length + notes.length === 0) return null
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
            <Sign severity={finding.severity} isAccepted={finding.accepted !== null} />{' '}
            {checkText(language, finding.message)}
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
      {notes.map(({ key, params }) => (
        <p key={key}>
          <Info size={14} aria-hidden /> {t(key, params)}
        </p>
      ))}
    </section>
  )
}

function Sign({ severity, isAccepted }: { severity: string; isAccepted: boolean }) {
  const Icon = isAccepted ? Check : severity === 'note' ? Info : TriangleAlert
  return <Icon size={14} aria-hidden />
}
