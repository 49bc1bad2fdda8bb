import type { Facts } from '../../../shared/changes/change-set.ts'
import { DEFAULT_CAPITAL_UNIT, type CapitalUnit } from '../../../shared/capital/capital-unit.ts'
import type { FactRow } from '../../../shared/changes/fact-tables.ts'
import type { MessageKey, MessageParams } from '../../../shared/messages/translate.ts'
import type { ComparedSection } from '../../../shared/versions/comparison.ts'

type Translate = (key: MessageKey, params?: MessageParams) => string

/** What a part of the comparison is called in the list of contents and above its table. */
export function sectionName(section: ComparedSection, facts: Facts, planId: string, t: Translate) {
  switch (section.kind) {
    case 'matrix':
    case 'communes':
    case 'districts':
      return t(`compare.section.${section.kind}`, { set: setName(section.set, facts, t) })
    case 'registrations':
      return t('compare.section.registrations', {
        standard: t(`matrix.standard.${section.standard}`),
      })
    case 'villages':
      return t('compare.section.villages', { standard: t(`compare.village.${section.standard}`) })
    case 'capital':
      return t('compare.section.capital', {
        unit: t(`compare.unit.${capitalUnit(facts, planId)}`),
      })
    case 'indicators':
      return t('compare.section.indicators')
  }
}

export function capitalUnit(facts: Facts, planId: string): CapitalUnit {
  return facts.capitalTable.get(planId)?.unit ?? DEFAULT_CAPITAL_UNIT
}

/** The name of its standard where the document has but one such set in use; its own name otherwise. */
export function setName(set: FactRow<'criteriaSet'>, facts: Facts, t: Translate): string {
  const used = new Set([...facts.planSet.values()].map(({ setId }) => setId))
  const alike = [...used].filter((id) => {
    const other = facts.criteriaSet.get(id)
    return other?.standard === set.standard && other.unitLevel === set.unitLevel
  })
  return alike.length > 1 ? set.name : t(`matrix.standard.${set.standard}`)
}
