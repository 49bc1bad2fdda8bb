import type {
  CommuneColumnRole,
  CommuneLine,
  CommuneRowRole,
} from '../../../shared/import/commune-preview.ts'
import type { MessageKey, MessageParams } from '../../../shared/messages/translate.ts'

type T = (key: MessageKey, params?: MessageParams) => string

/** What a row or column of a table of communes is understood as, in a few words. */
export function communeRoleText(
  t: T,
  { role, matched, label }: CommuneLine<CommuneRowRole | CommuneColumnRole>,
  year: number,
): string {
  switch (role.kind) {
    case 'commune':
      return 'unitId' in role ? (matched ?? label) : t('importing.communeRole.commune')
    case 'group':
      return matched ?? t('import.role.group')
    case 'district':
      return t('importing.communeRole.district')
    case 'count':
    case 'list':
      return t(`importing.communeRole.${role.kind}.${role.layer}`, {
        // A year is a name, not a quantity: it takes no thousands mark.
        year: String(role.layer === 'baseline' ? year - 1 : year),
      })
    case 'cumulative':
      return t('importing.communeRole.cumulative')
    case 'mark':
      return t(
        role.number.includes('.') ? 'importing.role.subCriterion' : 'importing.role.criterion',
        {
          number: role.number,
        },
      )
    case 'number':
      return t('importing.role.number')
    case 'unknown':
      // Its own words say more than that nobody knows them.
      return label === '' ? t('import.role.unknown') : label
    case 'total':
    case 'average':
    case 'numbering':
    case 'heading':
    case 'note':
    case 'ignored':
      return t(`import.role.${role.kind}`)
  }
}
