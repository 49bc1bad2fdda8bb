import { useEffect, useMemo } from 'react'
import type { Place } from '../../../shared/checks/finding.ts'
import type { Sentence } from '../../../shared/sentences/plan-sentences.ts'
import { groupSentences, sectionTitle } from '../../../shared/sentences/sentence-sections.ts'
import { foldForSearch } from '../../../shared/units/fold-label.ts'
import { useApp, useStore, useT } from '../../state/use-app.ts'
import { SentenceEditor } from './sentence-editor.tsx'
import { SentenceList } from './sentence-list.tsx'
import { TextToolbar } from './text-toolbar.tsx'
import { usePlanText } from './use-sentences.ts'
import { useSentencesView, type SentenceState } from './view-store.ts'

/** The sentences of the plan, grouped as plans are, with the editor of the one chosen. */
export function TextTab({ planId }: { readonly planId: string }) {
  const t = useT()
  const store = useStore()
  const text = usePlanText(planId)
  const place = useApp((state) => state.place)
  const { state, search, currentId } = useSentencesView()

  useEffect(() => {
    if (place?.screen !== 'sentences') return
    useSentencesView.setState({ state: 'all', search: '', currentId: place.sentenceId })
    store.setState({ place: null })
  }, [place, store])

  const sentences = text?.sentences
  const shown = useMemo(
    () => (sentences ?? []).filter((one) => isShown(one, state, foldForSearch(search))),
    [sentences, state, search],
  )
  const facts = text?.facts ?? null
  const groups = useMemo(
    () =>
      facts === null
        ? []
        : groupSentences(shown).map((group) => ({
            ...group,
            title: sectionTitle(facts, group.key),
          })),
    [facts, shown],
  )
  if (text === null) return null
  const current = shown.find(({ id }) => id === currentId) ?? shown[0]
  const jump = (target: Place): void => store.jump(target)

  if (text.sentences.length === 0) {
    return (
      <div className="empty-state">
        <h2>{t('sentences.none')}</h2>
        <p>{t('sentences.noneText')}</p>
      </div>
    )
  }
  return (
    <>
      <TextToolbar planId={planId} text={text} />
      {current === undefined ? (
        <div className="empty-state">
          <h2>{t('sentences.noneShown')}</h2>
          <button
            type="button"
            className="button"
            onClick={() => useSentencesView.setState({ state: 'all', search: '' })}
          >
            {t('sentences.clearFilters')}
          </button>
        </div>
      ) : (
        <div className="sentences-body">
          <SentenceList
            planId={planId}
            groups={groups}
            currentId={current.id}
            choose={(id) => useSentencesView.setState({ currentId: id })}
            jump={jump}
          />
          <SentenceEditor
            key={`${current.id} ${current.wordingKind}`}
            planId={planId}
            text={text}
            sentence={current}
            jump={jump}
          />
        </div>
      )}
    </>
  )
}

export function hasState(sentence: Sentence, state: SentenceState): boolean {
  switch (state) {
    case 'all':
      return true
    case 'stale':
      return sentence.moved.length > 0 && !sentence.isLeftOut
    case 'leftOut':
      return sentence.isLeftOut
    case 'missing':
      return sentence.missing.length > 0
  }
}

function isShown(sentence: Sentence, state: SentenceState, wanted: string): boolean {
  if (!hasState(sentence, state)) return false
  return wanted === '' || foldForSearch(`${sentence.title} ${sentence.text}`).includes(wanted)
}
