import type { FactEdit } from '../changes/fact-edit.ts'
import type { FactRow, HELD_SUBJECTS, Layer, VillageStandard } from '../changes/fact-tables.ts'
import type { ContentsMessage } from '../messages/contents.vi.ts'
import type { ImportCode } from '../messages/import.vi.ts'
import type {
  CommuneChange,
  CommuneLineDecision,
  CommuneTablePreview,
  ImportRepair,
} from './commune-preview.ts'
import type { MoneyUnit } from './contents/capital/money-unit.ts'
import type {
  ContentChange,
  ContentKind,
  ContentLineDecision,
  ContentTablePreview,
} from './contents/content-preview.ts'

/** A message for people: a code of `shared/messages/import.*` or `contents.*` and what fills its placeholders. */
export interface ImportText {
  readonly code: ImportCode | ContentsMessage
  readonly params: Readonly<Record<string, string | number>>
}

/** Where the importer may write: each has a `before` and an `after` that are counts or blanks. */
export type ImportTarget = 'matrixCell' | 'provinceFigure' | 'averageBase' | 'rateBase'

/**
 * What a workbook would do to a plan, as plain JSON. Nothing here is text for people: messages are codes of
 * `shared/messages/import.*` with parameters; labels and `raw` are quoted from the file as printed there.
 */
export interface ImportPreview {
  readonly planId: string
  readonly fileName: string
  readonly tables: readonly ImportTable[]
  /** Tables of communes, in file order (see `commune-preview.ts`). */
  readonly communeTables: readonly CommuneTablePreview[]
  /** What is certain of them, including what decisions made certain; in file order. */
  readonly communeChanges: readonly CommuneChange[]
  /** Lists read from damaged or incomplete cells, whether they are taken or not. */
  readonly repairs: readonly ImportRepair[]
  /** Facts of commune tables that the document holds already, and those that a second sheet says alike. */
  readonly communeAgreements: { readonly unchanged: number; readonly saidTwice: number }
  /** Every commune of the plan: what a doubtful row of any table of communes may be. */
  readonly communeChoices: readonly ImportChoice[]
  /** Tables of capital, villages, indicators and agencies, in file order (see `contents/content-preview.ts`). */
  readonly contentTables: readonly ContentTablePreview[]
  /** What is certain of them, including what decisions made certain; in file order. */
  readonly contentChanges: readonly ContentChange[]
  /** Facts of such tables that the document holds already. */
  readonly contentUnchanged: number
  /** Values of this plan's workbooks that wait in the document since an earlier import. */
  readonly held: readonly FactRow<'heldValue'>[]
  /** What is certain, including what decisions made certain; in file order. */
  readonly changes: readonly ImportChange[]
  /** Body cells that hold what the document already holds (blank in both counts too). */
  readonly unchanged: number
  /** Body cells blank in the file while the document has a value: kept unless `blanks` is `clear`. */
  readonly keptBlanks: number
  readonly doubts: readonly ImportDoubt[]
  readonly rejected: readonly ImportReject[]
  readonly mismatches: readonly FigureMismatch[]
  /** Printed figures that agree with the ones recomputed from the file's own cells. */
  readonly agreements: {
    readonly totals: number
    readonly rates: number
    readonly averages: number
  }
  readonly warnings: readonly ImportWarning[]
  readonly unrelatedSheets: readonly UnrelatedSheet[]
}

