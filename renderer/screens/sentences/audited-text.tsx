import { memo, useEffect, useMemo, useRef } from 'react'
import type { AuditedFigure, TextAudit } from '../../../shared/audit/audit-text.ts'
import type { TextBlock } from '../../../shared/audit/text-block.ts'
import { useT } from '../../state/use-app.ts'
import type { ShownVerdict } from './view-store.ts'

interface AuditedTextProps {
  readonly audit: TextAudit
  /** Verdicts whose figures are marked. */
  readonly shown: ReadonlySet<ShownVerdict>
  /** Figures that the chosen result speaks of. */
  readonly focused: readonly number[]
  readonly show: (figure: number) => void
}

/** The text as it was read, its figures marked; the chosen ones are scrolled to. */
export function AuditedTextView({ audit, shown, focused, show }: AuditedTextProps) {
  const t = useT()
  const view = useRef<HTMLDivElement>(null)
  const byBlock = useMemo(() => {
    const found = new Map<number, { figure: AuditedFigure; index: number }[]>()
    for (const [index, figure] of audit.figures.entries()) {
      const own = found.get(figure.block)
      if (own === undefined) found.set(figure.block, [{ figure, index }])
      else own.push({ figure, index })
    }
    return found
  }, [audit])
  const [first] = focused

  useEffect(() => {
    if (first === undefined) return
    view.current?.querySelector(`[data-figure="${first}"]`)?.scrollIntoView({ block: 'center' })
  }, [first, audit])

  return (
    // oxlint-disable-next-line jsx-a11y/no-static-element-interactions -- the marks inside are the targets; the list beside does the same by keyboard
    <div
      ref={view}
      className="card audited-text"
      aria-label={t('sentences.audit.text')}
      role="region"
      onClick={(event) => {
        const mark = event.target instanceof Element ? event.target.closest('[data-figure]') : null
        const index = Number(mark?.getAttribute('data-figure') ?? Number.NaN)
        if (Number.isInteger(index)) show(index)
      }}
    >
      {grouped(audit.blocks).map((part) =>
        part.kind === 'block' ? (
          <Block
            key={part.index}
            block={part.block}
            figures={byBlock.get(part.index) ?? NONE}
            shown={shown}
            focused={focused}
          />
        ) : (
          <table key={`table-${part.index}`}>
            <tbody>
              {part.rows.map((row) => (
                <tr key={row[0]?.index ?? 0}>
                  {row.map(({ block, index }) => (
                    <td key={index}>
                      <Marked
                        text={block.text}
                        figures={byBlock.get(index) ?? NONE}
                        shown={shown}
                        focused={focused}
                      />
                    </td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        ),
      )}
    </div>
  )
}

const NONE: readonly { figure: AuditedFigure; index: number }[] = []

interface MarkedProps {
  readonly figures: readonly { readonly figure: AuditedFigure; readonly index: number }[]
  readonly shown: ReadonlySet<ShownVerdict>
  readonly focused: readonly number[]
}

const Block = memo(function Block({
  block,
  ...marks
}: MarkedProps & { readonly block: TextBlock }) {
  return (
    <p className="audited-block" data-kind={block.kind}>
      <Marked text={block.text} {...marks} />
    </p>
  )
})

function Marked({ text, figures, shown, focused }: MarkedProps & { readonly text: string }) {
  const t = useT()
  const parts: React.ReactNode[] = []
  let from = 0
  for (const { figure, index } of figures) {
    const isFocused = focused.includes(index)
    if (!shown.has(figure.verdict) && !isFocused) continue
    parts.push(text.slice(from, figure.start))
    const own = text.slice(figure.start, figure.end)
    parts.push(
      <mark
        key={index}
        data-figure={index}
        data-verdict={figure.verdict}
        data-focused={isFocused ? '' : undefined}
        title={t('sentences.audit.marked', {
          figure: own,
          verdict: t(`sentences.audit.verdict.${figure.verdict}`),
        })}
      >
        {own}
      </mark>,
    )
    from = figure.end
  }
  parts.push(text.slice(from))
  return <>{parts}</>
}

type Part =
  | { readonly kind: 'block'; readonly index: number; readonly block: TextBlock }
  | {
      readonly kind: 'table'
      readonly index: number
      readonly rows: readonly (readonly { readonly index: number; readonly block: TextBlock }[])[]
    }

/** Cells of one table, row by row, among the paragraphs. */
function grouped(blocks: readonly TextBlock[]): Part[] {
  const parts: Part[] = []
  const tables = new Map<number, Map<number, { index: number; block: TextBlock }[]>>()
  for (const [index, block] of blocks.entries()) {
    if (block.cell === null) {
      parts.push({ kind: 'block', index, block })
      continue
    }
    const { table, row } = block.cell
    let rows = tables.get(table)
    if (rows === undefined) {
      rows = new Map()
      tables.set(table, rows)
      const own = rows
      parts.push({
        kind: 'table',
        index: table,
        get rows() {
          return [...own.values()]
        },
      })
    }
    const cells = rows.get(row)
    if (cells === undefined) rows.set(row, [{ index, block }])
    else cells.push({ index, block })
  }
  return parts
}
