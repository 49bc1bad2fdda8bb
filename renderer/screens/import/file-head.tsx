import { Check, ChevronDown, EyeOff } from 'lucide-react'
import { useMemo, type Ref } from 'react'
import type { ImportLine, ImportTable } from '../../../shared/import/preview.ts'
import { columnLetters } from '../../../shared/import/raw-sheet.ts'
import { useT } from '../../state/use-app.ts'
import { cellId } from './file-row.tsx'
import { headingSpans } from './heading-spans.ts'
import { isUnsure, roleText } from './line-text.ts'
import type { Segment } from './table-geometry.ts'

interface FileHeadProps {
  readonly ref: Ref<HTMLTableSectionElement>
  readonly table: ImportTable
  readonly segments: readonly Segment[]
  readonly stuck: number
  readonly activeColumn: number | null
  readonly year: number
}

/** Column letters, the headings as printed, and what each column is taken as. */
export function FileHead({ ref, table, segments, stuck, activeColumn, year }: FileHeadProps) {
  const t = useT()
  const headings = useMemo(() => spansOf(table, segments, stuck), [table, segments, stuck])
  return (
    <thead ref={ref}>
      <tr className="import-letters" aria-hidden>
        <th className="import-gutter" colSpan={2} />
        {segments.map((segment) =>
          segment.kind === 'gap' ? (
            <th key={`gap-${segment.from}`} colSpan={segment.columns} />
          ) : (
            <th key={segment.column} data-stuck={segment.column === stuck ? '' : undefined}>
              {columnLetters(table.columns[segment.column]?.index ?? 0)}
            </th>
          ),
        )}
      </tr>
      {headings.map((row, at) => (
        // Heading rows have no identity but their place.
        // oxlint-disable-next-line react/no-array-index-key
        <tr key={at} className="import-headings">
          <th className="import-gutter" colSpan={2} />
          {row.map((cell) => (
            <th
              key={cell.column}
              colSpan={cell.columnSpan}
              rowSpan={cell.rowSpan}
              data-stuck={cell.isStuck ? '' : undefined}
            >
              {cell.text}
            </th>
          ))}
        </tr>
      ))}
      <tr className="import-roles" role="row" aria-rowindex={1}>
        <th className="import-gutter" colSpan={2}>
          {t('importing.understood')}
        </th>
        {segments.map((segment) => {
          if (segment.kind === 'gap') {
            return <th key={`gap-${segment.from}`} colSpan={segment.columns} aria-hidden />
          }
          const { column } = segment
          const line = table.columns[column]
          if (line === undefined) return null
          const text = roleText(t, line, year)
          return (
            <th
              key={column}
              id={cellId(-1, column)}
              role="columnheader"
              aria-colindex={column + 2}
              className="import-role"
              data-at={`-1,${column}`}
              data-stuck={column === stuck ? '' : undefined}
              data-unsure={isUnsure(line) ? '' : undefined}
              data-active={activeColumn === column ? '' : undefined}
              title={`${text} · ${t(`import.how.${line.how}`)}`}
            >
              {line.isHidden ? <EyeOff size={12} aria-label={t('importing.hiddenLine')} /> : null}
              {isPlain(line) ? <Check size={13} aria-label={text} /> : text}
              <ChevronDown size={11} aria-hidden />
            </th>
          )
        })}
      </tr>
    </thead>
  )
}

/** A unit under its own name: repeating it below the heading would only be noise. */
function isPlain(line: ImportLine): boolean {
  return line.role.kind === 'unit' && line.role.layer === null && line.how !== 'decided'
}

/** Headings of what is drawn: spans count the columns a gap stands for. */
function spansOf(table: ImportTable, segments: readonly Segment[], stuck: number) {
  const drawn = table.headings.map((texts) =>
    segments.map((segment) => (segment.kind === 'gap' ? '' : (texts[segment.column] ?? ''))),
  )
  return headingSpans(drawn).map((row) =>
    row.map((span) => {
      const covered = segments.slice(span.column, span.column + span.columnSpan)
      const first = covered[0]
      return {
        ...span,
        columnSpan: covered.reduce(
          (sum, segment) => sum + (segment.kind === 'gap' ? segment.columns : 1),
          0,
        ),
        isStuck: covered.length === 1 && first?.kind === 'column' && first.column === stuck,
      }
    }),
  )
}
