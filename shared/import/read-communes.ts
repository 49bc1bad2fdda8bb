import { findFact } from '../changes/facts.ts'
import type { Layer } from '../changes/fact-tables.ts'
import { joinNumbers, splitNumbers } from '../criteria/number-list.ts'
import type { CommuneIndex, IndexedCommune } from './commune-index.ts'
import type { DocumentIndex } from './document-index.ts'
import type { ImportText, ValueSource } from './preview.ts'
import type { Grid } from './grid.ts'
import { digitsOf, readListCell, type ListVerdict } from './read-list-cell.ts'
import { apart, countVerdict, numbersOf, pairColumns } from './commune-pairs.ts'
import { printedListOf, type PrintedList } from './printed-list.ts'
import { isMetMark, isPlannedMark, readMark, type Mark } from './read-mark.ts'
import type { CommuneRow, UnderstoodCommunes } from './understood-communes.ts'
import { rawKindOf } from './value-source.ts'

/** What one cell (of marks: one row) says of a commune's list or count. */
export interface CommuneSaying {
  readonly table: UnderstoodCommunes
  readonly row: CommuneRow
  readonly commune: IndexedCommune
  readonly layer: Layer
  readonly subject: 'list' | 'count' | 'mark'
  /** Column of the cell; null for marks. */
  readonly column: number | null
  readonly where: string
  readonly raw: string
  readonly rawKind: ValueSource['rawKind']
  /** Canonical list, or a count. */
  readonly verdict: SaidVerdict
  /** Of planned lists: what the commune has achieved, where it is known. */
  readonly achieved: ReadonlySet<string> | null
  /** Of a cumulative table: what of the achieved it leaves out; elsewhere what the file says will be lost. */
  readonly lost: string | null
  /** Of marks: the numbers the table has columns for; it says nothing of any other. */
  readonly columns: ReadonlySet<string> | null
}

export type SaidVerdict =
  | Exclude<ListVerdict, { kind: 'blank' }>
  | { readonly kind: 'blank' }
  | { readonly kind: 'count'; readonly value: number }
  | { readonly kind: 'likely-count'; readonly value: number; readonly reason: ImportText }

export interface CommuneReader {
  /** What a row says when it is taken as this commune's. */
  read(row: CommuneRow, commune: IndexedCommune): CommuneSaying[]
}