export interface ImportTable {
  /** Sheet and range, stable from run to run: `PL6 NTM!A4:O25`. */
  readonly id: string
  readonly sheet: string
  /** `A4:O25`: headings and body, without title rows and footnotes. */
  readonly range: string
  /** Non-empty texts of the sheet above the table, from the previous table down, and below the last one. */
  readonly titles: readonly PrintedText[]
  readonly footnotes: readonly PrintedText[]
  /** False: shown but nothing of it is imported until a decision says so (see the table's warnings). */
  readonly isIncluded: boolean
  readonly setId: string
  readonly setFrom: ChoiceOrigin
  readonly layer: Layer
  readonly layerFrom: ChoiceOrigin
  /** `units-across`: districts are columns, criteria are rows; `units-down` is the turned table. */
  readonly orientation: 'units-across' | 'units-down'
  /** How texts of this table write numbers; `unknown` when no cell tells. */
  readonly marks: TableMarks
  /** Every column of the range that holds something, left to right. */
  readonly columns: readonly ImportLine[]
  /** Every body row that holds something, top to bottom (headings excluded). */
  readonly rows: readonly ImportLine[]
  /** Heading rows as printed, one text per entry of `columns` (merged texts repeated). */
  readonly headings: readonly (readonly string[])[]
  /** `cells[r][c]` belongs to `rows[r]` and `columns[c]`. */
  readonly cells: readonly (readonly ImportCell[])[]
  /** Every unit and every criterion that a doubtful line may be: once for the table, since hundreds of lines may ask. */
  readonly choices: Readonly<Record<'units' | 'criteria', readonly ImportChoice[]>>
  readonly rateBase: UsedBase
  /** By column id, for the unit columns of this table. */
  readonly averageBases: readonly UsedBase[]
  /** How many non-empty cells of the range ended as what: the values add up to the non-empty cells of the range. */
  readonly accounted: Readonly<Record<CellUse, number>>
}

export interface PrintedText {
  readonly where: string
  readonly text: string
}

/** Who chose the set or layer: the caller, a decision on this table, its title, its criteria, or nobody (the default). */
export type ChoiceOrigin = 'caller' | 'decision' | 'title' | 'criteria' | 'default'

export type TableMarks = 'vi' | 'en' | 'mixed' | 'unknown'

/** A row or a column of the file and how it was understood. */
export interface ImportLine {
  /** 0-based row or column in the sheet: the key of a line decision. */
  readonly index: number
  /** `PL6 NTM!D` for a column, `PL6 NTM!14` for a row. */
  readonly where: string
  /** As printed; a multi-row heading joined by ` / `. */
  readonly label: string
  readonly role: LineRole
  readonly how: LineHow
  /** Name of the unit or criterion in the document when the line is matched to one. */
  readonly matched: string | null
  readonly isHidden: boolean
  /** The doubt that asks about this line, when there is one. */
  readonly doubtId: string | null
}

/** `layer` of a unit or criterion line is set where the heading itself names one (two layers side by side). */
export type LineRole =
  | { readonly kind: 'unit'; readonly columnId: string; readonly layer: Layer | null }
  | { readonly kind: 'criterion'; readonly number: string; readonly layer: Layer | null }
  /** The row total where the table has no unit columns: a figure known only for the whole province. */
  | { readonly kind: 'province'; readonly layer: Layer | null }
  | { readonly kind: 'total'; readonly layer: Layer | null }
  /** `columnId`: of that unit alone, where each unit has a column of rates beside its counts. */
  | { readonly kind: 'rate'; readonly layer: Layer | null; readonly columnId?: string }
  | { readonly kind: 'average'; readonly layer: Layer | null }
  /** Number of communes: the average base. */
  | { readonly kind: 'base' }
  /** Sum of the lines of its group. */
  | { readonly kind: 'subtotal' }
  | { readonly kind: 'group' }
  | { readonly kind: 'subCriterion'; readonly number: string }
  /** STT. */
  | { readonly kind: 'number' }
  /** Names of criteria or units. */
  | { readonly kind: 'label' }
  | { readonly kind: 'note' }
  /** 1 2 3 … or (1) (2) (3) … under the headings. */
  | { readonly kind: 'numbering' }
  /** The headings printed again further down, as on a second page. */
  | { readonly kind: 'heading' }
  | { readonly kind: 'ignored' }
  | { readonly kind: 'unknown' }

