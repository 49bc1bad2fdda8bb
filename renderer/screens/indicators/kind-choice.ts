import type { IndicatorCellValue } from '../../../shared/indicators/indicator-cells.ts'
import { foldForSearch } from '../../../shared/units/fold-label.ts'
import type { Parsed } from '../../grid/sheet-model.ts'
import type { T } from './indicator-table.ts'

/** What people type for a kind, beside the words on screen; without accents. */
const KINDS = {
  count: ['luy ke', 'cong don', 'so luong', 'count', 'total', 'l'],
  level: ['muc', 'muc do', 'trang thai', 'level', 'state', 'm'],
} as const

/** Reads the cell of an indicator's kind. */
export function kindChoice(typed: string, t: T): Parsed<IndicatorCellValue> {
  const folded = foldForSearch(typed)
  // An indicator is always one or the other: clearing a whole row leaves it as it is.
  if (folded === '') return { ok: true, value: { kind: 'part', part: {} } }
  const kind = (['count', 'level'] as const).find((candidate) => {
    const words: readonly string[] = KINDS[candidate]
    return words.includes(folded) || foldForSearch(t(`indicators.kind.${candidate}`)) === folded
  })
  return kind === undefined
    ? { ok: false, reason: t('indicators.refuse.kind') }
    : { ok: true, value: { kind: 'part', part: { kind } } }
}
