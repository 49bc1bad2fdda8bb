import { TextInput } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { TriangleAlert } from 'lucide-react'
import {
  useCallback,
  useDeferredValue,
  useEffect,
  useMemo,
  useRef,
  useState,
  type FormEvent,
} from 'react'
import type { Reply, ApiError } from '../../../shared/api/reply.ts'
import type { CatalogueSet, Snapshot } from '../../../shared/api/types.ts'
import { splitUnitsText } from '../../../shared/plan/split-units-text.ts'
import type { Connection } from '../../api/connection.ts'
import { useErrorText, useStore, useT } from '../../state/use-app.ts'
import { useLasting } from '../../ui/use-lasting.ts'
import {
  chosenSets,
  createRequest,
  EMPTY_FIELDS,
  fieldErrors,
  nameOf,
  type FieldName,
  type NewDocumentFields,
} from './form-state.ts'
import { SetsField } from './sets-field.tsx'
import { UnitsField } from './units-field.tsx'
import { previewUnits, type UnitsPreview } from './units-preview.ts'

const NAME_LENGTH = 120
/** A list of a few hundred communes is read at each key; a longer one when the hands rest. */
const LONG_LIST_LENGTH = 20_000
const LONG_LIST_REST_MS = 250

export function NewDocumentForm({ close }: { close: () => void }) {
  const t = useT()
  const store = useStore()
  const errorText = useErrorText()
  const form = useRef<HTMLFormElement>(null)
  const [fields, setFields] = useState<NewDocumentFields>(() => ({
    ...EMPTY_FIELDS,
    year: String(new Date().getFullYear()),
  }))
  const [catalogue, setCatalogue] = useState<readonly CatalogueSet[]>([])
  const [isTried, setTried] = useState(false)
  const [isSending, setSending] = useState(false)
  const [refusal, setRefusal] = useState<ApiError | null>(null)
  const isSendingLong = useLasting(isSending)
  const [restedText] = useDebouncedValue(fields.unitsText, LONG_LIST_REST_MS)
  const isLong = fields.unitsText.length > LONG_LIST_LENGTH
  const shownText = useDeferredValue(isLong ? restedText : fields.unitsText)
  const shownProvince = useDeferredValue(fields.province)
  const { unitsFrom, file, columns } = fields
  const list = useMemo(
    () =>
      unitsFrom === 'paste' ? { rows: splitUnitsText(shownText) } : (file?.list ?? { rows: [] }),
    [unitsFrom, shownText, file],
  )
  const preview = useMemo(
    () => previewUnits(list, { province: shownProvince, columns }),
    [list, shownProvince, columns],
  )
  const errors = isTried ? fieldErrors(fields, catalogue, preview) : {}
  const hasProblems = (preview?.problems.length ?? 0) > 0

  // The catalogue ships with the program: without it the form still makes plans with the sets of their year.
  useEffect(() => {
    void store
      .getState()
      .connection.call('criteria.list', {})
      .then((reply) => {
        if (reply.ok) setCatalogue(reply.value)
      })
  }, [store])

  const change = useCallback((part: Partial<NewDocumentFields>): void => {
    setRefusal(null)
    setFields((held) => ({ ...held, ...part }))
  }, [])

  function focusField(name: FieldName | undefined): void {
    form.current?.querySelector<HTMLElement>(`[data-field="${name}"]`)?.focus()
  }

  async function submit(event: FormEvent): Promise<void> {
    event.preventDefault()
    if (isSending) return
    setTried(true)
    const found = Object.keys(fieldErrors(fields, catalogue, preview))
    if (found.length > 0 || hasProblems) {
      // Keys of FieldErrors are names of fields.
      return focusField((found[0] as FieldName | undefined) ?? 'units')
    }
    setSending(true)
    const setIds = chosenSets(fields, catalogue, preview)
    const reply = await create(store.getState().connection, fields, { setIds, preview })
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
        {catalogue.length === 0 ? null : (
          <SetsField
            fields={fields}
            catalogue={catalogue}
            preview={preview}
            error={errorOf('sets')}
            change={change}
          />
        )}
      </div>
      <UnitsField
        fields={fields}
        preview={preview}
        error={errorOf('units')}
        columnError={errorOf('recognised')}
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

async function create(
  connection: Connection,
  fields: NewDocumentFields,
  choice: { readonly setIds: readonly string[]; readonly preview: UnitsPreview | null },
): Promise<Reply<Snapshot>> {
  const units =
    fields.unitsFrom === 'paste' || fields.file === null
      ? { text: fields.unitsText }
      : { fileId: fields.file.fileId }
  return connection.call('documents.create', createRequest(fields, units, choice))
}
