import { FileSpreadsheet, Upload } from 'lucide-react'
import { useRef, useState, type DragEvent, type KeyboardEvent } from 'react'
import { useT } from '../../state/use-app.ts'
import { Segments } from '../../ui/segments.tsx'
import { decodeText } from './decode-text.ts'
import type { NewDocumentFields } from './form-state.ts'
import { lineRange } from './line-range.ts'
import type { UnitsPreview } from './units-preview.ts'
import { UnitsPreviewPanel } from './units-preview-panel.tsx'

const MAX_LIST_LENGTH = 2_000_000

interface UnitsFieldProps {
  readonly fields: NewDocumentFields
  readonly preview: UnitsPreview | null
  readonly error: string | undefined
  readonly change: (part: Partial<NewDocumentFields>) => void
  readonly submit: () => void
}

/** The list of communes: pasted, or from a file. Text files are read into the box, where they can be corrected. */
export function UnitsField({ fields, preview, error, change, submit }: UnitsFieldProps) {
  const t = useT()
  const textArea = useRef<HTMLTextAreaElement>(null)
  const [refused, setRefused] = useState<string | null>(null)

  async function take(file: File | undefined): Promise<void> {
    if (file === undefined) return
    setRefused(null)
    const name = file.name.toLowerCase()
    if (name.endsWith('.xlsx')) return change({ unitsFrom: 'file', file })
    if (name.endsWith('.xls')) return setRefused(t('error.old-xls', { file: file.name }))
    const isText = /\.(tsv|csv|txt)$/.test(name) && file.size <= MAX_LIST_LENGTH
    if (!isText) return setRefused(t('welcome.form.file.wrong', { file: file.name }))
    const unitsText = decodeText(new Uint8Array(await file.arrayBuffer()))
    change({ unitsFrom: 'paste', unitsText })
  }

  function goToLine(line: number): void {
    const area = textArea.current
    if (area === null) return
    const { start, end } = lineRange(area.value, line)
    area.focus()
    area.setSelectionRange(start, end)
    const lines = area.value.split('\n').length
    area.scrollTop = (area.scrollHeight * (line - 1)) / lines - area.clientHeight / 2
  }

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
          <UnitsPreviewPanel preview={preview} goToLine={goToLine} />
        </>
      ) : (
        <UnitsFile file={fields.file} take={(file) => void take(file)} />
      )}
      {(refused ?? error) === undefined ? null : (
        <p className="form-refusal" role="alert">
          {refused ?? error}
        </p>
      )}
    </div>
  )
}

function UnitsFile({ file, take }: { file: File | null; take: (file: File | undefined) => void }) {
  const t = useT()
  const input = useRef<HTMLInputElement>(null)
  return (
    <div className="units-file">
      {file === null ? (
        <Upload size={22} aria-hidden />
      ) : (
        <p className="units-file-name">
          <FileSpreadsheet size={18} aria-hidden /> {file.name}
        </p>
      )}
      {file === null ? null : <p>{t('welcome.form.file.chosen')}</p>}
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
