import { useEffect, useRef, useState } from 'react'
import type { SetEntry } from '../../../shared/appendix/appendix-set.ts'
import { useT } from '../../state/use-app.ts'

interface TitleEditorProps {
  readonly entry: SetEntry
  /** The title as it was typed, or null when nothing is to change. */
  readonly finish: (title: string | null) => void
}

/** The printed title of an appendix, typed in its place in the list: Enter keeps it, Esc leaves it; empty is the made one. */
export function TitleEditor({ entry, finish }: TitleEditorProps) {
  const t = useT()
  const before = entry.ownTitle ?? entry.title
  const [title, setTitle] = useState(before)
  const field = useRef<HTMLTextAreaElement>(null)
  const isDone = useRef(false)
  useEffect(() => field.current?.select(), [])

  function leave(typed: string | null): void {
    if (isDone.current) return
    isDone.current = true
    finish(typed === null || typed === before ? null : typed)
  }

  return (
    <textarea
      ref={field}
      className="appendix-title"
      rows={4}
      value={title}
      maxLength={400}
      aria-label={t('bundle.list.titleOf', { label: entry.label })}
      title={t('bundle.list.titleHint')}
      onChange={(event) => setTitle(event.currentTarget.value.replace(/\s*\n\s*/g, ' '))}
      onBlur={() => leave(title)}
      onKeyDown={(event) => {
        event.stopPropagation()
        if (event.nativeEvent.isComposing) return
        if (event.key === 'Enter') {
          event.preventDefault()
          leave(title)
        }
        if (event.key === 'Escape') {
          event.preventDefault()
          leave(null)
        }
      }}
    />
  )
}
