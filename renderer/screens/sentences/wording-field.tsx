import { useMemo, useRef, useState, type KeyboardEvent } from 'react'
import type { Facts } from '../../../shared/changes/change-set.ts'
import { figureText } from '../../../shared/sentences/figure.ts'
import { makeSentence } from '../../../shared/sentences/plan-sentences.ts'
import { sentenceOptions } from '../../../shared/sentences/sentence-options.ts'
import {
  keptWording,
  placeholderName,
  shownWording,
} from '../../../shared/sentences/placeholders.ts'
import type { PlanSubject } from '../../../shared/sentences/subject.ts'
import { parseWording, wordingNames } from '../../../shared/sentences/wording.ts'
import { useApp, useT } from '../../state/use-app.ts'

interface WordingFieldProps {
  readonly value: string
  /** What the preview is filled from; the first gives the placeholders. */
  readonly subjects: readonly PlanSubject[]
  readonly facts: Facts
  readonly planId: string
  readonly isReadOnly: boolean
  readonly previewTitle: string
  readonly commit: (wording: string) => void
}

/** What the table of wordings takes. */
const MAX_WORDING = 2000

/** A template with its placeholders to be put in, and what it gives while it is typed. */
export function WordingField(props: WordingFieldProps) {
  const { value, subjects, facts, planId, isReadOnly, previewTitle, commit } = props
  const t = useT()
  const area = useRef<HTMLTextAreaElement>(null)
  const [typed, setTyped] = useState<string | null>(null)
  const language = useApp((state) => state.language)
  // People see and type the names of their language; kept are names that are the same in both.
  const shown = typed ?? shownWording(value, language)
  const wording = typed === null ? value : keptWording(typed, language)
  const options = sentenceOptions(facts)
  const [subject] = subjects
  const known = useMemo(() => placeholdersOf(subjects), [subjects])
  const unknown = wordingNames(parseWording(wording)).filter((name) => !known.includes(name))

  function leave(): void {
    if (typed === null) return
    setTyped(null)
    if (wording !== value) commit(wording.trim())
  }

  function insert(name: string): void {
    const element = area.current
    if (element === null) return
    const { selectionStart, selectionEnd } = element
    const put = `{${placeholderName(name, language)}}`
    setTyped(shown.slice(0, selectionStart) + put + shown.slice(selectionEnd))
    requestAnimationFrame(() => {
      element.focus()
      element.setSelectionRange(selectionStart + put.length, selectionStart + put.length)
    })
  }

  function onKeyDown(event: KeyboardEvent<HTMLTextAreaElement>): void {
    if (event.nativeEvent.isComposing) return
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
      event.preventDefault()
      leave()
    }
    if (event.key === 'Escape' && typed !== null) {
      event.preventDefault()
      event.stopPropagation()
      setTyped(null)
    }
  }

  const example = (name: string): string => {
    const figure = subject?.figures[name]
    return figure === undefined ? (subject?.words[name] ?? '') : figureText(figure.value, options)
  }
  return (
    <div className="wording-field">
      <label htmlFor="sentence-wording">{t('sentences.wordingLabel')}</label>
      <textarea
        id="sentence-wording"
        ref={area}
        rows={5}
        value={shown}
        readOnly={isReadOnly}
        maxLength={MAX_WORDING}
        aria-describedby="sentence-wording-hint"
        onChange={(event) => setTyped(event.currentTarget.value)}
        onBlur={(event) => {
          // A placeholder is put in from beside the field; that is no leaving.
          if (!event.relatedTarget?.classList.contains('wording-chip')) leave()
        }}
        onKeyDown={onKeyDown}
      />
      <small id="sentence-wording-hint">{t('sentences.wordingHint')}</small>
      {unknown.length === 0 ? null : (
        <small className="wording-unknown" role="status">
          {t('sentences.unknownPlaceholder', {
            names: unknown.map((name) => `{${name}}`).join(', '),
          })}
        </small>
      )}
      <div className="wording-chips" role="group" aria-label={t('sentences.placeholders')}>
        {known.map((name) => (
          <button
            key={name}
            type="button"
            className="wording-chip"
            disabled={isReadOnly}
            title={example(name)}
            onClick={() => insert(name)}
          >
            {placeholderName(name, language)}
          </button>
        ))}
      </div>
      {typed !== null || subjects.length > 1 ? (
        <div className="wording-preview" aria-live="polite">
          <h3>{previewTitle}</h3>
          {subjects.map((one) => (
            <p key={one.id}>
              {makeSentence(facts, planId, one, options, wording)
                .parts.map(({ text }) => text)
                .join('')}
            </p>
          ))}
        </div>
      ) : null}
    </div>
  )
}

/** Figures first, then words, of all that the wording is for. */
function placeholdersOf(subjects: readonly PlanSubject[]): string[] {
  return [
    ...new Set([
      ...subjects.flatMap(({ figures }) => Object.keys(figures)),
      ...subjects.flatMap(({ words }) => Object.keys(words)),
    ]),
  ]
}
