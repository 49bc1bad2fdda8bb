import {
  ArrowDown,
  ArrowUp,
  BookOpenCheck,
  ChevronDown,
  ChevronRight,
  ListPlus,
  Plus,
  Trash2,
} from 'lucide-react'
import { Fragment, useMemo, useState } from 'react'
import { findFact } from '../../../shared/changes/facts.ts'
import { setCriteria, setSubCriteria } from '../../../shared/plan/columns.ts'
import {
  addCriterion,
  addSubCriterion,
  agencyEdits,
  confirmNames,
  moveCriterion,
  nextNumber,
  removeCriterion,
  renameCriterion,
  renumberCriterion,
  type Criterion,
  type SubCriterion,
} from '../../../shared/plan/criterion-edits.ts'
import { isOwnSet, type CriteriaSet } from '../../../shared/plan/set-edits.ts'
import { useT } from '../../state/use-app.ts'
import { CommitText } from '../../ui/commit-text.tsx'
import type { PlanEdits } from '../units/use-plan-edits.ts'
import { Provisional, StepButton } from './set-parts.tsx'
import { SubLine } from './sub-line.tsx'

interface TableProps {
  readonly edits: PlanEdits
  readonly set: CriteriaSet
}

/** Criteria with their agencies, each unfolding into its sub-criteria. A built-in set takes agencies only. */
export function CriteriaTable({ edits, set }: TableProps) {
  const t = useT()
  const { facts, version, make } = edits
  const [unfolded, setUnfolded] = useState<ReadonlySet<string>>(new Set())
  const isOwn = isOwnSet(facts, set.id)
  const { criteria, subsOf } = useMemo(
    () => {
      const subs = new Map<string, SubCriterion[]>()
      for (const sub of setSubCriteria(facts, set.id)) {
        const list = subs.get(sub.criterion)
        if (list === undefined) subs.set(sub.criterion, [sub])
        else list.push(sub)
      }
      return { criteria: setCriteria(facts, set.id), subsOf: subs }
    },
    // oxlint-disable-next-line react-hooks/exhaustive-deps -- `facts` is one object that changes with `version`
    [facts, version, set.id],
  )
  const isAllOpen = criteria.length > 0 && criteria.every(({ number }) => unfolded.has(number))

  function toggle(number: string): void {
    const next = new Set(unfolded)
    if (!next.delete(number)) next.add(number)
    setUnfolded(next)
  }

  function add(): void {
    const number = nextNumber(facts, set.id, null)
    make(
      { code: 'change.sets.criterionAdd', params: { number } },
      addCriterion(facts, set.id, { number, name: t('sets.newCriterion') }),
    )
  }

  return (
    <>
      <div className="set-tools">
        <h3>{t('sets.criteria')}</h3>
        <span className="spacer" />
        <button
          type="button"
          className="button"
          onClick={() =>
            setUnfolded(isAllOpen ? new Set() : new Set(criteria.map(({ number }) => number)))
          }
        >
          {t(isAllOpen ? 'sets.hideAll' : 'sets.showAll')}
        </button>
        {isOwn ? (
          <button type="button" className="button" disabled={edits.isReadOnly} onClick={add}>
            <Plus size={15} aria-hidden /> {t('sets.addCriterion')}
          </button>
        ) : null}
      </div>
      {criteria.length === 0 ? (
        <div className="empty-state">
          <h2>{t('sets.empty')}</h2>
          <p>{t('sets.empty.text')}</p>
        </div>
      ) : (
        <div className="set-table-box">
          <table className="set-table" aria-label={t('sets.criteria')}>
            <thead>
              <tr>
                <th scope="col" />
                <th scope="col">{t('sets.number')}</th>
                <th scope="col">{t('sets.shortName')}</th>
                <th scope="col">{t('sets.fullName')}</th>
                <th scope="col">{t('sets.agency')}</th>
                <th scope="col">{t('sets.partners')}</th>
                {isOwn ? <th scope="col" /> : null}
              </tr>
            </thead>
            <tbody>
              {criteria.map((criterion, index) => (
                <Fragment key={criterion.number}>
                  <CriterionLine
                    edits={edits}
                    set={set}
                    criterion={criterion}
                    index={index}
                    isLast={index === criteria.length - 1}
                    subs={subsOf.get(criterion.number) ?? []}
                    isOpen={unfolded.has(criterion.number)}
                    toggle={() => toggle(criterion.number)}
                    open={() => setUnfolded(new Set([...unfolded, criterion.number]))}
                  />
                </Fragment>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </>
  )
}

interface LineProps extends TableProps {
  readonly criterion: Criterion
  readonly index: number
  readonly isLast: boolean
  readonly subs: readonly SubCriterion[]
  readonly isOpen: boolean
  readonly toggle: () => void
  readonly open: () => void
}

function CriterionLine(props: LineProps) {
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
              className="set-step"
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
