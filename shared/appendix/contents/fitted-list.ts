import type {
  AppendixDocument,
  AppendixFootnote,
  AppendixLeafColumn,
  AppendixRow,
} from '../appendix-document.ts'
import type { AppendixSettings } from '../appendix-options.ts'
import { cellText } from '../cell-text.ts'
import type { ContentRequest } from '../content-appendix.ts'
import { fitList } from '../fit-list.ts'

export interface ListColumn {
  readonly title: string
  readonly align: AppendixLeafColumn['align']
}

/** Beside so many columns, names would stand as towers of words on an upright sheet. */
const MOST_UPRIGHT_COLUMNS = 7

/** Number and name. */
const NAMED_BY = 2

interface FittedList {
  readonly request: ContentRequest
  readonly reference: string
  /** The number first, then the name; columns of texts stand left, figures centred. */
  readonly columns: readonly ListColumn[]
  readonly rows: readonly AppendixRow[]
  readonly footnotes: readonly AppendixFootnote[]
}

/** A list of names with figures and texts beside them, on the sheet on which its rows stay lowest. */
export function fittedList(list: FittedList, settings: AppendixSettings): AppendixDocument {
  const { request, rows, footnotes } = list
  const heading = {
    label: request.label,
    title: request.title,
    reference: list.reference,
    unit: null,
  }
  const leaves = list.columns.map(({ title, align }, column) => ({
    kind: 'leaf' as const,
    title,
    widthMm: 0,
    align,
    // On a page that is chosen too narrow the list is split: each part says whose figures it has.
    isRepeated: column < NAMED_BY,
  }))
  const texts = rows.map(({ cells }) =>
    cells.flatMap((cell) => [
      cellText(cell, settings.numberStyle),
      ...Array.from({ length: cell.span - 1 }, () => ''),
    ]),
  )
  const fit = fitList({
    columns: leaves,
    texts,
    heading,
    footnotes: footnotes.length,
    ...(leaves.length > MOST_UPRIGHT_COLUMNS ? { orientations: ['landscape'] as const } : {}),
  })
  return {
    id: request.id,
    heading,
    columns: leaves.map((leaf, column) => ({
      ...leaf,
      widthMm: Math.round((fit.widthsMm[column] ?? 0) * 100) / 100,
    })),
    rows,
    footnotes,
    page: fit.page,
    language: settings.language,
    numberStyle: settings.numberStyle,
  }
}
