import { Info, TriangleAlert } from 'lucide-react'
import { useStore as useZustand } from 'zustand'
import { useApp, useStore, useT } from '../../state/use-app.ts'
import type { SelectionStore } from '../matrix/selection-store.ts'
import { unitName } from './list-columns.ts'
import type { ListSheetModel } from './list-model.ts'
import { listName } from './list-names.ts'
import { cellNotes, type NoteSource } from './list-notes.ts'
import type { ListTable } from './list-table.ts'
import type { Lists } from './use-lists.ts'

interface CellStripProps {
  readonly lists: Lists
  readonly table: ListTable
  readonly model: ListSheetModel
  readonly notes: NoteSource
  readonly selection: SelectionStore
}

/** One line under the list: what the selected cell has to say, and the other lists its commune is in. */
export function CellStrip({ lists, table, model, notes, selection }: CellStripProps) {
  const t = useT()
  const store = useStore()
  const active = useZustand(selection, (state) => state.summary?.active)
  useApp((state) => state.factsVersion)
  useApp((state) => state.findings.version)
  const row = model.rows.find(({ id }) => id === active?.row)
  const column = model.columns.find(({ id }) => id === active?.column)
  if (row === undefined || column === undefined) return <div className="lists-strip" />
  const [note] = cellNotes(table, row, column, notes)
  const others = row.part === 'unit' ? (lists.others.get(row.unitId) ?? []) : []
  const finding = note?.finding
  const text = note?.text ?? model.text(row, column)
  return (
    <div className="lists-strip">
      <b>{row.part === 'unit' ? unitName(table, row.unitId) : row.label}</b>
      <span className="lists-strip-text" data-kind={note?.kind} role="status">
        {note?.kind === 'doubt' ? <TriangleAlert size={15} aria-hidden /> : null}
        {note?.kind === 'note' ? <Info size={15} aria-hidden /> : null}
        {note === undefined && column.part === 'unit' ? t('lists.openHint') : text}
      </span>
      {finding == null ? null : (
        <button
          type="button"
          className="lists-tag"
          onClick={() => store.jump({ screen: 'checks', findingId: finding.id })}
        >
          {t('lists.openFinding')}
        </button>
      )}
      {others.length > 0 && row.part === 'unit' ? (
        <span className="lists-tags">
          {t('lists.alsoIn')}
          {others.map((list) => (
            <button
              key={list.id}
              type="button"
              className="lists-tag"
              title={t('lists.openOther', { list: listName(list, t) })}
              onClick={() => lists.show(list.id, row.unitId)}
            >
              {listName(list, t)}
            </button>
          ))}
        </span>
      ) : null}
    </div>
  )
}
