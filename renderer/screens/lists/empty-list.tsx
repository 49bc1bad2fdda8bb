import { FileInput, ListPlus } from 'lucide-react'
import { useEffect, useRef } from 'react'
import { useApp, useStore, useT } from '../../state/use-app.ts'
import { ChooseFile } from '../../ui/choose-file.tsx'
import { startImport } from '../import/start-import.ts'
import type { ListTable } from './list-table.ts'

/** A dialog gives the focus back, or loses it, when it has faded. */
const DIALOG_CLOSES_MS = 300

/** A list without communes says what it is for and how to fill it. */
export function EmptyList({ table, openAdd }: { table: ListTable; openAdd: () => void }) {
  const t = useT()
  const store = useStore()
  const isReadOnly = useApp((state) => state.status?.isReadOnly ?? true)
  const { kind } = table.list
  const add = useRef<HTMLButtonElement>(null)
  // As a list's sheet does: keys go on here when the dialog that made the group, or the last row, is gone.
  useEffect(() => {
    const timer = setTimeout(() => {
      if (document.activeElement === document.body) add.current?.focus()
    }, DIALOG_CLOSES_MS)
    return () => clearTimeout(timer)
  }, [])
  return (
    <div className="empty-state">
      <h2>{t('lists.emptyTitle')}</h2>
      <p>
        {kind.kind === 'registration'
          ? t(`lists.emptyText.${kind.standard}`, { year: String(table.year) })
          : t('lists.emptyText.group', { group: kind.group.name })}
      </p>
      {isReadOnly ? null : (
        <div className="lists-empty-tools">
          <button ref={add} type="button" className="button" data-primary onClick={openAdd}>
            <ListPlus size={16} aria-hidden />
            {t('lists.add')}
          </button>
          <ChooseFile
            icon={FileInput}
            accept=".xlsx"
            onFile={(file) => void startImport(store, file)}
          >
            {t('lists.import')}
          </ChooseFile>
        </div>
      )}
    </div>
  )
}

/** A plan without a set for communes has nothing to list. */
export function NoLists() {
  const t = useT()
  const store = useStore()
  return (
    <div className="empty-state">
      <h2>{t('lists.noneTitle')}</h2>
      <p>{t('lists.noneText')}</p>
      <button
        type="button"
        className="button"
        data-primary
        onClick={() => store.setState({ screen: 'sets' })}
      >
        {t('lists.openSets')}
      </button>
    </div>
  )
}
