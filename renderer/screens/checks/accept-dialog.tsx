import { Modal } from '@mantine/core'
import { useState, type FormEvent } from 'react'
import { useT } from '../../state/use-app.ts'
import type { ListedFinding } from './listed-findings.ts'

/** As long as the table of acceptances takes. */
const MAX_REASON = 2000

interface AcceptDialogProps {
  readonly findings: readonly ListedFinding[]
  readonly close: () => void
  readonly accept: (reason: string) => void
}

/** Asks why findings may stand; without a reason there is nothing to remember them by. */
export function AcceptDialog({ findings, close, accept }: AcceptDialogProps) {
  const t = useT()
  const [reason, setReason] = useState('')
  const isEmpty = reason.trim() === ''
  const [only] = findings

  function submit(event: FormEvent): void {
    event.preventDefault()
    if (!isEmpty) accept(reason.trim())
  }

  return (
    <Modal
      opened
      onClose={close}
      title={
        findings.length === 1
          ? t('checks.accept.titleOne')
          : t('checks.accept.title', { count: findings.length })
      }
      closeButtonProps={{ 'aria-label': t('app.close') }}
      size="lg"
    >
      <form className="accept-form" onSubmit={submit}>
        {findings.length === 1 && only !== undefined ? (
          <p className="accept-finding">
            <b>{only.text.where}</b>
            <span>{only.text.message}</span>
          </p>
        ) : null}
        <p className="quiet">{t('checks.accept.text')}</p>
        <label>
          <span>{t('checks.accept.reason')}</span>
          <textarea
            rows={3}
            value={reason}
            maxLength={MAX_REASON}
            placeholder={t('checks.accept.example')}
            data-autofocus
            onChange={(event) => setReason(event.currentTarget.value)}
            onKeyDown={(event) => {
              if (event.key === 'Enter' && event.ctrlKey) submit(event)
            }}
          />
        </label>
        <div className="accept-actions">
          <button type="button" className="button" onClick={close}>
            {t('app.cancel')}
          </button>
          <button type="submit" className="button" data-primary="" disabled={isEmpty}>
            {t('checks.accept.do')}
          </button>
        </div>
      </form>
    </Modal>
  )
}
