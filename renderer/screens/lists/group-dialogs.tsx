import { Modal } from '@mantine/core'
import { useState } from 'react'
import { foldLabel } from '../../../shared/units/fold-label.ts'
import { useT } from '../../state/use-app.ts'
import type { ListTable } from './list-table.ts'
import type { ListActions } from './use-list-actions.ts'
import type { Lists } from './use-lists.ts'

export type GroupDialog = 'create' | 'rename' | 'remove' | null

interface GroupDialogsProps {
  readonly dialog: GroupDialog
  readonly close: () => void
  readonly lists: Lists
  readonly table: ListTable
  readonly actions: ListActions
}

/** Making, naming and removing a group of communes of one's own. */
export function GroupDialogs({ dialog, close, lists, table, actions }: GroupDialogsProps) {
  const t = useT()
  const group = table.list.kind.kind === 'group' ? table.list.kind.group : null
  const title = dialog === null ? '' : t(`lists.dialog.${dialog}`, { group: group?.name ?? '' })
  return (
    <Modal
      opened={dialog !== null}
      onClose={close}
      title={title}
      size={440}
      centered
      closeButtonProps={{ 'aria-label': t('app.close') }}
      classNames={{ title: 'dialog-title' }}
    >
      {dialog === 'remove' ? (
        <RemoveBody
          text={t('lists.removeGroupText', { count: table.list.units.length })}
          close={close}
          remove={() => {
            actions.removeGroup()
            close()
          }}
        />
      ) : (
        <NameForm
          name={dialog === 'rename' ? (group?.name ?? '') : ''}
          taken={lists.lists.flatMap(({ kind }) =>
            kind.kind === 'group' && (dialog === 'create' || kind.group !== group)
              ? [kind.group.name]
              : [],
          )}
          close={close}
          save={(name) => {
            if (dialog === 'rename') actions.renameGroup(name)
            else lists.choose(actions.createGroup(name))
            close()
          }}
        />
      )}
    </Modal>
  )
}

interface NameFormProps {
  readonly name: string
  readonly taken: readonly string[]
  readonly save: (name: string) => void
  readonly close: () => void
}

const MAX_NAME = 200

function NameForm({ name: before, taken, save, close }: NameFormProps) {
  const t = useT()
  const [name, setName] = useState(before)
  const isTaken = taken.some((other) => foldLabel(other) === foldLabel(name))
  const canSave = name.trim() !== '' && !isTaken
  return (
    <form
      className="lists-form"
      onSubmit={(event) => {
        event.preventDefault()
        if (canSave) save(name.trim())
      }}
    >
      <label>
        {t('lists.groupName')}
        <input
          data-autofocus
          maxLength={MAX_NAME}
          placeholder={t('lists.groupNameExample')}
          value={name}
          aria-invalid={isTaken}
          onChange={(event) => setName(event.currentTarget.value)}
        />
      </label>
      {isTaken ? (
        <p className="lists-refusal" role="alert">
          {t('lists.groupTaken', { group: name.trim() })}
        </p>
      ) : null}
      <div className="lists-form-foot">
        <button type="button" className="button" onClick={close}>
          {t('lists.cancel')}
        </button>
        <button type="submit" className="button" data-primary disabled={!canSave}>
          {t('lists.save')}
        </button>
      </div>
    </form>
  )
}

function RemoveBody(props: { text: string; close: () => void; remove: () => void }) {
  const t = useT()
  return (
    <div className="lists-form">
      <p>{props.text}</p>
      <div className="lists-form-foot">
        <button type="button" className="button" data-autofocus onClick={props.close}>
          {t('lists.cancel')}
        </button>
        <button type="button" className="button" data-primary onClick={props.remove}>
          {t('lists.removeGroup')}
        </button>
      </div>
    </div>
  )
}
