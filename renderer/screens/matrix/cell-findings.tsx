import { Info } from 'lucide-react'
import { useApp, useT } from '../../state/use-app.ts'
import { FindingCards } from '../../ui/finding-cards.tsx'
import { findingsAt, notesAt } from './matrix-findings.ts'
import type { MatrixColumn, MatrixRow, MatrixTable } from './matrix-table.ts'

interface CellFindingsProps {
  readonly table: MatrixTable
  readonly row: MatrixRow
  readonly column: MatrixColumn
}

/** What the checks say of a cell, and what its figure says of itself. */
export function CellFindings({ table, row, column }: CellFindingsProps) {
  const t = useT()
  const findings = useApp((state) => state.findings)
  const found = findingsAt(findings, table, row, column)
  const notes = notesAt(table, row, column)
  if (notes.length === 0) return <FindingCards findings={found} />
  return (
    <FindingCards findings={found}>
      {notes.map(({ key, params }) => (
        <p key={key}>
          <Info size={14} aria-hidden /> {t(key, params)}
        </p>
      ))}
    </FindingCards>
  )
}
