import { ArrowDown, ArrowUp, FileDown, GripVertical, Pencil, Settings2 } from 'lucide-react'
import { useState, type DragEvent, type KeyboardEvent } from 'react'
import type { SetEntry } from '../../../shared/appendix/appendix-set.ts'
import type { FactRow } from '../../../shared/changes/fact-tables.ts'
import { useApp, useT } from '../../state/use-app.ts'
import { moveInList } from '../../ui/list-keys.ts'
import { entryName } from './entry-name.ts'
import { TemplatesMenu } from './templates-menu.tsx'
import { TitleEditor } from './title-editor.tsx'
import type { SetActions } from './use-set-actions.ts'

/** Only our own lines may be dropped among the lines. */
const DRAGGED = 'application/x-ntm-appendix'

interface SetListProps {
  readonly entries: readonly SetEntry[]
  readonly chosenId: string
  readonly choose: (appendixId: string) => void
  readonly plans: readonly FactRow<'plan'>[]
  readonly plan: FactRow<'plan'>
  readonly choosePlan: (planId: string) => void
  readonly actions: SetActions
  readonly isPanelOpen: boolean
  readonly togglePanel: () => void
  readonly giveOut: () => void
}

/** The appendices of a plan: those bound in the order of their numbers, below them those left out. */
export function SetList(props: SetListProps) {
  const { entries, plans, plan, choosePlan } = props
  const t = useT()
  const bound = entries.filter(({ isIncluded }) => isIncluded)
  const others = entries.filter(({ isIncluded }) => !isIncluded)
  return (
    <nav className="appendix-list" aria-label={t('paper.list')}>
      {plans.length > 1 ? (
        <label className="appendix-plan">
          {t('paper.plan')}
          <select value={plan.id} onChange={(event) => choosePlan(event.currentTarget.value)}>
            {plans.map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </select>
        </label>
      ) : (
        <h2>{plan.name}</h2>
      )}
      <SetButtons {...props} />
      <div className="appendix-kinds" onKeyDown={moveInList}>
        <section>
          <h3 title={t('bundle.list.hint')}>{t('bundle.list.bound', { count: bound.length })}</h3>
          {bound.length === 0 ? <p className="quiet">{t('bundle.list.none')}</p> : null}
          <Lines {...props} entries={bound} />
        </section>
        {others.length === 0 ? null : (
          <section>
            <h3>{t('bundle.list.others')}</h3>
            <Lines {...props} entries={others} />
          </section>
        )}
      </div>
    </nav>
  )
}

/** What is done with the whole set. */
function SetButtons(props: SetListProps) {
  const { plan, actions, isPanelOpen, togglePanel, giveOut } = props
  const t = useT()
  return (
    <div className="bundle-buttons">
      <button
        type="button"
        className="button"
        data-primary=""
        title={t('bundle.output.buttonTitle')}
        onClick={giveOut}
      >
        <FileDown size={16} aria-hidden /> {t('bundle.output.button')}
      </button>
      <button
        type="button"
        className="button"
        aria-pressed={isPanelOpen}
        title={t('bundle.options.title')}
        onClick={togglePanel}
      >
        <Settings2 size={16} aria-hidden /> {t('bundle.options')}
      </button>
      <TemplatesMenu planId={plan.id} actions={actions} />
    </div>
  )
}

function Lines({ entries, ...props }: SetListProps) {
  const [over, setOver] = useState<string | null>(null)
  return (
    <ul onDragEnd={() => setOver(null)}>
      {entries.map((entry, index) => (
        <Line
          key={entry.id}
          {...props}
          entry={entry}
          index={index}
          count={entries.length}
          isOver={over === entry.id}
          setOver={setOver}
        />
      ))}
    </ul>
  )
}

interface LineProps extends Omit<SetListProps, 'entries'> {
  readonly entry: SetEntry
  readonly index: number
  readonly count: number
  readonly isOver: boolean
  readonly setOver: (appendixId: string | null) => void
}

function Line({ entry, index, count, isOver, setOver, ...props }: LineProps) {
  const { chosenId, choose, plan, actions } = props
  const t = useT()
  const facts = useApp((state) => state.session?.facts().facts)
  const [isNaming, setNaming] = useState(false)
  const isChosen = entry.id === chosenId
  const canMove = entry.isIncluded && !actions.isReadOnly

  function onKeyDown(event: KeyboardEvent): void {
    if (isNaming) return
    if (event.key === 'F2' && !actions.isReadOnly) {
      event.preventDefault()
      setNaming(true)
    }
    if (event.key === ' ' && !actions.isReadOnly && isOnEntry(event)) {
      event.preventDefault()
      actions.include(entry, !entry.isIncluded)
    }
    const step = event.key === 'ArrowUp' ? -1 : event.key === 'ArrowDown' ? 1 : 0
    if (step === 0 || !event.altKey || !canMove) return
    event.preventDefault()
    actions.move(entry, index + step)
  }

  function onDrop(event: DragEvent): void {
    const id = event.dataTransfer.getData(DRAGGED)
    setOver(null)
    if (id === '' || !canMove) return
    event.preventDefault()
    actions.moveTo(id, index)
  }

  return (
    <li
      className="appendix-line"
      data-chosen={isChosen ? '' : undefined}
      data-over={isOver ? '' : undefined}
      onKeyDown={onKeyDown}
      onDragOver={(event) => {
        if (!canMove || !event.dataTransfer.types.includes(DRAGGED)) return
        event.preventDefault()
        setOver(entry.id)
      }}
      onDragLeave={() => setOver(null)}
      onDrop={onDrop}
    >
      <span
        className="appendix-grip"
        draggable={canMove}
        title={canMove ? t('bundle.list.drag') : undefined}
        data-still={canMove ? undefined : ''}
        onDragStart={(event) => {
          event.dataTransfer.setData(DRAGGED, entry.id)
          event.dataTransfer.effectAllowed = 'move'
        }}
      >
        <GripVertical size={14} aria-hidden />
      </span>
      <input
        type="checkbox"
        checked={entry.isIncluded}
        disabled={actions.isReadOnly}
        aria-label={t('bundle.list.include', { name: entryName(t, facts, plan, entry) })}
        title={t(entry.isIncluded ? 'bundle.list.leaveOut' : 'bundle.list.bind')}
        onChange={(event) => actions.include(entry, event.currentTarget.checked)}
      />
      {isNaming ? (
        <TitleEditor
          entry={entry}
          finish={(title) => {
            setNaming(false)
            if (title !== null) actions.rename(entry, title)
          }}
        />
      ) : (
        <button
          type="button"
          data-list-item
          className="appendix-entry"
          aria-current={isChosen ? 'true' : undefined}
          onClick={() => choose(entry.id)}
          onFocus={() => choose(entry.id)}
          onDoubleClick={() => (actions.isReadOnly ? undefined : setNaming(true))}
          title={entry.title}
        >
          <strong>{entry.isIncluded ? entry.label : t(`bundle.kind.${entry.kind}`)}</strong>
          <span>{entryName(t, facts, plan, entry)}</span>
        </button>
      )}
      {isNaming || !isChosen || actions.isReadOnly ? null : (
        <span className="appendix-tools">
          <button
            type="button"
            aria-label={t('bundle.list.rename')}
            title={t('bundle.list.renameTitle')}
            onClick={() => setNaming(true)}
          >
            <Pencil size={14} aria-hidden />
          </button>
          {canMove ? (
            <>
              <button
                type="button"
                aria-label={t('bundle.list.up')}
                title={t('bundle.list.upTitle')}
                disabled={index === 0}
                onClick={() => actions.move(entry, index - 1)}
              >
                <ArrowUp size={14} aria-hidden />
              </button>
              <button
                type="button"
                aria-label={t('bundle.list.down')}
                title={t('bundle.list.downTitle')}
                disabled={index === count - 1}
                onClick={() => actions.move(entry, index + 1)}
              >
                <ArrowDown size={14} aria-hidden />
              </button>
            </>
          ) : null}
        </span>
      )}
    </li>
  )
}

function isOnEntry(event: KeyboardEvent): boolean {
  return event.target instanceof HTMLElement && event.target.matches('.appendix-entry')
}
