import { Checkbox, Modal, NativeSelect, TextInput } from '@mantine/core'
import { useState, type FormEvent } from 'react'
import type { FactEdit } from '../../../shared/changes/fact-edit.ts'
import type { FactRow } from '../../../shared/changes/fact-tables.ts'
import { columnOfUnits } from '../../../shared/plan/column-edits.ts'
import { planColumns } from '../../../shared/plan/columns.ts'
import { parseTypedDate } from '../../../shared/plan/typed-date.ts'
import { addUnit, childUnits } from '../../../shared/plan/unit-edits.ts'
import { unitName } from '../../../shared/units/unit-name.ts'
import type { TreeRow } from '../../../shared/plan/unit-tree.ts'
import { useT } from '../../state/use-app.ts'
import type { PlanEdits } from './use-plan-edits.ts'

interface DialogProps {
  readonly edits: PlanEdits
  readonly plan: FactRow<'plan'>
  readonly level: 'commune' | 'district'
  /** The row one stands on: a new commune is proposed to lie beside it. */
  readonly near: TreeRow | null
  /** With the id of what was added, or null. */
  readonly close: (unitId: string | null) => void
}

export function AddUnitDialog({ edits, plan, level, near, close }: DialogProps) {
  const t = useT()
  const { facts, make } = edits
  const isCommune = level === 'commune'
  const top = facts.unit.get(plan.unitId)
  const districts = childUnits(facts, plan.unitId).filter((unit) => unit.level === 'district')
  const columns = planColumns(facts, plan.id)
  const nearest = placeBeside(edits, plan, near)
  const [name, setName] = useState('')
  const [parentId, setParentId] = useState(
    isCommune ? (nearest.parentId ?? districts[0]?.id ?? plan.unitId) : plan.unitId,
  )
  const [columnId, setColumnId] = useState(
    nearest.columnId ?? columns.find((it) => it.columnId === parentId)?.columnId ?? '',
  )
  const [from, setFrom] = useState('')
  const [withColumn, setWithColumn] = useState(true)
  const [error, setError] = useState<{ field: 'name' | 'from'; text: string } | null>(null)

  function submit(event: FormEvent): void {
    event.preventDefault()
    const validFrom = parseTypedDate(from)
    if (validFrom === undefined) return setError({ field: 'from', text: t('units.date.wrong') })
    const column = isCommune && columnId !== '' ? { planId: plan.id, columnId } : null
    const outcome = addUnit(facts, { label: name, level, parentId, column, validFrom })
    if (!outcome.ok) {
      const { code, params } = outcome.refusal
      return setError({ field: 'name', text: t(code, params) })
    }
    const unit = outcome.edits.find((edit) => edit.table === 'unit')?.row
    if (unit === undefined) return
    const added: FactEdit[] = [...outcome.edits]
    if (!isCommune && withColumn) {
      const position = Math.max(-1, ...columns.map((it) => it.position)) + 1
      const row = { planId: plan.id, columnId: unit.id, position, recognisedNtm: null }
      added.push({
        table: 'planColumn',
        op: 'put',
        row: { ...row, name: unitName(unit), shortName: unit.name },
      })
    }
    make({ code: 'change.units.add', params: { name: unitName(unit) } }, { ok: true, edits: added })
    close(isCommune ? unit.id : `parent ${unit.id}`)
  }

  return (
    <Modal
      opened
      onClose={() => close(null)}
      title={t(isCommune ? 'units.addCommune' : 'units.addDistrict')}
      centered
      closeButtonProps={{ 'aria-label': t('app.close') }}
      classNames={{ title: 'dialog-title' }}
    >
      <form className="units-form" noValidate onSubmit={submit}>
        <TextInput
          data-autofocus
          label={t('units.add.name')}
          description={t(isCommune ? 'units.add.name.commune' : 'units.add.name.district')}
          value={name}
          maxLength={200}
          error={error?.field === 'name' ? error.text : undefined}
          onChange={(event) => {
            setName(event.currentTarget.value)
            setError(null)
          }}
        />
        {isCommune ? (
          <>
            <NativeSelect
              label={t('units.add.parent')}
              value={parentId}
              data={[...(top === undefined ? [] : [top]), ...districts].map((unit) => ({
                value: unit.id,
                label: unitName(unit),
              }))}
              onChange={(event) => {
                const to = event.currentTarget.value
                setParentId(to)
                const own = columns.find((column) => column.columnId === to)
                if (own !== undefined) setColumnId(own.columnId)
              }}
            />
            <NativeSelect
              label={t('units.add.column')}
              value={columnId}
              data={[
                ...columns.map((column) => ({ value: column.columnId, label: column.name })),
                { value: '', label: t('units.panel.noColumn') },
              ]}
              onChange={(event) => setColumnId(event.currentTarget.value)}
            />
          </>
        ) : (
          <Checkbox
            label={t('units.add.withColumn')}
            checked={withColumn}
            onChange={(event) => setWithColumn(event.currentTarget.checked)}
          />
        )}
        <TextInput
          label={t('units.add.from')}
          description={t('units.add.from.hint')}
          value={from}
          maxLength={10}
          error={error?.field === 'from' ? error.text : undefined}
          onChange={(event) => {
            setFrom(event.currentTarget.value)
            setError(null)
          }}
        />
        <footer>
          <button type="button" className="button" onClick={() => close(null)}>
            {t('app.cancel')}
          </button>
          <button type="submit" className="button" data-primary>
            {t('units.add.do')}
          </button>
        </footer>
      </form>
    </Modal>
  )
}

/** Where a commune added here most likely lies. */
function placeBeside(
  { facts }: PlanEdits,
  plan: FactRow<'plan'>,
  near: TreeRow | null,
): { parentId: string | null; columnId: string | null } {
  if (near === null) return { parentId: null, columnId: null }
  if (near.kind === 'head') return { parentId: near.unit?.id ?? null, columnId: near.columnId }
  const columnId = columnOfUnits(facts, plan.id).get(near.id) ?? null
  return { parentId: near.unit.parentId, columnId }
}
