import type { KeyboardEvent } from 'react'
import type { ImportPreview } from '../../../shared/import/preview.ts'
import { useT } from '../../state/use-app.ts'
import { allTables } from './any-table.ts'

interface TableTabsProps {
  readonly preview: ImportPreview
  readonly tableId: string
  readonly onChoose: (tableId: string) => void
}

/** The tables of the file, by sheet; by range too where a sheet has several. */
export function TableTabs({ preview, tableId, onChoose }: TableTabsProps) {
  const t = useT()
  const tables = allTables(preview)

  function onKeyDown(event: KeyboardEvent<HTMLDivElement>): void {
    const step = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0
    const at = tables.findIndex((table) => table.id === tableId)
    const next = (at + step + tables.length) % tables.length
    const table = tables[next]
    if (step === 0 || table === undefined) return
    event.preventDefault()
    onChoose(table.id)
    const button = event.currentTarget.children[next]
    if (button instanceof HTMLElement) button.focus()
  }

  return (
    <div
      className="tabs import-tabs"
      role="tablist"
      tabIndex={-1}
      aria-label={t('importing.tables')}
      onKeyDown={onKeyDown}
    >
      {tables.map((table) => {
        const open = preview.doubts.filter(
          (doubt) => doubt.tableId === table.id && doubt.chosen === null,
        ).length
        const isAlone = tables.filter(({ sheet }) => sheet === table.sheet).length === 1
        return (
          <button
            key={table.id}
            type="button"
            role="tab"
            aria-selected={table.id === tableId}
            tabIndex={table.id === tableId ? 0 : -1}
            onClick={() => onChoose(table.id)}
          >
            {isAlone ? table.sheet : `${table.sheet} ${table.range}`}
            {table.isIncluded ? null : <small> {t('importing.tableExcluded')}</small>}
            {open > 0 ? (
              <span className="import-badge" title={t('importing.tableOpen', { count: open })}>
                {open}
                <span className="visually-hidden">
                  {' '}
                  {t('importing.tableOpen', { count: open })}
                </span>
              </span>
            ) : null}
          </button>
        )
      })}
    </div>
  )
}
