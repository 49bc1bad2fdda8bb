import { findFact } from '../changes/facts.ts'
import { buildCommuneTable } from '../communes/build-commune-table.ts'
import { countAt, type CommuneTable } from '../communes/commune-table.ts'
import { isCounted } from '../communes/counted-columns.ts'
import type { FactEdit } from '../changes/fact-edit.ts'
import type { Layer } from '../changes/fact-tables.ts'
import type { DocumentIndex } from './document-index.ts'
import type { ImportText, ValueSource } from './preview.ts'
import { readCount, type CountCell } from './read-cell.ts'
import type { LineRole } from './preview.ts'
import type { UnderstoodTable } from './understand-table.ts'
import type { UnderstoodLine } from './understood.ts'
import { rawKindOf } from './value-source.ts'

/** The fact a body cell speaks of. */
export interface ValueTarget {
  readonly table: 'matrixCell' | 'provinceFigure'
  readonly setId: string
  readonly layer: Layer
  readonly criterion: string
  /** Null for a figure of the whole province. */
  readonly columnId: string | null
}

/** A body cell of a row and a column that are both placed. */
export interface ReadValue {
  readonly row: number
  readonly column: number
  readonly where: string
  readonly raw: string
  readonly target: ValueTarget
  readonly before: number | null
  readonly reading: CountCell
  /** More communes than the unit has. */
  readonly excess: ImportText | null
  /** The column is counted from its communes: `before` is that count, and no blank takes it away. */
  readonly isCounted: boolean
  readonly rawKind: ValueSource['rawKind']
  /** The line whose open doubt holds this cell. */
  readonly heldBy: UnderstoodLine | null
}

export function targetKey(target: ValueTarget): string {
  const { table, setId, layer, criterion, columnId } = target
  return [table, setId, layer, criterion, columnId ?? ''].join('\u0001')
}

/** Reads every body cell of placed lines, blank ones too. */
export function readValues(table: UnderstoodTable, document: DocumentIndex): ReadValue[] {
  const values: ReadValue[] = []
  for (const row of table.rows) {
    if (row.role.kind !== 'criterion') continue
    for (const column of table.columns) {
      const target = targetOf(table, row.role, column.role)
      if (target === null || isShadowed(document, target)) continue
      values.push(readValue(table, document, row, column, target))
    }
    const whole = provinceValue(table, document, row)
    if (whole !== null) values.push(whole)
  }
  return values
}

/** A row without any district's figure whose total is printed: the total is known only for the whole province. */
function provinceValue(
  table: UnderstoodTable,
  document: DocumentIndex,
  row: UnderstoodLine,
): ReadValue | null {
  const { grid } = table.located
  const isFilled = (line: UnderstoodLine) => grid.cellAt(row.index, line.index) !== undefined
  const units = table.columns.filter(({ role }) => role.kind === 'unit')
  const total = table.columns.find((line) => line.role.kind === 'total' && isFilled(line))
  if (units.length === 0 || total === undefined || units.some(isFilled)) return null
  const layer = 'layer' in total.role ? total.role.layer : null
  const target = targetOf(table, row.role, { kind: 'province', layer })
  if (target === null || isShadowed(document, target)) return null
  const value = readValue(table, document, row, total, target)
  return value.reading.kind === 'count' ? value : null
}

/** Where districts are filled their sum stands, and a figure for the province would not show. */
export function isShadowed(document: DocumentIndex, target: ValueTarget): boolean {
  if (target.table !== 'provinceFigure') return false
  return document.columns.some(
    ({ columnId }) => valueBefore(document, { ...target, table: 'matrixCell', columnId }) !== null,
  )
}

export function targetOf(
  table: UnderstoodTable,
  row: LineRole,
  column: LineRole,
): ValueTarget | null {
  if (row.kind !== 'criterion') return null
  if (column.kind !== 'unit' && column.kind !== 'province') return null
  return {
    table: column.kind === 'unit' ? 'matrixCell' : 'provinceFigure',
    setId: table.set.set.id,
    layer: row.layer ?? column.layer ?? table.layer,
    criterion: row.number,
    columnId: column.kind === 'unit' ? column.columnId : null,
  }
}

