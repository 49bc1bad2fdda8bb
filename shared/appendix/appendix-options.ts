import type { Layer } from '../changes/fact-tables.ts'
import { appendixEn } from '../messages/appendix.en.ts'
import { appendixVi, type AppendixMessage } from '../messages/appendix.vi.ts'
import type { NumberStyle } from '../numbers/format.ts'
import type { AppendixDocument } from './appendix-document.ts'

/** How appendices are numbered: `Phụ lục 6`, `Phụ lục VI`, `Phụ lục số 06`, `Biểu 06`. */
export type Numbering = 'arabic' | 'roman' | 'padded' | 'form'

/** What the person may choose for an appendix; all of it has a default. */
export interface AppendixOptions {
  /** Instead of the layer of the definition: the plan's table filled with what was achieved. */
  readonly layer?: Layer
  readonly language?: AppendixDocument['language']
  /** Follows the language by default. */
  readonly numberStyle?: NumberStyle
  readonly numbering?: Numbering
  /** Prints what averages and rates divide by, under the table. On by default: a figure shows its denominator. */
  readonly showBases?: boolean
  readonly rateDecimals?: number
  readonly averageDecimals?: number
}

/** Options with every default in place, and the words that go with them. */
export interface AppendixSettings {
  readonly language: AppendixDocument['language']
  readonly numberStyle: NumberStyle
  readonly numbering: Numbering
  readonly showBases: boolean
  readonly rateDecimals: number
  readonly averageDecimals: number
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
    messages: language === 'vi' ? appendixVi : appendixEn,
  }
}
