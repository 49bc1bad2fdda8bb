import type { ImportPreview, TableDecision } from '../../../shared/import/preview.ts'
import { useT } from '../../state/use-app.ts'
import { Segments } from '../../ui/segments.tsx'
import { allTables, isCommuneTable, isContentTable, type AnyTable } from './any-table.ts'
import { ContentTableChoice } from './content-table-choice.tsx'
import { CommuneTableChoice } from './commune-table-choice.tsx'
import { TableChoice } from './table-choice.tsx'
import { TableTabs } from './table-tabs.tsx'

interface PreviewOptionsProps {
  readonly preview: ImportPreview
  readonly table: AnyTable
  readonly year: number
  readonly blanks: 'keep' | 'clear'
  readonly onTable: (tableId: string) => void
  readonly onDecide: (change: TableDecision) => void
  readonly onBlanks: (blanks: 'keep' | 'clear') => void
}

/** Which table is shown, what it is, and what its blanks do. */
export function PreviewOptions(props: PreviewOptionsProps) {
  const { preview, table, year, blanks, onTable, onDecide, onBlanks } = props
  const t = useT()
  const hasMany = allTables(preview).length > 1
  return (
    <>
      {hasMany || !table.isIncluded ? (
        <div className="import-tab-row">
          <TableTabs preview={preview} tableId={table.id} onChoose={onTable} />
          <label className="import-option">
            <input
              type="checkbox"
              checked={table.isIncluded}
              onChange={(event) => onDecide({ isIncluded: event.currentTarget.checked })}
            />
            {t('importing.include')}
          </label>
        </div>
      ) : null}
      <div className="import-options">
        {isContentTable(table) ? (
          <ContentTableChoice table={table} year={year} onDecide={onDecide} />
        ) : isCommuneTable(table) ? (
          <CommuneTableChoice preview={preview} table={table} year={year} onDecide={onDecide} />
        ) : (
          <TableChoice preview={preview} table={table} year={year} onDecide={onDecide} />
        )}
        {preview.keptBlanks > 0 || blanks === 'clear' ? (
          <div className="import-option">
            <span>{t('importing.blanks')}</span>
            <Segments<'keep' | 'clear'>
              label={t('importing.blanks')}
              value={blanks}
              options={[
                { value: 'keep', label: t('importing.blanks.keep') },
                { value: 'clear', label: t('importing.blanks.clear') },
              ]}
              onChange={onBlanks}
            />
          </div>
        ) : null}
      </div>
    </>
  )
}
