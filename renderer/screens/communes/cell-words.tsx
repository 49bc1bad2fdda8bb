import { isKnown, marksAt } from '../../../shared/communes/commune-table.ts'
import { useT } from '../../state/use-app.ts'
import { printNumbers } from '../../../shared/criteria/number-list.ts'
import {
  countOf,
  isMismatch,
  isOpenPlan,
  layerOf,
  listOf,
  MARK_LETTERS,
  markState,
  notReached,
} from './communes-text.ts'
import type { CommuneColumn, CommuneRow, CommunesTable } from './communes-table.ts'

interface CellWordsProps {
  readonly table: CommunesTable
  readonly row: Extract<CommuneRow, { part: 'commune' }>
  readonly column: CommuneColumn
}

/** The selected cell in words. */
export function CellWords({ table, row, column }: CellWordsProps) {
  if (column.part === 'mark') return <MarkWords table={table} row={row} column={column} />
  if (column.part === 'no' || column.part === 'commune') return null
  return <ListWords table={table} row={row} column={column} />
}

function MarkWords({
  table,
  row,
  column,
}: CellWordsProps & { readonly column: Extract<CommuneColumn, { part: 'mark' }> }) {
  const t = useT()
  const state = markState(table, row.unit, column.index)
  const known = isKnown(
    table.communes.known[row.unit] ?? 0,
    table.view === 'actual' ? 'actual' : 'baseline',
  )
  const subs = table.facts().subCriterion
  const parts = table.subCriteria.filter(
    ({ number }) =>
      number !== column.number &&
      subs.get(`${table.setId}\u0001${number}`)?.criterion === column.number,
  )
  return (
    <section className="explain-card">
      <h3>{t('communes.numbered', { number: column.number, name: column.name })}</h3>
      <p className="explain-quiet">{row.label}</p>
      <div className="communes-state" data-state={state}>
        <b aria-hidden>{MARK_LETTERS[state] === '' ? '–' : MARK_LETTERS[state]}</b>
        <span>
          {t(wordKey(table, state, known, isOpenPlan(table, row.unit, column.index)), year(table))}
        </span>
      </div>
      {parts.length === 0 ? null : (
        <ul className="communes-parts">
          {parts.map(({ number, name, index }) => (
            <li key={number} title={name}>
              <span>{t('communes.numbered', { number, name })}</span>
              <b>{MARK_LETTERS[markState(table, row.unit, index)] || '–'}</b>
            </li>
          ))}
        </ul>
      )}
      {marksAt(table.communes, row.unit, column.index) === 0 && !known ? (
        <p className="explain-quiet">{t('communes.words.noList')}</p>
      ) : null}
    </section>
  )
}

function year(table: CommunesTable) {
  return { year: String(table.plan.year), before: String(table.plan.year - 1) }
}

function wordKey(
  table: CommunesTable,
  state: keyof typeof MARK_LETTERS,
  known: boolean,
  isOpen: boolean,
) {
  if (table.view === 'actual') {
    if (state === 'met') return 'communes.words.reached'
    if (isOpen) return 'communes.words.notReached'
    return known ? 'communes.words.missing' : 'communes.words.unknown'
  }
  if (state !== 'blank') return `communes.words.${state}` as const
  return known ? 'communes.words.missing' : 'communes.words.unknown'
}

function ListWords({ table, row, column }: CellWordsProps) {
  const t = useT()
  const layer = layerOf(table, column.part)
  if (layer === null) {
    const open = notReached(table, row.unit)
    return (
      <section className="explain-card">
        <h3>{t('communes.column.notReachedTitle')}</h3>
        <p>
          {open === null
            ? t('communes.words.noList')
            : printNumbers(open.join(',')) || t('communes.words.allReached')}
        </p>
      </section>
    )
  }
  const count = countOf(table, row.unitId, layer)
  const list = listOf(table, row.unitId, layer)
  return (
    <section className="explain-card" data-tone={isMismatch(count) ? 'doubt' : undefined}>
      <h3>{t(`communes.list.${layer}`, year(table))}</h3>
      <p className="explain-quiet">{row.label}</p>
      <div className="explain-figure">
        {isMismatch(count)
          ? t('communes.mismatch', { declared: count.declared ?? 0, items: count.items ?? 0 })
          : (count.shown ?? '–')}
      </div>
      <p>
        {list === null
          ? t('communes.words.noList')
          : printNumbers(list) || t('communes.words.emptyList')}
      </p>
      {count.declared === null ? null : (
        <div className="explain-line">
          <span>{t('communes.words.declared')}</span>
          <b>{count.declared}</b>
        </div>
      )}
      {count.items === null ? null : (
        <div className="explain-line">
          <span>{t('communes.words.counted')}</span>
          <b>{count.items}</b>
        </div>
      )}
    </section>
  )
}
