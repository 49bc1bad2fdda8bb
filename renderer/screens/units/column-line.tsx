import { ArrowDown, ArrowUp, GripVertical, ListTree, Trash2 } from 'lucide-react'
import type { DragEvent, KeyboardEvent } from 'react'
import type { FactRow } from '../../../shared/changes/fact-tables.ts'
import { parseCount } from '../../../shared/numbers/parse-count.ts'
import {
  changeColumn,
  moveColumn,
  removeColumn,
  type PlanColumn,
} from '../../../shared/plan/column-edits.ts'
import { formatInteger } from '../../../shared/numbers/format.ts'
import { useApp, useT } from '../../state/use-app.ts'
import { CommitText } from '../../ui/commit-text.tsx'
import { notify } from '../../ui/notify.ts'
import type { UnitsRequest } from './units-screen.tsx'
import { withUnits } from './units-tab.tsx'
import type { PlanEdits } from './use-plan-edits.ts'

/** Only our own lines may be dropped among the lines. */
const DRAGGED = 'application/x-ntm-column'

export interface ColumnRowsProps {
  readonly edits: PlanEdits
  readonly plan: FactRow<'plan'>
  readonly columns: readonly PlanColumn[]
  readonly counts: ReadonlyMap<string, number>
  readonly figures: ReadonlyMap<string, number>
  readonly picked: ReadonlySet<string>
  readonly setPicked: (picked: ReadonlySet<string>) => void
  readonly ask: (asked: Partial<UnitsRequest>) => void
}

interface LineProps extends ColumnRowsProps {
  readonly column: PlanColumn
  readonly index: number
  readonly isOver: boolean
  readonly setOver: (columnId: string | null) => void
}

/** One column: its place, headings, recognised communes, and what can be done with it. */
export function ColumnLine({ column, index, isOver, setOver, ...props }: LineProps) {
  const t = useT()
  const language = useApp((state) => state.language)
  const { edits, plan, columns, counts, figures, picked, setPicked, ask } = props
  const { facts, isReadOnly, make } = edits
  const { columnId, name, shortName } = column
  const label = { code: 'change.units.column', params: { name: shortName } }

  function move(id: string, to: number): void {
    const moved = columns.find((it) => it.columnId === id)
    if (moved === undefined || isReadOnly) return
    const params = { name: moved.shortName }
    make(
      { code: 'change.units.columnOrder', params },
      { ok: true, edits: moveColumn(facts, plan.id, id, to) },
    )
  }

  function onKeyDown(event: KeyboardEvent): void {
    const step = event.key === 'ArrowUp' ? -1 : event.key === 'ArrowDown' ? 1 : 0
    if (step === 0 || !event.altKey) return
    event.preventDefault()
    move(columnId, index + step)
  }

  function onDrop(event: DragEvent): void {
    const id = event.dataTransfer.getData(DRAGGED)
    setOver(null)
    if (id === '') return
    event.preventDefault()
    move(id, index)
  }

  function recognise(text: string): boolean {
    const parsed = parseCount(text)
    if (!parsed.ok) {
      notify({ tone: 'refused', text: t(`matrix.refuse.${parsed.code}`, { text }) })
      return false
    }
    return make(label, changeColumn(facts, plan.id, columnId, { recognisedNtm: parsed.value }))
  }

  return (
    <tr
      data-over={isOver ? '' : undefined}
      onKeyDown={onKeyDown}
      onDragOver={(event) => {
        if (!event.dataTransfer.types.includes(DRAGGED)) return
        event.preventDefault()
        setOver(columnId)
      }}
      onDragLeave={() => setOver(null)}
      onDrop={onDrop}
    >
      <td>
        <input
          type="checkbox"
          aria-label={t('units.columns.pick', { name: shortName })}
          checked={picked.has(columnId)}
          disabled={isReadOnly}
          onChange={(event) =>
            setPicked(withUnits(picked, [columnId], event.currentTarget.checked))
          }
        />
      </td>
      <td className="units-order">
        <span
          className="units-grip"
          draggable={!isReadOnly}
          title={t('units.columns.order.hint')}
          onDragStart={(event) => {
            event.dataTransfer.setData(DRAGGED, columnId)
            event.dataTransfer.effectAllowed = 'move'
          }}
        >
          <GripVertical size={15} aria-hidden />
        </span>
        <span className="units-place">{index + 1}</span>
        <button
          type="button"
          className="step-button"
          disabled={isReadOnly || index === 0}
          aria-label={`${t('units.columns.move', { name: shortName })} ↑`}
          onClick={() => move(columnId, index - 1)}
        >
          <ArrowUp size={14} aria-hidden />
        </button>
        <button
          type="button"
          className="step-button"
          disabled={isReadOnly || index === columns.length - 1}
          aria-label={`${t('units.columns.move', { name: shortName })} ↓`}
          onClick={() => move(columnId, index + 1)}
        >
          <ArrowDown size={14} aria-hidden />
        </button>
      </td>
      <td>
        <CommitText
          label={`${t('units.columns.heading')}: ${shortName}`}
          value={shortName}
          isReadOnly={isReadOnly}
          commit={(text) =>
            make(label, changeColumn(facts, plan.id, columnId, { shortName: text }))
          }
        />
      </td>
      <td>
        <CommitText
          label={`${t('units.columns.name')}: ${shortName}`}
          value={name}
          isReadOnly={isReadOnly}
          commit={(text) => make(label, changeColumn(facts, plan.id, columnId, { name: text }))}
        />
      </td>
      <td className="number">{formatInteger(counts.get(columnId) ?? 0, language)}</td>
      <td className="number">
        <CommitText
          label={`${t('units.columns.recognised')}: ${shortName}`}
          hint={t('units.columns.recognised.hint')}
          value={column.recognisedNtm === null ? '' : String(column.recognisedNtm)}
          inputMode="numeric"
          isReadOnly={isReadOnly}
          commit={recognise}
        />
      </td>
      <td className="number">{formatInteger(figures.get(columnId) ?? 0, language)}</td>
      <td className="units-acts">
        <button
          type="button"
          className="step-button"
          aria-label={t('units.columns.show', { name: shortName })}
          title={t('units.columns.show', { name: shortName })}
          onClick={() => ask({ by: 'columns', rowId: `column ${columnId}` })}
        >
          <ListTree size={15} aria-hidden />
        </button>
        <button
          type="button"
          className="step-button"
          disabled={isReadOnly}
          aria-label={t('units.columns.remove', { name: shortName })}
          title={t('units.columns.remove', { name: shortName })}
          onClick={() => {
            const params = { name: shortName }
            make(
              { code: 'change.units.columnRemove', params },
              removeColumn(facts, plan.id, columnId),
            )
          }}
        >
          <Trash2 size={15} aria-hidden />
        </button>
      </td>
    </tr>
  )
}
