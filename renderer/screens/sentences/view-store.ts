import { create } from 'zustand'
import type { TextBlock } from '../../../shared/audit/text-block.ts'

export type SentencesTab = 'text' | 'audit'
export const SENTENCE_STATES = ['all', 'stale', 'leftOut', 'missing'] as const
export type SentenceState = (typeof SENTENCE_STATES)[number]
/** What the results of an audit are filtered by, worst first. */
export const VERDICTS = ['wrong', 'cut', 'contradicts', 'not-found', 'agrees'] as const
export type ShownVerdict = (typeof VERDICTS)[number]

/** A text that is being held against the plan; it lives as long as the window. */
export interface AuditedText {
  readonly name: string | null
  readonly blocks: readonly TextBlock[]
}

/** How the screen was left: one jumps to a cell from it and comes back. */
export interface SentencesView {
  readonly documentId: string | null
  readonly tab: SentencesTab
  readonly state: SentenceState
  readonly search: string
  readonly currentId: string | null
  /** Whether the editor speaks of one sentence or of all of its kind. */
  readonly scope: 'sentence' | 'document'
  readonly audited: AuditedText | null
  readonly verdicts: readonly ShownVerdict[]
  /** Index of the result shown last. */
  readonly itemIndex: number | null
}

const FRESH: Omit<SentencesView, 'documentId'> = {
  tab: 'text',
  state: 'all',
  search: '',
  currentId: null,
  scope: 'sentence',
  audited: null,
  verdicts: ['wrong', 'cut', 'contradicts', 'not-found'],
  itemIndex: null,
}

export const useSentencesView = create<SentencesView>()(() => ({ documentId: null, ...FRESH }))

/** Another document starts with a fresh view. */
export function viewDocument(documentId: string): void {
  if (useSentencesView.getState().documentId !== documentId) {
    useSentencesView.setState({ documentId, ...FRESH })
  }
}

export function toggleVerdict(verdict: ShownVerdict): void {
  const { verdicts } = useSentencesView.getState()
  useSentencesView.setState({
    verdicts: verdicts.includes(verdict)
      ? verdicts.filter((one) => one !== verdict)
      : [...verdicts, verdict],
    itemIndex: null,
  })
}
