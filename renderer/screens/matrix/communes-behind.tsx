import {
  communesBehind,
  communesMoved,
  reconcile,
  type Reconciliation,
} from '../../../shared/communes/reconcile.ts'
import { cellAt } from '../../../shared/matrix/matrix.ts'
import { useApp, useT } from '../../state/use-app.ts'
import { CommuneGroup } from './commune-group.tsx'
import { findingsAt } from './matrix-findings.ts'
import type { MatrixColumn, MatrixRow, MatrixTable } from './matrix-table.ts'
import type { ColumnSwitch } from './use-column-switch.ts'

interface CommunesBehindProps {
  readonly table: MatrixTable
  readonly row: Extract<MatrixRow, { part: 'criterion' }>
  readonly column: Extract<MatrixColumn, { part: 'unit' }>
  readonly columnSwitch: ColumnSwitch
}

/** Which communes make a figure up: those named, those not, those nobody knows of; and what the lists can't explain. */
export function CommunesBehind({ table, row, column, columnSwitch }: CommunesBehindProps) {
  const t = useT()
  const isReadOnly = useApp((state) => state.status?.isReadOnly ?? true)
  const isAddedView = useApp((state) => state.view === 'added')
  const findings = useApp((state) => state.findings)
  const lists = table.lists()
  const { layer } = table.choice
  const at = lists.shape.columns.indexOf(column.columnId)
  const number = lists.numberIndex.get(row.number) ?? -1
  const all = lists.unitsOfColumn[at] ?? 0
  const known = lists.knownUnits[layer][at] ?? 0
  const isCounted = table.counted.has(column.columnId)
  const value = cellAt(table.matrix(), row.index, column.index)
  const state = reconcile(lists, layer, at, number, value)
  // The checks also know of lists that are not complete yet; where these are silent, nothing is contradicted.
  const isDoubt = findingsAt(findings, table, row, column).some(({ accepted }) => accepted === null)
  const behind = communesBehind(lists, layer, at, number)
  const group = { table, criterion: row.number }
  // Open lists close again on the next cell.
  const key = `${row.id} ${column.id}`
  return (
    <section className="explain-card" data-tone={isDoubt ? 'doubt' : undefined}>
      <h3>{t('panel.communes')}</h3>
      {known === 0 ? (
        <p className="explain-quiet">{t('panel.noLists')}</p>
      ) : (
        <>
          <Explained
            state={state}
            isDoubt={isDoubt}
            isCounted={isCounted}
            known={known}
            all={all}
          />
          {isAddedView && layer !== 'baseline' ? (
            <Moved key={`moved ${key}`} {...group} column={at} number={number} />
          ) : null}
          <CommuneGroup
            key={`met ${key}`}
            {...group}
            title={t('panel.met')}
            unitIds={behind.met}
            isOpen={!isAddedView}
          />
          <CommuneGroup
            key={`not ${key}`}
            {...group}
            title={t('panel.notMet')}
            unitIds={behind.notMet}
            isOpen={false}
          />
          <CommuneGroup
            key={`unknown ${key}`}
            {...group}
            title={t('panel.unknownCommunes')}
            unitIds={behind.unknown}
            isOpen={false}
          />
        </>
      )}
      <p className="explain-quiet">
        {t(isCounted ? 'matrix.source.counted' : 'matrix.source.entered')}
      </p>
      {isReadOnly || (!isCounted && known === 0) ? null : (
        <button
          type="button"
          className="button"
          onClick={() =>
            isCounted
              ? columnSwitch.enter([column.columnId])
              : columnSwitch.count([column.columnId])
          }
        >
          {t(isCounted ? 'matrix.enterOne' : 'matrix.countOne')}
        </button>
      )}
    </section>
  )
}

interface ExplainedProps {
  readonly state: Reconciliation
  readonly isDoubt: boolean
  readonly isCounted: boolean
  readonly known: number
  readonly all: number
}

/** `7 = 1 nêu tên + 6 chưa nêu tên`, or how far the figure is from what the lists allow. */
function Explained({ state, isDoubt, isCounted, known, all }: ExplainedProps) {
  const t = useT()
  const { value, named, unknown, unnamed, difference } = state
  if (value === null) {
    return named === 0 ? null : <p>{t('panel.namedNothing', { named })}</p>
  }
  if (isCounted && known < all) return <p>{t('panel.explainedPart', { value, known, all })}</p>
  switch (state.agreement) {
    case 'too-small':
      return <p>{t('panel.tooSmall', { named, count: -difference })}</p>
    case 'too-large':
      if (!isDoubt) return <p>{t('panel.explained', { value, named, unnamed: value - named })}</p>
      return <p>{t('panel.tooLarge', { named, unknown, count: difference })}</p>
    case 'blank':
    case 'unlisted':
    case 'equal':
    case 'partial':
      return unnamed === 0 || unnamed === null ? (
        <p>{t('panel.explainedAll', { value, named })}</p>
      ) : (
        <p>{t('panel.explained', { value, named, unnamed })}</p>
      )
  }
}

interface MovedProps {
  readonly table: MatrixTable
  readonly criterion: string
  readonly column: number
  readonly number: number
}

/** Of what was added: the communes that gain the criterion, and those that lose it. */
function Moved({ table, criterion, column, number }: MovedProps) {
  const t = useT()
  const { gained, lost } = communesMoved(table.lists(), table.choice.layer, column, number)
  if (gained.length + lost.length === 0) return <p>{t('panel.movedNone')}</p>
  const group = { table, criterion, isOpen: true }
  return (
    <>
      <CommuneGroup {...group} title={t('panel.gained')} unitIds={gained} />
      <CommuneGroup {...group} title={t('panel.lostCommunes')} unitIds={lost} />
    </>
  )
}
