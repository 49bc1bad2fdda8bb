import type { ReactNode } from 'react'
import { useT } from '../../state/use-app.ts'

interface DialogFormProps {
  readonly children: ReactNode
  /** The word of the button that does it. */
  readonly make: string
  readonly isDanger?: boolean
  readonly canMake: boolean
  readonly close: () => void
  readonly onMake: () => void
}

/** A dialog's fields with its two buttons; Enter makes it. */
export function DialogForm(props: DialogFormProps) {
  const t = useT()
  return (
    <form
      className="versions-form"
      onSubmit={(event) => {
        event.preventDefault()
        if (!props.canMake) return
        props.onMake()
        props.close()
      }}
    >
      {props.children}
      <div className="versions-form-foot">
        <button type="button" className="button" onClick={props.close}>
          {t('versions.cancel')}
        </button>
        <button
          type="submit"
          className="button"
          data-primary
          data-danger={props.isDanger === true ? '' : undefined}
          disabled={!props.canMake}
        >
          {props.make}
        </button>
      </div>
    </form>
  )
}

interface FieldProps {
  readonly label: string
  readonly value: string
  readonly onChange: (value: string) => void
  readonly placeholder?: string
  readonly error?: string | null
  readonly isFirst?: boolean
}

/** A labelled line of text; its error stands right below it. */
export function Field({ label, value, onChange, placeholder, error, isFirst }: FieldProps) {
  return (
    <label className="versions-field">
      {label}
      <input
        value={value}
        maxLength={300}
        placeholder={placeholder}
        aria-invalid={error != null}
        data-autofocus={isFirst === true ? true : undefined}
        onChange={(event) => onChange(event.currentTarget.value)}
      />
      {error == null ? null : (
        <span className="versions-refusal" role="alert">
          {error}
        </span>
      )}
    </label>
  )
}
