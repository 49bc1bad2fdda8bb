import { Check, ChevronDown, EyeOff } from 'lucide-react'
import { useMemo, type Ref } from 'react'
import { useT } from '../../state/use-app.ts'
import type { DrawnTable } from './drawn-table.ts'
import { cellId } from './file-row.tsx'
import { headingSpans } from './heading-spans.ts'
import type { Segment } from './table-geometry.ts'

interface FileHeadProps {
  readonly ref: Ref<HTMLTableSectionElement>
  readonly table: DrawnTable
  readonly segments: readonly Segment[]
  readonly stuck: number
  readonly activeColumn: number | null
}

/** Column letters, the headings as printed, and what each column is taken as. */
export function FileHead({ ref, table, segments, stuck, activeColumn }: FileHeadProps) {
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
              {table.columns[segment.column]?.name}
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
          return (
            <th
              key={column}
              id={cellId(-1, column)}
              role="columnheader"
              aria-colindex={column + 2}
              className="import-role"
              data-at={`-1,${column}`}
              data-stuck={column === stuck ? '' : undefined}
              data-unsure={line.isUnsure ? '' : undefined}
              data-active={activeColumn === column ? '' : undefined}
              title={`${line.text} · ${line.how}`}
            >
              {line.isHidden ? <EyeOff size={12} aria-label={t('importing.hiddenLine')} /> : null}
              {line.isPlain ? <Check size={13} aria-label={line.text} /> : line.text}
              <ChevronDown size={11} aria-hidden />
            </th>
          )
        })}
      </tr>
    </thead>
  )
}

/** Headings of what is drawn: spans count the columns a gap stands for. */
function spansOf(table: DrawnTable, segments: readonly Segment[], stuck: number) {
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
