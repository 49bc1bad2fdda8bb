import { printNumbers } from '../../../shared/criteria/number-list.ts'
import type {
  CommuneCell,
  CommuneTablePreview,
  ImportRepair,
} from '../../../shared/import/commune-preview.ts'
import { cellAddress } from '../../../shared/import/raw-sheet.ts'
import type { ImportPreview } from '../../../shared/import/preview.ts'
import type { MessageKey, MessageParams } from '../../../shared/messages/translate.ts'
import { useCodeText, useT } from '../../state/use-app.ts'
import { placeText } from './address.ts'
import { cellReason } from './cell-reason.ts'
import { communeState, printedValue } from './commune-look.ts'
import { communeRoleText } from './commune-role-text.ts'
import type { CellPlace } from './grid-keys.ts'

interface CommuneCellLineProps {
  readonly preview: ImportPreview
  readonly table: CommuneTablePreview
  readonly repairs: ReadonlyMap<string, ImportRepair>
  readonly year: number
  readonly active: CellPlace | null
}

/** Under a table of communes: the active cell in words, with the whole of a list that its column has no room for. */
export function CommuneCellLine({ preview, table, repairs, year, active }: CommuneCellLineProps) {
  const t = useT()
  const codeText = useCodeText()
  if (active === null) {
    return <p className="import-cell-line import-cell-names">{t('importing.cell.noneCommunes')}</p>
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
  const where = table.isTurned
    ? cellAddress(table.sheet, column.index, row.index)
    : cellAddress(table.sheet, row.index, column.index)
  const repair = cell.repairId === undefined ? undefined : repairs.get(cell.repairId)
  const isValue = cell.state !== 'text'
  const names = [row.matched, isValue ? communeRoleText(t, column, year) : null]
  const text = sentence({ cell, repair, where, preview, t, codeText, kind: column.role.kind })
  return (
    <p className="import-cell-line" role="status">
      <b>{placeText(t, where, false)}</b>
      {isValue ? (
        <span className="import-cell-names">
          {names.filter((name) => name !== null).join(' · ')}
        </span>
      ) : null}
      <span title={text}>{text}</span>
      {isValue && isWordedOtherwise(cell, repair) ? (
        <span className="import-cell-raw">{t('importing.cell.raw', { raw: cell.raw })}</span>
      ) : null}
    </p>
  )
}

/** What is imported is not what stands in the file, letter by letter: worth showing as it stands. */
function isWordedOtherwise(cell: CommuneCell, repair: ImportRepair | undefined): boolean {
  if (cell.after === undefined || cell.raw === '' || repair !== undefined) return false
  return cell.raw.replace(/\s/g, '') !== cell.after
}

interface Said {
  readonly cell: CommuneCell
  readonly repair: ImportRepair | undefined
  readonly where: string
  readonly preview: ImportPreview
  readonly kind: CommuneTablePreview['columns'][number]['role']['kind']
  readonly t: (key: MessageKey, params?: MessageParams) => string
  readonly codeText: (code: string, params?: MessageParams) => string
}

function sentence({ cell, repair, where, preview, kind, t, codeText }: Said): string {
  const print = (value: string | undefined): string =>
    value === undefined || value === '' ? t('importing.repair.blank') : printedValue(value, kind)
  const state = communeState(cell, repair)
  switch (state) {
    case 'repair':
      return repair === undefined
        ? cell.raw
        : t('importing.cell.repair', {
            before: repair.before === '' ? t('importing.repair.blank') : repair.before,
            after: printNumbers(repair.after),
            reason: codeText(repair.reason.code, repair.reason.params),
          })
    case 'changed':
    case 'added':
    case 'cleared':
    case 'kept':
    case 'same':
    case 'agrees':
    case 'unchecked':
    case 'blank': {
      const counts = { before: print(cell.before), after: print(cell.after) }
      return t(`importing.cell.${state}`, counts)
    }
    case 'ignored':
      return cell.state === 'kept'
        ? t('importing.cell.declined', { before: print(cell.before) })
        : t('importing.cell.ignored')
    case 'text':
      return cell.raw
    case 'doubt':
    case 'rejected':
    case 'cut':
    case 'wrong':
      return cellReason({ state, doubtId: cell.doubtId, where, preview, t, codeText })
  }
}
