import type { Facts } from '../../../shared/changes/change-set.ts'
import { LAYERS } from '../../../shared/changes/fact-tables.ts'
import type {
  CommuneColumnRole,
  CommuneDecidedRole,
  CommuneLine,
  CommuneRowRole,
  CommuneTablePreview,
} from '../../../shared/import/commune-preview.ts'
import type { ImportChoice } from '../../../shared/import/preview.ts'
import type { MessageKey, MessageParams } from '../../../shared/messages/translate.ts'
import { findFact } from '../../../shared/changes/facts.ts'
import { setCriteria, setSubCriteria } from '../../../shared/plan/columns.ts'
import { foldForSearch } from '../../../shared/units/fold-label.ts'
import type { LineOption } from './line-options.ts'

interface OptionContext {
  readonly facts: Facts
  readonly table: CommuneTablePreview
  /** Of the preview: its rows are communes, also where the file has them side by side. */
  readonly axis: 'row' | 'column'
  /** Every commune of the plan (`unit:<id>`). */
  readonly communes: readonly ImportChoice[]
  readonly year: number
  readonly t: (key: MessageKey, params?: MessageParams) => string
  readonly codeText: (code: string, params?: MessageParams) => string
}

/** What the lines along an axis of a table of communes may be. */
export function communeLineOptions(context: OptionContext): LineOption<CommuneDecidedRole>[] {
  const { facts, table, axis, communes, year, t, codeText } = context
  const option = (
    id: string,
    label: string,
    role: CommuneDecidedRole | null,
  ): LineOption<CommuneDecidedRole> => ({ id, label, folded: foldForSearch(label), role })
  const options = [option('auto', t('importing.auto'), null)]
  if (axis === 'row') {
    for (const { id, label } of communes) {
      const role = { kind: 'commune', unitId: id.replace(/^unit:/, '') } as const
      options.push(option(id, codeText(label.code, label.params), role))
    }
  } else {
    for (const kind of ['count', 'list'] as const) {
      for (const layer of LAYERS) {
        const params = { year: String(layer === 'baseline' ? year - 1 : year) }
        const label = t(`importing.communeRole.${kind}.${layer}`, params)
        options.push(option(`${kind}:${layer}`, label, { kind, layer }))
      }
    }
    for (const { number, name, shortName } of setCriteria(facts, table.setId)) {
      const params = { number, name: shortName === '' ? name : shortName }
      const label = t('importing.pick.criterion', params)
      options.push(option(`mark:${number}`, label, { kind: 'mark', number }))
    }
    for (const { setId, number, name } of setSubCriteria(facts, table.setId)) {
      // A criterion with a single sub-criterion shares its number with it.
      if (findFact(facts, 'criterion', { setId, number }) !== undefined) continue
      const label = t('importing.pick.criterion', { number, name })
      options.push(option(`mark:${number}`, label, { kind: 'mark', number }))
    }
    options.push(option('district', t('importing.communeRole.district'), { kind: 'district' }))
  }
  options.push(
    option('note', t('importing.pick.note'), { kind: 'note' }),
    option('skip', t('importing.pick.skip'), { kind: 'skip' }),
  )
  return options
}

/** The option that a line is taken as at the moment. */
export function currentCommuneOption({
  role,
}: CommuneLine<CommuneRowRole | CommuneColumnRole>): string | null {
  switch (role.kind) {
    case 'commune':
      return 'unitId' in role ? `unit:${role.unitId}` : null
    case 'count':
    case 'list':
      return `${role.kind}:${role.layer}`
    case 'mark':
      return `mark:${role.number}`
    case 'ignored':
      return 'skip'
    case 'district':
    case 'note':
      return role.kind
    case 'group':
    case 'total':
    case 'average':
    case 'numbering':
    case 'heading':
    case 'number':
    case 'cumulative':
    case 'unknown':
      return null
  }
}
