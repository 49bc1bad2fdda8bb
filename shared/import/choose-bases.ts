import { ratio } from '../numbers/ratio.ts'
import type { DocumentIndex } from './document-index.ts'
import { compareFigure, type FigureKind } from './figures.ts'
import type { FileBases } from './file-bases.ts'
import type { BaseOrigin, UsedBase } from './preview.ts'
import type { PrintedFigure } from './read-cell.ts'
import type { UnderstoodTable } from './understand-table.ts'

export interface RateFigure {
  readonly figure: PrintedFigure
  readonly numerators: readonly number[]
}

export interface AverageFigure extends RateFigure {
  /** Null: the average of the whole. */
  readonly columnId: string | null
}

interface Candidate<V> {
  readonly from: BaseOrigin
  readonly value: V
}

/** Fewer figures than this could fit a number by chance. */
const FEWEST_TO_INFER = 3
const MOST_COMMUNES = 1500

/**
 * Which communes the file's averages divide by. The document's own bases are tried first, then what the file prints,
 * every commune, the recognised ones, and at last whole numbers that its averages alone give; the best fit wins.
 * Source: Lạng Sơn plan 2023, whose Appendix 6 divides by all communes and Appendix 7 by the recognised ones.
 */
export function chooseAverageBases(
  table: UnderstoodTable,
  document: DocumentIndex,
  figures: readonly AverageFigure[],
  file: FileBases,
): UsedBase[] {
  const setId = table.set.set.id
  const units = [
    ...new Set(table.columns.flatMap(({ role }) => (role.kind === 'unit' ? [role.columnId] : []))),
  ]
  const recognised = new Map(document.columns.map((one) => [one.columnId, one.recognisedNtm]))
  const inDocument = basesOf(units, (id) => document.averageBase(setId, id))
  const best = pickBest(
    { from: 'document', value: inDocument },
    [
      () =>
        whole(
          'file',
          units,
          basesOf(units, (id) => file.byColumn.get(id)),
        ),
      () =>
        whole(
          'communes',
          units,
          basesOf(units, (id) => document.communes.get(id)),
        ),
      () =>
        whole(
          'recognised',
          units,
          basesOf(units, (id) => recognised.get(id)),
        ),
      () => whole('inferred', units, inferAverageBases(units, figures)),
    ],
    (value) => {
      const all = [...value.values()].reduce((sum, base) => sum + base, 0)
      return figures.map((figure) => {
        const base = figure.columnId === null ? all : (value.get(figure.columnId) ?? 0)
        return fit(figure, base, 'average')
      })
    },
  )
  return units.map((columnId) => ({
    columnId,
    value: best.value.get(columnId) ?? 0,
    from: best.from,
    inDocument: inDocument.get(columnId) ?? 0,
  }))
}

/** Which number of communes the file's rates divide by, chosen in the same way. */
export function chooseRateBase(
  table: UnderstoodTable,
  document: DocumentIndex,
  figures: readonly RateFigure[],
  file: FileBases,
): UsedBase {
  const inDocument = document.rateBase(table.set.set.id)
  const communes = [...document.communes.values()].reduce((sum, count) => sum + count, 0)
  const recognised = document.columns.reduce((sum, column) => sum + (column.recognisedNtm ?? 0), 0)
  const best = pickBest(
    { from: 'document', value: inDocument },
    [
      () => (file.whole === null ? null : { from: 'file', value: file.whole }),
      () => ({ from: 'communes', value: communes }),
      () => ({ from: 'recognised', value: recognised }),
      () => {
        const value = inferBase(figures, 'rate', MOST_COMMUNES)
        return value === null || figures.length < FEWEST_TO_INFER
          ? null
          : { from: 'inferred', value }
      },
    ],
    (value) => figures.map((figure) => fit(figure, value, 'rate')),
  )
  return { columnId: null, value: best.value, from: best.from, inDocument }
}

function basesOf(
  units: readonly string[],
  baseOf: (id: string) => number | null | undefined,
): Map<string, number> {
  const bases = new Map<string, number>()
  for (const id of units) {
    const base = baseOf(id)
    if (base !== null && base !== undefined) bases.set(id, base)
  }
  return bases
}

/** Bases known for some units only can't be those the whole table divides by. */
function whole(
  from: BaseOrigin,
  units: readonly string[],
  value: ReadonlyMap<string, number>,
): Candidate<ReadonlyMap<string, number>> | null {
  return value.size === units.length ? { from, value } : null
}

/** Stops at the first candidate that explains every figure; `fits` gives 0, 1 or 2 for each. */
function pickBest<V>(
  document: Candidate<V>,
  others: readonly (() => Candidate<V> | null)[],
  fits: (value: V) => readonly number[],
): Candidate<V> {
  const own = fits(document.value)
  let best = document
  let bestScore = total(own)
  for (const next of others) {
    if (bestScore === own.length * 2) break
    const candidate = next()
    if (candidate === null) continue
    const score = total(fits(candidate.value))
    // Another base must explain most figures, not just more than the document's: a few slips prove no base.
    if (score <= bestScore || score < own.length) continue
    best = candidate
    bestScore = score
  }
  return best
}

function total(scores: readonly number[]): number {
  return scores.reduce((sum, score) => sum + score, 0)
}

/** 2 when the figure agrees, 1 when it is cut: a base that only cuts explains less than one that agrees. */
function fit({ figure, numerators }: RateFigure, base: number, kind: FigureKind): number {
  let best = 0
  for (const numerator of numerators) {
    const exact = ratio(numerator, base)
    if (exact === null) continue
    const state = compareFigure(figure, exact, kind)
    best = Math.max(best, state === 'agrees' ? 2 : state === 'cut' ? 1 : 0)
  }
  return best
}

/** The base of each unit that alone makes its average right; empty unless every unit has exactly one. */
function inferAverageBases(
  units: readonly string[],
  figures: readonly AverageFigure[],
): Map<string, number> {
  const bases = new Map<string, number>()
  if (units.length < 2) return bases
  for (const id of units) {
    const own = figures.filter((figure) => figure.columnId === id)
    const base = own.length === 0 ? null : inferBase(own, 'average', MOST_COMMUNES)
    if (base === null) return new Map()
    bases.set(id, base)
  }
  return bases
}

/** The one whole number that makes every figure agree, or null when none or several do. */
function inferBase(figures: readonly RateFigure[], kind: FigureKind, most: number): number | null {
  const telling = figures.filter(({ numerators }) => numerators.some((value) => value > 0))
  const [first] = telling
  if (first === undefined) return null
  const fitting = basesNear(first, kind, most).filter((base) =>
    telling.every((figure) => fit(figure, base, kind) === 2),
  )
  const [only] = fitting
  return fitting.length === 1 && only !== undefined ? only : null
}

/** Whole numbers that could make a figure what it is: a printed figure is near its exact one, however it is scaled. */
function basesNear({ figure, numerators }: RateFigure, kind: FigureKind, most: number): number[] {
  const shown = figure.stored ?? figure.shown.scaled / 10 ** figure.shown.decimals
  const bases = new Set<number>()
  if (shown <= 0) return []
  for (const numerator of numerators) {
    for (const scale of kind === 'rate' ? [1, 100] : [1]) {
      const middle = (numerator * scale) / shown
      // A figure of two digits may be 5 % off its exact value.
      for (
        let base = Math.floor(middle * 0.94);
        base <= Math.min(most, middle * 1.06 + 1);
        base++
      ) {
        if (base > 0) bases.add(base)
      }
    }
  }
  return [...bases]
}
