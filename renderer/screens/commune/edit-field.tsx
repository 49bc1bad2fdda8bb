import { useEffect, useRef, useState, type KeyboardEvent } from 'react'
import { useT } from '../../state/use-app.ts'
import { notify } from '../../ui/notify.ts'

interface EditFieldProps {
  readonly label: string
  /** What the document holds. */
  readonly value: string
  readonly placeholder?: string | undefined
  readonly isReadOnly: boolean
  readonly isNarrow?: boolean
  /** Null when the text was taken, else why it was not. */
  readonly onCommit: (text: string) => string | null
}

/** A text edited in place: Enter or leaving it writes, Esc brings back what was there. */
export function EditField(props: EditFieldProps) {
  const { label, value, placeholder, isReadOnly, isNarrow = false, onCommit } = props
  const [typed, setTyped] = useState<string | null>(null)
  const [refusal, setRefusal] = useState<string | null>(null)
  function commit(): void {
    if (typed === null) return
    const why = typed.trim() === value ? null : onCommit(typed)
    setRefusal(why)
    if (why === null) setTyped(null)
  }

  const t = useT()
  // A click on a tool that leaves the focus alone, or a key, can take the page away before the field has lost it.
  const onLeave = useRef<() => void>(() => undefined)
  useEffect(() => {
    onLeave.current = () => {
      if (typed === null || typed.trim() === value) return
      const why = onCommit(typed)
      if (why === null) return
      const text = t('commune.notWritten', { text: typed.trim(), field: label, why })
      notify({ tone: 'refused', text })
    }
  })
  useEffect(() => () => onLeave.current(), [])

  function onKeyDown(event: KeyboardEvent): void {
    if (event.nativeEvent.isComposing) return
    if (event.key === 'Enter') {
      event.preventDefault()
      commit()
    }
    if (event.key === 'Escape' && typed !== null) {
      event.preventDefault()
      event.stopPropagation()
      setTyped(null)
      setRefusal(null)
    }
  }

  return (
    <span className="edit-field" data-narrow={isNarrow ? '' : undefined}>
      <input
        value={typed ?? value}
        aria-label={label}
        aria-invalid={refusal !== null}
        placeholder={placeholder}
        readOnly={isReadOnly}
        spellCheck={false}
        autoComplete="off"
        onChange={(event) => setTyped(event.currentTarget.value)}
        onBlur={commit}
        onKeyDown={onKeyDown}
      />
      {refusal === null ? null : (
        <span className="edit-refusal" role="alert">
          {refusal}
        </span>
      )}
    </span>
  )
}
