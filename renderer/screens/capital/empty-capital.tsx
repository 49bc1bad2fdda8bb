import { FileInput, ListPlus, ListTree } from 'lucide-react'
import { useEffect, useRef } from 'react'
import { useStore, useT } from '../../state/use-app.ts'
import { ChooseFile } from '../../ui/choose-file.tsx'
import { startImport } from '../import/start-import.ts'
import { useIsShut } from '../versions/use-is-shut.ts'
import type { CapitalActions } from './use-capital-actions.ts'

interface EmptyCapitalProps {
  readonly actions: CapitalActions
  readonly addLine: (beside: string | null, as: 'sibling' | 'part') => void
  readonly pasteTable: (data: DataTransfer) => void
}

/** A plan without capital says how to begin; a table copied elsewhere can be pasted at once. */
export function EmptyCapital({ actions, addLine, pasteTable }: EmptyCapitalProps) {
  const t = useT()
  const store = useStore()
  const isReadOnly = useIsShut()
  const start = useRef<HTMLButtonElement>(null)
  useEffect(() => {
    if (document.activeElement === document.body) start.current?.focus()
  }, [])
  useEffect(() => {
    if (isReadOnly) return undefined
    function onPaste(event: ClipboardEvent): void {
      const isField =
        event.target instanceof HTMLInputElement || event.target instanceof HTMLTextAreaElement
      if (isField || event.clipboardData === null) return
      event.preventDefault()
      pasteTable(event.clipboardData)
    }
    window.addEventListener('paste', onPaste)
    return () => window.removeEventListener('paste', onPaste)
  }, [isReadOnly, pasteTable])
  return (
    <div className="empty-state">
      <h2>{t('capital.empty.title')}</h2>
      <p>{t('capital.empty.text')}</p>
      {isReadOnly ? null : (
        <div className="capital-empty-tools">
          <button
            ref={start}
            type="button"
            className="button"
            data-primary
            onClick={actions.startStandard}
          >
            <ListTree size={16} aria-hidden />
            {t('capital.empty.standard')}
          </button>
          <button type="button" className="button" onClick={() => addLine(null, 'sibling')}>
            <ListPlus size={16} aria-hidden />
            {t('capital.empty.own')}
          </button>
          <ChooseFile
            icon={FileInput}
            accept=".xlsx"
            onFile={(file) => void startImport(store, file)}
          >
            {t('capital.empty.import')}
          </ChooseFile>
        </div>
      )}
    </div>
  )
}

/** A document without a plan has nothing to write capital for. */
export function NoPlan() {
  const t = useT()
  return (
    <div className="empty-state">
      <h2>{t('capital.none.title')}</h2>
      <p>{t('capital.none.text')}</p>
    </div>
  )
}
