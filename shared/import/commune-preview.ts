import type { FactEdit } from '../changes/fact-edit.ts'
import type { GroupKind, Layer, Standard } from '../changes/fact-tables.ts'
import type {
  CellState,
  CellUse,
  ChoiceOrigin,
  ImportChoice,
  ImportText,
  LineHow,
  PrintedText,
} from './preview.ts'

/*
 * What a workbook's tables of communes would do to a plan; the sister of ImportTable, with the same ideas and names.
 *
 * - `lists`: a row a commune, with the number and the list of criteria achieved and planned (Appendices 1 to 5);
 *   `marks`: communes × criteria, with an x in the cell.
 * - Set, layer and list (a registration, a group) are choices with an origin; a decision in `decisions.tables[id]` changes
 *   them (`setId`, `layer`, `list`, `district`, `isIncluded`).
 * - Rows and columns answer to `decisions.communeLines`; doubts to `decisions.doubts`, as in matrices. A doubtful row takes
 *   `unit:<id>` of any of `preview.communeChoices`, or `skip`.
 * - Repairs are lists the importer completed or mended: `taken` ones are written unless `decisions.doubts[repair.id]` is
 *   `decline`; `open` ones have a doubt (`doubtId`), which is where they are answered.
 * - `before` and `after` of a cell are texts: a canonical list (`1,3,8`; empty for "none"), a count, or a mark (`x`, `p`).
 */
export interface CommuneTablePreview {
  /** Sheet and range, stable from run to run: `PL4!A4:F26`. */
  readonly id: string
  readonly sheet: string
  readonly range: string
  readonly titles: readonly PrintedText[]
  readonly footnotes: readonly PrintedText[]
  /** False: shown but nothing of it is imported until a decision says so (see the table's warnings). */
  readonly isIncluded: boolean
  readonly kind: 'lists' | 'marks'
  /** True: communes are the file's columns. */
  readonly isTurned: boolean
  readonly setId: string
  readonly setFrom: ChoiceOrigin
  /** Of columns whose heading names no layer. */
  readonly layer: Layer
  readonly layerFrom: ChoiceOrigin
  /** What being in the table says of its communes; null: nothing. */
  readonly list: CommuneListChoice | null
  /** What else it may be, for `decisions.tables[id].list`; the first is `none`. */
  readonly listChoices: readonly ImportChoice[]
  /** The district of rows that name none: from a decision, a title, or not known. */
  readonly district: { readonly id: string; readonly from: 'decision' | 'title' } | null
  readonly districtChoices: readonly ImportChoice[]
  /** Every column of the range that holds something, left to right. */
  readonly columns: readonly CommuneLine<CommuneColumnRole>[]
  /** Every row under the headings that holds something, top to bottom. */
  readonly rows: readonly CommuneLine<CommuneRowRole>[]
  /** Heading rows as printed, one text per entry of `columns` (merged texts repeated). */
  readonly headings: readonly (readonly string[])[]
  /** `cells[r][c]` belongs to `rows[r]` and `columns[c]`. */
  readonly cells: readonly (readonly CommuneCell[])[]
  /** How many non-empty cells of the range ended as what: the values add up to the non-empty cells of the range. */
  readonly accounted: Readonly<Record<CellUse, number>>
}

/** A row or a column and how it was understood. */
export interface CommuneLine<R> {
  /** 0-based row or column in the sheet: the key of a line decision, with the file's own axis. */
  readonly index: number
  /** `PL4!D` for a column, `PL4!14` for a row. */
  readonly where: string
  /** As printed; a multi-row heading joined by ` / `. */
  readonly label: string
  readonly role: R
  readonly how: LineHow
  /** The commune (with its district), criterion or district in the document when the line is matched to one. */
  readonly matched: string | null
  readonly isHidden: boolean
  readonly doubtId: string | null
}

export type CommuneRowRole =
  | { readonly kind: 'commune'; readonly unitId: string }
  /** `I. Huyện Chi Lăng`: the district of the rows below. */
  | { readonly kind: 'group'; readonly districtId: string | null }
  | {
      readonly kind: 'total' | 'average' | 'numbering' | 'heading' | 'note' | 'ignored' | 'unknown'
    }

export type CommuneColumnRole =
  | { readonly kind: 'commune' | 'district' | 'number' | 'note' | 'ignored' | 'unknown' }
  | { readonly kind: 'count' | 'list'; readonly layer: Layer }
  /** `lũy kế`: achieved and planned together; the planned part is what is not achieved. */
  | { readonly kind: 'cumulative' }
  | { readonly kind: 'mark'; readonly number: string }
  /** Number of marks of the row. */
  | { readonly kind: 'total' }

/** Sparse, as `ImportCell`: without its address. */
export interface CommuneCell {
  /** As the file shows it; empty for an empty cell. */
  readonly raw: string
  readonly state: CellState
  readonly before?: string
  readonly after?: string
  readonly doubtId?: string
  readonly repairId?: string
}

export interface CommuneListChoice {
  /** `registered-ntm`, `group-bien-gioi`: the id of the plan's list. */
  readonly id: string
  readonly kind:
    | { readonly kind: 'registration'; readonly standard: Standard }
    | {
        readonly kind: 'group'
        readonly groupId: string
        readonly groupKind: GroupKind
        readonly name: string
      }
  readonly from: 'title' | 'decision'
  /** The printed title without `Phụ lục N:`; null where none is printed. */
  readonly title: string | null
  /** Communes it adds to the list. */
  readonly added: number
}

/** One fact that would change. */
export interface CommuneChange {
  readonly where: string
  readonly tableId: string
  /**
   * `list`, `count`, `mark` (a commune's marks of one layer, several cells); `registration`, `group` (being in the list),
   * `title`.
   */
  readonly subject: 'list' | 'count' | 'mark' | 'registration' | 'group' | 'title'
  readonly unitId: string | null
  /** Null for membership and titles. */
  readonly setId: string | null
  readonly layer: Layer | null
  /** Texts, as in cells; null: nothing there. */
  readonly before: string | null
  readonly after: string | null
  readonly raw: string
  readonly edits: readonly FactEdit[]
}

/** A list that was damaged on its way (`11.15`) or left to be understood (19 beside an empty list). */
export interface ImportRepair {
  /** `repair:PL5!F14`. */
  readonly id: string
  readonly tableId: string
  readonly where: string
  readonly raw: string
  readonly rawKind: 'text' | 'number' | 'date'
  readonly unitId: string
  /** With its district. */
  readonly unit: string
  readonly setId: string
  readonly layer: Layer
  /** How the cell reads in the file; empty for an empty cell. */
  readonly before: string
  /** The list it becomes. */
  readonly after: string
  readonly reason: ImportText
  /** What should be known besides: `11` is achieved already. */
  readonly remarks: readonly ImportText[]
  /** `open`: not written until its doubt is answered. */
  readonly state: 'taken' | 'declined' | 'open'
  readonly doubtId: string | null
}

export interface CommuneLineDecision {
  readonly tableId: string
  /** The file's own axis. */
  readonly axis: 'row' | 'column'
  /** 0-based, as in `CommuneLine.index`. */
  readonly index: number
  readonly role: CommuneDecidedRole
}

export type CommuneDecidedRole =
  | { readonly kind: 'commune'; readonly unitId: string }
  | { readonly kind: 'count' | 'list'; readonly layer: Layer }
  | { readonly kind: 'mark'; readonly number: string }
  | { readonly kind: 'district' | 'note' | 'skip' }
