import { CircleSlash, FileWarning, FolderOpen } from 'lucide-react'
import type { ApiError, ErrorCode } from '../../../shared/api/reply.ts'
import type { UnrelatedSheet } from '../../../shared/import/preview.ts'
import { useCodeText, useErrorText, useStore, useT } from '../../state/use-app.ts'
import { ChooseFile } from '../../ui/choose-file.tsx'

interface ImportFailedProps {
  readonly name: string
  readonly error: ApiError
  /** Of a workbook without a criteria table: what each of its sheets is instead. */
  readonly sheets?: readonly UnrelatedSheet[]
  readonly onFile: (file: File) => void
  readonly onRetry: () => void
}

/** Errors that the same file need not meet again. */
const WORTH_RETRYING = new Set<ErrorCode>(['cancelled', 'too-slow', 'backend-gone', 'internal'])

/** Why the file can't be imported, in one sentence, and the ways on. */
export function ImportFailed({ name, error, sheets = [], onFile, onRetry }: ImportFailedProps) {
  const t = useT()
  const errorText = useErrorText()
  const codeText = useCodeText()
  const store = useStore()
  const isStopped = error.code === 'cancelled'
  const Icon = isStopped ? CircleSlash : FileWarning
  return (
    <div className="import-drop">
      <div className="empty-state" role="alert">
        <Icon size={34} strokeWidth={1.5} aria-hidden />
        <h2>{t(isStopped ? 'importing.stoppedTitle' : 'importing.failedTitle', { file: name })}</h2>
        <p>{errorText({ code: error.code, params: { file: name, ...error.params } })}</p>
        {sheets.length > 0 ? (
          <ul className="import-other-sheets">
            {sheets.map(({ sheet, reason }) => (
              <li key={sheet}>
                <b>{sheet}</b> {codeText(reason.code, reason.params)}
              </li>
            ))}
          </ul>
        ) : null}
        <div className="import-ways-on">
          <ChooseFile icon={FolderOpen} accept=".xlsx" isPrimary onFile={onFile}>
            {t('importing.chooseOther')}
          </ChooseFile>
          {WORTH_RETRYING.has(error.code) ? (
            <button type="button" className="button" onClick={onRetry}>
              {t('importing.readAgain')}
            </button>
          ) : null}
          <button
            type="button"
            className="button"
            onClick={() => store.setState({ importFile: null, screen: 'matrix' })}
          >
            {t('importing.toMatrix')}
          </button>
        </div>
      </div>
    </div>
  )
}
