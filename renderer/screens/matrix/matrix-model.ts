import { lockedCell } from '../versions/locked-cell.ts'
import type { Feasibility } from '../../../shared/communes/feasibility.ts'
import { checkText } from '../../../shared/checks/check-text.ts'
import type { MessageKey, MessageParams } from '../../../shared/messages/translate.ts'
import { cellAt } from '../../../shared/matrix/matrix.ts'
import type { NumberStyle } from '../../../shared/numbers/format.ts'
import { MAX_COUNT, parseCount } from '../../../shared/numbers/parse-count.ts'
import { rateBase } from '../../../shared/plan/columns.ts'
import type { MatrixView } from '../../state/app-store.ts'
import type { Findings } from '../../state/findings.ts'
import type { Decoration, GridAction, Parsed, SheetModel } from '../../grid/sheet-model.ts'
import { boundsAt, boundsOf, isAboveBound } from './matrix-bounds.ts'
import { figureAt, figureNumber, figureText } from './matrix-figures.ts'
import { findingsAt, notesAt } from './matrix-findings.ts'
import { matrixColumns, matrixRows } from './matrix-layout.ts'
import type { MatrixChange } from './matrix-edits.ts'
import type { MatrixColumn, MatrixRow, MatrixTable } from './matrix-table.ts'

export type MatrixSheetModel = SheetModel<MatrixRow, MatrixColumn, number | null>

export interface MatrixModelOptions {
  readonly view: MatrixView
  readonly isHeatOn: boolean
  readonly isBoundShown: boolean
  readonly isReadOnly: boolean
  readonly style: NumberStyle
  readonly t: (key: MessageKey, params?: MessageParams) => string
  /** Differs whenever facts have moved. */
  readonly factsVersion: () => number
  readonly findings: () => Findings
  readonly apply: (changes: readonly MatrixChange[], action: GridAction) => void
}

