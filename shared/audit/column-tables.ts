import type { Layer } from '../changes/fact-tables.ts'
import { createCriterionMatcher } from '../criteria/match-criterion.ts'
import { cellAt, type Matrix } from '../matrix/matrix.ts'
import { parseTableNumber, type TableMarks } from '../numbers/parse-table.ts'
import { planColumns, planSets, setCriteria } from '../plan/columns.ts'
import type { PlanTables } from '../plan/plan-tables.ts'
import type { PlanFigure } from '../sentences/figure.ts'
import { subjectId, type PlanSubject } from '../sentences/subject.ts'
import { createLabelMatcher } from '../units/match-label.ts'
import type { TextTable } from './table-reading.ts'

/** A figure of the plan's matrix that a cell of a table in a text stands for. */
export interface CellMeaning {
  readonly subject: PlanSubject
  /** The placeholder of the figure. */
  readonly name: FigureName
}

const FIGURES = ['cumulative', 'baseline', 'actual', 'added'] as const
type FigureName = (typeof FIGURES)[number]

const FEWEST_LINES = 2
const FEWEST_AGREEING = 4
/** Of the cells that both have: a table whose other cells are as different is of something else. */
const LEAST_SHARE = 0.6
/** More cells than any plan's table; a longer one is not looked at. */
const MOST_CELLS = 20_000

/**
 * Reads tables whose headings name the plan's columns (districts) and whose rows name criteria, or the other way round.
 * Which set and which figure such a table is of, its words seldom say: it is the one that most of its cells agree with, and
 * where none is, nothing is said of them.
 */
export function createColumnTables(
  source: PlanTables,
  planId: string,
  marks: TableMarks,
): (table: TextTable) => ReadonlyMap<string, CellMeaning> {
  const { facts } = source
  const columns = planColumns(facts, planId)
  const matcher = createLabelMatcher(
    columns.map(({ columnId, name, shortName }) => ({ id: columnId, name, shortName, kind: null })),
  )
  const sets = planSets(facts, planId)
    .filter(({ unitLevel }) => unitLevel === 'commune')
    .map((set) => ({
      set,
      criteria: setCriteria(facts, set.id),
      matcher: createCriterionMatcher(setCriteria(facts, set.id)),
    }))

  const columnOf = (text: string): string | null => {
    const found = /\p{L}{2}/u.test(text) ? matcher.find(text) : null
    return found?.kind === 'match' ? found.id : null
  }

  function read(table: TextTable): ReadonlyMap<string, CellMeaning> {
    const order = [...table.rows.keys()].sort((a, b) => a - b)
    const heads = order.slice(0, table.headRows)
    const body = order.slice(table.headRows)
    if (body.length * table.columns.size > MOST_CELLS) return NOTHING
    const across = [...table.columns.keys()].map((column) => ({
      at: column,
      texts: heads.map((row) => table.rows.get(row)?.get(column)?.text ?? ''),
    }))
    const down = body.map((row) => ({
      at: row,
      texts: [...(table.rows.get(row)?.values() ?? [])]
        .map(({ text }) => text)
        .filter((text) => /\p{L}{2}/u.test(text))
        .slice(0, 2),
    }))
    const acrossUnits = named(across, columnOf)
    const downUnits = acrossUnits.size < FEWEST_LINES ? named(down, columnOf) : NO_LINES
    const isTurned = downUnits.size >= FEWEST_LINES
    const units = isTurned ? downUnits : acrossUnits
    if (units.size < FEWEST_LINES) return NOTHING
    let best: { meanings: Map<string, CellMeaning>; agreeing: number } | null = null
    for (const { set, criteria, matcher: names } of sets) {
      const numberOf = (text: string): string | null => {
        const found = /\p{L}{2}/u.test(text) ? names.match(null, text) : null
        return found?.kind === 'match' ? found.number : null
      }
      const numbers = named(isTurned ? across : down, numberOf)
      if (numbers.size < FEWEST_LINES) continue
      const layer = (of: Layer): Matrix => source.matrix(planId, set.id, of)
      const matrices = {
        baseline: layer('baseline'),
        target: layer('target'),
        actual: layer('actual'),
      }
      for (const name of FIGURES) {
        const meanings = new Map<string, CellMeaning>()
        let agreeing = 0
        for (const [line, number] of numbers) {
          const at = criteria.findIndex((criterion) => criterion.number === number)
          const criterion = criteria[at]
          for (const [other, columnId] of units) {
            const [row, column] = isTurned ? [other, line] : [line, other]
            const given = countIn(table.rows.get(row)?.get(column)?.text ?? '', marks)
            const unit = columns.findIndex((one) => one.columnId === columnId)
            const value = valueOf(matrices, name, at, unit)
            const of = columns[unit]
            if (given === null || value === null || criterion === undefined || of === undefined)
              continue
            if (given === value) agreeing++
            const figure: PlanFigure = {
              value: { kind: 'count', value },
              place: {
                screen: 'matrix',
                planId,
                setId: set.id,
                layer: name === 'cumulative' || name === 'added' ? 'target' : name,
                row: number,
                column: columnId,
              },
            }
            const subject: PlanSubject = {
              id: subjectId('cell', set.id, number, columnId),
              kind: 'criterion',
              case: 'total',
              title: `${number}. ${criterion.shortName} – ${of.name}`,
              setId: set.id,
              standard: set.standard,
              figures: { [name]: figure },
              words: {},
            }
            meanings.set(cellKey(row, column), { subject, name })
          }
        }
        const isLikely = agreeing >= FEWEST_AGREEING && agreeing >= meanings.size * LEAST_SHARE
        if (isLikely && (best === null || agreeing > best.agreeing)) best = { meanings, agreeing }
      }
    }
    return best?.meanings ?? NOTHING
  }
  return read
}

const NOTHING: ReadonlyMap<string, CellMeaning> = new Map()
const NO_LINES: ReadonlyMap<number, string> = new Map()

export function cellKey(row: number, column: number): string {
  return `${row},${column}`
}

/** Lines that name something, each thing once: a repeated one is of another table under the same headings. */
function named(
  lines: readonly { readonly at: number; readonly texts: readonly string[] }[],
  read: (text: string) => string | null,
): ReadonlyMap<number, string> {
  const found = new Map<number, string>()
  const taken = new Set<string>()
  for (const { at, texts } of lines) {
    const name = texts.map(read).find((one) => one !== null)
    if (name === undefined || name === null || taken.has(name)) continue
    taken.add(name)
    found.set(at, name)
  }
  return found
}

function countIn(text: string, marks: TableMarks): number | null {
  const read = parseTableNumber(text.trim(), marks === 'mixed' ? 'vi' : marks)
  return read.kind === 'number' && !read.isPercent && read.value.decimals === 0
    ? read.value.scaled
    : null
}

function valueOf(
  matrices: Readonly<Record<Layer, Matrix>>,
  name: FigureName,
  row: number,
  column: number,
): number | null {
  const target = cellAt(matrices.target, row, column)
  const baseline = cellAt(matrices.baseline, row, column)
  switch (name) {
    case 'cumulative':
      return target
    case 'baseline':
      return baseline
    case 'actual':
      return cellAt(matrices.actual, row, column)
    case 'added':
      return target === null || baseline === null ? null : target - baseline
  }
}
