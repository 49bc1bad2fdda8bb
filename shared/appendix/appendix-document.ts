import type { Place } from '../checks/finding.ts'
import type { NumberStyle } from '../numbers/format.ts'

/**
 * An appendix as a table with its surroundings: plain JSON, the one model behind the screen preview, the PDF, the
 * workbook and the Word file. It says what is printed and how a figure was made, never how an output draws it.
 */
export interface AppendixDocument {
  /** The appendix's id in its plan, such as `6`. */
  readonly id: string
  readonly heading: AppendixHeading
  /** The column tree; its leaves, from left to right, are what cells and formulas count. */
  readonly columns: readonly AppendixColumn[]
  readonly rows: readonly AppendixRow[]
  readonly footnotes: readonly AppendixFootnote[]
  readonly page: AppendixPage
  readonly language: 'vi' | 'en'
  readonly numberStyle: NumberStyle
}

/** The lines above the table, in the order of Nghị định 30/2020/NĐ-CP. */
export interface AppendixHeading {
  /** `Phụ lục 6`, `Phụ lục VI`, `Phụ lục số 06`, `Biểu 06`. */
  readonly label: string
  /** In capitals already. */
  readonly title: string
  /** `(Kèm theo Kế hoạch số … )`. */
  readonly reference: string
  /** `Đơn vị tính: triệu đồng`; null where the table needs none. */
  readonly unit: string | null
}

export type AppendixColumn = AppendixColumnGroup | AppendixLeafColumn

/** A heading over several columns. */
export interface AppendixColumnGroup {
  readonly kind: 'group'
  readonly title: string
  readonly columns: readonly AppendixColumn[]
}

export interface AppendixLeafColumn {
  readonly kind: 'leaf'
  readonly title: string
  readonly widthMm: number
  /** The title runs upward in a cell of this height; without it, it runs across. */
  readonly titleHeightMm?: number
  /** How body cells stand; headings are always centred. */
  readonly align: 'left' | 'center' | 'right'
  /** Repeats at the left of every block when the table is wider than the paper. Only leading columns repeat. */
  readonly isRepeated: boolean
}

/** `group`: a heading inside the table, such as `I. Huyện Tràng Định`; `base`: what averages divide by; `note`: small print. */
export type AppendixRowKind = 'body' | 'group' | 'total' | 'base' | 'average' | 'note'

export interface AppendixRow {
  readonly kind: AppendixRowKind
  /** The spans of a row's cells add up to the number of leaf columns. */
  readonly cells: readonly AppendixCell[]
  /** At least this high, to be written in by hand. */
  readonly heightMm?: number
}

export type AppendixCell = {
  /** Leaf columns that the cell covers. */
  readonly span: number
  /** How a live workbook computes the cell; null for what was entered. A blank may be computed too. */
  readonly formula: AppendixFormula | null
  /** Where the cell's figure is worked on: a click in the preview leads there. Paper and files leave it aside. */
  readonly place?: Place
} & CellContent

/** What a cell says. A ratio stays exact: it is rounded half up where it is printed. */
export type CellContent =
  | { readonly kind: 'blank' }
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'integer'; readonly value: number }
  | (RatioContent & { readonly kind: 'ratio' })
  /** A share of a hundred, printed with its sign: 163/181 is `90,1%`. */
  | (RatioContent & { readonly kind: 'percent' })

interface RatioContent extends Rounding {
  readonly numerator: number
  readonly denominator: number
}

interface Rounding {
  readonly decimals: number
  /** Zeros at the end are not printed: `8,8` where others print `8,80`. */
  readonly dropsZeros?: true
}

export type AppendixFormula =
  | { readonly op: 'sum'; readonly of: readonly CellRange[] }
  | { readonly op: 'subtract'; readonly from: FormulaOperand; readonly take: FormulaOperand }
  /** Cells that hold one of these marks, such as `x` and `xp`. */
  | { readonly op: 'countMarks'; readonly marks: readonly string[]; readonly of: CellRange }
  | ({
      readonly op: 'divide'
      readonly numerator: FormulaOperand
      readonly denominator: FormulaOperand
      /** How the quotient prints once it is known; a cell may be blank as things stand. */
      readonly as: 'ratio' | 'percent'
    } & Rounding)

/** A rectangle of cells, corners included. */
export interface CellRange {
  readonly from: CellAddress
  readonly to: CellAddress
}

/** Index into `rows`, and of the leaf column. */
export interface CellAddress {
  readonly row: number
  readonly column: number
}

export type FormulaOperand =
  | { readonly kind: 'cell'; readonly at: CellAddress }
  | { readonly kind: 'number'; readonly value: number }
  /** A sum that no cell of the table shows, less another figure where one is to be taken off. */
  | {
      readonly kind: 'sum'
      readonly of: readonly CellRange[]
      readonly less: FormulaOperand | null
    }
  /** The value of the footnote with this index. */
  | { readonly kind: 'footnote'; readonly index: number }

/** A line under the table. With a value it is a figure the table divides by: `Mẫu số của tỉ lệ (số xã): 181`. */
export interface AppendixFootnote {
  readonly text: string
  readonly value: number | null
}

export interface AppendixPage {
  readonly paper: 'A4' | 'A3'
  readonly orientation: 'portrait' | 'landscape'
  readonly marginsMm: {
    readonly top: number
    readonly right: number
    readonly bottom: number
    readonly left: number
  }
  /** Size of the table's letters. */
  readonly fontSizePt: number
  /** Marks in many narrow columns: next to no room at the sides of a cell. */
  readonly isDense?: true
}