export function readValue(
  table: UnderstoodTable,
  document: DocumentIndex,
  row: UnderstoodLine,
  column: UnderstoodLine,
  target: ValueTarget,
): ReadValue {
  const { grid } = table.located
  const cell = grid.cellAt(row.index, column.index)
  const reading = wholeFraction(readCount(cell, table.marks), target, document)
  return {
    row: row.index,
    column: column.index,
    where: grid.where(row.index, column.index),
    raw: cell === undefined ? '' : grid.labelAt(row.index, column.index),
    target,
    before: valueBefore(document, target),
    isCounted: isCountedTarget(document, target),
    reading,
    excess: excessOf(document, target, reading),
    rawKind: rawKindOf(cell),
    heldBy: row.isHeld ? row : column.isHeld ? column : null,
  }
}

/** `7/21` beside a unit of 21 communes says what it counts; with another number behind the stroke it is asked about. */
function wholeFraction(
  reading: CountCell,
  target: ValueTarget,
  document: DocumentIndex,
): CountCell {
  if (reading.kind !== 'refused' || reading.of === undefined) return reading
  const [value] = reading.readings
  const isWhole = reading.of === document.communes.get(target.columnId ?? '')
  return isWhole && value !== undefined && value <= reading.of ? { kind: 'count', value } : reading
}

export function valueBefore(document: DocumentIndex, target: ValueTarget): number | null {
  const { table, setId, layer, criterion, columnId } = target
  const key = { planId: document.plan.id, setId, layer, criterion, columnId }
  if (isCountedTarget(document, target)) return countedValue(document, target)
  return findFact(document.facts, table, key)?.value ?? null
}

function excessOf(
  document: DocumentIndex,
  target: ValueTarget,
  reading: CountCell,
): ImportText | null {
  if (reading.kind !== 'count') return null
  if (isCountedTarget(document, target)) {
    const params = {
      value: reading.value,
      count: valueBefore(document, target) ?? 0,
      name: document.columnNames.get(target.columnId ?? '') ?? '',
    }
    return { code: 'import.doubt.counted-column', params }
  }
  const communes =
    target.columnId === null
      ? [...document.communes.values()].reduce((sum, count) => sum + count, 0)
      : (document.communes.get(target.columnId) ?? 0)
  // A column whose communes are not entered yet says nothing about what is possible.
  if (communes === 0 || reading.value <= communes) return null
  const name = document.columnNames.get(target.columnId ?? '') ?? ''
  return {
    code: 'import.doubt.above-communes',
    params: { value: reading.value, communes, name },
  }
}

function isCountedTarget(document: DocumentIndex, target: ValueTarget): boolean {
  const { setId, layer, columnId } = target
  if (columnId === null || document.facts.countedColumn.size === 0) return false
  return isCounted(document.facts, { planId: document.plan.id, setId, layer }, columnId)
}

const tables = new WeakMap<DocumentIndex, Map<string, CommuneTable>>()

function countedValue(document: DocumentIndex, target: ValueTarget): number | null {
  const own = tables.get(document) ?? new Map<string, CommuneTable>()
  tables.set(document, own)
  const table =
    own.get(target.setId) ?? buildCommuneTable(document.facts, document.plan.id, target.setId)
  own.set(target.setId, table)
  const column = table.shape.columns.indexOf(target.columnId ?? '')
  const number = table.numberIndex.get(target.criterion)
  return column < 0 || number === undefined ? null : countAt(table, target.layer, column, number)
}

/** The edit that makes a fact hold a value; null clears it. */
export function valueEdit(
  document: DocumentIndex,
  target: ValueTarget,
  value: number | null,
): FactEdit {
  const { setId, layer, criterion, columnId } = target
  const planId = document.plan.id
  const stored = value ?? valueBefore(document, target) ?? 0
  const op = value === null ? 'remove' : 'put'
  return columnId === null
    ? { table: 'provinceFigure', op, row: { planId, setId, layer, criterion, value: stored } }
    : { table: 'matrixCell', op, row: { planId, setId, layer, criterion, columnId, value: stored } }
}
