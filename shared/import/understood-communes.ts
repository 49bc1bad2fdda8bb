import type { Layer } from '../changes/fact-tables.ts'
import type { IndexedCommune } from './commune-index.ts'
import type { CommuneColumnRole, CommuneListChoice, CommuneRowRole } from './commune-preview.ts'
import type { SetIndex } from './document-index.ts'
import type { LocatedCommunes } from './locate-communes.ts'
import type {
  ChoiceOrigin,
  ImportChoice,
  ImportText,
  ImportWarning,
  LineHow,
  PrintedText,
} from './preview.ts'

/** A row or column of a located table of communes with its role, in the grid's orientation. */
export interface UnderstoodCommuneLine<R> {
  readonly index: number
  readonly where: string
  readonly label: string
  readonly role: R
  readonly how: LineHow
  readonly matched: string | null
  readonly isHidden: boolean
  readonly doubt: CommuneLineDoubt | null
}

export type CommuneColumn = UnderstoodCommuneLine<CommuneColumnRole>
export interface CommuneRow extends UnderstoodCommuneLine<CommuneRowRole> {
  readonly commune: IndexedCommune | null
  /** What the first proposal of its doubt makes it. */
  readonly proposed: IndexedCommune | null
}

export interface CommuneLineDoubt {
  readonly id: string
  readonly reason: ImportText
  readonly proposals: readonly ImportChoice[]
  readonly others: 'communes' | null
  readonly chosen: string | null
}

export interface UnderstoodCommunes {
  readonly id: string
  readonly range: string
  readonly located: LocatedCommunes
  readonly titles: readonly PrintedText[]
  readonly footnotes: readonly PrintedText[]
  readonly isIncluded: boolean
  readonly contradictsCaller: boolean
  readonly kind: 'lists' | 'marks'
  /** Some mark says that a criterion is planned. */
  readonly hasPlannedMarks: boolean
  readonly set: SetIndex
  readonly setFrom: ChoiceOrigin
  readonly layer: Layer
  readonly layerFrom: ChoiceOrigin
  readonly list: Omit<CommuneListChoice, 'added'> | null
  readonly listChoices: readonly ImportChoice[]
  readonly district: { readonly id: string; readonly from: 'decision' | 'title' } | null
  /** Columns left out of the import because only another layer was asked for. */
  readonly columns: readonly CommuneColumn[]
  readonly rows: readonly CommuneRow[]
  readonly warnings: readonly ImportWarning[]
}
