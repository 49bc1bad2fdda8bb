import { sourceOfName } from '../../../capital/source-of-name.ts'
import type { CommuneIndex } from '../../commune-index.ts'
import { isSumLabel } from '../content-words.ts'
import { headingTexts, type Skeleton } from '../find-skeletons.ts'
import { nameText } from '../lines.ts'

/** Under any of them the parts of all sources have a name. */
const PARENTS = [null, 'central', 'community'] as const
const FEWEST_ACROSS = 2

/** True of a text that names a source of capital, whatever line it would be part of. */
export function namesSource(name: string): boolean {
  return PARENTS.some((parent) => sourceOfName(name, parent) !== 'own')
}

/** Rows that name a source, and rows that name a district or commune: `Huyện Chi Lăng` is no source. */
export function countRows(
  skeleton: Skeleton,
  communes: CommuneIndex,
): { readonly sources: number; readonly units: number } {
  let sources = 0
  let units = 0
  for (const row of skeleton.rows) {
    const name = nameText(skeleton, row)
    if (isSumLabel(name)) continue
    const isUnit =
      communes.isCommuneLabel(name) === 'known' || communes.districts.find(name).kind === 'match'
    if (isUnit) units++
    else if (namesSource(name)) sources++
  }
  return { sources, units }
}

/**
 * Columns that name a source, where they are more than the rows that do: the table lies across, with years, districts or works
 * in its rows. A plan has one tree of lines for the whole province, so that nothing of it is taken.
 */
export function sourcesAcross(skeleton: Skeleton, sources: number): number {
  const across = skeleton.columns.filter(
    (column) =>
      column !== skeleton.nameColumn &&
      column !== skeleton.numberColumn &&
      headingTexts(skeleton, column).slice(-1).some(namesSource),
  ).length
  return across >= FEWEST_ACROSS && across > sources ? across : 0
}
