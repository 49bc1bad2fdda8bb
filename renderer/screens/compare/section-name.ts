import type { Facts } from '../../../shared/changes/change-set.ts'
import { DEFAULT_CAPITAL_UNIT, type CapitalUnit } from '../../../shared/capital/capital-unit.ts'
import type { MessageKey, MessageParams } from '../../../shared/messages/translate.ts'
import type { ComparedSection } from '../../../shared/versions/comparison.ts'

type Translate = (key: MessageKey, params?: MessageParams) => string

/** What a part of the comparison is called in the list of contents and above its table. */
export function sectionName(section: ComparedSection, facts: Facts, planId: string, t: Translate) {
  switch (section.kind) {
    case 'matrix':
    case 'communes':
    case 'districts':
      return t(`compare.section.${section.kind}`, { set: section.set.name })
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
