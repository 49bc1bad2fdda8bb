import type { Layer } from '../../../changes/fact-tables.ts'
import type { ImportText } from '../../preview.ts'
import type { CheckedFigure, Refusal, Saying } from '../content-model.ts'
import { sayCount, villageSums } from './village-counts.ts'
import { sayCumulative } from './village-cumulative.ts'
import { checkCumulative, checkRate } from './village-figures.ts'
import { sayNames, sayNote, sayVillages } from './village-lists.ts'
import { startVillages, type VillageCells } from './village-work.ts'

/** What the cells of a table of villages say, and whether its printed sums and running totals hold. */
export function villageSayings(cells: VillageCells): {
  readonly sayings: readonly Saying[]
  readonly refusals: readonly Refusal[]
  readonly figures: readonly CheckedFigure[]
  readonly warnings: readonly { readonly where?: string; readonly message: ImportText }[]
} {
  const { columns, rows } = cells
  const work = startVillages(cells)
  const { sayings, refusals, figures, warnings } = work
  const sums = villageSums(work)
  const oneEach = columns.values.find(({ role }) => role.startsWith('village:'))
  for (const column of columns.values) {
    const [kind = '', layer = ''] = column.role.split(':')
    const of: Layer = layer === 'baseline' || layer === 'actual' ? layer : 'target'
    if (kind === 'cumulative') {
      checkCumulative(work, column)
      sayCumulative(work, column)
    } else if (kind === 'rate') checkRate(work, column)
    else if (kind === 'village') {
      sayVillages(
        work,
        column,
        of,
        rows.filter((row) => row.kind === 'unit' || row.kind === 'village'),
      )
    } else {
      for (const row of rows) {
        if (row.kind === 'village') continue
        if (kind === 'names') sayNames(work, row, column, of)
        else sayCount(work, row, column, kind === 'total' ? 'total' : of, sums)
      }
    }
  }
  if (columns.isNested) {
    const layer = columns.layer?.value ?? 'target'
    sayVillages(
      work,
      { index: columns.unit, standard: null, waitsFor: null, role: `village:${layer}` },
      layer,
      rows.filter(({ kind }) => kind === 'village'),
    )
  }
  if (columns.note !== null && oneEach === undefined && !columns.isNested) {
    for (const row of rows) sayNote(work, row, columns.note)
  }
  return { sayings, refusals, figures, warnings }
}
