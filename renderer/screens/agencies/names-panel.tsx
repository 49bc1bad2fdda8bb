import { Pencil, TriangleAlert } from 'lucide-react'
import { useMemo, useState } from 'react'
import {
  agencyVariants,
  type AgencyVariants,
  type WrittenName,
} from '../../../shared/agencies/agency-variants.ts'
import { renameAgencyEdits } from '../../../shared/plan/agency-edits.ts'
import { foldForSearch } from '../../../shared/units/fold-label.ts'
import { useApp, useT } from '../../state/use-app.ts'
import { moveInList } from '../../ui/list-keys.ts'
import { RenameDialog } from './rename-dialog.tsx'

interface NamesProps {
  readonly written: readonly WrittenName[]
  readonly isReadOnly: boolean
  readonly fill: (name: string) => void
}

const SEARCHED_FROM = 9

/** Names in use, to fill cells with and to rename; above them the spellings that may be one agency. */
export function NamesPanel({ written, isReadOnly, fill }: NamesProps) {
  const t = useT()
  const [text, setText] = useState('')
  const [renamed, setRenamed] = useState<string | null>(null)
  const variants = useMemo(() => agencyVariants(written), [written])
  const folded = foldForSearch(text)
  const found = written.filter(({ name }) => foldForSearch(name).includes(folded))
  return (
    <aside className="explain agencies-panel" aria-label={t('agencies.names')}>
      {variants.map((group, index) => (
        <Variants
          key={group.names.map(({ name }) => name).join('|')}
          group={group}
          isFirst={index === 0}
          isReadOnly={isReadOnly}
        />
      ))}
      <section className="explain-card">
        <h3>{t('agencies.names')}</h3>
        {written.length === 0 ? (
          <p className="explain-quiet">{t('agencies.names.none')}</p>
        ) : (
          <p className="explain-quiet">{t('agencies.names.hint')}</p>
        )}
        {written.length < SEARCHED_FROM ? null : (
          <input
            className="agencies-search"
            type="search"
            placeholder={t('agencies.names.search')}
            aria-label={t('agencies.names.search')}
            value={text}
            onChange={(event) => setText(event.currentTarget.value)}
          />
        )}
        {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- arrows move among the buttons inside */}
        <ul className="agencies-names" onKeyDown={moveInList}>
          {found.map(({ name, uses }) => (
            <li key={name}>
              <button
                type="button"
                data-list-item
                className="agencies-name"
                title={t('agencies.names.fill', { name })}
                disabled={isReadOnly}
                onMouseDown={(event) => event.preventDefault()}
                onClick={() => fill(name)}
              >
                <span>{name}</span>
                <small>{t('agencies.names.uses', { count: uses })}</small>
              </button>
              <button
                type="button"
                className="button icon-button"
                title={t('agencies.names.rename', { name })}
                aria-label={t('agencies.names.rename', { name })}
                disabled={isReadOnly}
                onClick={() => setRenamed(name)}
              >
                <Pencil size={14} aria-hidden />
              </button>
            </li>
          ))}
        </ul>
      </section>
      {renamed === null ? null : (
        <RenameDialog name={renamed} written={written} close={() => setRenamed(null)} />
      )}
    </aside>
  )
}

/** Spellings that may be one agency; which of them stays is the officer's choice. */
function Variants({
  group,
  isFirst,
  isReadOnly,
}: {
  readonly group: AgencyVariants
  /** Says what it is about; those after it need not. */
  readonly isFirst: boolean
  readonly isReadOnly: boolean
}) {
  const t = useT()
  const session = useApp((state) => state.session)
  const [kept, setKept] = useState(group.proposed)
  const names = group.names.map(({ name }) => name)

  function merge(): void {
    if (session === null) return
    session.edit(
      { code: 'change.agencies.merge', params: { after: kept } },
      renameAgencyEdits(session.facts().facts, names, kept),
    )
  }

  return (
    <section className="explain-card" data-tone="doubt">
      <h3>
        <TriangleAlert size={14} aria-hidden /> {t('agencies.variants')}
      </h3>
      {isFirst ? <p className="explain-quiet">{t('agencies.variants.text')}</p> : null}
      <div role="radiogroup" aria-label={t('agencies.variants.keep')} className="agencies-variants">
        {group.names.map(({ name, uses }) => (
          <label key={name}>
            <input
              type="radio"
              name={group.proposed}
              checked={name === kept}
              onChange={() => setKept(name)}
            />
            <span>{name}</span>
            <small>{t('agencies.names.uses', { count: uses })}</small>
          </label>
        ))}
      </div>
      <button type="button" className="button" disabled={isReadOnly} onClick={merge}>
        {t('agencies.variants.merge', { name: kept })}
      </button>
    </section>
  )
}
