import { rangeText } from '../grid.ts'
import { MOST_TEXTS } from '../import-work.ts'
import type { ImportDecisions, PrintedText } from '../preview.ts'
import type { RawSheet } from '../raw-sheet.ts'
import { readTitles } from '../read-titles.ts'
import { cellsOutside, textsAround } from '../texts-around.ts'
import { agencyReader } from './agencies/agency-reader.ts'
import { capitalReader } from './capital/capital-reader.ts'
import type { ContentContext, ContentReader, FoundContent } from './content-model.ts'
import { CONTENT_KINDS, type ContentKind } from './content-preview.ts'
import { findSkeletons, skeletonRange, type Skeleton } from './find-skeletons.ts'
import { indicatorReader } from './indicators/indicator-reader.ts'
import { villageReader } from './villages/village-reader.ts'

export const CONTENT_READERS: Readonly<Record<ContentKind, ContentReader>> = {
  capital: capitalReader,
  villages: villageReader,
  indicators: indicatorReader,
  agencies: agencyReader,
}

export interface SheetContents {
  readonly tables: readonly FoundContent[]
  /** What of the sheet is left for other readers; null where nothing is. */
  readonly rest: RawSheet | null
}

/** A table of villages of the whole country has fewer rows; the other contents are tables that people look through. */
export const MOST_ROWS = {
  capital: 2000,
  villages: 10_000,
  indicators: 2000,
  agencies: 2000,
} as const satisfies Record<ContentKind, number>

/** Of a table that is too long, its first rows tell what it is. */
const ROWS_TO_KNOW = 200

/** Finds a sheet's tables of capital, villages, indicators and agencies. What is none of them is left as it is. */
export function findContents(sheet: RawSheet, context: ContentContext): SheetContents {
  const skeletons = findSkeletons(sheet)
  if (skeletons.length === 0) return { tables: [], rest: sheet }
  const around = textsAround(sheet, skeletons.map(skeletonRange))
  const tables: FoundContent[] = []
  for (const [index, skeleton] of skeletons.entries()) {
    const { titles = [], footnotes = [] } = around[index] ?? {}
    const found = understand(
      sheet,
      skeleton,
      titles.slice(-MOST_TEXTS),
      footnotes.slice(0, MOST_TEXTS),
      context,
    )
    if (found !== null) tables.push(found)
  }
  if (tables.length === 0) return { tables, rest: sheet }
  const ranges = tables.map(({ skeleton }) => skeletonRange(skeleton))
  return {
    tables,
    rest: cellsOutside(
      sheet,
      ranges,
      tables.flatMap(({ titles }) => titles),
    ),
  }
}

/** `Nguồn vốn thực hiện chương trình năm 2023` speaks of the work, not of what came of it. */
function withoutWork(title: string): string {
  return title
    .normalize('NFC')
    .replace(
      /thực hiện (?=(?:chương trình|xây dựng|phong trào|các |bộ tiêu chí|mục tiêu|nhiệm vụ|tiêu chí|năm))/giu,
      ' ',
    )
}

function understand(
  sheet: RawSheet,
  skeleton: Skeleton,
  titles: readonly PrintedText[],
  footnotes: readonly PrintedText[],
  context: ContentContext,
): FoundContent | null {
  const range = rangeText(skeletonRange(skeleton))
  const id = `${sheet.name}!${range}`
  const decision: NonNullable<ImportDecisions['tables']>[string] =
    context.decisions.tables?.[id] ?? {}
  const texts = titles.map(({ text }) => text)
  const named = [...texts, sheet.name.replaceAll('_', ' ')]
  const first: Skeleton = { ...skeleton, rows: skeleton.rows.slice(0, ROWS_TO_KNOW) }
  let best: { kind: ContentKind; score: number } | null = null
  for (const kind of CONTENT_KINDS) {
    const isLong = skeleton.rows.length > MOST_ROWS[kind]
    const score = CONTENT_READERS[kind].likeness(isLong ? first : skeleton, named, context)
    if (score > 0 && (best === null || score > best.score)) best = { kind, score }
  }
  if (best === null) return null
  const kind = decision.content ?? best.kind
  const isLong = skeleton.rows.length > MOST_ROWS[kind]
  return {
    id,
    range,
    skeleton: isLong ? first : skeleton,
    kind,
    rowsTooMany: isLong ? skeleton.rows.length : null,
    kindFrom: decision.content === undefined ? 'title' : 'decision',
    titles,
    footnotes,
    title: readTitles(texts.map(withoutWork), sheet.name, context.document.plan.year),
    decision,
    isIncluded: decision.isIncluded ?? !sheet.hidden,
    isHiddenSheet: sheet.hidden,
  }
}
