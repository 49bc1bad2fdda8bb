import { cellAddress } from '../../../shared/import/raw-sheet.ts'
import { formatInteger } from '../../../shared/numbers/format.ts'
import type { ImportCell, ImportPreview, ImportTable } from '../../../shared/import/preview.ts'
import type { MessageKey, MessageParams } from '../../../shared/messages/translate.ts'
import { useApp, useCodeText, useT } from '../../state/use-app.ts'
import { placeText } from './address.ts'
import { cellReason } from './cell-reason.ts'
import type { CellPlace } from './grid-keys.ts'

interface CellLineProps {
  readonly preview: ImportPreview
  readonly table: ImportTable
  readonly active: CellPlace | null
}

/** Under the table: the active cell in words. */
export function CellLine({ preview, table, active }: CellLineProps) {
  const t = useT()
  const codeText = useCodeText()
  const language = useApp((state) => state.language)
  if (active === null) {
    return <p className="import-cell-line import-cell-names">{t('importing.cell.none')}</p>
  }
  const row = table.rows[active.row]
  const column = table.columns[active.column]
  const cell = table.cells[active.row]?.[active.column]
  if (cell === undefined) {
    const line = row ?? column
    if (line === undefined) return <p className="import-cell-line" />
    const key = row === undefined ? 'importing.cell.column' : 'importing.cell.row'
    return (
      <p className="import-cell-line" role="status">
        <b>{placeText(t, line.where, false)}</b>
        <span>{t(key, { label: line.label })}</span>
      </p>
    )
  }
  const where =
    row === undefined || column === undefined
      ? ''
      : cellAddress(table.sheet, row.index, column.index)
  const number = (value: number | undefined): string =>
    value === undefined ? '' : formatInteger(value, language)
  return (
    <p className="import-cell-line" role="status">
      <b>{placeText(t, where, false)}</b>
      {cell.state === 'text' ? null : (
        <span className="import-cell-names">
          {[column?.matched, row?.matched].filter((name) => typeof name === 'string').join(' · ')}
        </span>
      )}
      <span>{sentence(cell, where, preview, t, codeText, number)}</span>
      {isWordedOtherwise(cell, number) ? (
        <span className="import-cell-raw">{t('importing.cell.raw', { raw: cell.raw })}</span>
      ) : null}
    </p>
  )
}

function sentence(
  cell: ImportCell,
  place: string,
  preview: ImportPreview,
  t: (key: MessageKey, params?: MessageParams) => string,
  codeText: (code: string, params?: MessageParams) => string,
  number: (value: number | undefined) => string,
): string {
  const counts = { before: number(cell.before), after: number(cell.after) }
  switch (cell.state) {
    case 'changed':
    case 'added':
    case 'cleared':
    case 'kept':
    case 'same':
    case 'agrees':
    case 'unchecked':
    case 'ignored':
    case 'blank':
      return t(`importing.cell.${cell.state}`, counts)
    case 'text':
      return cell.raw
    case 'doubt':
    case 'rejected':
    case 'cut':
    case 'wrong':
      return cellReason({
        state: cell.state,
        doubtId: cell.doubtId,
        where: place,
        preview,
        t,
        codeText,
      })
  }
}

/** `18 xã` for 18, ` 021` for 21: worth showing as it stands in the file. */
function isWordedOtherwise(
  cell: ImportCell,
  number: (value: number | undefined) => string,
): boolean {
  return cell.after !== undefined && cell.raw !== '' && cell.raw !== number(cell.after)
}
