import { FileSpreadsheet, FolderOpen } from 'lucide-react'
import { useRef, type ReactNode } from 'react'
import { useT } from '../../state/use-app.ts'

interface ImportStartProps {
  readonly onFile: (file: File) => void
}

/** Nothing is being imported: asks for a file. */
export function ImportStart({ onFile }: ImportStartProps) {
  const t = useT()
  return (
    <div className="import-drop">
      <div className="empty-state">
        <FileSpreadsheet size={34} strokeWidth={1.5} aria-hidden />
        <h2>{t('importing.startTitle')}</h2>
        <p>{t('importing.startText')}</p>
        <ChooseFile isPrimary onFile={onFile}>
          {t('importing.choose')}
        </ChooseFile>
        <p className="import-hint">{t('importing.canRead')}</p>
      </div>
    </div>
  )
}

interface ChooseFileProps {
  readonly onFile: (file: File) => void
  readonly isPrimary?: boolean
  readonly children: ReactNode
}

/** A button that opens the system's file dialog. */
export function ChooseFile({ onFile, isPrimary = false, children }: ChooseFileProps) {
  const input = useRef<HTMLInputElement>(null)
  return (
    <>
      <button
        type="button"
        className="button"
        data-primary={isPrimary ? '' : undefined}
        onClick={() => input.current?.click()}
      >
        <FolderOpen size={16} aria-hidden />
        {children}
      </button>
      <input
        ref={input}
        type="file"
        accept=".xlsx"
        hidden
        onChange={(event) => {
          const file = event.currentTarget.files?.[0]
          // The same file chosen again must count as a choice.
          event.currentTarget.value = ''
          if (file !== undefined) onFile(file)
        }}
      />
    </>
  )
}
