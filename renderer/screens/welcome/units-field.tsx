import { FileSpreadsheet, Upload } from 'lucide-react'
import { useCallback, useRef, useState, type DragEvent, type KeyboardEvent } from 'react'
import { useApp, useErrorText, useT } from '../../state/use-app.ts'
import { Segments } from '../../ui/segments.tsx'
import { useLasting } from '../../ui/use-lasting.ts'
import { decodeText } from './decode-text.ts'
import type { NewDocumentFields, UnitsFile } from './form-state.ts'
import { lineRange } from './line-range.ts'
import type { UnitsPreview } from './units-preview.ts'
import { UnitsPreviewPanel } from './units-preview-panel.tsx'

const MAX_LIST_LENGTH = 2_000_000

interface UnitsFieldProps {
  readonly fields: NewDocumentFields
  readonly preview: UnitsPreview | null
  readonly error: string | undefined
  readonly columnError: string | undefined
  readonly change: (part: Partial<NewDocumentFields>) => void
  readonly submit: () => void
}

/** The list of communes: pasted, or from a file. Text files are read into the box, where they can be corrected. */
export function UnitsField(props: UnitsFieldProps) {
  const { fields, preview, error, columnError, change, submit } = props
  const t = useT()
  const errorText = useErrorText()
  const connection = useApp((state) => state.connection)
  const [isReading, setReading] = useState(false)
  const isReadingLong = useLasting(isReading)
  const textArea = useRef<HTMLTextAreaElement>(null)
  const [refused, setRefused] = useState<string | null>(null)

  async function take(file: File | undefined): Promise<void> {
    if (file === undefined) return
    setRefused(null)
    const name = file.name.toLowerCase()
    if (name.endsWith('.xlsx')) return read(file)
    if (name.endsWith('.xls')) return setRefused(t('error.old-xls', { file: file.name }))
    const isText = /\.(tsv|csv|txt)$/.test(name) && file.size <= MAX_LIST_LENGTH
    if (!isText) return setRefused(t('welcome.form.file.wrong', { file: file.name }))
    const unitsText = decodeText(new Uint8Array(await file.arrayBuffer()))
    change({ unitsFrom: 'paste', unitsText })
  }

  /** Reads a workbook at once, so that what it would become is seen before anything is made. */
  async function read(file: File): Promise<void> {
    setReading(true)
    const staged = await connection.upload(file)
    const reply = staged.ok
      ? await connection.call('units.preview', { fileId: staged.value.fileId })
      : staged
    setReading(false)
    if (!reply.ok || !staged.ok) {
      const failure = reply.ok ? staged : reply
      return setRefused(failure.ok ? null : errorText(failure.error))
    }
    const { fileId } = staged.value
    change({ unitsFrom: 'file', file: { name: file.name, fileId, list: reply.value } })
  }

  const goToLine = useCallback((line: number): void => {
    const area = textArea.current
    if (area === null) return
    const { start, end } = lineRange(area.value, line)
    area.focus()
    area.setSelectionRange(start, end)
    const lines = area.value.split('\n').length
    area.scrollTop = (area.scrollHeight * (line - 1)) / lines - area.clientHeight / 2
  }, [])

  function onKeyDown(event: KeyboardEvent): void {
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return
    event.preventDefault()
    submit()
  }

  return (
    <div
      className="units-field"
      onDragOver={(event) => event.preventDefault()}
      onDrop={(event: DragEvent) => {
        if (!event.dataTransfer.types.includes('Files')) return
        event.preventDefault()
        void take(event.dataTransfer.files[0])
      }}
    >
      <div className="units-heading">
        <label htmlFor="units-text">{t('welcome.form.units')}</label>
        <Segments
          label={t('welcome.form.units')}
          value={fields.unitsFrom}
          options={[
            { value: 'paste', label: t('welcome.form.units.paste') },
            { value: 'file', label: t('welcome.form.units.file') },
          ]}
          onChange={(unitsFrom) => change({ unitsFrom })}
        />
      </div>
      <p className="units-hint">{t('welcome.form.units.hint')}</p>
      {fields.unitsFrom === 'paste' ? (
        <>
          <textarea
            ref={textArea}
            id="units-text"
            data-field="units"
            className="units-text"
            spellCheck={false}
            wrap="off"
            maxLength={MAX_LIST_LENGTH}
            placeholder={t('welcome.form.units.example')}
            aria-invalid={error !== undefined || (preview?.problems.length ?? 0) > 0}
            aria-describedby="units-preview"
            value={fields.unitsText}
            onChange={(event) => change({ unitsText: event.currentTarget.value })}
            onKeyDown={onKeyDown}
          />
        </>
      ) : (
        <UnitsFileField
          file={fields.file}
          isReading={isReadingLong}
          take={(file) => void take(file)}
        />
      )}
      {fields.unitsFrom === 'file' && fields.file === null ? null : (
        <UnitsPreviewPanel
          preview={preview}
          recognised={fields.recognised}
          columns={fields.columns}
          change={change}
          goToLine={fields.unitsFrom === 'paste' ? goToLine : null}
          error={columnError}
        />
      )}
      {(refused ?? error) === undefined ? null : (
        <p className="form-refusal" role="alert">
          {refused ?? error}
        </p>
      )}
    </div>
  )
}

interface FileFieldProps {
  readonly file: UnitsFile | null
  readonly isReading: boolean
  readonly take: (file: File | undefined) => void
}

function UnitsFileField({ file, isReading, take }: FileFieldProps) {
  const t = useT()
  const input = useRef<HTMLInputElement>(null)
  return (
    <div className="units-file" data-chosen={file === null ? undefined : ''}>
      {file === null ? (
        <Upload size={22} aria-hidden />
      ) : (
        <p className="units-file-name">
          <FileSpreadsheet size={18} aria-hidden /> {file.name}
        </p>
      )}
      {isReading ? <p role="status">{t('welcome.form.file.reading')}</p> : null}
      {file?.list.sheet === undefined ? null : (
        <p>{t('welcome.form.file.chosen', { sheet: file.list.sheet })}</p>
      )}
      <button
        type="button"
        className="button"
        data-field="units"
        onClick={() => input.current?.click()}
      >
        {t(file === null ? 'welcome.form.file.choose' : 'welcome.form.file.other')}
      </button>
      {file === null ? <p>{t('welcome.form.file.drop')}</p> : null}
      <input
        ref={input}
        type="file"
        accept=".xlsx,.tsv,.csv,.txt"
        hidden
        data-testid="units-file"
        onChange={(event) => {
          take(event.currentTarget.files?.[0])
          event.currentTarget.value = ''
        }}
      />
    </div>
  )
}
