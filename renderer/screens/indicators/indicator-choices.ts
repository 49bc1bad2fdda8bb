import type { IndicatorCellValue } from '../../../shared/indicators/indicator-cells.ts'
import { foldForSearch } from '../../../shared/units/fold-label.ts'
import type { Parsed } from '../../grid/sheet-model.ts'
import type { T } from './indicator-table.ts'

/** What people type for a kind or a direction, beside the words on screen; without accents. */
const KINDS = {
  count: ['luy ke', 'cong don', 'so luong', 'count', 'total', 'l'],
  level: ['muc', 'muc do', 'trang thai', 'level', 'state', 'm'],
} as const
const DIRECTIONS = {
  up: ['tang', 'can tang', 'len', 'up', 'more', 'rise', 't', '+'],
  down: ['giam', 'can giam', 'xuong', 'down', 'less', 'fall', 'g', '-'],
} as const

/** Reads the cell of an indicator's kind or direction. */
export function indicatorChoice(
  part: 'kind' | 'direction',
  typed: string,
  t: T,
): Parsed<IndicatorCellValue> {
  const bare = typed.trim()
  // An indicator is always one or the other: clearing a whole row leaves it as it is.
  if (bare === '') return { ok: true, value: { kind: 'part', part: {} } }
  const folded = /^[+-]$/.test(bare) ? bare : foldForSearch(bare)
  if (part === 'kind') {
    const kind = (['count', 'level'] as const).find((candidate) =>
      isOne(folded, KINDS[candidate], t(`indicators.kind.${candidate}`)),
    )
    return kind === undefined
      ? { ok: false, reason: t('indicators.refuse.kind') }
      : { ok: true, value: { kind: 'part', part: { kind } } }
  }
  const direction = (['up', 'down'] as const).find((candidate) =>
    isOne(folded, DIRECTIONS[candidate], t(`indicators.direction.${candidate}`)),
  )
  return direction === undefined
    ? { ok: false, reason: t('indicators.refuse.direction') }
    : { ok: true, value: { kind: 'part', part: { direction } } }
}

function isOne(folded: string, words: readonly string[], shown: string): boolean {
  return folded !== '' && (words.includes(folded) || foldForSearch(shown) === folded)
}
