import type { Facts } from '../changes/change-set.ts'
import { STANDARDS, VILLAGE_STANDARDS } from '../changes/fact-tables.ts'
import { findFact } from '../changes/facts.ts'
import { translate, type Language } from '../messages/translate.ts'
import { SENTENCE_KINDS } from './subject.ts'

/**
 * What a sentence is about, from its id alone: the history names sentences whose figures may be long gone. An id that says
 * nothing shows itself.
 */
export function sentenceName(language: Language, facts: Facts, planId: string, id: string): string {
  const [kind, first = '', second = ''] = id.split('/').map((part) => part.replaceAll('∕', '/'))
  const standard = STANDARDS.find((one) => one === first)
  const villages = VILLAGE_STANDARDS.find((one) => one === first)
  const set = facts.criteriaSet.get(first)
  const name =
    kind === 'criterion'
      ? join(second, findFact(facts, 'criterion', { setId: first, number: second })?.shortName)
      : kind === 'standard' && standard !== undefined
        ? translate(language, `sentences.standard.${standard}`)
        : kind === 'villages' && villages !== undefined
          ? translate(language, `villages.standard.${villages}`)
          : kind === 'group'
            ? facts.unitGroup.get(first)?.name
            : kind === 'capital' && first !== ''
              ? findFact(facts, 'capitalLine', { planId, id: first })?.name
              : kind === 'indicator'
                ? findFact(facts, 'indicator', { planId, id: first })?.name
                : set?.name
  const known = SENTENCE_KINDS.find((one) => one === kind)
  if (known === undefined) return id
  const label = translate(language, `sentences.kind.${known}`)
  return name === undefined || name === '' ? label : `${label}: ${name}`
}

function join(number: string, name: string | undefined): string {
  return name === undefined ? number : `${number}. ${name}`
}
