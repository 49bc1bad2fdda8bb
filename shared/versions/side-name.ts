import type { Facts } from '../changes/change-set.ts'
import { translate, type Language } from '../messages/translate.ts'
import type { PlanSide } from './comparison.ts'
import { planLock } from './plan-lock.ts'

/** A side of a comparison by name: `Kế hoạch NTM 2023 (dự thảo 2) · Thực hiện`. */
export function sideName(facts: Facts, { planId, layer }: PlanSide, language: Language): string {
  const plan = facts.plan.get(planId)
  if (plan === undefined) return planId
  const { name, draft, number } = plan
  const lock = planLock(facts, planId)
  const said =
    lock === null
      ? translate(language, 'compare.draftName', { name, draft })
      : lock.kind === 'report'
        ? translate(language, 'compare.reportName', { name })
        : translate(language, 'compare.issuedName', {
            name,
            number: number === '' ? translate(language, 'versions.shortIssued') : number,
          })
  return translate(language, 'compare.versionOf', {
    plan: said,
    layer: translate(language, `compare.layer.${layer}`),
  })
}
