import type { Facts } from '../../../shared/changes/change-set.ts'
import type { FactRow } from '../../../shared/changes/fact-tables.ts'
import type { MessageKey, MessageParams } from '../../../shared/messages/translate.ts'
import { typedDate } from '../../../shared/plan/typed-date.ts'
import { planLock } from '../../../shared/versions/plan-lock.ts'

type Translate = (key: MessageKey, params?: MessageParams) => string

/** What state a plan is in, as a short word beside its name: `Dự thảo 2`, `Đã ban hành số 18/KH-UBND ngày 18/01/2023`. */
export function planState(facts: Facts, plan: FactRow<'plan'>, t: Translate): string {
  const lock = planLock(facts, plan.id)
  if (lock === null) return t('versions.draft', { draft: plan.draft })
  if (lock.kind === 'report') return t('versions.kept', { date: typedDate(lock.freeze.date) })
  const date = typedDate(plan.date ?? lock.freeze.date)
  return plan.number === ''
    ? t('versions.issuedNoNumber', { date })
    : t('versions.issued', { number: plan.number, date })
}

/** One line that tells a plan from its neighbours in a list of choices. */
export function planChoice(facts: Facts, plan: FactRow<'plan'>, t: Translate): string {
  const lock = planLock(facts, plan.id)
  const { name, number, draft } = plan
  if (lock === null) return t('compare.draftName', { name, draft })
  if (lock.kind === 'report') return t('compare.reportName', { name })
  return t('compare.issuedName', {
    name,
    number: number === '' ? t('versions.shortIssued') : number,
  })
}
