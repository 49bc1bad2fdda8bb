import type { Layer } from '../changes/fact-tables.ts'
import type { SetIndex } from './document-index.ts'
import type { ChoiceOrigin, ImportText } from './preview.ts'
import type { TitleReading } from './read-titles.ts'

/** Where a table's title contradicts the set, layer or year it is read as, or leaves the layer open. */
export function titleWarnings(
  title: TitleReading,
  contradictsSet: boolean,
  layer: { layer: Layer; from: ChoiceOrigin },
  planYear: number,
  set: SetIndex,
  /** Every figure's line names its own layer, so none is assumed. */
  isNamedByLines: boolean,
): ImportText[] {
  const warnings: ImportText[] = []
  if (contradictsSet && title.standard !== null) {
    const code = `import.warning.title-${title.standard}` as const
    warnings.push({ code, params: { set: set.set.name } })
  }
  if (title.layer !== null && title.layer !== layer.layer) {
    warnings.push({ code: `import.warning.title-${title.layer}`, params: {} })
  }
  if (layer.from === 'default' && !isNamedByLines)
    warnings.push({ code: 'import.warning.layer-assumed', params: {} })
  const expected = layer.layer === 'baseline' ? [planYear, planYear - 1] : [planYear]
  if (title.years.length > 0 && !title.years.some((year) => expected.includes(year))) {
    const params = { year: String(title.years[0]), planYear: String(planYear) }
    warnings.push({ code: 'import.warning.other-year', params })
  }
  return warnings
}
