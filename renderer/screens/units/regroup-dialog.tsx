import { Checkbox, Modal, TextInput } from '@mantine/core'
import { TriangleAlert } from 'lucide-react'
import { useMemo, useState, type FormEvent } from 'react'
import type { FactRow } from '../../../shared/changes/fact-tables.ts'
import type { PlanColumn } from '../../../shared/plan/column-edits.ts'
import { planColumns } from '../../../shared/plan/columns.ts'
import { unitGroups } from '../../../shared/plan/group-edits.ts'
import { regroup } from '../../../shared/plan/regroup.ts'
import {
  districtTargets,
  groupTargets,
  mergedTargets,
  wholeTargets,
  type Targets,
} from '../../../shared/plan/target-columns.ts'
import { useT } from '../../state/use-app.ts'
import { withUnits } from './units-tab.tsx'
import type { PlanEdits } from './use-plan-edits.ts'

export type RegroupWay = 'merge' | 'byDistrict' | 'byGroup' | 'whole'

interface DialogProps {
  readonly edits: PlanEdits
  readonly plan: FactRow<'plan'>
  readonly way: RegroupWay
  /** The columns to merge. */
  readonly columns: readonly PlanColumn[]
  readonly close: (isDone: boolean) => void
}

/** Shows what the columns would become and which figures would be added up, before anything is done. */
export function RegroupDialog({ edits, plan, way, columns, close }: DialogProps) {
  const t = useT()
  const { facts, version, make } = edits
  const groups = unitGroups(facts)
  const [name, setName] = useState(columns.map(({ shortName }) => shortName).join(' – '))
  const [groupIds, setGroupIds] = useState<ReadonlySet<string>>(
    () => new Set(groups.map(({ id }) => id)),
  )
  const isMerge = way === 'merge'
  const { targets, regrouping } = useMemo(
    () => {
      const rest = t('units.columns.rest')
      const picked = new Set(columns.map(({ columnId }) => columnId))
      const found: Targets =
        way === 'merge'
          ? mergedTargets(facts, plan.id, picked, name.replace(/\s+/g, ' ').trim())
          : way === 'byDistrict'
            ? districtTargets(facts, plan.id, rest)
            : way === 'byGroup'
              ? groupTargets(facts, plan.id, [...groupIds], rest)
              : wholeTargets(facts, plan.id)
      const result = found.ok ? regroup(facts, plan.id, found.columns) : found
      return { targets: found.ok ? found.columns : [], regrouping: result }
    },
    // oxlint-disable-next-line react-hooks/exhaustive-deps -- `facts` is one object that changes with `version`
    [facts, version, plan.id, way, columns, name, groupIds, t],
  )
  const title = isMerge
    ? t('units.columns.merge.title', { count: columns.length })
    : t(`units.columns.${way}`)

  function submit(event: FormEvent): void {
    event.preventDefault()
    const label = isMerge
      ? { code: 'change.units.merge', params: { count: columns.length, name: name.trim() } }
      : { code: 'change.units.regroup', params: { count: targets.length } }
    if (make(label, regrouping)) close(true)
  }

  const isNameless = isMerge && name.trim() === ''
  return (
    <Modal
      opened
      onClose={() => close(false)}
      title={title}
      size={560}
      centered
      closeButtonProps={{ 'aria-label': t('app.close') }}
      classNames={{ title: 'dialog-title' }}
    >
      <form className="units-form" noValidate onSubmit={submit}>
        {isMerge ? (
          <TextInput
            data-autofocus
            label={t('units.columns.merge.name')}
            value={name}
            maxLength={200}
            error={isNameless ? t('units.refused.name') : undefined}
            onChange={(event) => setName(event.currentTarget.value)}
          />
        ) : null}
        {way === 'byGroup' ? (
          <fieldset className="units-groups">
            <legend>{t('units.regroup.groups')}</legend>
            {groups.length === 0 ? <p>{t('units.regroup.groups.none')}</p> : null}
            {groups.map((group) => (
              <Checkbox
                key={group.id}
                label={group.name}
                checked={groupIds.has(group.id)}
                onChange={(event) =>
                  setGroupIds(withUnits(groupIds, [group.id], event.currentTarget.checked))
                }
              />
            ))}
          </fieldset>
        ) : null}
        {regrouping.ok ? (
          <>
            {isMerge ? null : (
              <>
                <p>{t('units.regroup.before', { count: planColumns(facts, plan.id).length })}</p>
                <ul className="units-targets">
                  {targets.map((target) => (
                    <li key={target.columnId}>
                      {target.shortName} <b>{target.unitIds.length}</b>
                    </li>
                  ))}
                </ul>
              </>
            )}
            {regrouping.sums.length === 0 ? (
              <p className="units-note">{t('units.regroup.noSums')}</p>
            ) : (
              <>
                <p>{t('units.regroup.sums')}</p>
                <ul className="units-sums">
                  {regrouping.sums.map(({ into, from }) => (
                    <li key={into}>{t('units.regroup.sum', { into, from: from.join(' + ') })}</li>
                  ))}
                </ul>
                <p className="units-note">{t('units.regroup.kept')}</p>
              </>
            )}
          </>
        ) : (
          <p className="units-refusal" role="alert">
            <TriangleAlert size={16} aria-hidden />
            <span>{t(regrouping.refusal.code, regrouping.refusal.params)}</span>
          </p>
        )}
        <footer>
          <button type="button" className="button" onClick={() => close(false)}>
            {t('app.cancel')}
          </button>
          <button
            type="submit"
            className="button"
            data-primary
            disabled={!regrouping.ok || isNameless}
          >
            {t(isMerge ? 'units.columns.merge.do' : 'units.regroup.do')}
          </button>
        </footer>
      </form>
    </Modal>
  )
}