/**
 * `exact` and `folded`: by name; `number`: by criterion number; `words`: a known heading such as `Tổng cộng`;
 * `values`: by what its figures add up to; `layout`: by where it stands; `proposal`: open, see the line's doubt;
 * `decided`: by a decision.
 */
export type LineHow =
  'exact' | 'folded' | 'number' | 'words' | 'values' | 'layout' | 'proposal' | 'decided'

/** Sparse, and without its address (the sheet's name and the indexes of its lines): a large sheet has 40,000 of them. */
export interface ImportCell {
  /** As the file shows it, near enough to recognise; empty for an empty cell. */
  readonly raw: string
  readonly state: CellState
  /** For body cells and bases: what the document holds and what it would hold; absent for nothing. */
  readonly before?: number
  readonly after?: number
  readonly doubtId?: string
}

/**
 * `same changed added cleared`: certain; `kept`: blank in the file, the document's value stays; `doubt rejected`:
 * not applied; `agrees cut wrong unchecked`: printed figures; `text`: labels, numbers of rows, notes, group names;
 * `ignored`: of a line left out by a decision or not part of a matrix; `blank`: nothing in the file or the document.
 */
export type CellState =
  | 'same'
  | 'changed'
  | 'added'
  | 'cleared'
  | 'kept'
  | 'doubt'
  | 'rejected'
  | 'agrees'
  | 'cut'
  | 'wrong'
  | 'unchecked'
  | 'text'
  | 'ignored'
  | 'blank'

export type CellUse =
  'heading' | 'label' | 'value' | 'figure' | 'base' | 'note' | 'doubt' | 'rejected' | 'ignored'

export interface ImportChange {
  /** `PL6 NTM!D14`. */
  readonly where: string
  readonly tableId: string
  readonly table: ImportTarget
  readonly setId: string
  /** Null for bases, which no layer has. */
  readonly layer: Layer | null
  readonly criterion: string | null
  readonly columnId: string | null
  readonly before: number | null
  /** Null: the value is cleared. */
  readonly after: number | null
  readonly raw: string
}

export interface ImportDoubt {
  /**
   * Stable from run to run: `cell:PL6 NTM!D14`, `column:PL6 NTM!D4`, `row:PL6 NTM!A14`, `base:PL6 NTM!A4:O25`,
   * `money:Vốn!A4:D12`.
   */
  readonly id: string
  readonly tableId: string
  readonly subject: 'cell' | 'column' | 'row' | 'base' | 'table'
  readonly where: string
  readonly raw: string
  readonly reason: ImportText
  /** Best first; one of them (`keep`, `skip`) leaves the document as it is, and is first where nothing is likely. */
  readonly proposals: readonly ImportProposal[]
  /**
   * The table's list that may answer it besides (`communes`: the preview's `communeChoices`; `rows`: the `rowChoices` of a
   * table of other contents); null where `proposals` are all there are.
   */
  readonly others: 'units' | 'criteria' | 'communes' | 'rows' | null
  /** What taking the first proposal writes: the others' edits follow from a preview that decides for them. */
  readonly edits: readonly FactEdit[]
  /** The proposal a decision took; null while the doubt is open. `custom`: a line decision that is none of them. */
  readonly chosen: string | null
  readonly about: ValueSource
}

/** What a value of a workbook stands for, as far as it is known: with it an undecided value is held in the document. */
export interface ValueSource {
  readonly subject: (typeof HELD_SUBJECTS)[number]
  readonly rawKind: 'text' | 'number' | 'date'
  readonly setId: string | null
  readonly layer: Layer | null
  readonly unitId: string | null
  readonly columnId: string | null
  readonly criterion: string | null
}

/** An answer to a doubt. */
export interface ImportChoice {
  /** `unit:ld-trang-dinh`, `criterion:14`, `value:2422`, `use`, `keep`, `skip` … */
  readonly id: string
  readonly label: ImportText
}

