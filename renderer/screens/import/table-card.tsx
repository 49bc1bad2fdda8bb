import { CircleCheck, EyeOff } from 'lucide-react'
import { useMemo } from 'react'
import type { ImportPreview } from '../../../shared/import/preview.ts'
import { useApp, useCodeText, useT } from '../../state/use-app.ts'
import { isCommuneTable, isContentTable, type AnyTable } from './any-table.ts'
import { CellLine } from './cell-line.tsx'
import { ContentCellLine } from './content-cell-line.tsx'
import { CommuneCellLine } from './commune-cell-line.tsx'
import { drawCommuneTable, repairsById } from './draw-commune-table.ts'
import { drawContentTable } from './draw-content-table.ts'
import { drawMatrixTable } from './draw-matrix-table.ts'
import { FileTable } from './file-table.tsx'
import type { CellPlace } from './grid-keys.ts'
import { shortUnitName } from './short-unit-name.ts'
import { useScrollMemory } from './use-scroll-to.ts'

interface TableCardProps {
  readonly preview: ImportPreview
  readonly table: AnyTable
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
  const codeText = useCodeText()
  const language = useApp((state) => state.language)
  const facts = useApp((state) => state.session?.facts().facts)
  const memory = useScrollMemory()
  const repairs = useMemo(() => repairsById(preview.repairs), [preview.repairs])
  const drawn = useMemo(
    () =>
      isContentTable(table)
        ? drawContentTable(table, t, codeText)
        : isCommuneTable(table)
          ? drawCommuneTable(table, repairs, (id) => shortUnitName(facts, id), t, year)
          : drawMatrixTable(table, t, year, language),
    [table, repairs, facts, t, codeText, year, language],
  )
  const titles = table.titles.map(({ text }) => text).join(' · ')
  return (
    <div className="card import-table-card">
      {isNothingNew(preview) ? (
        <p className="import-banner" role="status">
          <CircleCheck size={17} aria-hidden />
          <b>{t('importing.nothingTitle')}</b>
          <span>
            {preview.communeTables.length + preview.contentTables.length === 0
              ? t('importing.nothingText', { same: preview.unchanged })
              : t('importing.nothingFacts', {
                  same:
                    preview.unchanged +
                    preview.communeAgreements.unchanged +
                    preview.contentUnchanged,
                })}
          </span>
        </p>
      ) : null}
      <div className="import-titles">
        <span title={titles}>{titles}</span>
        <HiddenLines table={table} />
      </div>
      {table.isIncluded ? null : <p className="import-excluded">{t('importing.excluded')}</p>}
      <FileTable
        key={table.id}
        table={drawn}
        active={active}
        revealed={revealed}
        memory={memory}
        onActive={onActive}
        onOpen={onOpen}
      />
      {isContentTable(table) ? (
        <ContentCellLine preview={preview} table={table} active={active} />
      ) : isCommuneTable(table) ? (
        <CommuneCellLine
          preview={preview}
          table={table}
          repairs={repairs}
          year={year}
          active={active}
        />
      ) : (
        <CellLine preview={preview} table={table} active={active} />
      )}
    </div>
  )
}

/** The document holds everything of the file already, and nothing of it waits. */
function isNothingNew(preview: ImportPreview): boolean {
  const { changes, communeChanges, contentChanges, doubts, rejected } = preview
  return (
    changes.length === 0 &&
    contentChanges.length === 0 &&
    communeChanges.length === 0 &&
    rejected.length === 0 &&
    doubts.every(({ chosen }) => chosen !== null)
  )
}

function HiddenLines({ table }: { readonly table: AnyTable }) {
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
