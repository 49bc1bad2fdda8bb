import { Menu } from '@mantine/core'
import {
  Archive,
  Check,
  CloudAlert,
  Download,
  Ellipsis,
  Keyboard,
  Languages,
  LoaderCircle,
  Lock,
  Moon,
  Redo2,
  Search,
  Sun,
  Undo2,
} from 'lucide-react'
import { changeText } from '../../shared/messages/change-text.ts'
import type { StepInfo } from '../../shared/api/types.ts'
import { useApp, useErrorText, useStore, useT } from '../state/use-app.ts'
import { keepFocus } from './keep-focus.ts'
import { DraftOffer, PlanMenu } from './plan-menu.tsx'
import { useDocumentActions } from './use-document-actions.ts'

interface HeaderProps {
  readonly openPalette: () => void
  readonly openKeyMap: () => void
}

export function Header({ openPalette, openKeyMap }: HeaderProps) {
  const t = useT()
  const hasDocument = useApp((state) => state.session !== null)
  return (
    <header className="app-header">
      <span className="app-logo" aria-hidden>
        KH
      </span>
      <DocumentTitle />
      <SaveState />
      <span className="spacer" />
      {hasDocument ? (
        <>
          <button
            type="button"
            className="button search-button"
            onMouseDown={keepFocus}
            onClick={openPalette}
          >
            <Search size={16} aria-hidden />
            <span>{t('frame.search')}</span>
            <kbd>Ctrl K</kbd>
          </button>
          <StepButton kind="undo" />
          <StepButton kind="redo" />
        </>
      ) : null}
      <MoreMenu openKeyMap={openKeyMap} />
    </header>
  )
}

function DocumentTitle() {
  const t = useT()
  const name = useApp((state) => state.status?.name)
  if (name === undefined) return <span className="app-title">{t('app.name')}</span>
  return (
    <>
      <PlanMenu />
      <DraftOffer />
      <span className="app-title app-file" title={name}>
        {name}
      </span>
    </>
  )
}

/** Says whether what was typed is on disk, and if not, why. */
function SaveState() {
  const t = useT()
  const errorText = useErrorText()
  const status = useApp((state) => state.status)
  const connection = useApp((state) => state.connectionState)
  if (status === null) return null
  const { save } = status
  if (status.isReadOnly) {
    return (
      <span className="save-state" title={t('frame.readOnlyTitle')}>
        <Lock size={16} aria-hidden /> {t('frame.readOnly')}
      </span>
    )
  }
  if (connection === 'lost') {
    const reason = t('app.connectionGone')
    return (
      <span className="save-state" data-kind="unsaved" role="alert" title={reason}>
        <CloudAlert size={16} aria-hidden /> {reason}
      </span>
    )
  }
  const isWaiting = connection === 'reconnecting' && save.kind === 'saving'
  if (save.kind === 'unsaved' || isWaiting) {
    const reason = save.kind === 'unsaved' ? errorText(save.error) : t('app.connectionLost')
    return (
      <span className="save-state" data-kind="unsaved" role="alert" title={reason}>
        <CloudAlert size={16} aria-hidden /> {t('frame.unsaved')}: {reason}
        <RetryButton />
      </span>
    )
  }
  return (
    <span className="save-state" data-kind={save.kind} role="status">
      {save.kind === 'saved' ? (
        <Check size={16} aria-hidden />
      ) : (
        <LoaderCircle size={16} aria-hidden />
      )}
      {t(save.kind === 'saved' ? 'frame.saved' : 'frame.saving')}
    </span>
  )
}

function RetryButton() {
  const t = useT()
  const session = useApp((state) => state.session)
  return (
    <button type="button" className="button" onClick={() => session?.recover()}>
      {t('frame.retry')}
    </button>
  )
}

function StepButton({ kind }: { kind: 'undo' | 'redo' }) {
  const t = useT()
  const title = useStepTitle(kind)
  const session = useApp((state) => state.session)
  const isEmpty = useApp((state) => state.status?.undoState[kind] == null)
  const Icon = kind === 'undo' ? Undo2 : Redo2
  return (
    <button
      type="button"
      className="button icon-button"
      title={title}
      aria-label={t(kind === 'undo' ? 'frame.undo' : 'frame.redo')}
      disabled={isEmpty}
      onMouseDown={keepFocus}
      onClick={() => (kind === 'undo' ? session?.undo() : session?.redo())}
    >
      <Icon size={17} aria-hidden />
    </button>
  )
}

function useStepTitle(kind: 'undo' | 'redo'): string {
  const t = useT()
  const language = useApp((state) => state.language)
  const step: StepInfo | null | undefined = useApp((state) => state.status?.undoState[kind])
  if (step == null) return t(kind === 'undo' ? 'frame.nothingToUndo' : 'frame.nothingToRedo')
  const text = changeText(language, { label: step.label, reverts: null })
  return t(kind === 'undo' ? 'frame.undoStep' : 'frame.redoStep', { step: text })
}

function MoreMenu({ openKeyMap }: { openKeyMap: () => void }) {
  const t = useT()
  const store = useStore()
  const theme = useApp((state) => state.theme)
  const language = useApp((state) => state.language)
  const hasDocument = useApp((state) => state.session !== null)
  const { backUp, downloadCopy } = useDocumentActions()
  return (
    <Menu position="bottom-end" withinPortal>
      <Menu.Target>
        <button
          type="button"
          className="button icon-button"
          aria-label={t('frame.more')}
          title={t('frame.more')}
        >
          <Ellipsis size={17} aria-hidden />
        </button>
      </Menu.Target>
      <Menu.Dropdown>
        {hasDocument ? (
          <>
            <Menu.Item leftSection={<Archive size={16} />} onClick={() => void backUp()}>
              {t('frame.backup')}
            </Menu.Item>
            <Menu.Item leftSection={<Download size={16} />} onClick={() => void downloadCopy()}>
              {t('frame.download')}
            </Menu.Item>
            <Menu.Divider />
          </>
        ) : null}
        <Menu.Item
          leftSection={<Keyboard size={16} />}
          rightSection={<kbd>F1</kbd>}
          onClick={openKeyMap}
        >
          {t('frame.keys')}
        </Menu.Item>
        <Menu.Item
          leftSection={theme === 'dark' ? <Sun size={16} /> : <Moon size={16} />}
          onClick={() => store.setTheme(theme === 'dark' ? 'light' : 'dark')}
        >
          {t(theme === 'dark' ? 'frame.theme.light' : 'frame.theme.dark')}
        </Menu.Item>
        <Menu.Item
          leftSection={<Languages size={16} />}
          onClick={() => store.setLanguage(language === 'vi' ? 'en' : 'vi')}
        >
          {t('frame.language')}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  )
}
