import type { Facts } from '../../../shared/changes/change-set.ts'
import type { DecidedRole, ImportLine, ImportTable } from '../../../shared/import/preview.ts'
import type { MessageKey, MessageParams } from '../../../shared/messages/translate.ts'
import { planColumns, setCriteria } from '../../../shared/plan/columns.ts'
import { foldForSearch } from '../../../shared/units/fold-label.ts'

/** Something a row or column may be; null leaves it to the program. */
export interface LineOption<R = DecidedRole> {
  readonly id: string
  readonly label: string
  readonly folded: string
  readonly role: R | null
}

/** What the lines along an axis of a table may be: units or criteria, then figures, notes and nothing. */
export function lineOptions(
  facts: Facts,
  planId: string,
  table: ImportTable,
  axis: 'row' | 'column',
  t: (key: MessageKey, params?: MessageParams) => string,
): LineOption[] {
  const option = (id: string, label: string, role: DecidedRole | null): LineOption => ({
    id,
    label,
    folded: foldForSearch(label),
    role,
  })
  const hasUnits = (axis === 'column') === (table.orientation === 'units-across')
  const own = hasUnits
    ? planColumns(facts, planId).map(({ columnId, name }) =>
        option(`unit:${columnId}`, name, { kind: 'unit', columnId }),
      )
    : setCriteria(facts, table.setId).map(({ number, shortName, name }) =>
        option(
          `criterion:${number}`,
          t('importing.pick.criterion', { number, name: shortName === '' ? name : shortName }),
          { kind: 'criterion', number },
        ),
      )
  const figures = (['total', 'rate', 'average', 'base', 'note', 'skip'] as const).map((kind) =>
    option(kind, t(`importing.pick.${kind}`), { kind }),
  )
  return [option('auto', t('importing.auto'), null), ...own, ...figures]
}

/** Options with all of the typed words, accents or not. */
export function matchingOptions<R>(
  options: readonly LineOption<R>[],
  text: string,
): LineOption<R>[] {
  const words = foldForSearch(text).split(' ').filter(Boolean)
  return options.filter(({ folded }) => words.every((word) => folded.includes(word)))
}

/** The option that a line is taken as at the moment. */
export function currentOption(
  table: ImportTable,
  axis: 'row' | 'column',
  at: number,
): string | null {
  const role = (axis === 'row' ? table.rows : table.columns)[at]?.role
  if (role === undefined) return null
  if (role.kind === 'unit') return `unit:${role.columnId}`
  if (role.kind === 'criterion') return `criterion:${role.number}`
  return role.kind === 'ignored' ? 'skip' : role.kind
}

/** Where the file's heading names a layer (two side by side), it holds whatever the line turns out to be. */
export function keepLayer(role: DecidedRole | null, line: ImportLine): DecidedRole | null {
  if (role === null || (role.kind !== 'unit' && role.kind !== 'criterion')) return role
  const layer = 'layer' in line.role ? line.role.layer : null
  return layer === null ? role : { ...role, layer }
}
