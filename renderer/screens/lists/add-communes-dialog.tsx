import { Modal } from '@mantine/core'
import { Check, TriangleAlert } from 'lucide-react'
import { useMemo, useRef, useState, type KeyboardEvent } from 'react'
import { foldForSearch } from '../../../shared/units/fold-label.ts'
import { useT } from '../../state/use-app.ts'
import { unitName } from './list-columns.ts'
import { listName } from './list-names.ts'
import type { ListTable } from './list-table.ts'
import { isNameList, matchNames, type MatchedNames } from './match-names.ts'

interface AddCommunesProps {
  readonly isOpen: boolean
  readonly close: () => void
  readonly table: ListTable
  readonly add: (unitIds: readonly string[]) => void
}

/** Communes of the plan by part of their names, accents or not, several at once; or a pasted list of names. */
export function AddCommunesDialog({ isOpen, close, table, add }: AddCommunesProps) {
  const t = useT()
  return (
    <Modal
      opened={isOpen}
      onClose={close}
      title={t('lists.addTitle', { list: listName(table.list, t) })}
      size={620}
      centered
      closeButtonProps={{ 'aria-label': t('app.close') }}
      classNames={{ title: 'dialog-title' }}
    >
      <AddBody close={close} table={table} add={add} />
    </Modal>
  )
}

interface Candidate {
  readonly unitId: string
  readonly name: string
  readonly folded: string
  readonly isListed: boolean
}

const MAX_SHOWN = 200

function AddBody({ close, table, add }: Omit<AddCommunesProps, 'isOpen'>) {
  const t = useT()
  const [text, setText] = useState('')
  const [chosen, setChosen] = useState<readonly string[]>([])
  const [matched, setMatched] = useState<MatchedNames | null>(null)
  const [index, setIndex] = useState(0)
  const box = useRef<HTMLDivElement>(null)
  const candidates = useMemo(() => candidatesOf(table), [table])
  const found = useMemo(() => search(candidates, text), [candidates, text])
  const shown = found.slice(0, MAX_SHOWN)
  const listed = useMemo(() => new Set(table.list.units), [table])

  function type(value: string): void {
    if (!isNameList(value)) {
      setText(value)
      setIndex(0)
      return
    }
    const names = matchNames(table, value)
    setMatched(names)
    setText('')
    setChosen((before) => [
      ...new Set([...before, ...names.units.filter((unitId) => !listed.has(unitId))]),
    ])
  }

  function toggle(candidate: Candidate | undefined): void {
    if (candidate !== undefined && !candidate.isListed) toggleUnit(candidate.unitId)
  }

  function toggleUnit(unitId: string): void {
    setChosen((before) =>
      before.includes(unitId) ? before.filter((id) => id !== unitId) : [...before, unitId],
    )
  }

  function finish(): void {
    if (chosen.length === 0) return
    close()
    add(chosen)
  }

  function onKeyDown(event: KeyboardEvent): void {
    if (event.nativeEvent.isComposing) return
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0
    if (step !== 0 && shown.length > 0) {
      event.preventDefault()
      const next = (index + step + shown.length) % shown.length
      setIndex(next)
      box.current?.children[next]?.scrollIntoView({ block: 'nearest' })
    } else if (event.key === 'Enter') {
      // A field of several lines so that pasted names keep their lines; Enter is never one of them.
      event.preventDefault()
      if (event.ctrlKey || event.metaKey) finish()
      else toggle(shown[index])
    }
  }

  return (
    <div className="lists-form">
      <textarea
        data-autofocus
        className="lists-search"
        rows={1}
        role="combobox"
        aria-expanded
        aria-controls="lists-candidates"
        aria-activedescendant={shown.length > 0 ? `lists-candidate-${index}` : undefined}
        aria-label={t('lists.searchLabel')}
        placeholder={t('lists.searchLabel')}
        value={text}
        onChange={(event) => type(event.currentTarget.value)}
        onKeyDown={onKeyDown}
      />
      {matched === null ? null : (
        <MatchReport
          table={table}
          matched={matched}
          listed={listed}
          chosen={chosen}
          toggle={toggleUnit}
        />
      )}
      <div
        ref={box}
        id="lists-candidates"
        className="lists-candidates"
        role="listbox"
        aria-multiselectable
        aria-label={t('lists.candidates')}
      >
        {shown.map((candidate, at) => (
          <div
            key={candidate.unitId}
            id={`lists-candidate-${at}`}
            role="option"
            tabIndex={-1}
            className="lists-candidate"
            data-active={at === index ? '' : undefined}
            aria-selected={candidate.isListed || chosen.includes(candidate.unitId)}
            aria-disabled={candidate.isListed}
            onClick={() => {
              setIndex(at)
              toggle(candidate)
            }}
            onKeyDown={() => undefined}
          >
            <span className="lists-check" aria-hidden>
              {candidate.isListed || chosen.includes(candidate.unitId) ? <Check size={14} /> : null}
            </span>
            {candidate.name}
            {candidate.isListed ? <small>{t('lists.listed')}</small> : null}
          </div>
        ))}
        {shown.length === 0 ? <p className="lists-none">{t('lists.searchEmpty')}</p> : null}
        {found.length > shown.length ? (
          <p className="lists-none">
            {t('lists.searchMore', { count: found.length - shown.length })}
          </p>
        ) : null}
      </div>
      <div className="lists-form-foot">
        <span className="lists-hint">{t('lists.addHint')}</span>
        <button type="button" className="button" onClick={close}>
          {t('lists.cancel')}
        </button>
        <button
          type="button"
          className="button"
          data-primary
          disabled={chosen.length === 0}
          onClick={finish}
        >
          {chosen.length === 0 ? t('lists.add') : t('lists.addCount', { count: chosen.length })}
        </button>
      </div>
    </div>
  )
}

