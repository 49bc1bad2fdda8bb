import { memo } from 'react'
import { useStore as useZustand } from 'zustand'
import { printNumbers, joinNumbers } from '../../../shared/criteria/number-list.ts'
import { formatInteger } from '../../../shared/numbers/format.ts'
import type { CellRef } from '../../grid/sheet-model.ts'
import { useApp, useT } from '../../state/use-app.ts'
import { useAfterFrame, type Explained } from '../../ui/use-after-frame.ts'
import { CellWords } from '../communes/cell-words.tsx'
import { CellFindings, Legend } from '../communes/communes-panel.tsx'
import { FOOT_KINDS, markState } from '../communes/communes-text.ts'
import { COMMUNE, type CommunesTable } from '../communes/communes-table.ts'
import { ListHistory } from '../communes/list-history.tsx'
import type { SelectionStore } from '../matrix/selection-store.ts'
import { isOwn, type DistrictColumn, type FootRow, type UnitRow } from './districts-layout.ts'
import { lineOf, ofSet, statusText } from './districts-text.ts'
import type { DistrictsOnScreen } from './use-districts-model.ts'

interface PanelProps {
  readonly table: CommunesTable
  readonly onScreen: DistrictsOnScreen
  readonly selection: SelectionStore
}

/** Says of the active cell what it means, what is doubtful about it, and what happened to it. */
export function DistrictsPanel({ selection, ...props }: PanelProps) {
  const active = useZustand(selection, (state) => state.summary?.active ?? null)
  return <PanelBody {...props} explained={useAfterFrame(active)} />
}

type BodyProps = Omit<PanelProps, 'selection'> & { readonly explained: Explained<CellRef | null> }

/** Marks and figures are read live: each change of facts draws the panel again. */
const PanelBody = memo(function PanelBody({ table, onScreen, explained }: BodyProps) {
  const t = useT()
  const { model } = onScreen
  const row = model.rows.find(({ id }) => id === explained.subject?.row)
  const column = model.columns.find(({ id }) => id === explained.subject?.column)
  return (
    <aside className="explain" aria-label={t('panel.title')}>
      {row === undefined || column === undefined ? (
        <p className="explain-quiet">{t('panel.empty')}</p>
      ) : row.part === 'commune' ? (
        <DistrictCards table={table} onScreen={onScreen} row={row} column={column} />
      ) : (
        <FootWords table={table} onScreen={onScreen} row={row} column={column} />
      )}
      <Legend isActual={table.view === 'actual'} />
    </aside>
  )
})

interface CardsProps {
  readonly table: CommunesTable
  readonly onScreen: DistrictsOnScreen
  readonly row: UnitRow
  readonly column: DistrictColumn
}

function DistrictCards({ table, onScreen, row, column }: CardsProps) {
  // A cell of this table's own has no findings of its own: the district's stand at its name.
  const name = onScreen.model.columns.find((candidate) => candidate.id === COMMUNE)
  const at = isOwn(column) ? name : column
  return (
    <>
      {isOwn(column) ? null : <CellWords table={table} row={row} column={column} />}
      {at === undefined || isOwn(at) ? null : <CellFindings table={table} row={row} column={at} />}
      <Summary onScreen={onScreen} row={row} />
      <ListHistory
        table={table}
        unitId={row.unitId}
        number={column.part === 'mark' ? column.number : null}
      />
    </>
  )
}

function Summary({ onScreen, row }: Pick<CardsProps, 'onScreen' | 'row'>) {
  const t = useT()
  const { context } = onScreen
  const line = lineOf(context, row.unit)
  if (line === null) return null
  const { missing } = line
  const lines = [
    [t('communes.summary.achieved'), ofSet(context, line.achieved.shown)],
    [t('communes.summary.after'), ofSet(context, line.afterPlan)],
    [t('districts.words.missing'), missing === null ? '' : printNumbers(joinNumbers(missing))],
    [
      t('districts.words.registered'),
      t(line.isRegistered ? 'districts.words.yes' : 'districts.words.no'),
    ],
    [
      t('districts.words.recognised'),
      line.recognition === null
        ? t('districts.words.no')
        : String(line.recognition.year ?? t('districts.words.yes')),
    ],
  ] as const
  return (
    <section className="explain-card districts-summary">
      <h3>{row.label}</h3>
      <p className="explain-quiet">{statusText(context, row.unit)}</p>
      {lines.map(([label, value]) => (
        <div key={label} className="explain-line">
          <span>{label}</span>
          <b>{value === '' ? '–' : value}</b>
        </div>
      ))}
    </section>
  )
}

/** A count at the foot with the districts behind it. */
function FootWords({
  table,
  onScreen,
  row,
  column,
}: Omit<CardsProps, 'row'> & { readonly row: FootRow }) {
  const t = useT()
  const style = useApp((state) => state.language)
  const { rollup } = onScreen
  const kinds = FOOT_KINDS[table.view]
  const names = (state: 'met' | 'planned'): string =>
    column.part !== 'mark'
      ? ''
      : table.units
          .filter((_, unit) => markState(table, unit, column.index) === state)
          .map(({ name }) => name)
          .join(', ')
  const met = names('met')
  const planned = names('planned')
  return (
    <section className="explain-card">
      <h3>
        {column.part === 'mark'
          ? t('communes.numbered', { number: column.number, name: column.name })
          : t('districts.words.all')}
      </h3>
      <p className="explain-quiet">
        {t('districts.words.districts', {
          count: table.units.length,
          known: rollup.sum(kinds.achieved, null).known,
        })}
      </p>
      {column.part !== 'mark' || row.part === 'shown' ? null : (
        <>
          <div className="explain-figure">
            {formatInteger(rollup.count(kinds[row.part], null, column.index), style)}
          </div>
          <p>
            {met === ''
              ? t('districts.words.namesNone')
              : t('districts.words.names', { names: met })}
          </p>
          {planned === '' ? null : <p>{t('districts.words.namesPlanned', { names: planned })}</p>}
        </>
      )}
    </section>
  )
}
