import { memo } from 'react'
import { useStore } from 'zustand'
import type { CellRef } from '../../grid/sheet-model.ts'
import { useT } from '../../state/use-app.ts'
import { useAfterFrame, type Explained } from '../../ui/use-after-frame.ts'
import { CellFindings } from './cell-findings.tsx'
import { CommunesBehind } from './communes-behind.tsx'
import { EnteredCell } from './entered-cell.tsx'
import { FeasibilityCard } from './feasibility-card.tsx'
import { FigureExplanation } from './figure-explanation.tsx'
import { CellHistory } from './cell-history.tsx'
import { enteredFact, figureOf } from './figure-of.ts'
import type { MatrixSheetModel } from './matrix-model.ts'
import { BaseCard } from './base-card.tsx'
import type { SelectionStore } from './selection-store.ts'
import type { MatrixColumn, MatrixRow, MatrixTable } from './matrix-table.ts'
import type { ColumnSwitch } from './use-column-switch.ts'

export interface PanelProps {
  readonly table: MatrixTable
  readonly model: MatrixSheetModel
  readonly columnSwitch: ColumnSwitch
  readonly goTo: (cell: CellRef) => void
}

/** Says of the active cell where its figure comes from, what it divides by, and what happened to it. */
export function ExplainPanel({ selection, ...props }: PanelProps & { selection: SelectionStore }) {
  const active = useStore(selection, (state) => state.summary?.active ?? null)
  return <PanelBody {...props} explained={useAfterFrame(active)} />
}

type BodyProps = PanelProps & { readonly explained: Explained<CellRef | null> }

/** Figures are read live: each change of facts draws the panel again. */
const PanelBody = memo(function PanelBody({ explained, ...props }: BodyProps) {
  const t = useT()
  const active = explained.subject
  const row = props.model.rows.find((candidate) => candidate.id === active?.row)
  const column = props.model.columns.find((candidate) => candidate.id === active?.column)
  const isExplained = row !== undefined && column !== undefined && hasExplanation(row, column)
  return (
    <aside className="explain" aria-label={t('panel.title')}>
      {isExplained ? (
        <CellExplanation {...props} row={row} column={column} />
      ) : (
        <p className="explain-quiet">{t('panel.empty')}</p>
      )}
    </aside>
  )
})

function hasExplanation(row: MatrixRow, column: MatrixColumn): boolean {
  if (row.part === 'criterion') return column.part !== 'number'
  return figureOf(row, column) !== null || isBase(row, column) || isBound(row, column)
}

function isBound(row: MatrixRow, column: MatrixColumn): boolean {
  const isColumn = column.part === 'unit' || column.part === 'total'
  return isColumn && (row.part === 'bound' || row.part === 'recognised')
}

/** The foot of a column says what its criteria allow, also where the rows of the bound are not shown. */
function hasBoundBelow(row: MatrixRow, column: MatrixColumn): boolean {
  const isFoot = row.part === 'total' || row.part === 'average'
  return isFoot && (column.part === 'unit' || column.part === 'total')
}

function isBase(row: MatrixRow, column: MatrixColumn): boolean {
  return row.part === 'base' && (column.part === 'unit' || column.part === 'rate')
}

function CellExplanation({
  row,
  column,
  ...props
}: PanelProps & { row: MatrixRow; column: MatrixColumn }) {
  const figure = figureOf(row, column)
  // What was entered beneath a count has its history, but it is not that of the figure shown.
  const isCounted = column.part === 'unit' && props.table.counted.has(column.columnId)
  const fact = isCounted && row.part === 'criterion' ? null : enteredFact(props.table, row, column)
  return (
    <>
      {row.part === 'criterion' && column.part === 'unit' ? (
        <>
          <EnteredCell table={props.table} row={row} column={column} />
          <CellFindings table={props.table} row={row} column={column} />
          {props.table.set.unitLevel === 'commune' ? (
            <CommunesBehind
              table={props.table}
              row={row}
              column={column}
              columnSwitch={props.columnSwitch}
            />
          ) : null}
          <FigureExplanation {...props} figure={{ kind: 'column-average', column: column.index }} />
        </>
      ) : null}
      {row.part === 'criterion' && column.part === 'name' ? (
        <FigureExplanation {...props} figure={{ kind: 'row-rate', row: row.index }} />
      ) : null}
      {figure === null ? null : <FigureExplanation {...props} figure={figure} isExpanded />}
      {row.part === 'criterion' && column.part === 'unit' ? null : (
        <CellFindings table={props.table} row={row} column={column} />
      )}
      {isBound(row, column) || hasBoundBelow(row, column) ? (
        <FeasibilityCard table={props.table} column={column} />
      ) : null}
      {isBase(row, column) ? <BaseCard table={props.table} row={row} column={column} /> : null}
      {fact === null ? null : <CellHistory fact={fact} />}
    </>
  )
}
