import { Plus } from 'lucide-react'
import { useRef, type KeyboardEvent } from 'react'
import { useApp, useT } from '../../state/use-app.ts'
import { keepFocus } from '../../ui/keep-focus.ts'
import { listName } from './list-names.ts'
import type { Lists } from './use-lists.ts'

interface ListTabsProps {
  readonly lists: Lists
  /** Ends an open edit; false when its text is refused and the list stays. */
  readonly onLeave: () => boolean
  readonly createGroup: () => void
}

/** One tab a list, with the number of its communes; arrows move between them. */
export function ListTabs({ lists, onLeave, createGroup }: ListTabsProps) {
  const t = useT()
  const bar = useRef<HTMLDivElement>(null)
  const isReadOnly = useApp((state) => state.status?.isReadOnly ?? true)
  const shown = lists.table?.list.id

  function choose(listId: string): void {
    if (onLeave()) lists.choose(listId)
  }

  function onKeyDown(event: KeyboardEvent): void {
    const step = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0
    if (step === 0) return
    event.preventDefault()
    const at = lists.lists.findIndex(({ id }) => id === shown)
    const next = (at + step + lists.lists.length) % lists.lists.length
    const list = lists.lists[next]
    if (list === undefined) return
    choose(list.id)
    const tab = bar.current?.querySelectorAll('[role="tab"]')[next]
    if (tab instanceof HTMLElement) tab.focus()
  }

  return (
    // oxlint-disable-next-line jsx-a11y/no-static-element-interactions -- the tabs inside take the clicks
    <div className="tabs lists-tabs" onMouseDown={keepFocus}>
      <div
        ref={bar}
        className="lists-tab-bar"
        role="tablist"
        tabIndex={-1}
        aria-label={t('lists.title')}
        onKeyDown={onKeyDown}
      >
        {lists.lists.map((list) => (
          <button
            key={list.id}
            type="button"
            role="tab"
            aria-selected={list.id === shown}
            tabIndex={list.id === shown ? 0 : -1}
            onClick={() => choose(list.id)}
          >
            {listName(list, t)}
            <span className="lists-badge">{list.units.length}</span>
          </button>
        ))}
      </div>
      <button
        type="button"
        className="lists-new-group"
        disabled={isReadOnly}
        title={t('lists.newGroupTitle')}
        onClick={createGroup}
      >
        <Plus size={15} aria-hidden />
        {t('lists.newGroup')}
      </button>
    </div>
  )
}
