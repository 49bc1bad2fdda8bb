import { CircleCheck, EyeOff } from 'lucide-react'
import type { ImportPreview, ImportTable } from '../../../shared/import/preview.ts'
import { useT } from '../../state/use-app.ts'
import { CellLine } from './cell-line.tsx'
import { FileTable } from './file-table.tsx'
import type { CellPlace } from './grid-keys.ts'
import { useScrollMemory } from './use-scroll-to.ts'

interface TableCardProps {
  readonly preview: ImportPreview
  readonly table: ImportTable
  readonly year: number
  readonly active: CellPlace | null
  readonly revealed: number
  readonly onActive: (place: CellPlace) => void
  readonly onOpen: (place: CellPlace, rect: DOMRect) => void
}

/** The table with its printed titles above and its active cell in words below. */
export function TableCard(props: TableCardProps) {
  const { preview, table, year, active, revealed, onActive, onOpen } = props
  const t = useT()
  const memory = useScrollMemory()
  const isUnchanged =
    preview.changes.length === 0 && preview.doubts.every(({ chosen }) => chosen !== null)
  const titles = table.titles.map(({ text }) => text).join(' · ')
  return (
    <div className="card import-table-card">
      {isUnchanged && preview.rejected.length === 0 ? (
        <p className="import-banner" role="status">
          <CircleCheck size={17} aria-hidden />
          <b>{t('importing.nothingTitle')}</b>
          <span>{t('importing.nothingText', { same: preview.unchanged })}</span>
        </p>
      ) : null}
      <div className="import-titles">
        <span title={titles}>{titles}</span>
        <HiddenLines table={table} />
      </div>
      {table.isIncluded ? null : <p className="import-excluded">{t('importing.excluded')}</p>}
      <FileTable
        key={table.id}
        table={table}
        year={year}
        active={active}
        revealed={revealed}
        memory={memory}
        onActive={onActive}
        onOpen={onOpen}
      />
      <CellLine preview={preview} table={table} active={active} />
    </div>
  )
}

function HiddenLines({ table }: { readonly table: ImportTable }) {
  const t = useT()
  const rows = table.rows.filter(({ isHidden }) => isHidden).length
  const columns = table.columns.filter(({ isHidden }) => isHidden).length
  return (
    <>
      {rows > 0 ? (
        <small>
          <EyeOff size={13} aria-hidden /> {t('importing.hiddenRows', { count: rows })}
        </small>
      ) : null}
      {columns > 0 ? (
        <small>
          <EyeOff size={13} aria-hidden /> {t('importing.hiddenColumns', { count: columns })}
        </small>
      ) : null}
    </>
  )
}
