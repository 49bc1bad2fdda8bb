import { useMemo, useState } from 'react'
import type { FactRow } from '../../../shared/changes/fact-tables.ts'
import { newYearProposal } from '../../../shared/versions/new-year-proposal.ts'
import { defaultChoice, newYear, type NewYearChoice } from '../../../shared/versions/new-year.ts'
import { useApp, useStore, useT } from '../../state/use-app.ts'
import { Segments } from '../../ui/segments.tsx'
import { DialogForm, Field } from './dialog-form.tsx'
import { EditCounts } from './edit-counts.tsx'
import { NewYearSets } from './new-year-sets.tsx'
import { openPlan } from './open-plan.ts'
import { SourceSegments } from './source-segments.tsx'
import { RegistrationChoices } from './registration-choices.tsx'
import type { Versions } from './use-versions.ts'

interface NewYearDialogProps {
  readonly plan: FactRow<'plan'>
  readonly versions: Versions
  readonly close: () => void
}

const YEARS = { from: 1990, to: 2200 }

/** The next year's plan: what its baseline comes from, which communes try again, and what exactly will be made. */
export function NewYearDialog({ plan, versions, close }: NewYearDialogProps) {
  const t = useT()
  const [typed, setTyped] = useState(String(plan.year + 1))
  const year = /^\d{4}$/.test(typed.trim()) ? Number(typed.trim()) : null
  const isYear = year !== null && year >= YEARS.from && year <= YEARS.to
  const field = (
    <Field
      label={t('versions.field.year')}
      value={typed}
      onChange={setTyped}
      error={isYear ? null : t('versions.field.badYear')}
      isFirst
    />
  )
  return isYear ? (
    // Another year has other sets and another name: its choices are made anew.
    <Choices key={year} plan={plan} versions={versions} close={close} year={year} field={field} />
  ) : (
    <DialogForm make={t('versions.newYear.make')} canMake={false} close={close} onMake={close}>
      {field}
    </DialogForm>
  )
}

interface ChoicesProps extends NewYearDialogProps {
  readonly year: number
  readonly field: React.ReactNode
}

function Choices({ plan, versions, close, year, field }: ChoicesProps) {
  const t = useT()
  const store = useStore()
  const session = useApp((state) => state.session)
  const { tables } = versions
  const proposal = useMemo(() => newYearProposal(tables, plan.id, year), [tables, plan, year])
  const [changed, setChanged] = useState<Partial<NewYearChoice>>({})
  const choice = useMemo(
    () => (proposal === null ? null : { ...defaultChoice(proposal), ...changed }),
    [proposal, changed],
  )
  const version = useMemo(
    () => (proposal === null || choice === null ? null : newYear(tables, proposal, choice)),
    [tables, proposal, choice],
  )
  if (proposal === null || choice === null || version === null) return null
  const set = (part: Partial<NewYearChoice>) => setChanged((was) => ({ ...was, ...part }))
  const usesActual =
    choice.contents === 'actual' || Object.values(choice.sources).includes('actual')
  const hasContents = Object.values(proposal.contents).some(
    ({ planned, missing }) => missing < planned,
  )
  return (
    <DialogForm
      make={t('versions.newYear.make')}
      canMake={choice.name.trim() !== ''}
      close={close}
      onMake={() => {
        const params = { name: choice.name.trim(), from: plan.name }
        session?.edit({ code: 'change.versions.newYear', params }, version.edits)
        if (tables.facts.plan.has(version.planId)) openPlan(store, version.planId, 'target')
      }}
    >
      <div className="versions-pair">
        {field}
        <Field
          label={t('versions.field.name')}
          value={choice.name}
          onChange={(name) => set({ name })}
        />
      </div>
      <NewYearSets
        proposal={proposal}
        sources={choice.sources}
        choose={(setId, layer) => set({ sources: { ...choice.sources, [setId]: layer } })}
      />
      {hasContents ? (
        <div className="versions-source">
          <span>{t('versions.newYear.contents')}</span>
          <SourceSegments
            label={t('versions.newYear.contents')}
            year={plan.year}
            value={choice.contents}
            onChange={(contents) => set({ contents })}
          />
        </div>
      ) : null}
      {usesActual ? (
        <div className="versions-source">
          <span>{t('versions.newYear.gaps')}</span>
          <Segments
            label={t('versions.newYear.gaps')}
            value={choice.gaps}
            options={[
              { value: 'target', label: t('versions.newYear.gaps.target') },
              { value: 'blank', label: t('versions.newYear.gaps.blank') },
            ]}
            onChange={(gaps) => set({ gaps })}
          />
        </div>
      ) : null}
      <RegistrationChoices
        proposal={proposal}
        facts={tables.facts}
        fates={choice.registrations}
        choose={(registrations) => set({ registrations })}
      />
      <EditCounts edits={version.edits} kind="willMake" />
    </DialogForm>
  )
}
