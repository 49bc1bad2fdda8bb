import { useId, useState, type KeyboardEvent } from 'react'
import './commit-text.css'

interface CommitTextProps {
  readonly label: string
  readonly value: string
  /** Takes the text when the field is left or Enter pressed; false keeps it there to be corrected. */
  readonly commit: (text: string) => boolean
  readonly error?: string | null
  readonly isReadOnly?: boolean
  /** Shows the label above the field; otherwise only those who can't see the table around it hear it. */
  readonly isLabelled?: boolean
  readonly hint?: string
  readonly placeholder?: string
  readonly inputMode?: 'numeric' | 'text'
  readonly className?: string
  readonly maxLength?: number
}

/** A field whose text becomes a fact when it is left or Enter pressed; Esc takes back what was typed. */
export function CommitText(props: CommitTextProps) {
  const { label, value, commit, error, isReadOnly, isLabelled, hint, className } = props
  const [typed, setTyped] = useState<string | null>(null)
  const id = useId()

  function leave(): void {
    if (typed === null) return
    if (typed === value || commit(typed)) setTyped(null)
  }

  function onKeyDown(event: KeyboardEvent<HTMLInputElement>): void {
    if (event.nativeEvent.isComposing) return
    if (event.key === 'Enter') {
      event.preventDefault()
      leave()
    }
    if (event.key === 'Escape' && typed !== null) {
      event.preventDefault()
      event.stopPropagation()
      setTyped(null)
    }
  }

  const input = (
    <input
      id={id}
      type="text"
      className="commit-text"
      aria-label={isLabelled === true ? undefined : label}
      aria-invalid={error == null ? undefined : true}
      title={isLabelled === true ? undefined : (hint ?? typed ?? value)}
      value={typed ?? value}
      readOnly={isReadOnly}
      placeholder={props.placeholder}
      inputMode={props.inputMode}
      maxLength={props.maxLength ?? 400}
      onChange={(event) => setTyped(event.currentTarget.value)}
      onBlur={leave}
      onKeyDown={onKeyDown}
    />
  )
  if (isLabelled !== true) return input
  return (
    <div className={`commit-field ${className ?? ''}`}>
      <label htmlFor={id}>{label}</label>
      {input}
      {error == null ? null : (
        <small className="commit-error" role="alert">
          {error}
        </small>
      )}
      {hint === undefined || error != null ? null : <small>{hint}</small>}
    </div>
  )
}
