import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { checkPlan } from '../../../shared/checks/check-plan.ts'
import { checkText } from '../../../shared/checks/check-text.ts'
import { placeText } from '../../../shared/checks/place-text.ts'
import { otherPlan, PLAN, soundPlans } from '../../electron/services/other-plan.ts'

test('a plan whose facts agree has nothing to find', () => {
  fc.assert(
    fc.property(soundPlans, (drawn) => {
      const facts = otherPlan(drawn, true)
      const findings = checkPlan(facts, PLAN).map(
        (finding) =>
          `${placeText('vi', facts, PLAN, finding)}: ${checkText('vi', finding.message)}`,
      )
      expect(findings).toEqual([])
    }),
    { numRuns: 60 },
  )
})
