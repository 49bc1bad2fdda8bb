import type { Layer } from '../changes/fact-tables.ts'
import { appendixEn } from '../messages/appendix.en.ts'
import { appendixVi, type AppendixMessage } from '../messages/appendix.vi.ts'
import type { NumberStyle } from '../numbers/format.ts'
import type { AppendixDocument, AppendixPage } from './appendix-document.ts'
import type { FONT_SIZES_PT } from './layout-schema.ts'

/** How appendices are numbered: `Phụ lục 6`, `Phụ lục VI`, `Phụ lục số 06`, `Phụ lục 06`, `Biểu 06`. */
export const NUMBERINGS = ['arabic', 'roman', 'padded', 'zero', 'form'] as const
export type Numbering = (typeof NUMBERINGS)[number]

/** Which denominators stand under the tables: of rates, of averages, both or none. */
export const SHOWN_BASES = ['all', 'rates', 'averages', 'none'] as const
export type ShownBases = (typeof SHOWN_BASES)[number]

/** How a table is laid out on paper, as chosen in front of its preview. What an appendix has no use for is left aside. */
export interface AppendixLayout {
  /** By default A4 where it holds the table at a readable size, else A3, else A4 split. */
  readonly paper?: 'A4' | 'A3'
  /** By default the way the table fits best. */
  readonly orientation?: AppendixPage['orientation']
  /** Letters of the table, 10 to 14 pt; by default the largest at which it fits. */
  readonly fontSizePt?: (typeof FONT_SIZES_PT)[number]
  /** Columns of the communes × criteria table; `criteria` by default. */
  readonly columns?: 'criteria' | 'sub-criteria'
  /** Communes of that table: those with marks (by default), or all of them, the others as blank boxes to be filled in. */
  readonly communes?: 'marked' | 'all'
  /** Numbers of a list one by one (`1, 2, 3`, as plans print them) or in runs (`1-3`). */
  readonly lists?: 'numbers' | 'ranges'
  /** Of a sheet for a meeting: with what is reached already in small print (by default), or empty. */
  readonly sheet?: 'half-filled' | 'blank'
  /** Of a sheet for a meeting: for one column of the plan; by default for all of them. */
  readonly columnId?: string
}

/** What the person may choose for an appendix; all of it has a default. */
export interface AppendixOptions extends AppendixLayout {
  /** Instead of the layer of a matrix' definition: the plan's table filled with what was achieved. */
  readonly layer?: Layer
  readonly language?: AppendixDocument['language']
  /** Follows the language by default. */
  readonly numberStyle?: NumberStyle
  readonly numbering?: Numbering
  /** Which denominators are printed under the table. All by default: a figure shows what it divides by. */
  readonly showBases?: boolean | ShownBases
  /** By default the narrowest that Nghị định 30/2020/NĐ-CP allows. */
  readonly marginsMm?: AppendixPage['marginsMm']
  /** Instead of the number it has by default: its number in the set, or null for one outside the set. */
  readonly number?: number | null
  /** Instead of the title made from the plan. */
  readonly title?: string
  readonly rateDecimals?: number
  readonly averageDecimals?: number
  /**
   * Zeros at the end of averages. By default as the published appendices of Lạng Sơn (2023) print them: kept in the
   * matrices, whose averages stand side by side (19,00 and 17,40 in Appendix 6), dropped under lists (8,8 in Appendix 5).
   */
  readonly averageZeros?: 'keep' | 'drop'
}

/** Options with every default in place, and the words that go with them. */
export interface AppendixSettings {
  readonly language: AppendixDocument['language']
  readonly numberStyle: NumberStyle
  readonly numbering: Numbering
  /** Whether any denominators are printed; builders with one kind only may ask for that kind. */
  readonly showBases: boolean
  readonly showRateBases: boolean
  readonly showAverageBases: boolean
  readonly rateDecimals: number
  readonly averageDecimals: number
  readonly averageZeros: 'keep' | 'drop' | 'as-published'
  readonly layout: {
    readonly paper: 'A4' | 'A3' | 'fitting'
    readonly columns: 'criteria' | 'sub-criteria'
    readonly communes: 'marked' | 'all'
    readonly lists: 'numbers' | 'ranges'
    readonly sheet: 'half-filled' | 'blank'
    readonly columnId: string | null
  }
  readonly messages: Readonly<Record<AppendixMessage, string>>
}

export function appendixSettings(options: AppendixOptions): AppendixSettings {
  const language = options.language ?? 'vi'
  const bases = shownBases(options.showBases)
  return {
    language,
    numberStyle: options.numberStyle ?? language,
    numbering: options.numbering ?? 'arabic',
    showBases: bases !== 'none',
    showRateBases: bases === 'all' || bases === 'rates',
    showAverageBases: bases === 'all' || bases === 'averages',
    rateDecimals: options.rateDecimals ?? 1,
    averageDecimals: options.averageDecimals ?? 2,
    averageZeros: options.averageZeros ?? 'as-published',
    layout: {
      paper: options.paper ?? 'fitting',
      columns: options.columns ?? 'criteria',
      communes: options.communes ?? 'marked',
      lists: options.lists ?? 'numbers',
      sheet: options.sheet ?? 'half-filled',
      columnId: options.columnId ?? null,
    },
    messages: language === 'vi' ? appendixVi : appendixEn,
  }
}

function shownBases(asked: AppendixOptions['showBases']): ShownBases {
  if (asked === undefined || asked === true) return 'all'
  return asked === false ? 'none' : asked
}
