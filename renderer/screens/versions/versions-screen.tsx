import { Modal } from '@mantine/core'
import { useEffect, useRef, useState } from 'react'
import { useApp, useStore, useT } from '../../state/use-app.ts'
import { DeleteDialog, DraftDialog } from './draft-dialogs.tsx'
import { NewYearDialog } from './new-year-dialog.tsx'
import { EditDialog, IssueDialog, ReportDialog } from './paper-dialogs.tsx'
import { PlanLine } from './plan-line.tsx'
import { useVersions, type Versions } from './use-versions.ts'
import './versions.css'

export type VersionStep = 'newYear' | 'newDraft' | 'issue' | 'report' | 'edit' | 'delete'

interface OpenDialog {
  readonly step: VersionStep
  readonly planId: string
}

/** The document's plans by year: what each was made from, its state and figures, and what can be done with it. */
export function VersionsScreen() {
  const versions = useVersions()
  const t = useT()
  const [dialog, setDialog] = useState<OpenDialog | null>(null)
  const list = useRef<HTMLDivElement>(null)
  useShownPlace(list)
  if (versions === null) return null
  const years = [...new Set(versions.summaries.map(({ plan }) => plan.year))]
  return (
    <section className="versions-screen" aria-label={t('versions.title')}>
      <h1>{t('versions.title')}</h1>
      <div className="versions-list" ref={list}>
        {years.map((year) => (
          <section key={year} aria-label={t('versions.year', { year: String(year) })}>
            <h2>{t('versions.year', { year: String(year) })}</h2>
            {versions.summaries
              .filter(({ plan }) => plan.year === year)
              .map((summary) => (
                <PlanLine
                  key={summary.plan.id}
                  summary={summary}
                  versions={versions}
                  ask={(step) => setDialog({ step, planId: summary.plan.id })}
                />
              ))}
          </section>
        ))}
      </div>
      <VersionDialog dialog={dialog} versions={versions} close={() => setDialog(null)} />
    </section>
  )
}

interface VersionDialogProps {
  readonly dialog: OpenDialog | null
  readonly versions: Versions
  readonly close: () => void
}

function VersionDialog({ dialog, versions, close }: VersionDialogProps) {
  const t = useT()
  const plan = dialog === null ? undefined : versions.tables.facts.plan.get(dialog.planId)
  const step = plan === undefined ? null : (dialog?.step ?? null)
  const year = step === 'newYear' ? (plan?.year ?? 0) + 1 : (plan?.year ?? 0)
  const props = plan === undefined ? null : { plan, versions, close }
  return (
    <Modal
      opened={props !== null}
      onClose={close}
      title={
        step === null
          ? ''
          : t(`versions.${step}.title`, { year: String(year), plan: plan?.name ?? '' })
      }
      size={step === 'newYear' ? 760 : 520}
      centered
      closeButtonProps={{ 'aria-label': t('app.close') }}
      classNames={{ title: 'dialog-title' }}
    >
      {props === null ? null : <DialogBody step={step} {...props} />}
    </Modal>
  )
}

function DialogBody({
  step,
  ...props
}: { step: VersionStep | null } & Parameters<typeof EditDialog>[0]) {
  switch (step) {
    case 'newYear':
      return <NewYearDialog {...props} />
    case 'newDraft':
      return <DraftDialog {...props} />
    case 'issue':
      return <IssueDialog {...props} />
    case 'report':
      return <ReportDialog {...props} />
    case 'edit':
      return <EditDialog {...props} />
    case 'delete':
      return <DeleteDialog {...props} />
    case null:
      return null
  }
}

/** A jump to a plan scrolls to its line and puts the focus there. */
function useShownPlace(list: React.RefObject<HTMLDivElement | null>): void {
  const store = useStore()
  const place = useApp((state) => state.place)
  useEffect(() => {
    if (place?.screen !== 'versions') return
    const line = [...(list.current?.querySelectorAll<HTMLElement>('[data-plan]') ?? [])].find(
      (element) => element.dataset['plan'] === place.planId,
    )
    line?.scrollIntoView({ block: 'nearest' })
    line?.focus()
    store.setState({ place: null })
  }, [store, place, list])
}
