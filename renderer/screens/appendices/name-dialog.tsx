import { Modal } from '@mantine/core'
import { useState, type FormEvent } from 'react'
import { useT } from '../../state/use-app.ts'

interface NameDialogProps {
  readonly title: string
  readonly label: string
  readonly before: string
  readonly close: () => void
  readonly keep: (name: string) => void
}

/** Asks for a name. */
export function NameDialog({ title, label, before, close, keep }: NameDialogProps) {
  const t = useT()
  const [name, setName] = useState(before)
  const tidy = name.replace(/\s+/g, ' ').trim().normalize('NFC')

  function submit(event: FormEvent): void {
    event.preventDefault()
    if (tidy !== '') keep(tidy)
  }

  return (
    <Modal opened onClose={close} title={title} closeButtonProps={{ 'aria-label': t('app.close') }}>
      <form className="bundle-form" onSubmit={submit}>
        <label className="bundle-field">
          <span>{label}</span>
          <input
            type="text"
            value={name}
            maxLength={200}
            data-autofocus
            onChange={(event) => setName(event.currentTarget.value)}
          />
        </label>
        <div className="bundle-actions">
          <button type="button" className="button" onClick={close}>
            {t('app.cancel')}
          </button>
          <button type="submit" className="button" data-primary="" disabled={tidy === ''}>
            {t('bundle.keep')}
          </button>
        </div>
      </form>
    </Modal>
  )
}
