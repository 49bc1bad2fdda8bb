import { Copy, Eye, EyeOff, RefreshCw, RotateCcw, Stamp } from 'lucide-react'
import type { Place } from '../../../shared/checks/finding.ts'
import type { Sentence } from '../../../shared/sentences/plan-sentences.ts'
import { defaultWording, ownWording, wordingName } from '../../../shared/sentences/wordings.ts'
import { useApp, useStore, useT } from '../../state/use-app.ts'
import { CommitText } from '../../ui/commit-text.tsx'
import { Segments } from '../../ui/segments.tsx'
import { FilledText } from './filled-text.tsx'
import {
  copySentences,
  rememberFigures,
  setAround,
  setKindWording,
  setLeftOut,
  setWording,
} from './sentence-actions.ts'
import { Signs } from './sentence-list.tsx'
import type { PlanText } from './use-sentences.ts'
import { useSentencesView } from './view-store.ts'
import { WordingField } from './wording-field.tsx'

interface SentenceEditorProps {
  readonly planId: string
  readonly text: PlanText
  readonly sentence: Sentence
  readonly jump: (place: Place) => void
}

/** What one sentence says and how: its wording, or that of all of its kind, and what is written by hand around it. */
export function SentenceEditor({ planId, text, sentence, jump }: SentenceEditorProps) {
  const t = useT()
  const store = useStore()
  const language = useApp((state) => state.language)
  const scope = useSentencesView((view) => view.scope)
  const { facts, canEdit, sentences } = text
  const kind = sentence.wordingKind
  const isOwn = sentence.wordingOf === 'sentence'
  const common = ownWording(facts, kind) ?? defaultWording(kind)
  const alike = sentences.filter((one) => one.wordingKind === kind)
  const isDocument = scope === 'document'
  // Sentences with a wording of their own don't follow the common one, so they don't show what it does.
  const following = alike.filter(({ wordingOf }) => wordingOf !== 'sentence')
  const examples = (following.length === 0 ? alike : following).slice(0, 3)

  return (
    <aside className="card sentence-editor" aria-label={t('sentences.editor')}>
      <h2>{sentence.title}</h2>
      <Segments
        label={t('sentences.scope')}
        value={scope}
        options={(['sentence', 'document'] as const).map((value) => ({
          value,
          label: t(`sentences.scope.${value}`),
        }))}
        onChange={(value) => useSentencesView.setState({ scope: value })}
      />
      <p className="quiet">
        {isDocument ? wordingName(language, kind) : t(`sentences.wordingOf.${sentence.wordingOf}`)}
      </p>
      {isDocument ? (
        <WordingField
          key="document"
          value={common}
          subjects={examples.map(({ subject }) => subject)}
          facts={facts}
          planId={planId}
          isReadOnly={!canEdit}
          previewTitle={t('sentences.previewOf', { count: alike.length })}
          commit={(wording) => setKindWording(store, kind, wording)}
        />
      ) : (
        <WordingField
          key="sentence"
          value={sentence.wording}
          subjects={[sentence.subject]}
          facts={facts}
          planId={planId}
          isReadOnly={!canEdit}
          previewTitle={t('sentences.preview')}
          commit={(wording) => setWording(store, planId, sentence, wording)}
        />
      )}
      {isDocument ? (
        <div className="sentence-actions">
          <button
            type="button"
            className="button"
            disabled={!canEdit || ownWording(facts, kind) === null}
            onClick={() => setKindWording(store, kind, '')}
          >
            <RotateCcw size={15} aria-hidden />
            {t('sentences.resetDocument')}
          </button>
        </div>
      ) : (
        <>
          {(['before', 'after'] as const).map((part) => (
            <CommitText
              key={part}
              label={t(`sentences.${part}`)}
              isLabelled
              value={sentence[part]}
              maxLength={2000}
              isReadOnly={!canEdit}
              commit={(value) => {
                setAround(store, planId, sentence, { [part]: value.trim() })
                return true
              }}
            />
          ))}
          <h3>{t('sentences.preview')}</h3>
          <FilledText sentence={sentence} jump={jump} isReachable />
          <Signs sentence={sentence} />
          <div className="sentence-actions">
            <button
              type="button"
              className="button"
              onClick={() => void copySentences(store, planId, [sentence])}
            >
              <Copy size={15} aria-hidden />
              {t('sentences.copy')}
            </button>
            {sentence.moved.length === 0 ? null : (
              <button
                type="button"
                className="button"
                disabled={!canEdit}
                title={t('sentences.refreshTitle')}
                onClick={() => rememberFigures(store, planId, [sentence])}
              >
                <RefreshCw size={15} aria-hidden />
                {t('sentences.refresh')}
              </button>
            )}
            <button
              type="button"
              className="button"
              disabled={!canEdit}
              onClick={() => setLeftOut(store, planId, [sentence], !sentence.isLeftOut)}
            >
              {sentence.isLeftOut ? (
                <Eye size={15} aria-hidden />
              ) : (
                <EyeOff size={15} aria-hidden />
              )}
              {t(sentence.isLeftOut ? 'sentences.takeIn' : 'sentences.leaveOut')}
            </button>
            {isOwn ? (
              <>
                <button
                  type="button"
                  className="button"
                  disabled={!canEdit}
                  onClick={() => setWording(store, planId, sentence, '')}
                >
                  <RotateCcw size={15} aria-hidden />
                  {t('sentences.reset')}
                </button>
                <button
                  type="button"
                  className="button"
                  disabled={!canEdit}
                  onClick={() => setKindWording(store, kind, sentence.wording)}
                >
                  <Stamp size={15} aria-hidden />
                  {t('sentences.useAsDocument')}
                </button>
              </>
            ) : null}
          </div>
        </>
      )}
    </aside>
  )
}
