import { AlertTriangle, Check, Copy, EyeOff, TriangleAlert } from 'lucide-react'
import { useEffect, useRef } from 'react'
import type { Place } from '../../../shared/checks/finding.ts'
import type { Sentence } from '../../../shared/sentences/plan-sentences.ts'
import { useApp, useStore, useT } from '../../state/use-app.ts'
import { moveInList } from '../../ui/list-keys.ts'
import { FilledText } from './filled-text.tsx'
import { figureName } from './figure-name.ts'
import { copySentences } from './sentence-actions.ts'

export interface ShownGroup {
  readonly key: string
  readonly title: string
  readonly sentences: readonly Sentence[]
}

interface SentenceListProps {
  readonly planId: string
  readonly groups: readonly ShownGroup[]
  readonly currentId: string
  readonly choose: (id: string) => void
  readonly jump: (place: Place) => void
}

/** The text by its sections; arrows move, Enter goes to the wording, Ctrl+C copies the sentence. */
export function SentenceList({ planId, groups, currentId, choose, jump }: SentenceListProps) {
  const t = useT()
  const store = useStore()
  const list = useRef<HTMLDivElement>(null)

  useEffect(() => {
    const current = list.current?.querySelector(`[data-sentence="${CSS.escape(currentId)}"]`)
    current?.scrollIntoView({ block: 'nearest' })
  }, [currentId])

  return (
    // oxlint-disable-next-line jsx-a11y/no-static-element-interactions -- the sentences inside take the focus
    <div
      ref={list}
      className="card sentence-list"
      role="list"
      aria-label={t('sentences.list')}
      onKeyDown={moveInList}
    >
      {groups.map((group) => (
        <section key={group.key} aria-label={group.title}>
          <h2 className="sentence-group">
            {group.title} <span>{group.sentences.length}</span>
          </h2>
          {group.sentences.map((sentence) => (
            <div
              key={sentence.id}
              role="listitem"
              className="sentence-line"
              data-sentence={sentence.id}
              data-current={sentence.id === currentId ? '' : undefined}
              data-left-out={sentence.isLeftOut ? '' : undefined}
              onClick={() => choose(sentence.id)}
            >
              <button
                type="button"
                className="sentence-title"
                data-list-item
                aria-current={sentence.id === currentId}
                tabIndex={sentence.id === currentId ? 0 : -1}
                onFocus={() => choose(sentence.id)}
                onKeyDown={(event) => {
                  if (event.key === 'Enter') {
                    event.preventDefault()
                    document.querySelector<HTMLElement>('#sentence-wording')?.focus()
                  }
                  const hasSelection = (getSelection()?.toString() ?? '') !== ''
                  if ((event.ctrlKey || event.metaKey) && event.key === 'c' && !hasSelection) {
                    event.preventDefault()
                    void copySentences(store, planId, [sentence])
                  }
                }}
              >
                {sentence.title}
              </button>
              <button
                type="button"
                className="sentence-copy"
                tabIndex={-1}
                title={t('sentences.copy')}
                aria-label={t('sentences.copy')}
                onClick={() => void copySentences(store, planId, [sentence])}
              >
                <Copy size={14} aria-hidden />
              </button>
              <FilledText sentence={sentence} jump={jump} isReachable={false} />
              <Signs sentence={sentence} />
            </div>
          ))}
        </section>
      ))}
    </div>
  )
}

/** What is to be known of a sentence, each with a sign and words. */
export function Signs({ sentence }: { readonly sentence: Sentence }) {
  const t = useT()
  const language = useApp((state) => state.language)
  const { moved, isLeftOut, missing, isGivenOut } = sentence
  return (
    <>
      {moved.length === 0 ? null : (
        <p className="sentence-sign" data-tone="doubt">
          <TriangleAlert size={14} aria-hidden />
          {t('sentences.stale', {
            moved: moved
              .map(({ name, before, after }) =>
                t('sentences.moved', {
                  figure: figureName(name, language),
                  before,
                  after: after ?? t('sentences.gone'),
                }),
              )
              .join('; '),
          })}
        </p>
      )}
      {missing.length === 0 ? null : (
        <p className="sentence-sign" data-tone="doubt">
          <AlertTriangle size={14} aria-hidden />
          {t('sentences.missing', {
            figures: missing.map((name) => figureName(name, language)).join(', '),
          })}
        </p>
      )}
      {isLeftOut ? (
        <p className="sentence-sign">
          <EyeOff size={14} aria-hidden />
          {t('sentences.leftOut')}
        </p>
      ) : null}
      {isGivenOut && moved.length === 0 && !isLeftOut ? (
        <p className="sentence-sign" data-tone="good">
          <Check size={14} aria-hidden />
          {t('sentences.givenOut')}
        </p>
      ) : null}
    </>
  )
}
