import { Pencil, RotateCcw, Tags, Trash2, TriangleAlert } from 'lucide-react'
import { useState, type KeyboardEvent } from 'react'
import { checkText } from '../../../shared/checks/check-text.ts'
import { useApp, useT } from '../../state/use-app.ts'
import { keepFocus } from '../../ui/keep-focus.ts'
import type { GroupDialog } from './group-dialogs.tsx'
import { listTitle, madeTitle } from './list-names.ts'
import type { ListTable } from './list-table.ts'
import type { ListActions } from './use-list-actions.ts'

interface ListHeadingProps {
  readonly table: ListTable
  readonly actions: ListActions
  readonly openDialog: (dialog: GroupDialog) => void
  readonly backToSheet: () => void
}

/** The list's title as its appendix prints it, what it claims checked beside it, and what one does with an own group. */
export function ListHeading(props: ListHeadingProps) {
  // A title half edited belongs to the list it was begun in.
  return <Heading key={props.table.list.id} {...props} />
}

function Heading({ table, actions, openDialog, backToSheet }: ListHeadingProps) {
  const t = useT()
  const isReadOnly = useApp((state) => state.status?.isReadOnly ?? true)
  const [isEditing, setEditing] = useState(false)
  const { list, year } = table
  const title = listTitle(list, year, t)

  function end(): void {
    setEditing(false)
    backToSheet()
  }

  return (
    <div className="lists-heading">
      {isEditing ? (
        <TitleField
          title={title}
          made={madeTitle(list, year, t)}
          save={(text) => {
            const isMade = text.trim() === madeTitle(list, year, t)
            if (text.trim() !== title) actions.setTitle(isMade ? '' : text)
            end()
          }}
          cancel={end}
        />
      ) : (
        // oxlint-disable-next-line jsx-a11y/no-static-element-interactions -- the tools inside take the clicks
        <div className="lists-title" onMouseDown={keepFocus}>
          <h1>{title}</h1>
          {isReadOnly ? null : (
            <>
              <Tool label={t('lists.editTitle')} run={() => setEditing(true)} icon={Pencil} />
              {list.title === null ? null : (
                <Tool
                  label={t('lists.resetTitle')}
                  run={() => actions.setTitle('')}
                  icon={RotateCcw}
                />
              )}
              {list.kind.kind === 'group' ? (
                <>
                  <Tool
                    label={t('lists.renameGroup')}
                    run={() => openDialog('rename')}
                    icon={Tags}
                  />
                  <Tool
                    label={t('lists.removeGroup')}
                    run={() => openDialog('remove')}
                    icon={Trash2}
                  />
                </>
              ) : null}
            </>
          )}
        </div>
      )}
      <TitleFindings listId={list.id} />
    </div>
  )
}

function Tool({ label, run, icon: Icon }: { label: string; run: () => void; icon: typeof Pencil }) {
  return (
    <button type="button" className="lists-tool" title={label} aria-label={label} onClick={run}>
      <Icon size={15} aria-hidden />
    </button>
  )
}

interface TitleFieldProps {
  readonly title: string
  readonly made: string
  readonly save: (title: string) => void
  readonly cancel: () => void
}

const MAX_TITLE = 2000

function TitleField({ title, made, save, cancel }: TitleFieldProps) {
  const t = useT()
  const [text, setText] = useState(title)
  function onKeyDown(event: KeyboardEvent): void {
    if (event.nativeEvent.isComposing) return
    if (event.key === 'Enter') save(text)
    if (event.key === 'Escape') cancel()
  }
  return (
    <input
      className="lists-title-field"
      aria-label={t('lists.editTitle')}
      // oxlint-disable-next-line jsx-a11y/no-autofocus -- the field takes the place of the title that was clicked
      autoFocus
      maxLength={MAX_TITLE}
      placeholder={made}
      title={t('lists.titleHint')}
      value={text}
      onChange={(event) => setText(event.currentTarget.value)}
      onKeyDown={onKeyDown}
      onBlur={() => save(text)}
    />
  )
}

/** What the title says of the list and the list does not bear out. */
function TitleFindings({ listId }: { listId: string }) {
  const language = useApp((state) => state.language)
  const findings = useApp((state) => state.findings)
  const shown = findings.shown.filter(
    ({ place, accepted }) =>
      accepted === null &&
      place.screen === 'lists' &&
      place.listId === listId &&
      place.unitId === null,
  )
  return shown.map(({ id, message }) => (
    <p key={id} className="lists-finding" role="note">
      <TriangleAlert size={15} aria-hidden />
      {checkText(language, message)}
    </p>
  ))
}
