import {
  ArrowDown,
  ArrowUp,
  BookOpenCheck,
  ChevronDown,
  ChevronRight,
  ListPlus,
  Trash2,
} from 'lucide-react'
import { findFact } from '../../../shared/changes/facts.ts'
import {
  confirmNames,
  moveCriterion,
  nextNumber,
  removeCriterion,
  renameCriterion,
  renumberCriterion,
  type Criterion,
} from '../../../shared/plan/criterion-edits.ts'
import { isOwnSet, type CriteriaSet } from '../../../shared/plan/set-edits.ts'
import { useT } from '../../state/use-app.ts'
import { CommitText } from '../../ui/commit-text.tsx'
import type { PlanEdits } from '../units/use-plan-edits.ts'
import { Provisional, StepButton } from './set-parts.tsx'
import { SubLine } from './sub-line.tsx'
import { addSubCriterion, type SubCriterion } from '../../../shared/plan/sub-criterion-edits.ts'
import { agencyEdits } from '../../../shared/plan/agency-edits.ts'

interface LineProps {
  readonly edits: PlanEdits
  readonly set: CriteriaSet
  readonly criterion: Criterion
  readonly index: number
  readonly isLast: boolean
  readonly subs: readonly SubCriterion[]
  readonly isOpen: boolean
  readonly toggle: () => void
  readonly open: () => void
}

/** A criterion with its agency, and its sub-criteria where it is unfolded. */
export function CriterionLine(props: LineProps) {
  const t = useT()
  const { edits, set, criterion, index, isLast, subs, isOpen, toggle, open } = props
  const { facts, make } = edits
  const { number } = criterion
  const isOwn = isOwnSet(facts, set.id)
  const isFixed = edits.isReadOnly || !isOwn
  const agency = findFact(facts, 'criterionAgency', { setId: set.id, criterion: number })
  const isProvisional = criterion.isVerified === 0 || subs.some((sub) => sub.isVerified === 0)
  const of = (field: string): string => t('sets.of', { field, number })

  function rename(part: { name?: string; shortName?: string }): boolean {
    const label = { code: 'change.sets.criterionName', params: { number } }
    return make(label, renameCriterion(facts, set.id, number, part))
  }

  function renumber(to: string): boolean {
    const label = { code: 'change.sets.criterionNumber', params: { before: number, after: to } }
    return make(label, renumberCriterion(facts, set.id, number, to.trim()))
  }

  function move(to: number): void {
    const label = { code: 'change.sets.criterionOrder', params: { number } }
    make(label, moveCriterion(facts, set.id, number, to))
  }

  function setAgency(part: { agency?: string; partners?: string }): boolean {
    const label = { code: 'change.sets.agency', params: { number } }
    return make(label, { ok: true, edits: agencyEdits(facts, set.id, number, part) })
  }

  function addSub(): void {
    const next = nextNumber(facts, set.id, number)
    const added = { criterion: number, number: next, name: t('sets.newSub') }
    const label = { code: 'change.sets.subAdd', params: { number: next } }
    if (make(label, addSubCriterion(facts, set.id, added))) open()
  }

  function remove(): void {
    const label = { code: 'change.sets.criterionRemove', params: { number } }
    make(label, removeCriterion(facts, set.id, number))
  }

  return (
    <>
      <tr className="set-criterion">
        <td>
          {subs.length === 0 ? null : (
            <button
              type="button"
              className="step-button"
              aria-expanded={isOpen}
              aria-label={t(isOpen ? 'sets.hide' : 'sets.show', { number })}
              title={t('sets.subs', { count: subs.length })}
              onClick={toggle}
            >
              {isOpen ? (
                <ChevronDown size={15} aria-hidden />
              ) : (
                <ChevronRight size={15} aria-hidden />
              )}
            </button>
          )}
        </td>
        <td>
          <CommitText
            label={of(t('sets.number'))}
            value={number}
            isReadOnly={isFixed}
            maxLength={12}
            commit={renumber}
          />
        </td>
        <td>
          <CommitText
            label={of(t('sets.shortName'))}
            value={criterion.shortName}
            isReadOnly={isFixed}
            commit={(text) => rename({ shortName: text })}
          />
        </td>
        <td>
          <div className="set-name">
            <CommitText
              label={of(t('sets.fullName'))}
              value={criterion.name}
              isReadOnly={isFixed}
              maxLength={2000}
              commit={(text) => rename({ name: text })}
            />
            {criterion.isVerified === 0 ? <Provisional /> : null}
          </div>
        </td>
        <td>
          <CommitText
            label={of(t('sets.agency'))}
            value={agency?.agency ?? ''}
            isReadOnly={edits.isReadOnly}
            commit={(text) => setAgency({ agency: text })}
          />
        </td>
        <td>
          <CommitText
            label={of(t('sets.partners'))}
            value={agency?.partners ?? ''}
            isReadOnly={edits.isReadOnly}
            commit={(text) => setAgency({ partners: text })}
          />
        </td>
        {isOwn ? (
          <td className="set-acts">
            {isProvisional ? (
              <StepButton
                icon={<BookOpenCheck size={15} aria-hidden />}
                label={t('sets.provisional.confirmOf', { number })}
                isOff={isFixed}
                run={() =>
                  make(
                    { code: 'change.sets.confirm', params: { number } },
                    { ok: true, edits: confirmNames(facts, set.id, number) },
                  )
                }
              />
            ) : null}
            <StepButton
              icon={<ArrowUp size={14} aria-hidden />}
              label={t('sets.moveUp', { number })}
              isOff={isFixed || index === 0}
              run={() => move(index - 1)}
            />
            <StepButton
              icon={<ArrowDown size={14} aria-hidden />}
              label={t('sets.moveDown', { number })}
              isOff={isFixed || isLast}
              run={() => move(index + 1)}
            />
            <StepButton
              icon={<ListPlus size={15} aria-hidden />}
              label={t('sets.addSub', { number })}
              isOff={isFixed}
              run={addSub}
            />
            <StepButton
              icon={<Trash2 size={14} aria-hidden />}
              label={t('sets.removeCriterion', { number })}
              isOff={isFixed}
              run={remove}
            />
          </td>
        ) : null}
      </tr>
      {isOpen
        ? subs.map((sub, at) => (
            <SubLine
              key={sub.number}
              edits={edits}
              set={set}
              sub={sub}
              isFirst={at === 0}
              isLast={at === subs.length - 1}
            />
          ))
        : null}
    </>
  )
}