export interface ImportProposal extends ImportChoice {
  /** How many facts taking it changes now; of a line, its readable cells. */
  readonly effect: number
}

export interface ImportReject {
  readonly tableId: string
  readonly where: string
  readonly raw: string
  readonly reason: ImportText
  readonly about: ValueSource
}

export interface FigureMismatch {
  readonly tableId: string
  readonly where: string
  readonly figure: 'total' | 'rate' | 'average' | 'share'
  /** As printed. */
  readonly printed: string
  /** In vi-VN, at the printed number of decimals: `90,1%`, `13,38`, `2.422`. */
  readonly computed: string
  /** `cut`: the right figure cut instead of rounded, or one unit off in the last digit. */
  readonly kind: 'cut' | 'wrong'
  /** What the recomputed rate or average divides; null for totals. */
  readonly fraction: { readonly numerator: number; readonly denominator: number } | null
  readonly base: BaseOrigin | null
}

/**
 * Where a base comes from: the document (derived or set by the officer), every commune, the communes recognised NTM,
 * a line of the file, or the only whole number the file's own figures fit.
 */
export type BaseOrigin = 'document' | 'communes' | 'recognised' | 'file' | 'inferred'

export interface UsedBase {
  /** Null for the rate base. */
  readonly columnId: string | null
  readonly value: number
  readonly from: BaseOrigin
  readonly inDocument: number
}

export interface ImportWarning {
  readonly tableId: string | null
  readonly where: string
  readonly message: ImportText
}

export interface UnrelatedSheet {
  readonly sheet: string
  readonly isHidden: boolean
  readonly reason: ImportText
}

export interface ImportOptions {
  readonly setId?: string
  readonly layer?: Layer
  /** Read this sheet only. */
  readonly sheet?: string
  /** What a blank cell does where the document has a value; `keep` unless told. */
  readonly blanks?: 'keep' | 'clear'
}

/** What the officer decided so far; the preview is run again with it. Later kinds win over the options. */
export interface ImportDecisions {
  readonly lines?: readonly LineDecision[]
  /** Rows and columns of tables of communes. */
  readonly communeLines?: readonly CommuneLineDecision[]
  /** Rows and columns of tables of other contents. */
  readonly contentLines?: readonly ContentLineDecision[]
  /** Doubt id → proposal id; repair id → `accept` or `decline`. */
  readonly doubts?: Readonly<Record<string, string>>
  /** By table id. */
  readonly tables?: Readonly<Record<string, TableDecision>>
  readonly blanks?: 'keep' | 'clear'
}

export interface LineDecision {
  readonly sheet: string
  readonly axis: 'row' | 'column'
  /** 0-based, as in `ImportLine.index`. */
  readonly index: number
  /** For a column of one of several tables below each other; every table of the sheet unless told. */
  readonly tableId?: string
  readonly role: DecidedRole
}

export type DecidedRole =
  | { readonly kind: 'unit'; readonly columnId: string; readonly layer?: Layer | null }
  | { readonly kind: 'criterion'; readonly number: string; readonly layer?: Layer | null }
  | { readonly kind: 'total' | 'rate' | 'average' | 'base' | 'note' | 'skip' }

export interface TableDecision {
  readonly setId?: string
  readonly layer?: Layer
  readonly isIncluded?: boolean
  /** Of a table of communes: what list it is (an id of its `listChoices`; `none` declines what the title says). */
  readonly list?: string
  /** Of a table of communes: the district (an id of its `districtChoices`) of the rows that name none. */
  readonly district?: string
  /** Of a table of another content: which one it is. */
  readonly content?: ContentKind
  /** Of a table of capital: the unit of its amounts. */
  readonly money?: MoneyUnit
  /** Of a table of villages: what they are planned to be. */
  readonly standard?: VillageStandard
}

/** `safe`: what is certain; `all`: also the first proposal of each open doubt. */
export type ImportAccept = 'safe' | 'all'
