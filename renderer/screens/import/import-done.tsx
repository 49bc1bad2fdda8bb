import {
  Banknote,
  Building2,
  CircleCheck,
  FolderOpen,
  House,
  Landmark,
  LayoutGrid,
  ListChecks,
  ShieldCheck,
  Table2,
  Target,
  type LucideIcon,
} from 'lucide-react'
import type { ContentKind } from '../../../shared/import/contents/content-preview.ts'
import type { ImportChoice } from '../../../shared/import/preview.ts'
import type { TableChoice } from '../../state/app-store.ts'
import { useCodeText, useStore, useT } from '../../state/use-app.ts'
import { ChooseFile } from '../../ui/choose-file.tsx'

/** An import of tables of communes or other contents that has just been written. */
export interface DoneImport {
  readonly file: string
  /** The document's revision that it made. */
  readonly revision: number
  readonly facts: number
  readonly held: number
  readonly hasCommunes: boolean
  /** Other contents that the file's tables are of: their screens have the same names. */
  readonly contents: readonly (ContentKind | 'districts')[]
  /** Whether tables of districts were among them. */
  readonly hasMatrix: boolean
  /** Lists of communes that the file's tables stand for. */
  readonly lists: readonly ImportChoice[]
  /** What the table that was looked at last is about. */
  readonly table: TableChoice
}

interface ImportDoneProps {
  readonly done: DoneImport
  readonly onFile: (file: File) => void
}

const CONTENT_ICONS: Readonly<Record<ContentKind | 'districts', LucideIcon>> = {
  capital: Banknote,
  villages: House,
  indicators: Target,
  agencies: Building2,
  districts: Landmark,
}

/** What an import wrote, what of it waits, and where to see either. */
export function ImportDone({ done, onFile }: ImportDoneProps) {
  const t = useT()
  const codeText = useCodeText()
  const store = useStore()
  const { file, facts, held, hasCommunes, hasMatrix, contents, lists, table } = done
  return (
    <div className="import-drop">
      <div className="empty-state import-done" role="status" data-done="">
        <CircleCheck size={34} strokeWidth={1.5} aria-hidden />
        <h2>{t('importing.done.title', { file })}</h2>
        <p>{t('importing.done.facts', { count: facts })}</p>
        {held === 0 ? null : <p>{t('importing.done.held', { count: held })}</p>}
        <div className="import-ways-on">
          {hasCommunes ? (
            <button
              type="button"
              className="button"
              data-primary=""
              // oxlint-disable-next-line jsx-a11y/no-autofocus -- what had the focus has just gone
              autoFocus
              onClick={() => store.setState({ screen: 'communes', table })}
            >
              <LayoutGrid size={16} aria-hidden />
              {t('importing.done.communes')}
            </button>
          ) : null}
          {contents.map((content, at) => {
            const Icon = CONTENT_ICONS[content]
            const isFirst = at === 0 && !hasCommunes
            return (
              <button
                key={content}
                type="button"
                className="button"
                data-primary={isFirst ? '' : undefined}
                // oxlint-disable-next-line jsx-a11y/no-autofocus -- what had the focus has just gone
                autoFocus={isFirst}
                onClick={() => store.setState({ screen: content })}
              >
                <Icon size={16} aria-hidden />
                {t(`contents.kind.${content}`)}
              </button>
            )
          })}
          {hasMatrix ? (
            <button
              type="button"
              className="button"
              onClick={() => store.setState({ screen: 'matrix', table })}
            >
              <Table2 size={16} aria-hidden />
              {t('importing.done.matrix')}
            </button>
          ) : null}
          {held === 0 ? null : (
            <button
              type="button"
              className="button"
              onClick={() => store.setState({ screen: 'checks' })}
            >
              <ShieldCheck size={16} aria-hidden />
              {t('importing.done.checks')}
            </button>
          )}
          <ChooseFile icon={FolderOpen} accept=".xlsx" onFile={onFile}>
            {t('importing.chooseOther')}
          </ChooseFile>
        </div>
        {lists.length === 0 ? null : (
          <nav className="import-done-lists" aria-label={t('importing.done.lists')}>
            {lists.map(({ id, label }) => (
              <button
                key={id}
                type="button"
                className="button"
                onClick={() => store.jump({ screen: 'lists', listId: id, unitId: null })}
              >
                <ListChecks size={15} aria-hidden />
                {codeText(label.code, label.params)}
              </button>
            ))}
          </nav>
        )}
      </div>
    </div>
  )
}
