import { TextInput } from '@mantine/core'
import { TriangleAlert } from 'lucide-react'
import { useDeferredValue, useMemo, useRef, useState, type FormEvent } from 'react'
import type { Reply, ApiError } from '../../../shared/api/reply.ts'
import type { Snapshot } from '../../../shared/api/types.ts'
import type { Connection } from '../../api/connection.ts'
import { useErrorText, useStore, useT } from '../../state/use-app.ts'
import { useLasting } from '../../ui/use-lasting.ts'
import {
  createRequest,
  fieldErrors,
  nameOf,
  type FieldName,
  type NewDocumentFields,
} from './form-state.ts'
import { UnitsField } from './units-field.tsx'
import { previewUnits } from './units-preview.ts'

const NAME_LENGTH = 120

export function NewDocumentForm({ close }: { close: () => void }) {
  const t = useT()
  const store = useStore()
  const errorText = useErrorText()
  const form = useRef<HTMLFormElement>(null)
  const [fields, setFields] = useState<NewDocumentFields>(() => ({
    province: '',
    year: String(new Date().getFullYear()),
    ownName: null,
    unitsFrom: 'paste',
    unitsText: '',
    file: null,
  }))
  const [isTried, setTried] = useState(false)
  const [isSending, setSending] = useState(false)
  const [refusal, setRefusal] = useState<ApiError | null>(null)
  const isSendingLong = useLasting(isSending)
  const shownText = useDeferredValue(fields.unitsText)
  const preview = useMemo(() => previewUnits(shownText), [shownText])
  const errors = isTried ? fieldErrors(fields) : {}
  const hasProblems = fields.unitsFrom === 'paste' && (preview?.problems.length ?? 0) > 0

  function change(part: Partial<NewDocumentFields>): void {
    setRefusal(null)
    setFields((held) => ({ ...held, ...part }))
  }

  function focusField(name: FieldName | undefined): void {
    form.current?.querySelector<HTMLElement>(`[data-field="${name}"]`)?.focus()
  }

  async function submit(event: FormEvent): Promise<void> {
    event.preventDefault()
    if (isSending) return
    setTried(true)
    const found = Object.keys(fieldErrors(fields))
    if (found.length > 0 || hasProblems) {
      // Keys of FieldErrors are names of fields.
      return focusField((found[0] as FieldName | undefined) ?? 'units')
    }
    setSending(true)
    const reply = await create(store.getState().connection, fields)
    setSending(false)
    if (!reply.ok) return setRefusal(reply.error)
    close()
    store.openSnapshot(reply.value)
  }

  const errorOf = (name: FieldName): string | undefined => {
    const key = errors[name]
    return key === undefined ? undefined : t(key)
  }
  return (
    <form ref={form} className="new-document" noValidate onSubmit={(event) => void submit(event)}>
      <div className="new-document-fields">
        <TextInput
          data-autofocus
          data-field="province"
          label={t('welcome.form.province')}
          description={t('welcome.form.province.hint')}
          value={fields.province}
          maxLength={NAME_LENGTH}
          error={errorOf('province')}
          onChange={(event) => change({ province: event.currentTarget.value })}
        />
        <TextInput
          data-field="year"
          label={t('welcome.form.year')}
          inputMode="numeric"
          className="new-document-year"
          maxLength={4}
          value={fields.year}
          error={errorOf('year')}
          onChange={(event) => change({ year: event.currentTarget.value })}
        />
        <TextInput
          data-field="name"
          label={t('welcome.form.name')}
          description={t('welcome.form.name.hint')}
          value={nameOf(fields)}
          maxLength={NAME_LENGTH}
          error={errorOf('name')}
          onChange={(event) => change({ ownName: event.currentTarget.value || null })}
        />
      </div>
      <UnitsField
        fields={fields}
        preview={preview}
        error={errorOf('units')}
        change={change}
        submit={() => form.current?.requestSubmit()}
      />
      <footer>
        {refusal === null ? (
          <span className="spacer" role="status">
            {isSendingLong ? t('welcome.form.creating') : ''}
          </span>
        ) : (
          <p className="spacer form-refusal" role="alert">
            <TriangleAlert size={16} aria-hidden /> {errorText(refusal)}
          </p>
        )}
        <button type="button" className="button" onClick={close}>
          {t('app.cancel')}
        </button>
        <button type="submit" className="button" data-primary disabled={isSending}>
          {t('welcome.form.create')}
        </button>
      </footer>
    </form>
  )
}

async function create(connection: Connection, fields: NewDocumentFields): Promise<Reply<Snapshot>> {
  if (fields.unitsFrom === 'paste' || fields.file === null) {
    return connection.call('documents.create', createRequest(fields, { text: fields.unitsText }))
  }
  const staged = await connection.upload(fields.file)
  if (!staged.ok) return staged
  const { fileId } = staged.value
  return connection.call('documents.create', createRequest(fields, { fileId }))
}