/** Reads the rows of one table. `marks`: what was decided about marks nobody knows, by their text. */
export function createCommuneReader(
  table: UnderstoodCommunes,
  document: DocumentIndex,
  communes: CommuneIndex,
  marks: ReadonlyMap<string, Mark>,
): CommuneReader {
  const { grid } = table.located
  const setId = table.set.set.id
  const catalogue = communes.catalogue(setId)
  const pairs = pairColumns(table.columns)
  const markColumns = table.columns.flatMap(({ index, role }) =>
    role.kind === 'mark' ? [{ index, number: role.number }] : [],
  )
  const isInOrder =
    joinNumbers(markColumns.map(({ number }) => number)) ===
    markColumns.map(({ number }) => number).join(',')
  const marked = new Set(markColumns.map(({ number }) => number))
  const countOf = (layer: Layer): number | null =>
    table.columns.find(({ role }) => role.kind === 'count' && role.layer === layer)?.index ?? null
  const counts = { baseline: countOf('baseline'), target: countOf('target') }
  const hasPlanned = table.hasPlannedMarks
  const cumulative = table.columns.find(({ role }) => role.kind === 'cumulative')

  function known(commune: IndexedCommune): ReadonlySet<string> | null {
    const key = {
      planId: document.plan.id,
      setId,
      layer: 'baseline',
      unitId: commune.unit.id,
    } as const
    const list = findFact(document.facts, 'markList', key)
    return list === undefined ? null : new Set(splitNumbers(list.criteria))
  }

  function read(row: CommuneRow, commune: IndexedCommune): CommuneSaying[] {
    if (markColumns.length === 0) return readPairs(row, commune)
    const marks = readMarks(row, commune)
    const lengths = new Map(marks.map(({ layer, raw }) => [layer, splitNumbers(raw).length]))
    // A count that is the sum of the marks beside it declares nothing.
    const pairs = readPairs(row, commune).filter(
      ({ subject, layer, verdict }) =>
        subject !== 'count' ||
        verdict.kind !== 'count' ||
        verdict.value !== (lengths.get(layer) ?? 0),
    )
    return [...marks, ...pairs]
  }

  /** What waits in the document as it came, and is printed so, says nothing more when it comes back. */
  function isHeld(
    commune: IndexedCommune,
    layer: Layer,
    subject: 'list' | 'count',
    printed: PrintedList,
  ): boolean {
    if (!printed.isHeld) return false
    for (const held of document.facts.heldValue.values()) {
      if (held.planId !== document.plan.id || held.unitId !== commune.unit.id) continue
      const isOfList =
        held.subject === subject &&
        (held.setId ?? setId) === setId &&
        (held.layer ?? layer) === layer
      if (isOfList && printed.text.endsWith(held.raw.trim())) return true
    }
    return false
  }

  function place(row: CommuneRow, column: number) {
    const cell = grid.cellAt(row.index, column)
    return {
      cell,
      column,
      where: grid.where(row.index, column),
      raw: rawText(grid, row.index, column),
      rawKind: rawKindOf(cell),
    }
  }

  function readPairs(row: CommuneRow, commune: IndexedCommune): CommuneSaying[] {
    const sayings: CommuneSaying[] = []
    let achieved = known(commune)
    for (const { layer, count, list } of pairs) {
      const base = { table, row, commune, layer, lost: null, columns: null }
      let declared: number | null = null
      if (count !== null) {
        const at = place(row, count)
        const printed = printedListOf(at.cell)
        const verdict: SaidVerdict = isHeld(commune, layer, 'count', printed)
          ? { kind: 'blank' }
          : countVerdict(printed.cell, at.raw, catalogue)
        if (verdict.kind === 'count') declared = verdict.value
        sayings.push({ ...base, ...at, subject: 'count', verdict, achieved: null })
      }
      if (list === null) continue
      const at = place(row, list)
      const own = layer === 'target' ? achieved : null
      const printed = printedListOf(at.cell)
      const context = { set: table.set, catalogue, declared, achieved: own }
      const verdict: SaidVerdict = isHeld(commune, layer, 'list', printed)
        ? { kind: 'blank' }
        : readListCell(printed.cell, at.raw, context)
      const lost = layer === 'target' ? numbersOf(printed.lost, catalogue) : null
      sayings.push({ ...base, ...at, subject: 'list', verdict, achieved: own, lost })
      if (layer === 'baseline' && (verdict.kind === 'list' || verdict.kind === 'repair')) {
        achieved = new Set(splitNumbers(verdict.list))
      }
    }
    const isPlanned = pairs.some(({ layer, list }) => layer === 'target' && list !== null)
    if (cumulative !== undefined && !isPlanned)
      sayings.push(...readCumulative(row, commune, cumulative.index, achieved))
    return sayings
  }

  function readCumulative(
    row: CommuneRow,
    commune: IndexedCommune,
    column: number,
    achieved: ReadonlySet<string> | null,
  ): CommuneSaying[] {
    const at = place(row, column)
    const verdict = readListCell(at.cell, at.raw, {
      set: table.set,
      catalogue,
      declared: null,
      achieved: null,
    })
    const base = {
      table, row, commune, layer: 'target', ...at, subject: 'list', achieved, columns: null,
    } as const // prettier-ignore
    if (verdict.kind !== 'list' && verdict.kind !== 'repair')
      return [{ ...base, verdict, lost: null }]
    const { list, lost } = apart(verdict.list, achieved)
    return [{ ...base, verdict: { ...verdict, list }, lost }]
  }

  function readMarks(row: CommuneRow, commune: IndexedCommune): CommuneSaying[] {
    const met: string[] = []
    const planned: string[] = []
    const lost: string[] = []
    let isFilled = false
    for (const { index, number } of markColumns) {
      const cell = grid.cellAt(row.index, index)
      if (cell === undefined) continue
      isFilled = true
      const mark = readMark(cell) ?? marks.get(markText(grid.labelAt(row.index, index)))
      if (mark === undefined) continue
      if (isMetMark(mark)) met.push(number)
      if (isPlannedMark(mark)) planned.push(number)
      if (mark === 'lost') lost.push(number)
    }
    // A row without a single mark says nothing: nobody has filled it in.
    if (!isFilled) return []
    const first = markColumns[0]?.index ?? table.located.left
    const base = {
      table, row, commune, subject: 'mark', column: null, where: grid.where(row.index, first), rawKind: 'text', achieved: null, columns: marked,
    } as const // prettier-ignore
    const said = (
      layer: Layer,
      numbers: readonly string[],
      gone: string | null = null,
    ): CommuneSaying => {
      const list = isInOrder ? numbers.join(',') : joinNumbers(numbers)
      return { ...base, layer, raw: list, verdict: { kind: 'list', list }, lost: gone }
    }
    if (table.layer === 'target' && !hasPlanned) {
      const { list, lost: left } = apart(joinNumbers(met), known(commune))
      return [said('target', splitNumbers(list), left)]
    }
    const layer = table.layer === 'target' ? 'baseline' : table.layer
    if (!hasPlanned) return [said(layer, met)]
    const isSilent = (column: number | null, numbers: readonly string[]): boolean =>
      column !== null && numbers.length === 0 && grid.cellAt(row.index, column) === undefined
    // A blank count beside no mark of its layer tells that nothing is known of it.
    const isMetSilent = layer === 'baseline' && isSilent(counts.baseline, met)
    const isPlanSilent = isSilent(counts.target, planned) || isKnownWithoutPlan(commune, met)
    return [
      ...(isMetSilent ? [] : [said(layer, met)]),
      ...(isPlanSilent && planned.length + lost.length === 0
        ? []
        : [said('target', planned, lost.length === 0 ? null : joinNumbers(lost))]),
    ]
  }

  /** No plan, of a commune whose achieved criteria are those the document has, without a plan too: nothing is said of it. */
  function isKnownWithoutPlan(commune: IndexedCommune, met: readonly string[]): boolean {
    const achieved = known(commune)
    if (achieved === null) return false
    const key = { planId: document.plan.id, setId, layer: 'target', unitId: commune.unit.id }
    if (findFact(document.facts, 'markList', key) !== undefined) return false
    const shown = [...achieved].filter((number) => marked.has(number))
    return joinNumbers(shown) === joinNumbers(met)
  }

  return { read }
}

/** As stored: 11.15 in a column of lists is told from the list 11,15 by its dot. */
export function rawText(grid: Grid, row: number, column: number): string {
  const cell = grid.cellAt(row, column)
  if (cell === undefined) return ''
  return cell.value.kind === 'number' ? digitsOf(cell.value.value) : grid.labelAt(row, column)
}

export function markText(text: string): string {
  return text.normalize('NFC').trim().toLowerCase()
}
