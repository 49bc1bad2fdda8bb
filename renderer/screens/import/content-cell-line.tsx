import type {
  ContentCell,
  ContentTablePreview,
} from '../../../shared/import/contents/content-preview.ts'
import { cellAddress } from '../../../shared/import/raw-sheet.ts'
import type { ImportPreview } from '../../../shared/import/preview.ts'
import type { MessageKey, MessageParams } from '../../../shared/messages/translate.ts'
import { useCodeText, useT } from '../../state/use-app.ts'
import { placeText } from './address.ts'
import { cellReason } from './cell-reason.ts'
import type { CellPlace } from './grid-keys.ts'

interface ContentCellLineProps {
  readonly preview: ImportPreview
  readonly table: ContentTablePreview
  readonly active: CellPlace | null
}

/** Under a table of another content: the active cell in words. */
export function ContentCellLine({ preview, table, active }: ContentCellLineProps) {
  const t = useT()
  const codeText = useCodeText()
  if (active === null) {
    return <p className="import-cell-line import-cell-names">{t('importing.cell.none')}</p>
  }
  const row = table.rows[active.row]
  const column = table.columns[active.column]
  const cell = table.cells[active.row]?.[active.column]
  if (cell === undefined || row === undefined || column === undefined) {
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
  const where = cellAddress(table.sheet, row.index, column.index)
  const isValue = cell.state !== 'text'
  const { code, params } = column.roleText
  const names = [row.matched ?? row.label, codeText(code, params)].filter((name) => name !== '')
  const text = sentence(cell, where, preview, t, codeText)
  return (
    <p className="import-cell-line" role="status">
      <b>{placeText(t, where, false)}</b>
      {isValue ? <span className="import-cell-names">{names.join(' · ')}</span> : null}
      <span title={text}>{text}</span>
      {cell.after !== undefined && cell.raw !== '' && cell.raw !== cell.after ? (
        <span className="import-cell-raw">{t('importing.cell.raw', { raw: cell.raw })}</span>
      ) : null}
    </p>
  )
}

function sentence(
  cell: ContentCell,
  where: string,
  preview: ImportPreview,
  t: (key: MessageKey, params?: MessageParams) => string,
  codeText: (code: string, params?: MessageParams) => string,
): string {
  const values = { before: cell.before ?? '', after: cell.after ?? '' }
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
      return t(`importing.cell.${cell.state}`, values)
    case 'text':
      return cell.raw
    case 'doubt':
    case 'rejected':
    case 'cut':
    case 'wrong':
      return cellReason({ state: cell.state, doubtId: cell.doubtId, where, preview, t, codeText })
  }
}
