import { Modal, TextInput } from '@mantine/core'
import { useState, type FormEvent, type ReactNode } from 'react'
import { useT } from '../../state/use-app.ts'

interface NameDialogProps {
  readonly title: string
  readonly label: string
  readonly initial: string
  readonly action: string
  readonly children?: ReactNode
  /** True when the name was taken; otherwise the dialog stays. */
  readonly take: (name: string) => boolean
  readonly close: () => void
}

/** Asks for one name. */
export function NameDialog(props: NameDialogProps) {
  const t = useT()
  const [name, setName] = useState(props.initial)

  function submit(event: FormEvent): void {
    event.preventDefault()
    if (props.take(name)) props.close()
  }

  return (
    <Modal
      opened
      onClose={props.close}
      title={props.title}
      centered
      closeButtonProps={{ 'aria-label': t('app.close') }}
      classNames={{ title: 'dialog-title' }}
    >
      <form className="units-form" noValidate onSubmit={submit}>
        <TextInput
          data-autofocus
          label={props.label}
          value={name}
          maxLength={200}
          onChange={(event) => setName(event.currentTarget.value)}
        />
        {props.children}
        <footer>
          <button type="button" className="button" onClick={props.close}>
            {t('app.cancel')}
          </button>
          <button type="submit" className="button" data-primary>
            {props.action}
          </button>
        </footer>
      </form>
    </Modal>
  )
}
