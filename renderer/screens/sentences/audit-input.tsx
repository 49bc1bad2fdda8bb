import { FileText, FolderOpen, ScanText } from 'lucide-react'
import { useState, type DragEvent } from 'react'
import { MAX_TEXT, textBlocks } from '../../../shared/audit/text-block.ts'
import type { ApiError } from '../../../shared/api/reply.ts'
import { translateCode } from '../../../shared/messages/translate.ts'
import { useStore, useT } from '../../state/use-app.ts'
import { ChooseFile } from '../../ui/choose-file.tsx'
import { notify } from '../../ui/notify.ts'
import { useSentencesView } from './view-store.ts'

/** Asks for the text: pasted, dropped or chosen. */
export function AuditInput() {
  const t = useT()
  const store = useStore()
  const [text, setText] = useState('')
  const [reading, setReading] = useState<string | null>(null)
  const [isOver, setOver] = useState(false)

  async function readFile(file: File): Promise<void> {
    setReading(file.name)
    const { connection, session, language } = store.getState()
    const refuse = ({ code, params }: ApiError): void => {
      setReading(null)
      notify({
        tone: 'refused',
        text: translateCode(language, `error.${code}`, { file: file.name, ...params }),
      })
    }
    const upload = await connection.upload(file)
    if (!upload.ok) return refuse(upload.error)
    const reply = await connection.call('text.read', { fileId: upload.value.fileId })
    if (!reply.ok) return refuse(reply.error)
    // Meanwhile the document may have been closed; its successor has not asked for this text.
    if (store.getState().session !== session) return
    useSentencesView.setState({
      audited: { name: file.name, blocks: reply.value.blocks },
      itemIndex: null,
    })
  }

  function run(): void {
    const blocks = textBlocks(text.slice(0, MAX_TEXT))
    if (blocks.length > 0)
      useSentencesView.setState({ audited: { name: null, blocks }, itemIndex: null })
  }

  const over = (event: DragEvent, isInside: boolean): void => {
    if (![...event.dataTransfer.types].includes('Files')) return
    event.preventDefault()
    event.stopPropagation()
    setOver(isInside)
  }

  if (reading !== null) {
    return (
      <div className="empty-state" role="status" aria-busy>
        <FileText size={30} strokeWidth={1.5} aria-hidden />
        <p>{t('sentences.audit.reading', { file: reading })}</p>
      </div>
    )
  }
  return (
    // oxlint-disable-next-line jsx-a11y/no-static-element-interactions -- files are dropped on it; the button beside chooses them too
    <div
      className="audit-input"
      data-over={isOver ? '' : undefined}
      onDragOver={(event) => over(event, true)}
      onDragLeave={(event) => over(event, false)}
      onDrop={(event) => {
        over(event, false)
        const [file] = event.dataTransfer.files
        if (file !== undefined) void readFile(file)
      }}
    >
      <p>{t('sentences.audit.intro')}</p>
      <textarea
        className="card"
        value={text}
        placeholder={t('sentences.audit.paste')}
        aria-label={t('sentences.audit.paste')}
        onChange={(event) => setText(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) run()
        }}
      />
      <div className="audit-input-actions">
        <button
          type="button"
          className="button"
          data-primary
          disabled={text.trim() === ''}
          onClick={run}
        >
          <ScanText size={16} aria-hidden />
          {t('sentences.audit.run')}
        </button>
        <ChooseFile icon={FolderOpen} accept=".docx,.txt" onFile={(file) => void readFile(file)}>
          {t('sentences.audit.choose')}
        </ChooseFile>
        <span className="quiet">{t('sentences.audit.drop')}</span>
      </div>
    </div>
  )
}
