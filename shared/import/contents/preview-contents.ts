import type {
  FigureMismatch,
  ImportDecisions,
  ImportDoubt,
  ImportOptions,
  ImportReject,
  ImportWarning,
} from '../preview.ts'
import type { ContentContext, FoundContent } from './content-model.ts'
import type { ContentChange, ContentTablePreview } from './content-preview.ts'
import { CONTENT_READERS, MOST_ROWS } from './find-contents.ts'
import { text } from './lines.ts'
import { readNothing } from './read-nothing.ts'
import { settleContents, type CellOutcome } from './settle-content.ts'
import { viewContent } from './view-content.ts'

export interface ContentsPreview {
  readonly tables: readonly ContentTablePreview[]
  readonly changes: readonly ContentChange[]
  readonly doubts: readonly ImportDoubt[]
  readonly rejected: readonly ImportReject[]
  readonly mismatches: readonly FigureMismatch[]
  readonly warnings: readonly ImportWarning[]
  readonly agreements: { readonly totals: number; readonly rates: number }
  readonly unchanged: number
  readonly keptBlanks: number
}

/** What a workbook's tables of other contents would do: read, weighed against each other and the document, laid out. */
export function previewContents(
  found: readonly FoundContent[],
  context: ContentContext,
  options: ImportOptions,
  decisions: ImportDecisions,
): ContentsPreview {
  const reads = found.map((table) => ({
    table,
    reading:
      table.rowsTooMany === null
        ? CONTENT_READERS[table.kind].read(table, context)
        : readNothing(
            table,
            text('contents.warning.too-long', {
              rows: table.rowsTooMany,
              most: MOST_ROWS[table.kind],
            }),
          ),
  }))
  const settled = settleContents(reads, decisions, decisions.blanks ?? options.blanks ?? 'keep')
  const mismatches: FigureMismatch[] = []
  const warnings: ImportWarning[] = []
  const agreements = { totals: 0, rates: 0 }
  const tables = reads.map(({ table, reading }) => {
    const { grid } = table.skeleton
    if (table.isHiddenSheet) {
      const message = {
        code: 'import.warning.hidden-sheet',
        params: { sheet: grid.sheet },
      } as const
      warnings.push({ tableId: table.id, where: table.id, message })
    }
    if (table.isIncluded) {
      for (const { where, message } of reading.warnings) {
        warnings.push({ tableId: table.id, where: where ?? table.id, message })
      }
      if (reading.layer?.from === 'default') {
        const message = { code: 'import.warning.layer-assumed', params: {} } as const
        warnings.push({ tableId: table.id, where: table.id, message })
      }
      warnings.push(...yearWarnings(table, context), ...hiddenRows(table))
      for (const { row, column, kind, state, printed, computed, fraction } of reading.figures) {
        if (state === 'agrees') agreements[kind === 'total' ? 'totals' : 'rates']++
        if (state !== 'cut' && state !== 'wrong') continue
        const where = grid.where(row, column)
        mismatches.push({
          tableId: table.id,
          where,
          figure: kind,
          printed,
          computed,
          kind: state,
          fraction,
          base: null,
        })
      }
    }
    return viewContent(
      table,
      reading,
      settled.outcomes.get(table) ?? new Map<string, CellOutcome>(),
    )
  })
  return { ...settled, tables, mismatches, warnings, agreements }
}

function yearWarnings({ id, title }: FoundContent, { document }: ContentContext): ImportWarning[] {
  const { year } = document.plan
  if (title.years.length === 0 || title.years.some((one) => one === year || one === year - 1))
    return []
  const params = { year: String(title.years[0]), planYear: String(year) }
  return [{ tableId: id, where: id, message: { code: 'import.warning.other-year', params } }]
}

function hiddenRows({ id, skeleton }: FoundContent): ImportWarning[] {
  const count = skeleton.rows.filter((row) => skeleton.grid.isHiddenRow(row)).length
  return count === 0
    ? []
    : [
        {
          tableId: id,
          where: id,
          message: { code: 'contents.warning.hidden-rows', params: { count } },
        },
      ]
}
