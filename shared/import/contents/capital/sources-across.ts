import { sourceOfName } from '../../../capital/source-of-name.ts'
import type { CommuneIndex } from '../../commune-index.ts'
import type { ContentReading, FoundContent, ReadLine } from '../content-model.ts'
import { isSumLabel } from '../content-words.ts'
import { headingTexts, type Skeleton } from '../find-skeletons.ts'
import { columnLabel, COMMON_COLUMNS, COMMON_ROWS, nameText, text } from '../lines.ts'

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

/** Columns that name a source, where they are more than the rows that do: the table lies across. */
export function sourcesAcross(skeleton: Skeleton, sources: number): number {
  const across = skeleton.columns.filter(
    (column) =>
      column !== skeleton.nameColumn &&
      column !== skeleton.numberColumn &&
      headingTexts(skeleton, column).slice(-1).some(namesSource),
  ).length
  return across >= FEWEST_ACROSS && across > sources ? across : 0
}

/**
 * A table with sources in its columns and years, districts or works in its rows: a plan has one tree of lines for the whole
 * province, so that nothing of it is taken, and the officer is told how to bring it in.
 */
export function readAcross({ skeleton }: FoundContent): ContentReading {
  const line = (index: number, label: string, role: Pick<ReadLine, 'role' | 'kind' | 'roleText'>) =>
    ({ index, label, ...role, how: 'layout', matched: null, doubtId: null }) as const
  return {
    marks: 'unknown',
    layer: null,
    money: null,
    standard: null,
    set: null,
    columns: skeleton.columns.map((column) =>
      line(
        column,
        columnLabel(skeleton, column),
        column === skeleton.numberColumn
          ? COMMON_COLUMNS.number
          : column === skeleton.nameColumn
            ? COMMON_COLUMNS.name
            : COMMON_COLUMNS.skip,
      ),
    ),
    rows: skeleton.rows.map((row) => line(row, nameText(skeleton, row).trim(), COMMON_ROWS.skip)),
    columnChoices: [],
    rowChoices: [],
    sayings: [],
    refusals: [],
    figures: [],
    doubts: [],
    warnings: [{ message: text('contents.warning.sources-across') }],
  }
}
