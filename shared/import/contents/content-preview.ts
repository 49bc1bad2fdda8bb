import type { FactEdit } from '../../changes/fact-edit.ts'
import type { Layer, VillageStandard } from '../../changes/fact-tables.ts'
import type { MoneyUnit } from './capital/money-unit.ts'
import type {
  CellState,
  CellUse,
  ChoiceOrigin,
  ImportChoice,
  ImportText,
  LineHow,
  PrintedText,
  TableMarks,
} from '../preview.ts'

/*
 * What a workbook's tables of a plan's other contents would do; the sister of ImportTable and CommuneTablePreview, with the
 * same ideas and names. One shape serves all contents, so that the screen knows none of them:
 *
 * - What a row or column is taken as is a `role`, a short text such as `amount:target` or `line:central`, with its words
 *   beside it. `columnChoices` and `rowChoices` are what else it may be; `decisions.contentLines` takes any of their ids.
 * - What the whole table is, its layer, the unit of its amounts, the standard of its villages and its criteria set are
 *   choices with an origin; `decisions.tables[id]` changes them (`content`, `layer`, `money`, `standard`, `setId`,
 *   `isIncluded`).
 * - `before` and `after` of a cell are texts as people read them, in vi-VN; amounts in the unit of the table.
 *
 * Tables of criteria for districts have the shape of tables of communes and are among those.
 */

export const CONTENT_KINDS = ['capital', 'villages', 'indicators', 'agencies'] as const
export type ContentKind = (typeof CONTENT_KINDS)[number]

export interface ContentTablePreview {
  /** Sheet and range, stable from run to run: `Vốn!A4:E18`. */
  readonly id: string
  readonly sheet: string
  readonly range: string
  readonly titles: readonly PrintedText[]
  readonly footnotes: readonly PrintedText[]
  /** False: shown but nothing of it is imported until a decision says so (see the table's warnings). */
  readonly isIncluded: boolean
  readonly content: ContentKind
  readonly contentFrom: ChoiceOrigin
  /** Of columns whose heading names no layer; null where every column says it or none has one. */
  readonly layer: { readonly value: Layer; readonly from: ChoiceOrigin } | null
  /** Of amounts; null for other contents. `value` null: nobody has said, and a doubt asks. */
  readonly money: { readonly value: MoneyUnit | null; readonly from: ChoiceOrigin } | null
  /** Of villages; as `money`. */
  readonly standard: { readonly value: VillageStandard | null; readonly from: ChoiceOrigin } | null
  /** Of agencies: the set whose criteria the rows are. */
  readonly set: {
    readonly value: string
    readonly from: ChoiceOrigin
    readonly choices: readonly ImportChoice[]
  } | null
  readonly marks: TableMarks
  /** Every column of the range that holds something, left to right. */
  readonly columns: readonly ContentLine[]
  /** Every row under the headings that holds something, top to bottom. */
  readonly rows: readonly ContentLine[]
  readonly headings: readonly (readonly string[])[]
  /** `cells[r][c]` belongs to `rows[r]` and `columns[c]`. */
  readonly cells: readonly (readonly ContentCell[])[]
  readonly columnChoices: readonly ImportChoice[]
  readonly rowChoices: readonly ImportChoice[]
  /** How many non-empty cells of the range ended as what: the values add up to the non-empty cells of the range. */
  readonly accounted: Readonly<Record<CellUse, number>>
}

/** A row or a column and how it was understood. */
export interface ContentLine {
  /** 0-based row or column in the sheet: the key of a line decision. */
  readonly index: number
  /** `Vốn!D` for a column, `Vốn!14` for a row. */
  readonly where: string
  /** As printed; a multi-row heading joined by ` / `. */
  readonly label: string
  /** `amount:target`, `name`, `skip` …; `unknown` while nobody can say. */
  readonly role: string
  readonly roleText: ImportText
  readonly kind: 'value' | 'name' | 'number' | 'note' | 'total' | 'group' | 'ignored' | 'unknown'
  readonly how: LineHow
  /** What it is in the document: the line of capital, the commune, the indicator, the criterion. */
  readonly matched: string | null
  readonly isHidden: boolean
  readonly doubtId: string | null
}

/** Sparse, as `ImportCell`: without its address. */
export interface ContentCell {
  readonly raw: string
  readonly state: CellState
  readonly before?: string
  readonly after?: string
  readonly doubtId?: string
}

/** One fact that would change. */
export interface ContentChange {
  readonly where: string
  readonly tableId: string
  readonly content: ContentKind
  /** What the fact is about: the row's name in the document or the file. */
  readonly name: string
  /** Texts, as in cells; null: nothing there. */
  readonly before: string | null
  readonly after: string | null
  readonly raw: string
  readonly edits: readonly FactEdit[]
}

/** Says what a row or a column is, by an id of the table's `rowChoices` or `columnChoices`. */
export interface ContentLineDecision {
  readonly tableId: string
  readonly axis: 'row' | 'column'
  /** 0-based, as in `ContentLine.index`. */
  readonly index: number
  readonly role: string
}
