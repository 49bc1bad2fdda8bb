import { BookOpen, FilePlus, FolderOpen, type LucideIcon } from 'lucide-react'
import { useApp, useT } from '../../state/use-app.ts'

export interface StartActions {
  readonly openSample: () => void
  readonly openForm: () => void
  readonly openFile: () => void
  readonly isBusy: boolean
}

/** The three ways to a document, beside the list. */
export function StartCards(actions: StartActions) {
  const t = useT()
  const openHint = useOpenHint()
  return (
    <div className="start-cards">
      <StartCard
        icon={FilePlus}
        title={t('welcome.new')}
        hint={t('welcome.new.hint')}
        isBusy={actions.isBusy}
        run={actions.openForm}
      />
      <StartCard
        icon={FolderOpen}
        title={t('welcome.open')}
        hint={openHint}
        isBusy={actions.isBusy}
        run={actions.openFile}
      />
      <StartCard
        icon={BookOpen}
        title={t('welcome.sample')}
        hint={t('welcome.sample.hint')}
        isBusy={actions.isBusy}
        run={actions.openSample}
      />
    </div>
  )
}

interface CardProps {
  readonly icon: LucideIcon
  readonly title: string
  readonly hint: string
  readonly isBusy: boolean
  readonly run: () => void
}

export function StartCard({ icon: Icon, title, hint, isBusy, run }: CardProps) {
  return (
    <button type="button" className="card start-card" disabled={isBusy} onClick={run}>
      <span className="start-icon">
        <Icon size={18} aria-hidden />
      </span>
      <strong>{title}</strong>
      <span>{hint}</span>
    </button>
  )
}

export function useOpenHint(): string {
  const t = useT()
  const isDesktop = useApp((state) => state.info?.host === 'desktop')
  return t(isDesktop ? 'welcome.open.hint.desktop' : 'welcome.open.hint.browser')
}
