import type { Place } from '../../../shared/checks/finding.ts'
import type { Sentence } from '../../../shared/sentences/plan-sentences.ts'
import { useT } from '../../state/use-app.ts'

interface FilledTextProps {
  readonly sentence: Pick<Sentence, 'before' | 'parts' | 'after' | 'moved'>
  readonly jump: (place: Place) => void
  /** Whether Tab reaches each figure; in a list of sentences it would take hundreds of steps. */
  readonly isReachable: boolean
}

/** A sentence whose figures lead to their cells. */
export function FilledText({ sentence, jump, isReachable }: FilledTextProps) {
  const t = useT()
  const { before, parts, after, moved } = sentence
  const movedNames = new Set(moved.map(({ name }) => name))
  return (
    <p className="sentence-text">
      {before === '' ? null : <span className="sentence-own">{before} </span>}
      {parts.map(({ text, name, place }, index) =>
        place === null ? (
          // oxlint-disable-next-line react/no-array-index-key -- parts have no other identity
          <span key={index}>{text}</span>
        ) : (
          <button
            // oxlint-disable-next-line react/no-array-index-key -- parts have no other identity
            key={index}
            type="button"
            className="sentence-figure"
            data-moved={name !== null && movedNames.has(name) ? '' : undefined}
            tabIndex={isReachable ? 0 : -1}
            title={t('sentences.goTo')}
            onClick={() => jump(place)}
          >
            {text}
          </button>
        ),
      )}
      {after === '' ? null : <span className="sentence-own"> {after}</span>}
    </p>
  )
}
