import type { ImportLine } from '../../../shared/import/preview.ts'
import type { MessageKey, MessageParams } from '../../../shared/messages/translate.ts'
import { layerTitle } from '../matrix/layer-title.ts'

type T = (key: MessageKey, params?: MessageParams) => string

/** What a row or column is understood as, in a word or two. */
export function roleText(t: T, line: ImportLine, year: number): string {
  const { role } = line
  const name = bareRoleText(t, line)
  const layer = 'layer' in role ? role.layer : null
  if (layer === null) return name
  return t('importing.otherLayer', { name, layer: layerTitle(t, year, layer) })
}

function bareRoleText(t: T, { role, matched, label }: ImportLine): string {
  if (role.kind === 'unit') return matched ?? label
  if (role.kind === 'criterion' || role.kind === 'subCriterion') {
    return t(`importing.role.${role.kind}`, { number: role.number })
  }
  return role.kind === 'number' ? t('importing.role.number') : t(`import.role.${role.kind}`)
}

/** Lines that the officer must look at: nobody knows what they are. */
export function isUnsure(line: ImportLine): boolean {
  return line.role.kind === 'unknown' || line.how === 'proposal'
}
