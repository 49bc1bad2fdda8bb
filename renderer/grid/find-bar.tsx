import { useEffect, useRef, useState } from 'react'
import type { KeyboardEvent, ReactNode } from 'react'

import type { Finder, FindState } from './finder.ts'
import type { Translate } from './sheet-model.ts'

export interface FindBarProps {
  readonly finder: Finder
  /** A new number brings the focus back to the bar. */
  readonly times: number
  readonly t: Translate
  readonly onClose: () => void
}

export function FindBar({ finder, times, t, onClose }: FindBarProps): ReactNode {
  const input = useRef<HTMLInputElement>(null)
  const [state, setState] = useState<FindState | null>(null)
  const [query, setQuery] = useState('')

  useEffect(() => {
    finder.onChange(setState)
    return () => finder.onChange(null)
  }, [finder])

  // oxlint-disable-next-line react/exhaustive-deps, react/exhaustive-effect-dependencies -- each asking counts
  useEffect(() => {
    input.current?.focus()
    input.current?.select()
  }, [times])

  function onKeyDown(event: KeyboardEvent<HTMLElement>): void {
    if (event.nativeEvent.isComposing) return
    if (event.key === 'Escape') onClose()
    else if (event.key === 'F3') finder.next(event.shiftKey)
    else if (event.key === 'Enter' && event.target === input.current) finder.next(event.shiftKey)
    else if (event.key.toLowerCase() === 'f' && (event.ctrlKey || event.metaKey))
      input.current?.select()
    else return
    event.preventDefault()
    event.stopPropagation()
  }

  return (
    <search className="ntm-sheet-find" aria-label={t('grid.findLabel')} onKeyDown={onKeyDown}>
      <input
        ref={input}
        type="text"
        value={query}
        placeholder={t('grid.findPlaceholder')}
        aria-label={t('grid.findLabel')}
        onChange={(event) => {
          setQuery(event.target.value)
          finder.search(event.target.value)
        }}
      />
      <output className="ntm-sheet-find-count">{countText(t, query, state)}</output>
      <button type="button" title={t('grid.findPrevious')} onClick={() => finder.next(true)}>
        ↑
      </button>
      <button type="button" title={t('grid.findNext')} onClick={() => finder.next(false)}>
        ↓
      </button>
      <button type="button" title={t('grid.findClose')} onClick={onClose}>
        ×
      </button>
    </search>
  )
}

function countText(t: Translate, query: string, state: FindState | null): string {
  if (query.trim() === '' || !state || (state.isSearching && state.count === 0)) return ''
  if (state.count === 0) return t('grid.findNone')
  return t('grid.findPlace', { index: state.index, count: state.count })
}
