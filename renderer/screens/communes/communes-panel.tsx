import { unitName } from '../../../shared/units/unit-name.ts'
import { ArrowUpRight, TriangleAlert } from 'lucide-react'
import { memo } from 'react'
import { useStore as useZustand } from 'zustand'
import { useApp, useCodeText, useStore, useT } from '../../state/use-app.ts'
import type { CellRef } from '../../grid/sheet-model.ts'
import { useAfterFrame, type Explained } from '../../ui/use-after-frame.ts'
import type { SelectionStore } from '../matrix/selection-store.ts'
import { CellWords } from './cell-words.tsx'
import { CommuneSummary } from './commune-summary.tsx'
import { ListHistory } from './list-history.tsx'
import { FootWords } from './foot-words.tsx'
import { columnOf } from './use-finding-at.ts'
import type { CommuneColumn, CommuneRow, CommunesTable } from './communes-table.ts'
import type { CommunesOnScreen } from './use-communes-model.ts'

interface PanelProps {
  readonly table: CommunesTable
  readonly onScreen: CommunesOnScreen
  readonly selection: SelectionStore
}

/** Says of the active cell what it means, where it comes from, what is doubtful about it, and what happened to it. */
export function CommunesPanel({ selection, ...props }: PanelProps) {
  const active = useZustand(selection, (state) => state.summary?.active ?? null)
  return <PanelBody {...props} explained={useAfterFrame(active)} />
}

type BodyProps = Omit<PanelProps, 'selection'> & { readonly explained: Explained<CellRef | null> }

/** Marks and figures are read live: each change of facts draws the panel again. */
const PanelBody = memo(function PanelBody({ table, onScreen, explained }: BodyProps) {
  const t = useT()
  const active = explained.subject
  const { model } = onScreen
  const row = rowOf(table, model.rows, active?.row)
  const column = model.columns.find((candidate) => candidate.id === active?.column)
  return (
    <aside className="explain" aria-label={t('panel.title')}>
      {row === undefined || column === undefined ? (
        <p className="explain-quiet">{t('panel.empty')}</p>
      ) : row.part === 'commune' ? (
        <CommuneCards table={table} row={row} column={column} />
      ) : (
        <FootWords table={table} onScreen={onScreen} row={row} column={column} />
      )}
      <Legend isActual={table.view === 'actual'} />
    </aside>
  )
})

/** Among thousands of rows the commune is found by its index rather than looked for. */
function rowOf(
  table: CommunesTable,
  rows: readonly CommuneRow[],
  id: string | undefined,
): CommuneRow | undefined {
  const unit = id === undefined ? undefined : table.communes.unitIndex.get(id)
  const unitRow = unit === undefined ? undefined : table.units[unit]
  if (unit !== undefined && unitRow !== undefined) {
    const label = unitName(unitRow)
    return { id: unitRow.id, kind: 'body', label, part: 'commune', unit, unitId: unitRow.id }
  }
  return rows.find((row) => row.id === id)
}

interface CardsProps {
  readonly table: CommunesTable
  readonly row: Extract<CommuneRow, { part: 'commune' }>
  readonly column: CommuneColumn
}

function CommuneCards({ table, row, column }: CardsProps) {
  const t = useT()
  const store = useStore()
  return (
    <>
      <CellWords table={table} row={row} column={column} />
      <CellFindings table={table} row={row} column={column} />
      <CommuneSummary table={table} unitId={row.unitId} unit={row.unit} />
      <button
        type="button"
        className="button"
        onClick={() => store.jump({ screen: 'commune', unitId: row.unitId })}
      >
        <ArrowUpRight size={15} aria-hidden />
        {t('communes.openPage')}
      </button>
      <ListHistory
        table={table}
        unitId={row.unitId}
        number={column.part === 'mark' ? column.number : null}
      />
    </>
  )
}

/** Findings of the cell; at the commune's name all of the commune's in this set. */
export function CellFindings({ table, row, column }: CardsProps) {
  const t = useT()
  const text = useCodeText()
  const findings = useApp((state) => state.findings)
  const found = findings
    .ofUnit(table.setId, row.unitId)
    .filter(
      (finding) =>
        finding.accepted === null &&
        (column.part === 'commune' || columnOf(finding, table.view) === column.id),
    )
  if (found.length === 0) return null
  return (
    <section className="explain-card" data-tone="doubt">
      <h3>{t('panel.finding')}</h3>
      {found.map((finding) => (
        <p key={finding.id}>
          <TriangleAlert size={14} aria-hidden />{' '}
          {text(finding.message.code, finding.message.params)}
        </p>
      ))}
    </section>
  )
}

const KEYS = ['x', 'p', 'm', 'Space', 'Delete'] as const

/** What the letters mean and which keys put them. */
export function Legend({ isActual }: { readonly isActual: boolean }) {
  const t = useT()
  const keys = isActual ? (['x', 'Space', 'Delete'] as const) : KEYS
  return (
    <section className="explain-card communes-legend">
      <h3>{t('communes.keys.title')}</h3>
      <dl>
        {keys.map((key) => (
          <div key={key}>
            <dt>
              <kbd>{key === 'Space' ? t('communes.keys.spaceKey') : key}</kbd>
            </dt>
            <dd>
              {t(
                isActual && key === 'Space' ? 'communes.keys.SpaceActual' : `communes.keys.${key}`,
              )}
            </dd>
          </div>
        ))}
      </dl>
    </section>
  )
}
