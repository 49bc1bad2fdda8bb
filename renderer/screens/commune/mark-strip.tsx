import type { KeyboardEvent } from 'react'
import { findFact } from '../../../shared/changes/facts.ts'
import type { GridChange } from '../../../shared/communes/grid-edits.ts'
import type { MarkState } from '../../../shared/communes/mark-edits.ts'
import { parseMark } from '../../../shared/communes/parse-mark.ts'
import { splitNumbers } from '../../../shared/criteria/number-list.ts'
import { useT } from '../../state/use-app.ts'
import { MARK_LETTERS } from '../communes/communes-text.ts'
import type { CommuneOnPage } from './commune-facts.ts'

interface MarkStripProps {
  readonly commune: CommuneOnPage
  readonly setId: string
  readonly numbers: readonly { readonly number: string; readonly name: string }[]
  readonly apply: (
    view: 'plan',
    changes: readonly GridChange[],
    words: { readonly column: string; readonly before: string; readonly after: string },
  ) => void
}

const NEXT = { blank: 'planned', planned: 'met', met: 'blank', lost: 'blank' } as const

/** Marks of the plan side by side; a click or Space goes round, letters put them, arrows move. */
export function MarkStrip({ commune, setId, numbers, apply }: MarkStripProps) {
  const t = useT()
  const { facts, plan, unit, isReadOnly } = commune
  const list = (layer: 'baseline' | 'target') =>
    findFact(facts, 'markList', { planId: plan.id, setId, layer, unitId: unit.id })
  const met = new Set(splitNumbers(list('baseline')?.criteria ?? ''))
  const planned = new Set(splitNumbers(list('target')?.criteria ?? ''))
  const lost = new Set(splitNumbers(list('target')?.lost ?? ''))
  const stateOf = (number: string): MarkState => {
    if (lost.has(number)) return 'lost'
    if (met.has(number)) return 'met'
    return planned.has(number) ? 'planned' : 'blank'
  }

  function put(number: string, state: MarkState): void {
    if (isReadOnly) return
    apply('plan', [{ kind: 'mark', unitId: unit.id, number, state }], {
      column: number,
      before: MARK_LETTERS[stateOf(number)],
      after: MARK_LETTERS[state],
    })
  }

  function onKeyDown(event: KeyboardEvent<HTMLButtonElement>, number: string): void {
    if (event.ctrlKey || event.metaKey || event.altKey) return
    const beside =
      event.key === 'ArrowRight'
        ? event.currentTarget.nextElementSibling
        : event.key === 'ArrowLeft'
          ? event.currentTarget.previousElementSibling
          : null
    if (beside instanceof HTMLElement) {
      event.preventDefault()
      beside.focus()
      return
    }
    const isErase = event.key === 'Delete' || event.key === 'Backspace'
    const typed = event.key.length === 1 && event.key !== ' ' ? parseMark(event.key) : null
    const state = isErase ? 'blank' : typed
    if (state === null) return
    event.preventDefault()
    put(number, state)
  }

  return (
    <div className="mark-strip" role="group" aria-label={t('commune.marks')}>
      {numbers.map(({ number, name }) => {
        const state = stateOf(number)
        const label = t('communes.numbered', { number, name })
        return (
          <button
            key={number}
            type="button"
            className="mark"
            data-state={state}
            title={label}
            aria-label={`${label}: ${t(`commune.state.${state}`)}`}
            onClick={() => put(number, NEXT[state])}
            onKeyDown={(event) => onKeyDown(event, number)}
          >
            <small>{number}</small>
            <b>{MARK_LETTERS[state] || '·'}</b>
          </button>
        )
      })}
    </div>
  )
}
