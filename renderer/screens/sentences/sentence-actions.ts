import type { FactEdit } from '../../../shared/changes/fact-edit.ts'
import type { MessageParams, MessageKey } from '../../../shared/messages/translate.ts'
import { translate } from '../../../shared/messages/translate.ts'
import type { Sentence } from '../../../shared/sentences/plan-sentences.ts'
import {
  giveOutEdits,
  sentenceEdits,
  wordKind,
  wordSentence,
} from '../../../shared/sentences/sentence-edits.ts'
import {
  isGoingOut,
  sectionsText,
  sentenceSections,
  type SentenceSection,
} from '../../../shared/sentences/sentence-sections.ts'
import { wordingName, type WordingKind } from '../../../shared/sentences/wordings.ts'
import type { AppStore } from '../../state/app-store.ts'
import { notify } from '../../ui/notify.ts'

/** Longer names are cut where the history tells of a step. */
const MAX_TITLE = 80

function edit(
  store: AppStore,
  code: MessageKey,
  params: Readonly<Record<string, string | number>>,
  edits: readonly FactEdit[],
): void {
  if (edits.length > 0) store.getState().session?.edit({ code, params }, edits)
}

function facts(store: AppStore) {
  return store.getState().session?.facts().facts ?? null
}

export function setWording(
  store: AppStore,
  planId: string,
  sentence: Sentence,
  wording: string,
): void {
  const known = facts(store)
  if (known === null) return
  const title = sentence.title.slice(0, MAX_TITLE)
  edit(store, 'change.sentences.word', { title }, wordSentence(known, planId, sentence, wording))
}

export function setKindWording(store: AppStore, kind: WordingKind, wording: string): void {
  const known = facts(store)
  if (known === null) return
  edit(
    store,
    'change.sentences.template',
    { kind: wordingName(store.getState().language, kind) },
    wordKind(known, kind, wording),
  )
}

export function setAround(
  store: AppStore,
  planId: string,
  sentence: Sentence,
  part: { readonly before?: string; readonly after?: string },
): void {
  const known = facts(store)
  if (known === null) return
  const title = sentence.title.slice(0, MAX_TITLE)
  edit(store, 'change.sentences.around', { title }, sentenceEdits(known, planId, sentence.id, part))
}

export function setLeftOut(
  store: AppStore,
  planId: string,
  sentences: readonly Sentence[],
  isLeftOut: boolean,
): void {
  const known = facts(store)
  if (known === null) return
  const edits = sentences.flatMap(({ id }) =>
    sentenceEdits(known, planId, id, { isLeftOut: isLeftOut ? 1 : 0 }),
  )
  const code = isLeftOut ? 'change.sentences.leftOut' : 'change.sentences.takenIn'
  edit(store, code, { count: sentences.length }, edits)
}

/** Keeps the figures of what is given out, to be held against the tables from then on. */
export function rememberFigures(
  store: AppStore,
  planId: string,
  sentences: readonly Sentence[],
): void {
  const known = facts(store)
  const isReadOnly = store.getState().status?.isReadOnly ?? true
  if (known === null || isReadOnly) return
  const edits = giveOutEdits(known, planId, sentences)
  edit(store, 'change.sentences.givenOut', { count: edits.length }, edits)
}

/** Puts sentences on the clipboard, as text and with headings for Word, and keeps their figures. */
export async function copySentences(
  store: AppStore,
  planId: string,
  sentences: readonly Sentence[],
): Promise<void> {
  const known = facts(store)
  if (known === null) return
  const say = (key: MessageKey, params?: MessageParams): string =>
    translate(store.getState().language, key, params)
  const going = sentences.length === 1 ? sentences : sentences.filter(isGoingOut)
  const [only] = going
  if (only === undefined) {
    notify({ tone: 'refused', text: say('sentences.nothingToCopy') })
    return
  }
  const sections = sentenceSections(known, going)
  const isOne = going.length === 1
  const isCopied = await putOnClipboard(
    isOne ? only.text : sectionsText(sections),
    isOne ? `<p>${escaped(only.text)}</p>` : sectionsHtml(sections),
  )
  if (!isCopied) {
    notify({ tone: 'refused', text: say('sentences.copyRefused') })
    return
  }
  rememberFigures(store, planId, going)
  const left = sentences.filter(({ isLeftOut, missing }) => !isLeftOut && missing.length > 0).length
  const key = isOne || left === 0 ? 'sentences.copied' : 'sentences.copiedSome'
  notify({ tone: 'info', text: say(key, { count: going.length, left }) })
}

/** As rich and plain text; a browser that takes no rich text still takes the plain one. */
export async function putOnClipboard(text: string, html: string | null): Promise<boolean> {
  try {
    if (html === null) await navigator.clipboard.writeText(text)
    else {
      await navigator.clipboard.write([
        new ClipboardItem({
          'text/plain': new Blob([text], { type: 'text/plain' }),
          'text/html': new Blob([html], { type: 'text/html' }),
        }),
      ])
    }
    return true
  } catch {
    return false
  }
}

function sectionsHtml(sections: readonly SentenceSection[]): string {
  return sections
    .map(
      ({ heading, paragraphs }) =>
        `<h3>${escaped(heading)}</h3>${paragraphs.map((text) => `<p>${escaped(text)}</p>`).join('')}`,
    )
    .join('')
}

function escaped(text: string): string {
  return text.replace(/[&<>]/g, (sign) => (sign === '&' ? '&amp;' : sign === '<' ? '&lt;' : '&gt;'))
}
