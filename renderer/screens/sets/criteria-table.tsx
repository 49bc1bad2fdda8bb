import { Plus } from 'lucide-react'
import { Fragment, useEffect, useMemo, useRef, useState } from 'react'
import { setCriteria, setSubCriteria } from '../../../shared/plan/columns.ts'
import { addCriterion, nextNumber } from '../../../shared/plan/criterion-edits.ts'
import { isOwnSet, type CriteriaSet } from '../../../shared/plan/set-edits.ts'
import { useT } from '../../state/use-app.ts'
import type { PlanEdits } from '../units/use-plan-edits.ts'
import { type SubCriterion } from '../../../shared/plan/sub-criterion-edits.ts'
import { CriterionLine } from './criterion-line.tsx'

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
  const box = useRef<HTMLDivElement>(null)
  const [added, setAdded] = useState<{ readonly number: string } | null>(null)
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

  // The new line stands at the foot, out of sight of the button that made it.
  useEffect(() => {
    const line = added === null ? null : box.current?.querySelector('tbody > tr:last-of-type')
    const name = line?.querySelector<HTMLInputElement>('td:nth-child(3) input')
    name?.focus()
    name?.select()
  }, [added])

  function add(): void {
    const number = nextNumber(facts, set.id, null)
    const label = { code: 'change.sets.criterionAdd', params: { number } }
    if (make(label, addCriterion(facts, set.id, { number, name: t('sets.newCriterion') }))) {
      setAdded({ number })
    }
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
        <div ref={box} className="set-table-box">
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
