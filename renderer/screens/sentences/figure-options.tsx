import type { Facts } from '../../../shared/changes/change-set.ts'
import {
  optionsEdits,
  sentenceOptions,
  type SentenceOptions,
} from '../../../shared/sentences/sentence-options.ts'
import { useStore, useT } from '../../state/use-app.ts'

const DECIMALS = [0, 1, 2, 3] as const

/** How figures are written in every sentence of the document. */
export function FigureOptions({ facts }: { readonly facts: Facts }) {
  const t = useT()
  const store = useStore()
  const options = sentenceOptions(facts)

  function change(part: Partial<SentenceOptions>): void {
    const edits = optionsEdits(facts, { ...options, ...part })
    if (edits.length === 0) return
    store.getState().session?.edit({ code: 'change.sentences.options', params: {} }, edits)
  }

  return (
    <div className="sentences-options">
      {(['rateDecimals', 'averageDecimals'] as const).map((name) => (
        <label key={name}>
          <span>{t(`sentences.options.${name}`)}</span>
          <select
            value={options[name]}
            onChange={(event) => change({ [name]: Number(event.currentTarget.value) })}
          >
            {DECIMALS.map((count) => (
              <option key={count} value={count}>
                {count}
              </option>
            ))}
          </select>
        </label>
      ))}
      <label>
        <input
          type="checkbox"
          checked={options.zeros === 'keep'}
          onChange={(event) => change({ zeros: event.currentTarget.checked ? 'keep' : 'drop' })}
        />
        <span>{t('sentences.options.keepZeros')}</span>
      </label>
      <label>
        <input
          type="checkbox"
          checked={options.hasTwoDigits}
          onChange={(event) => change({ hasTwoDigits: event.currentTarget.checked })}
        />
        <span>{t('sentences.options.twoDigits')}</span>
      </label>
      <label>
        <input
          type="checkbox"
          checked={options.numberStyle === 'en'}
          onChange={(event) => change({ numberStyle: event.currentTarget.checked ? 'en' : 'vi' })}
        />
        <span>{t('sentences.options.english')}</span>
      </label>
    </div>
  )
}
