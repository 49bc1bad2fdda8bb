import { LAYERS, type Layer } from '../../../shared/changes/fact-tables.ts'
import type { Facts } from '../../../shared/changes/change-set.ts'
import { plans } from '../../../shared/plan/columns.ts'
import type { PlanSide } from '../../../shared/versions/comparison.ts'
import { useT } from '../../state/use-app.ts'
import { planChoice } from '../versions/plan-name.ts'

interface SideChooserProps {
  readonly label: string
  readonly facts: Facts
  readonly side: PlanSide
  readonly choose: (side: PlanSide) => void
}

/** One side of a comparison: a plan and a layer of it. */
export function SideChooser({ label, facts, side, choose }: SideChooserProps) {
  const t = useT()
  const plan = facts.plan.get(side.planId)
  return (
    <fieldset className="compare-side">
      <legend>{label}</legend>
      <select
        aria-label={`${label}: ${t('compare.plan')}`}
        title={plan === undefined ? undefined : planChoice(facts, plan, t)}
        value={side.planId}
        onChange={(event) => choose({ ...side, planId: event.currentTarget.value })}
      >
        {plans(facts).map((plan) => (
          <option key={plan.id} value={plan.id}>
            {planChoice(facts, plan, t)}
          </option>
        ))}
      </select>
      <select
        aria-label={`${label}: ${t('compare.layer')}`}
        value={side.layer}
        onChange={(event) => {
          const layer: Layer | undefined = LAYERS.find((one) => one === event.currentTarget.value)
          if (layer !== undefined) choose({ ...side, layer })
        }}
      >
        {LAYERS.map((layer) => (
          <option key={layer} value={layer}>
            {t(`compare.layer.${layer}`)}
          </option>
        ))}
      </select>
    </fieldset>
  )
}
