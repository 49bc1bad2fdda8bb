import { FileSpreadsheet, FolderOpen } from 'lucide-react'
import { useT } from '../../state/use-app.ts'
import { LockedPlanNote } from '../versions/locked-plan-note.tsx'
import { ChooseFile } from '../../ui/choose-file.tsx'

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
        <LockedPlanNote />
        <ChooseFile icon={FolderOpen} accept=".xlsx" isPrimary onFile={onFile}>
          {t('importing.choose')}
        </ChooseFile>
        <p className="import-hint">{t('importing.canRead')}</p>
      </div>
    </div>
  )
}
