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
  const own = (value: (id: string) => number | null) =>
    new Map(units.flatMap((id) => { const base = value(id); return base === null ? [] : [[id, base] as const] }))
  const inDocument = own((id) => document.averageBase(setId, id))
  const recognised = new Map(document.columns.map((column) => [column.columnId, column.recognisedNtm]))
  const candidates: Candidate<ReadonlyMap<string, number>>[] = [
    { from: 'document', value: inDocument },
    { from: 'file', value: own((id) => file.byColumn.get(id) ?? null) },
    { from: 'communes', value: own((id) => document.communes.get(id) ?? null) },
    { from: 'recognised', value: own((id) => recognised.get(id) ?? null) },
    { from: 'inferred', value: inferAverageBases(units, figures) },
  ]
  const complete = candidates.filter(({ from, value }) => from === 'document' || value.size === units.length)
  const best = pickBest(complete, (value) => {
    const whole = [...value.values()].reduce((sum, base) => sum + base, 0)
    return figures.map((figure) => {
      const base = figure.columnId === null ? whole : (value.get(figure.columnId) ?? 0)
      return fit(figure, base, 'average')
    })
  })
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
  const inferred = inferBase(figures, 'rate', MOST_COMMUNES)
  const candidates: Candidate<number>[] = [{ from: 'document', value: inDocument }]
  if (file.whole !== null) candidates.push({ from: 'file', value: file.whole })
  candidates.push({ from: 'communes', value: communes }, { from: 'recognised', value: recognised })
  if (inferred !== null && figures.length >= FEWEST_TO_INFER) {
    candidates.push({ from: 'inferred', value: inferred })
  }
  const best = pickBest(candidates, (value) => figures.map((figure) => fit(figure, value, 'rate')))
  return { columnId: null, value: best.value, from: best.from, inDocument }
}

function pickBest<V>(
  candidates: readonly Candidate<V>[],
  fits: (value: V) => readonly number[],
): Candidate<V> {
  const [document, ...others] = candidates
  if (document === undefined) throw new Error('the document itself is always a candidate')
  let best = document
  let bestScore = total(fits(document.value))
  for (const candidate of others) {
    const score = total(fits(candidate.value))
    if (score <= bestScore) continue
    // Another base must explain most figures, not just more than the document's: a few slips prove no base.
    if (score < fits(candidate.value).length) continue
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
  if (telling.length === 0) return null
  let found: number | null = null
  for (let base = 1; base <= most; base++) {
    if (!telling.every((figure) => fit(figure, base, kind) === 2)) continue
    if (found !== null) return null
    found = base
  }
  return found
}
