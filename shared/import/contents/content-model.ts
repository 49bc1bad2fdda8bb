import type { FactEdit } from '../../changes/fact-edit.ts'
import type { Layer, VillageStandard } from '../../changes/fact-tables.ts'
import type { CommuneIndex } from '../commune-index.ts'
import type { DocumentIndex } from '../document-index.ts'
import type {
  ChoiceOrigin,
  FigureMismatch,
  ImportChoice,
  ImportDecisions,
  ImportOptions,
  ImportText,
  LineHow,
  PrintedText,
  TableDecision,
  TableMarks,
} from '../preview.ts'
import type { TitleReading } from '../read-titles.ts'
import type { MoneyUnit } from './capital/money-unit.ts'
import type { ContentKind, ContentLine } from './content-preview.ts'
import type { Skeleton } from './find-skeletons.ts'

/** What every reader of a content works with. */
export interface ContentContext {
  readonly document: DocumentIndex
  readonly communes: CommuneIndex
  readonly options: ImportOptions
  readonly decisions: ImportDecisions
}

/** A table that is known to be of one content. */
export interface FoundContent {
  readonly id: string
  readonly range: string
  readonly skeleton: Skeleton
  readonly kind: ContentKind
  readonly kindFrom: ChoiceOrigin
  readonly titles: readonly PrintedText[]
  readonly footnotes: readonly PrintedText[]
  readonly title: TitleReading
  readonly decision: TableDecision
  readonly isIncluded: boolean
  readonly isHiddenSheet: boolean
  /** Rows of a table that is too long to be read at once, of which `skeleton` holds the first; null of all others. */
  readonly rowsTooMany: number | null
}

/** One content's way of reading tables. */
export interface ContentReader {
  readonly kind: ContentKind
  /** How surely a table is of this content, by its headings, titles and rows: 0 is not at all. */
  likeness(skeleton: Skeleton, titles: readonly string[], context: ContentContext): number
  read(table: FoundContent, context: ContentContext): ContentReading
}

export interface ContentReading {
  readonly marks: TableMarks
  readonly layer: { readonly value: Layer; readonly from: ChoiceOrigin } | null
  readonly money: { readonly value: MoneyUnit | null; readonly from: ChoiceOrigin } | null
  readonly standard: { readonly value: VillageStandard | null; readonly from: ChoiceOrigin } | null
  readonly set: {
    readonly value: string
    readonly from: ChoiceOrigin
    readonly choices: readonly ImportChoice[]
  } | null
  readonly columns: readonly ReadLine[]
  readonly rows: readonly ReadLine[]
  readonly columnChoices: readonly ImportChoice[]
  readonly rowChoices: readonly ImportChoice[]
  readonly sayings: readonly Saying[]
  readonly refusals: readonly Refusal[]
  readonly figures: readonly CheckedFigure[]
  /** Doubts of the table and of its lines: sayings that wait for one name it. */
  readonly doubts: readonly AskedDoubt[]
  readonly warnings: readonly { readonly where?: string; readonly message: ImportText }[]
}

/** A row or a column as a reader understood it; positions are the sheet's. */
export interface ReadLine {
  readonly index: number
  readonly label: string
  readonly role: string
  readonly roleText: ImportText
  readonly kind: ContentLine['kind']
  readonly how: LineHow
  readonly matched: string | null
  readonly doubtId: string | null
}

export interface AskedDoubt {
  readonly id: string
  readonly subject: 'table' | 'row' | 'column'
  readonly where: string
  readonly raw: string
  readonly reason: ImportText
  /** The first is what `edits` of the sayings that wait for it take. */
  readonly proposals: readonly ImportChoice[]
  /** Other answers: the table's `rowChoices`. */
  readonly hasOthers: boolean
  readonly chosen: string | null
}

/** What a cell says of one fact. */
export interface Saying {
  /** The fact: two cells that say it differently are asked about. */
  readonly key: string
  readonly row: number
  readonly column: number
  /** Of the row, for people. */
  readonly name: string
  readonly before: string | null
  /** Null: the cell is blank. */
  readonly after: string | null
  /** What makes the document say so; of a blank cell, what takes away what is there. Empty where it does already. */
  readonly edits: readonly FactEdit[]
  /** The open doubt it waits for. */
  readonly waitsFor: string | null
  /** The cell reads in several ways: the first is `after` and `edits`. */
  readonly asks: {
    readonly reason: ImportText
    readonly readings: readonly {
      readonly id: string
      readonly label: ImportText
      readonly after: string
      readonly edits: readonly FactEdit[]
    }[]
  } | null
}

/** A cell that can't be read. */
export interface Refusal {
  readonly row: number
  readonly column: number
  readonly reason: ImportText
  readonly layer: Layer | null
}

/** A printed sum, share or running total beside the one its own cells give. */
export interface CheckedFigure {
  readonly row: number
  readonly column: number
  readonly kind: FigureMismatch['figure']
  readonly state: 'agrees' | 'cut' | 'wrong' | 'unchecked'
  readonly printed: string
  readonly computed: string
  readonly fraction: FigureMismatch['fraction']
}
