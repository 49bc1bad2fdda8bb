import { Modal } from '@mantine/core'
import { useT } from '../../state/use-app.ts'
import { CountDialog } from './count-dialog.tsx'
import { EnterDialog } from './enter-dialog.tsx'
import type { MatrixTable } from './matrix-table.ts'
import type { ColumnSwitch } from './use-column-switch.ts'
import { columnsName } from './table-name.ts'

interface SwitchDialogProps {
  readonly table: MatrixTable
  readonly columnSwitch: ColumnSwitch
  /** Called once the question is answered or put away: the table takes the keys again. */
  readonly onDone: () => void
}

/** Asks before columns change between typed and counted. */
export function SwitchDialog({ table, columnSwitch, onDone }: SwitchDialogProps) {
  const t = useT()
  const { question } = columnSwitch
  function close(): void {
    columnSwitch.close()
    onDone()
  }
  return (
    <Modal
      opened={question !== null}
      onClose={close}
      title={question === null ? '' : title()}
      size={question?.kind === 'count' ? 720 : 480}
      // The sheet takes the focus itself; given back to what had it, the field would find its cell gone.
      returnFocus={false}
      transitionProps={{ duration: 0 }}
      closeButtonProps={{ 'aria-label': t('app.close') }}
      classNames={{ title: 'dialog-title' }}
    >
      {question?.kind === 'count' ? (
        <CountDialog
          table={table}
          columnIds={question.columnIds}
          onCount={() => {
            columnSwitch.doCount(question.columnIds)
            close()
          }}
          onStay={close}
        />
      ) : null}
      {question?.kind === 'enter' ? (
        <EnterDialog
          table={table}
          question={question}
          onEnter={(keep) => {
            columnSwitch.doEnter(question, keep)
            close()
          }}
          onEnteredOnly={() => {
            columnSwitch.writeEnteredOnly(question)
            close()
          }}
          onStay={close}
        />
      ) : null}
    </Modal>
  )

  function title(): string {
    if (question === null) return ''
    const columns = columnsName(t, table, question.columnIds)
    if (question.kind === 'count') return t('matrix.count.title', { columns })
    return question.changes.length > 0
      ? t('matrix.enter.typedTitle')
      : t('matrix.enter.title', { columns })
  }
}
