import { Modal } from '@mantine/core'
import { useT } from '../../state/use-app.ts'
import { NewDocumentForm } from './new-document-form.tsx'

/** A slip of the Esc key keeps what was entered: the form stays until the screen goes. */
export function NewDocumentDialog({ isOpen, close }: { isOpen: boolean; close: () => void }) {
  const t = useT()
  return (
    <Modal
      opened={isOpen}
      onClose={close}
      title={t('welcome.form.title')}
      size={980}
      centered
      keepMounted
      closeOnClickOutside={false}
      closeButtonProps={{ 'aria-label': t('app.close') }}
      classNames={{ title: 'dialog-title' }}
    >
      <NewDocumentForm close={close} />
    </Modal>
  )
}
