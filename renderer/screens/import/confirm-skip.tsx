import { Modal } from '@mantine/core'
import { useStore as useZustand } from 'zustand'
import { useT } from '../../state/use-app.ts'
import { countDecisions } from './decisions.ts'
import type { ImportSession } from './import-session.ts'

interface ConfirmSkipProps {
  readonly isOpen: boolean
  readonly name: string
  readonly session: ImportSession
  readonly onStay: () => void
  readonly onSkip: () => void
}

/** Decisions are work: they go only when that is meant. */
export function ConfirmSkip({ isOpen, name, session, onStay, onSkip }: ConfirmSkipProps) {
  const t = useT()
  const count = useZustand(session.state, (state) => countDecisions(state.decisions))
  return (
    <Modal
      opened={isOpen}
      onClose={onStay}
      title={t('importing.skipTitle', { file: name })}
      closeButtonProps={{ 'aria-label': t('app.close') }}
    >
      <p>{t('importing.skipText', { count })}</p>
      <div className="import-dialog-actions">
        <button type="button" className="button" onClick={onStay} data-autofocus>
          {t('importing.keepDeciding')}
        </button>
        <button type="button" className="button" data-danger="" onClick={onSkip}>
          {t('importing.skipFile')}
        </button>
      </div>
    </Modal>
  )
}
