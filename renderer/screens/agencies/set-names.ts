import type { FactRow } from '../../../shared/changes/fact-tables.ts'
import type { MessageKey, MessageParams } from '../../../shared/messages/translate.ts'

/** A set as its tab calls it: by its standard, and that it is for districts. */
export function setTabName(
  set: Pick<FactRow<'criteriaSet'>, 'standard' | 'unitLevel'> | undefined,
  t: (key: MessageKey, params?: MessageParams) => string,
): string {
  if (set === undefined) return ''
  return set.unitLevel === 'district'
    ? t(`districts.standard.${set.standard}`)
    : t(`matrix.standard.${set.standard}`)
}
