import type { Layer } from '../changes/fact-tables.ts'
import type { DocumentIndex } from './document-index.ts'
import type { ChoiceOrigin, LineRole } from './preview.ts'
import type { TitleReading } from './read-titles.ts'
import { wholeNumber } from './table-cells.ts'
import type { ColumnLabel } from './table-labels.ts'
import { AS_NOTE, certain, SKIP, unsure, type LineGuess } from './understood.ts'
import { columnLayer } from './unit-lines.ts'

const SEVERAL_UNITS = 2

/** Without columns of units, totals (and columns that name a layer) are figures of the whole province. */
export function placeProvinceFigures(
  guesses: Map<number, LineGuess>,
  labels: readonly ColumnLabel[],
  document: DocumentIndex,
): void {
  const unknown = labels.filter(
    (label) =>
      guesses.get(label.column)?.role.kind === 'unknown' &&
      columnLayer(label, document.plan.year) === null,
  )
  // Several columns of figures without a known unit are units the plan doesn't have, and the totals are theirs.
  if (unknown.length >= SEVERAL_UNITS) return
  const totals = labels.filter((label) => guesses.get(label.column)?.role.kind === 'total')
  if (unknown.some((unit) => totals.some((total) => isSame(unit, total)))) return
  // In a plan of one district the total is that district's.
  const only = document.columns.length === 1 ? (document.columns[0]?.columnId ?? null) : null
  const taken = new Set<Layer | null>()
  for (const label of labels) {
    const guess = guesses.get(label.column)
    if (guess === undefined || label.figureCount === 0) continue
    const named = columnLayer(label, document.plan.year)
    if (named === 'added') continue
    const isTotal = guess.role.kind === 'total'
    if (!isTotal && !(guess.role.kind === 'unknown' && named !== null)) continue
    if (taken.has(named)) {
      const params = { label: label.texts.join(' / ') }
      guesses.set(
        label.column,
        unsure({ code: 'import.doubt.province-repeated', params }, [SKIP, AS_NOTE]),
      )
      continue
    }
    taken.add(named)
    const role =
      only === null
        ? ({ kind: 'province', layer: named } as const)
        : ({ kind: 'unit', columnId: only, layer: named } as const)
    guesses.set(label.column, certain(role, 'words'))
  }
}

/** One unit's figures and their totals are the same column twice. */
function isSame(unit: ColumnLabel, total: ColumnLabel): boolean {
  const values = unit.body.map(wholeNumber).filter((value) => value !== null)
  const sums = total.body.map(wholeNumber).filter((value) => value !== null)
  return values.length >= 2 && values.every((value, index) => value === sums[index])
}

/** A layer that every line of units (or of criteria) names is the table's; lines keep one only where several stand beside. */
export function liftLayer(
  guesses: Map<number, LineGuess>,
  carriers: readonly LineRole['kind'][],
): Layer | null {
  const layers = new Set<Layer | null>()
  for (const { role } of guesses.values()) {
    if ('layer' in role && carriers.includes(role.kind)) layers.add(role.layer)
  }
  const [only = null] = layers
  if (layers.size !== 1 || only === null) return null
  for (const [index, guess] of guesses) {
    if (!('layer' in guess.role)) continue
    guesses.set(index, { ...guess, role: { ...guess.role, layer: null } })
  }
  return only
}

/** A decision on the table, then the caller's choice, then what headings and titles name; targets unless told. */
export function chooseLayer(
  decided: Layer | undefined,
  asked: Layer | undefined,
  lifted: Layer | null,
  title: TitleReading,
): { layer: Layer; from: ChoiceOrigin } {
  if (decided !== undefined) return { layer: decided, from: 'decision' }
  if (asked !== undefined) return { layer: asked, from: 'caller' }
  const named = lifted ?? title.layer
  return named === null ? { layer: 'target', from: 'default' } : { layer: named, from: 'title' }
}

/** Where two layers stand side by side and the caller asks for one, the other is left alone. */
export function leaveOtherLayers(
  guesses: Map<number, LineGuess>,
  asked: Layer | undefined,
): Layer[] {
  if (asked === undefined) return []
  const left = new Set<Layer>()
  for (const [column, { role }] of guesses) {
    if (!('layer' in role) || role.layer === null || role.layer === asked) continue
    guesses.set(column, certain({ kind: 'ignored' }, 'words'))
    left.add(role.layer)
  }
  return [...left]
}