interface MatchReportProps {
  readonly table: ListTable
  readonly matched: MatchedNames
  readonly listed: ReadonlySet<string>
  readonly chosen: readonly string[]
  readonly toggle: (unitId: string) => void
}

/** What became of pasted names; those that may mean several communes offer them. */
function MatchReport({ table, matched, listed, chosen, toggle }: MatchReportProps) {
  const t = useT()
  const already = matched.units.filter((unitId) => listed.has(unitId)).length
  return (
    <div className="lists-match" role="status">
      <p>
        {t('lists.matched', { count: matched.units.length - already })}{' '}
        {already > 0 ? t('lists.matchedListed', { count: already }) : ''}
      </p>
      {matched.unknown.length > 0 ? (
        <div className="lists-refusal">
          <p>
            <TriangleAlert size={15} aria-hidden />{' '}
            {t('lists.unknown', { count: matched.unknown.length })}
          </p>
          <ul>
            {matched.unknown.map(({ name, near }) => (
              <li key={name}>
                {t(near.length === 0 ? 'lists.unknownName' : 'lists.unknownNear', { name })}
                {near.map((unitId) => (
                  <button
                    key={unitId}
                    type="button"
                    className="lists-near"
                    aria-pressed={listed.has(unitId) || chosen.includes(unitId)}
                    disabled={listed.has(unitId)}
                    onClick={() => toggle(unitId)}
                  >
                    {unitName(table, unitId)}
                  </button>
                ))}
              </li>
            ))}
          </ul>
        </div>
      ) : null}
    </div>
  )
}

function candidatesOf(table: ListTable): Candidate[] {
  const listed = new Set(table.list.units)
  return table.planOrder.map((unitId) => {
    const name = unitName(table, unitId)
    return { unitId, name, folded: foldForSearch(name), isListed: listed.has(unitId) }
  })
}

/** Words typed may stand anywhere; names that begin with them come first. */
function search(candidates: readonly Candidate[], text: string): readonly Candidate[] {
  const query = foldForSearch(text)
  if (query === '') return candidates
  const words = query.split(' ')
  const isOwnName = ({ folded }: Candidate): boolean => folded.includes(` ${query}`)
  const found = candidates.filter(({ folded }) => words.every((word) => folded.includes(word)))
  return [...found.filter(isOwnName), ...found.filter((candidate) => !isOwnName(candidate))]
}
