import type { RowChange } from '../../../shared/changes/change-set.ts'
import type { EditResult } from '../../../shared/api/types.ts'
import type { ImportChoice, ImportPreview } from '../../../shared/import/preview.ts'
import type { AppStore, TableChoice } from '../../state/app-store.ts'
import { useErrorText, useStore, useT } from '../../state/use-app.ts'
import { notify } from '../../ui/notify.ts'
import { allTables, isContentTable } from './any-table.ts'
import type { DoneImport } from './import-done.tsx'
import type { ImportSession } from './import-session.ts'

/** Imports and says so; then shows the table that was imported, or of communes where all of it can be seen. */
export function useApply(
  session: ImportSession,
  name: string,
  onDone: (done: DoneImport) => void,
): (accept: 'safe' | 'all', shownTableId: string) => Promise<void> {
  const store = useStore()
  const t = useT()
  const errorText = useErrorText()
  return async (accept, shownTableId) => {
    const reply = await session.apply(accept)
    if (!reply.ok) {
      const isStale = reply.error.code === 'stale-revision'
      if (isStale) store.getState().session?.recover()
      const { code, params } = reply.error
      const text = isStale
        ? t('importing.stale')
        : errorText({ code, params: { file: name, ...params } })
      notify({ tone: 'refused', text })
      return
    }
    const { phase } = session.state.getState()
    const preview = phase.kind === 'ready' ? phase.preview : null
    const table = tableOf(preview, shownTableId, store)
    const { change } = reply.value
    const done =
      preview === null || table === null || change === null
        ? null
        : doneImport(preview, change, table, (setId) => isForDistricts(store, setId))
    if (done !== null) {
      onDone(done)
      store.setState({ importFile: null })
      return
    }
    const { facts, held } = countRows(change?.rows ?? [])
    const text =
      held > 0
        ? t('importing.appliedHeld', { count: facts, held, file: name })
        : facts === 0
          ? t('importing.appliedNone', { file: name })
          : t('importing.applied', { count: facts, file: name })
    notify({ tone: 'info', text })
    store.setState({ importFile: null, screen: 'matrix', table })
  }
}

/** Set and layer of the table that was looked at last. */
function tableOf(
  preview: ImportPreview | null,
  tableId: string,
  store: AppStore,
): TableChoice | null {
  const { table } = store.getState()
  const shown = preview === null ? undefined : allTables(preview).find(({ id }) => id === tableId)
  if (table === null || shown === undefined || isContentTable(shown)) return table
  // The matrix and the communes have no tabs of sets for districts.
  if (isForDistricts(store, shown.setId)) return table
  return { ...table, setId: shown.setId, layer: shown.layer }
}

function isForDistricts(store: AppStore, setId: string): boolean {
  const facts = store.getState().session?.facts().facts
  return facts?.criteriaSet.get(setId)?.unitLevel === 'district'
}

/** What an import with tables of communes or other contents has written; null for one whose matrix says it all. */
export function doneImport(
  { fileName, communeTables, contentTables, changes }: ImportPreview,
  { id, rows }: NonNullable<EditResult['change']>,
  table: TableChoice,
  isOfDistricts: (setId: string) => boolean = () => false,
): DoneImport | null {
  const included = communeTables.filter(({ isIncluded }) => isIncluded)
  const contents = contentTables.filter(({ isIncluded }) => isIncluded)
  if (included.length + contents.length === 0) return null
  const lists = new Map<string, ImportChoice>()
  for (const { list, listChoices } of included) {
    const choice = listChoices.find((one) => one.id === list?.id)
    if (choice !== undefined) lists.set(choice.id, choice)
  }
  return {
    file: fileName,
    revision: id,
    ...countRows(rows),
    hasCommunes: included.some(({ setId }) => !isOfDistricts(setId)),
    hasMatrix: changes.length > 0,
    contents: [
      ...new Set(contents.map(({ content }) => content)),
      ...(included.some(({ setId }) => isOfDistricts(setId)) ? (['districts'] as const) : []),
    ],
    lists: [...lists.values()],
    table,
  }
}

/** What a change says of the plan, and what it holds in the document for somebody to decide. */
function countRows(rows: readonly RowChange[]): { readonly facts: number; readonly held: number } {
  const held = rows.filter(({ table }) => table === 'heldValue')
  return {
    facts: rows.length - held.length,
    held: held.filter(({ after }) => after !== null).length,
  }
}
