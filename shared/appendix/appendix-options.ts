import type { Layer } from '../changes/fact-tables.ts'
import { appendixEn } from '../messages/appendix.en.ts'
import { appendixVi, type AppendixMessage } from '../messages/appendix.vi.ts'
import type { NumberStyle } from '../numbers/format.ts'
import type { AppendixDocument } from './appendix-document.ts'

/** How appendices are numbered: `Phụ lục 6`, `Phụ lục VI`, `Phụ lục số 06`, `Biểu 06`. */
export type Numbering = 'arabic' | 'roman' | 'padded' | 'form'

/** How a table is laid out on paper, as chosen in front of its preview. What an appendix has no use for is left aside. */
export interface AppendixLayout {
  /** Of the communes × criteria table; by default A4 where it holds the table at a readable size, else A3, else A4 split. */
  readonly paper?: 'A4' | 'A3'
  /** Columns of the communes × criteria table; `criteria` by default. */
  readonly columns?: 'criteria' | 'sub-criteria'
  /** Communes of that table: those with marks (by default), or all of them, the others as blank boxes to be filled in. */
  readonly communes?: 'marked' | 'all'
  /** Numbers of a list one by one (`1, 2, 3`, as plans print them) or in runs (`1-3`). */
  readonly lists?: 'numbers' | 'ranges'
}

/** What the person may choose for an appendix; all of it has a default. */
export interface AppendixOptions extends AppendixLayout {
  /** Instead of the layer of a matrix' definition: the plan's table filled with what was achieved. */
  readonly layer?: Layer
  readonly language?: AppendixDocument['language']
  /** Follows the language by default. */
  readonly numberStyle?: NumberStyle
  readonly numbering?: Numbering
  /** Prints what averages and rates divide by, under the table. On by default: a figure shows its denominator. */
  readonly showBases?: boolean
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
  readonly showBases: boolean
  readonly rateDecimals: number
  readonly averageDecimals: number
  readonly averageZeros: 'keep' | 'drop' | 'as-published'
  readonly layout: {
    readonly paper: 'A4' | 'A3' | 'fitting'
    readonly columns: 'criteria' | 'sub-criteria'
    readonly communes: 'marked' | 'all'
    readonly lists: 'numbers' | 'ranges'
  }
  readonly messages: Readonly<Record<AppendixMessage, string>>
}

export function appendixSettings(options: AppendixOptions): AppendixSettings {
  const language = options.language ?? 'vi'
  return {
    language,
    numberStyle: options.numberStyle ?? language,
    numbering: options.numbering ?? 'arabic',
    showBases: options.showBases ?? true,
    rateDecimals: options.rateDecimals ?? 1,
    averageDecimals: options.averageDecimals ?? 2,
    averageZeros: options.averageZeros ?? 'as-published',
    layout: {
      paper: options.paper ?? 'fitting',
      columns: options.columns ?? 'criteria',
      communes: options.communes ?? 'marked',
      lists: options.lists ?? 'numbers',
    },
    messages: language === 'vi' ? appendixVi : appendixEn,
  }
}
