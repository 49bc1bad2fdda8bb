import { ArrowDown, ArrowUp, Trash2 } from 'lucide-react'
import { isOwnSet, type CriteriaSet } from '../../../shared/plan/set-edits.ts'
import {
  moveSubCriterion,
  removeSubCriterion,
  renameSubCriterion,
  renumberSubCriterion,
  type SubCriterion,
} from '../../../shared/plan/sub-criterion-edits.ts'
import { useT } from '../../state/use-app.ts'
import { CommitText } from '../../ui/commit-text.tsx'
import type { PlanEdits } from '../units/use-plan-edits.ts'
import { Provisional, StepButton } from './set-parts.tsx'

interface SubLineProps {
  readonly edits: PlanEdits
  readonly set: CriteriaSet
  readonly sub: SubCriterion
  readonly isFirst: boolean
  readonly isLast: boolean
}

/** A sub-criterion below its criterion. */
export function SubLine({ edits, set, sub, isFirst, isLast }: SubLineProps) {
  const t = useT()
  const { facts, make } = edits
  const { number } = sub
  const isOwn = isOwnSet(facts, set.id)
  const isFixed = edits.isReadOnly || !isOwn
  const of = (field: string): string => t('sets.subOf', { field, number })

  function move(step: -1 | 1): void {
    const label = { code: 'change.sets.subOrder', params: { number } }
    make(label, moveSubCriterion(facts, set.id, number, step))
  }

  function remove(): void {
    const label = { code: 'change.sets.subRemove', params: { number } }
    make(label, removeSubCriterion(facts, set.id, number))
  }

  return (
    <tr className="set-sub">
      <td />
      <td>
        <CommitText
          label={of(t('sets.number'))}
          value={number}
          isReadOnly={isFixed}
          maxLength={12}
          commit={(to) =>
            make(
              { code: 'change.sets.subNumber', params: { before: number, after: to } },
              renumberSubCriterion(facts, set.id, number, to.trim()),
            )
          }
        />
      </td>
      <td colSpan={4}>
        <div className="set-name">
          <CommitText
            label={of(t('sets.fullName'))}
            value={sub.name}
            isReadOnly={isFixed}
            maxLength={2000}
            commit={(text) =>
              make(
                { code: 'change.sets.subName', params: { number } },
                renameSubCriterion(facts, set.id, number, text),
              )
            }
          />
          {sub.isVerified === 0 ? <Provisional /> : null}
        </div>
      </td>
      {isOwn ? (
        <td className="set-acts">
          <StepButton
            icon={<ArrowUp size={14} aria-hidden />}
            label={t('sets.moveUp', { number })}
            isOff={isFixed || isFirst}
            run={() => move(-1)}
          />
          <StepButton
            icon={<ArrowDown size={14} aria-hidden />}
            label={t('sets.moveDown', { number })}
            isOff={isFixed || isLast}
            run={() => move(1)}
          />
          <StepButton
            icon={<Trash2 size={14} aria-hidden />}
            label={t('sets.removeSub', { number })}
            isOff={isFixed}
            run={remove}
          />
        </td>
      ) : null}
    </tr>
  )
}