/** The matrix as the sheet sees it; figures are read live, so that an edit needs no new model. */
export function matrixModel(table: MatrixTable, options: MatrixModelOptions): MatrixSheetModel {
  const { view, style, t } = options
  const criterionNumbers = new Map(table.criteria.map((item) => [item.number, item]))
  const bounds = boundsOfVersion(table, options.factsVersion)

  function text(row: MatrixRow, column: MatrixColumn): string {
    if (column.part === 'number') return row.part === 'criterion' ? row.number : ''
    if (column.part === 'name') return row.label
    return figureText(figureAt(table, view, row, column, bounds), style)
  }

  /** Counted cells take what is typed, so that it can be kept and the switch to an entered column offered (`apply`). */
  function editable(row: MatrixRow, column: MatrixColumn): true | string {
    if (column.part === 'number' || column.part === 'name') return t('matrix.locked.label')
    if (options.isReadOnly) return t('matrix.locked.readOnly')
    const { planId, layer } = table.choice
    const locked = lockedCell(table.facts(), planId, row.part === 'base' ? 'target' : layer, t)
    if (locked !== null) return locked
    const isBase = row.part === 'base' && (column.part === 'unit' || column.part === 'rate')
    if (isBase) return true
    if (row.part === 'recognised') return t('matrix.locked.recognised')
    if (row.part !== 'criterion' || column.part === 'rate') return t('matrix.locked.computed')
    if (view !== 'number') return t('matrix.locked.view')
    if (column.part === 'unit') return true
    return table.matrix().rowFilled[row.index] === 0 ? true : t('matrix.locked.totalFromColumns')
  }

  function parse(row: MatrixRow, column: MatrixColumn, typed: string): Parsed<number | null> {
    const parsed = parseCount(typed)
    if (!parsed.ok)
      return { ok: false, reason: t(`matrix.refuse.${parsed.code}`, { text: typed.trim() }) }
    if (row.part === 'base' && column.part === 'rate' && parsed.value === 0) {
      const { planId, setId } = table.choice
      const { derived } = rateBase(table.facts(), planId, setId, table.communes)
      return { ok: false, reason: t('matrix.refuse.rateBaseBlank', { derived }) }
    }
    return { ok: true, value: parsed.value }
  }

  function decorate(row: MatrixRow, column: MatrixColumn): Decoration {
    if (column.part === 'number') return { tone: 'quiet' }
    if (column.part === 'name') return nameDecoration(row)
    const isCell = row.part === 'criterion' && column.part === 'unit'
    const isFoot = row.part === 'total' || row.part === 'average' || row.part === 'bound'
    const isBase = row.part === 'base' || row.part === 'recognised'
    return {
      computed: isBase || !isCell || table.counted.has(column.columnId),
      strong: !isBase && (isFoot || column.part !== 'unit'),
      ...(isBase ? { tone: 'quiet' } : {}),
      ...signs(row, column),
      ...(options.isHeatOn && view !== 'added' ? { heat: heatAt(table, row, column) } : {}),
    }
  }

  function nameDecoration(row: MatrixRow): Decoration {
    if (row.part === 'base' || row.part === 'recognised') return { tone: 'quiet' }
    if (row.part !== 'criterion') return { strong: true }
    return { title: criterionNumbers.get(row.number)?.name }
  }

  /** The corner and the tooltip: a doubt before a note, what was accepted last and in grey. */
  function signs(row: MatrixRow, column: MatrixColumn): Decoration {
    const finding = findingsAt(options.findings(), table, row, column)[0]
    const here = row.part === 'recognised' ? boundsAtColumn(column) : null
    if (finding !== undefined) {
      const said = checkText(style, finding.message)
      if (finding.accepted !== null) {
        return { corner: 'note', tone: 'quiet', title: t('matrix.acceptedFinding', { text: said }) }
      }
      const isDoubt = finding.severity !== 'note'
      // What was added is not the figure that is doubted: there the corner alone leads to it.
      const tone = isDoubt && view !== 'added' ? 'doubt' : undefined
      return { corner: isDoubt ? 'doubt' : 'note', title: said, tone }
    }
    if (here !== null && isAboveBound(table, here)) {
      return { corner: 'note', title: t('matrix.aboveBound') }
    }
    const note = notesAt(table, row, column)[0]
    return note === undefined ? {} : { corner: 'note', title: t(note.key, note.params) }
  }

  function boundsAtColumn(column: MatrixColumn) {
    const all = bounds()
    return all === null ? null : boundsAt(all, column)
  }

  return {
    rows: matrixRows(table, style, t, options.isBoundShown),
    columns: matrixColumns(table, t),
    text,
    // What is edited and copied has no thousands marks, signs or percent; other figures copy as they show.
    editText(row, column) {
      const figure =
        column.part === 'number' || column.part === 'name'
          ? null
          : figureAt(table, view, row, column, bounds)
      if (figure?.kind === 'count' && !figure.isDifference) return String(figure.value)
      return text(row, column)
    },
    number: (row, column) => figureNumber(figureAt(table, view, row, column, bounds)),
    editable,
    parse,
    fromNumber(row, column, figure) {
      return Number.isSafeInteger(figure) && figure >= 0 && figure <= MAX_COUNT
        ? { ok: true, value: figure }
        : parse(row, column, String(figure))
    },
    decorate,
    apply: options.apply,
  }
}

/** Computed once for all cells of the two rows, and again when facts have moved. */
function boundsOfVersion(table: MatrixTable, version: () => number): () => Feasibility | null {
  let known: { readonly version: number; readonly bounds: Feasibility | null } | null = null
  return () => {
    const current = version()
    if (known?.version !== current) known = { version: current, bounds: boundsOf(table) }
    return known.bounds
  }
}

function heatAt(table: MatrixTable, row: MatrixRow, column: MatrixColumn): number | undefined {
  if (row.part !== 'criterion' || column.part !== 'unit') return undefined
  const communes = table.communes.get(column.columnId) ?? 0
  const value = cellAt(table.matrix(), row.index, column.index)
  return value === null || communes === 0 ? undefined : Math.min(1, value / communes)
}
