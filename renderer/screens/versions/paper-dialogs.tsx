import { useMemo, useState } from 'react'
import type { FactRow } from '../../../shared/changes/fact-tables.ts'
import { parseTypedDate, typedDate } from '../../../shared/plan/typed-date.ts'
import { freezeEdits, keepReport } from '../../../shared/versions/copy-plan.ts'
import { useApp, useT } from '../../state/use-app.ts'
import { DialogForm, Field } from './dialog-form.tsx'
import { EditCounts } from './edit-counts.tsx'
import type { Versions } from './use-versions.ts'

interface PlanDialogProps {
  readonly plan: FactRow<'plan'>
  readonly versions: Versions
  readonly close: () => void
}

/** Issues a plan: what follows from it is said first. */
export function IssueDialog({ plan, versions, close }: PlanDialogProps) {
  const t = useT()
  const session = useApp((state) => state.session)
  const shownPlan = useApp((state) => state.table?.planId)
  const { error, warning } = useApp((state) => state.findings.counts)
  const [number, setNumber] = useState(plan.number)
  const [date, setDate] = useState(typedDate(plan.date))
  const [note, setNote] = useState('')
  const parsed = parseTypedDate(date)
  const edits = useMemo(
    () =>
      parsed == null
        ? []
        : freezeEdits(versions.tables.facts, plan.id, {
            number: number.trim(),
            date: parsed,
            note,
          }),
    [versions, plan, number, parsed, note],
  )
  const open = shownPlan === plan.id ? error + warning : 0
  return (
    <DialogForm
      make={t('versions.issue.make')}
      canMake={parsed != null}
      close={close}
      onMake={() => {
        const params = { name: plan.name, number: number.trim() }
        session?.edit({ code: 'change.versions.issue', params }, edits)
      }}
    >
      <p>{t('versions.issue.text')}</p>
      {open > 0 ? (
        <p className="versions-warning">{t('versions.issue.findings', { count: open })}</p>
      ) : null}
      <div className="versions-pair">
        <Field
          label={t('versions.field.number')}
          placeholder={t('versions.field.numberExample')}
          value={number}
          onChange={setNumber}
          isFirst
        />
        <DateField label={t('versions.field.date')} value={date} onChange={setDate} />
      </div>
      <Field label={t('versions.field.note')} value={note} onChange={setNote} />
      {edits.length === 0 ? null : <EditCounts edits={edits} kind="willMake" />}
    </DialogForm>
  )
}

/** Keeps a copy with the figures achieved as they stand. */
export function ReportDialog({ plan, versions, close }: PlanDialogProps) {
  const t = useT()
  const session = useApp((state) => state.session)
  const lastChange = useApp((state) => state.status?.lastChangeAt ?? null)
  const [name, setName] = useState(t('versions.reportNameOf', { plan: plan.name }))
  const [date, setDate] = useState(typedDate(lastChange?.slice(0, 10) ?? null))
  const [note, setNote] = useState('')
  const parsed = parseTypedDate(date)
  const version = useMemo(
    () =>
      parsed == null
        ? null
        : keepReport(versions.tables.facts, plan.id, { name: name.trim(), date: parsed, note }),
    [versions, plan, name, parsed, note],
  )
  return (
    <DialogForm
      make={t('versions.report.make')}
      canMake={version !== null && name.trim() !== ''}
      close={close}
      onMake={() => {
        if (version === null) return
        const label = { code: 'change.versions.report', params: { name: name.trim() } }
        session?.edit(label, version.edits)
      }}
    >
      <p>{t('versions.report.text')}</p>
      <Field label={t('versions.field.reportName')} value={name} onChange={setName} isFirst />
      <div className="versions-pair">
        <DateField label={t('versions.field.keptDate')} value={date} onChange={setDate} />
        <Field label={t('versions.field.note')} value={note} onChange={setNote} />
      </div>
      {version === null ? null : <EditCounts edits={version.edits} kind="willMake" />}
    </DialogForm>
  )
}

/** What the plan is called on paper; of an issued one too, because a number typed wrong must be mendable. */
export function EditDialog({ plan, close }: PlanDialogProps) {
  const t = useT()
  const session = useApp((state) => state.session)
  const [name, setName] = useState(plan.name)
  const [number, setNumber] = useState(plan.number)
  const [date, setDate] = useState(typedDate(plan.date))
  const [issuer, setIssuer] = useState(plan.issuer)
  const parsed = parseTypedDate(date)
  return (
    <DialogForm
      make={t('versions.edit.make')}
      canMake={name.trim() !== '' && parsed !== undefined}
      close={close}
      onMake={() => {
        if (parsed === undefined) return
        const row = {
          ...plan,
          name: name.trim(),
          number: number.trim(),
          date: parsed,
          issuer: issuer.trim(),
        }
        session?.edit({ code: 'change.versions.edit', params: { name: row.name } }, [
          { table: 'plan', op: 'put', row },
        ])
      }}
    >
      <Field label={t('versions.field.name')} value={name} onChange={setName} isFirst />
      <div className="versions-pair">
        <Field
          label={t('versions.field.number')}
          placeholder={t('versions.field.numberExample')}
          value={number}
          onChange={setNumber}
        />
        <DateField label={t('versions.field.date')} value={date} onChange={setDate} isOptional />
      </div>
      <Field label={t('versions.field.issuer')} value={issuer} onChange={setIssuer} />
    </DialogForm>
  )
}

interface DateFieldProps {
  readonly label: string
  readonly value: string
  readonly onChange: (value: string) => void
  readonly isOptional?: boolean
}

function DateField({ label, value, onChange, isOptional }: DateFieldProps) {
  const t = useT()
  const parsed = parseTypedDate(value)
  const isWrong = parsed === undefined || (parsed === null && isOptional !== true && value !== '')
  return (
    <Field
      label={label}
      placeholder={t('versions.field.dateExample')}
      value={value}
      onChange={onChange}
      error={isWrong ? t('versions.field.badDate') : null}
    />
  )
}
