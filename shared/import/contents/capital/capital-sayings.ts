import { amountEdits, setUnit } from '../../../capital/capital-edits.ts'
import { buildCapitalTable } from '../../../capital/capital-table.ts'
import { CAPITAL_TOTAL } from '../../../capital/capital-unit.ts'
import type { FactEdit } from '../../../changes/fact-edit.ts'
import type { Layer } from '../../../changes/fact-tables.ts'
import { findFact } from '../../../changes/facts.ts'
import type { TableMarks } from '../../preview.ts'
import type {
  CheckedFigure,
  ContentContext,
  FoundContent,
  Refusal,
  Saying,
} from '../content-model.ts'
import { text } from '../lines.ts'
import type { NumberReading } from '../read-number.ts'
import { dongOf, printMoney } from './amounts.ts'
import type { CapitalColumns } from './capital-columns.ts'
import { checkShares, checkSum } from './capital-figures.ts'
import type { CapitalRow } from './capital-rows.ts'
import type { MoneyUnit } from './money-unit.ts'

interface CapitalCells {
  readonly table: FoundContent
  readonly context: ContentContext
  readonly columns: CapitalColumns
  readonly rows: readonly CapitalRow[]
  readonly marks: TableMarks
  readonly read: (row: number, column: number) => NumberReading
  readonly unit: MoneyUnit
  /** The doubt about the unit, while it is open. */
  readonly waitsFor: string | null
}

/** What the amounts of a table of capital say, and whether its printed sums and shares hold. */
export function capitalSayings(cells: CapitalCells): {
  readonly sayings: readonly Saying[]
  readonly refusals: readonly Refusal[]
  readonly figures: readonly CheckedFigure[]
} {
  const { table, context, columns, rows, read, unit } = cells
  const { grid, nameColumn } = table.skeleton
  const { facts, plan } = context.document
  const document = buildCapitalTable(facts, plan.id)
  const sayings: Saying[] = []
  const refusals: Refusal[] = []
  const figures: CheckedFigure[] = []
  const isFirstOfPlan = findFact(facts, 'capitalTable', { planId: plan.id }) === undefined
  const unitEdits = isFirstOfPlan
    ? setUnit(facts, plan.id, unit === 'billion' ? 'billion' : 'million')
    : []
  const dong = new Map<string, number>()
  for (const { index } of rows) {
    for (const column of columns.amounts) {
      const cell = read(index, column.index)
      const amount = cell.kind === 'number' && !cell.isPercent ? dongOf(cell.value, unit) : null
      if (amount?.ok === true) dong.set(`${index},${column.index}`, amount.dong)
    }
  }

  /** What the row's parts come to in the file; null where it has none, or one of them has no amount. */
  function sumOf({ parts }: CapitalRow, column: number): number | null {
    let sum = 0
    for (const part of parts) {
      const amount = dong.get(`${part},${column}`)
      if (amount === undefined) return null
      sum += amount
    }
    return parts.length === 0 || !Number.isSafeInteger(sum) ? null : sum
  }

  function say(row: CapitalRow, column: number, layer: Layer, waitsFor: string | null): void {
    const figure =
      row.lineId === CAPITAL_TOTAL
        ? document.total[layer]
        : document.lineOf.get(row.lineId)?.figures[layer]
    const declared = figure?.declared ?? null
    const before = declared ?? figure?.shown ?? null
    const base = {
      key: `capital ${row.lineId} ${layer}`,
      row: row.index,
      column,
      name: row.name,
      before: before === null ? null : printMoney(before, unit),
      waitsFor,
      asks: null,
    }
    const edits = (amount: number | null): FactEdit[] => {
      const own = amountEdits(facts, plan.id, [{ lineId: row.lineId, layer, amount }])
      return own.length === 0 || amount === null ? own : [...unitEdits, ...row.edits, ...own]
    }
    const cell = read(row.index, column)
    if (cell.kind === 'blank') {
      if (declared !== null) sayings.push({ ...base, after: null, edits: edits(null) })
      return
    }
    if (cell.kind === 'refused') {
      const ways = cell.readings.flatMap((value) => {
        const amount = dongOf(value, unit)
        if (!amount.ok) return []
        const after = printMoney(amount.dong, unit)
        const label = text('import.proposal.value', { value: after })
        return [{ id: `value:${amount.dong}`, label, after, edits: edits(amount.dong) }]
      })
      const [first] = ways
      if (first === undefined) {
        refusals.push({ row: row.index, column, reason: cell.reason, layer })
        return
      }
      const asks = { reason: cell.reason, readings: ways }
      sayings.push({ ...base, after: first.after, edits: first.edits, asks })
      return
    }
    const amount = dongOf(cell.value, unit)
    if (cell.isPercent || !amount.ok) {
      const reason = amount.ok ? text('contents.reason.percent') : text(amount.code)
      refusals.push({ row: row.index, column, reason, layer })
      return
    }
    const sum = sumOf(row, column)
    if (sum !== null) {
      const check = checkSum(grid.cellAt(row.index, column), cell.value, sum, unit)
      figures.push({ row: row.index, column, kind: 'total', fraction: null, ...check })
      // What the parts give needs no declaration; a total of the paper's own is kept where it differs.
      if (check.state === 'agrees' && declared === null) return
    } else if (row.parts.length > 0) {
      figures.push({
        row: row.index,
        column,
        kind: 'total',
        state: 'unchecked',
        printed: '',
        computed: '',
        fraction: null,
      })
    }
    if (declared === null && figure?.shown === amount.dong) {
      sayings.push({ ...base, after: base.before, edits: [] })
      return
    }
    sayings.push({ ...base, after: printMoney(amount.dong, unit), edits: edits(amount.dong) })
  }

  for (const row of rows) {
    if (row.isNew) {
      sayings.push({
        key: `capital line ${row.lineId}`,
        row: row.index,
        column: nameColumn,
        name: row.name,
        before: null,
        after: row.name,
        edits: row.edits,
        waitsFor: row.waitsFor ?? cells.waitsFor,
        asks: null,
      })
    }
    for (const { index, layer, waitsFor } of columns.amounts) {
      say(row, index, layer, row.waitsFor ?? waitsFor ?? cells.waitsFor)
    }
  }
  figures.push(...checkShares(table.skeleton, columns, rows, dong, cells.marks))
  return { sayings, refusals, figures }
}
