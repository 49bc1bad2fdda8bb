import { useCallback, useMemo, useState } from 'react'
import { useStore as useZustand } from 'zustand'
import type { ImportDoubt, ImportLine, ImportPreview } from '../../../shared/import/preview.ts'
import { useApp, useT } from '../../state/use-app.ts'
import { useLasting } from '../../ui/use-lasting.ts'
import { findPlace } from './address.ts'
import { ApplyActions } from './apply-actions.tsx'
import { chooseProposal, decideLine, decideTable, type LineRef } from './decisions.ts'
import { doubtCardId } from './doubt-card.tsx'
import type { CellPlace } from './grid-keys.ts'
import type { ImportSession } from './import-session.ts'
import { Legend } from './legend.tsx'
import { LinePicker } from './line-picker.tsx'
import { PreviewOptions } from './preview-options.tsx'
import { hasSidePanel, SidePanel } from './side-panel.tsx'
import { summarize } from './summary.ts'
import { SummaryCards } from './summary-cards.tsx'
import { TableCard } from './table-card.tsx'

interface PreviewScreenProps {
  readonly preview: ImportPreview
  readonly session: ImportSession
  readonly onApply: (accept: 'safe' | 'all', shownTableId: string) => Promise<void>
  readonly onSkip: () => void
}

/** What a file with at least one table would do to the plan, and everything that has to be decided before it does. */
export function PreviewScreen({ preview, session, onApply, onSkip }: PreviewScreenProps) {
  const t = useT()
  const { decisions, isRunning, isApplying } = useZustand(session.state)
  const isLate = useLasting(isRunning)
  const year = useApp((state) => state.session?.facts().facts.plan.get(preview.planId)?.year ?? 0)
  const summary = useMemo(() => summarize(preview), [preview])
  const [tableId, setTableId] = useState(() => firstTable(preview))
  const [active, setActive] = useState<CellPlace | null>(null)
  const [revealed, setRevealed] = useState(0)
  const [picking, setPicking] = useState<{ line: LineRef; rect: DOMRect } | null>(null)
  const table = preview.tables.find(({ id }) => id === tableId) ?? preview.tables[0]

  const reveal = useCallback(
    (where: string, ofTable: string | null): void => {
      const place = findPlace(preview, where, ofTable)
      if (place === null) return
      setTableId(place.tableId)
      setActive(place.row < 0 && place.column < 0 ? null : place)
      setRevealed((count) => count + 1)
    },
    [preview],
  )
  const choose = useCallback(
    (doubt: ImportDoubt, proposalId: string | null): void => {
      const line = lineOfDoubt(preview, doubt)
      session.decide((known) => chooseProposal(known, doubt.id, proposalId, line))
    },
    [preview, session],
  )

  function open(place: CellPlace, rect: DOMRect): void {
    if (table === undefined) return
    const axis = place.row < 0 ? 'column' : 'row'
    const line = axis === 'column' ? table.columns[place.column] : table.rows[place.row]
    if (line !== undefined && (place.row < 0 || place.column < 0)) {
      setPicking({ line: { table, axis, line }, rect })
      return
    }
    const doubtId = table.cells[place.row]?.[place.column]?.doubtId
    if (typeof doubtId === 'string') focusCard(doubtId)
  }

  function closePicker(): void {
    setPicking(null)
    document.querySelector<HTMLElement>('.import-scroller')?.focus({ preventScroll: true })
  }

  if (table === undefined) return null
  return (
    <div className="import-preview">
      <header className="import-head">
        <h1>{t('importing.preview', { file: preview.fileName })}</h1>
        <span role="status">{isLate ? t('importing.updating') : ''}</span>
      </header>
      <div className="import-bar">
        <SummaryCards preview={preview} summary={summary} onReveal={reveal} />
        <ApplyActions
          summary={summary}
          isBusy={isRunning || isApplying}
          isApplying={isApplying}
          onApply={(accept) => void onApply(accept, table.id)}
          onSkip={onSkip}
        />
      </div>
      <PreviewOptions
        preview={preview}
        table={table}
        year={year}
        blanks={decisions.blanks ?? 'keep'}
        onTable={(id) => {
          setTableId(id)
          setActive(null)
        }}
        onDecide={(change) => session.decide((known) => decideTable(known, table.id, change))}
        onBlanks={(blanks) => session.decide((known) => ({ ...known, blanks }))}
      />
      <div className="import-body">
        <TableCard
          preview={preview}
          table={table}
          year={year}
          active={active}
          revealed={revealed}
          onActive={setActive}
          onOpen={open}
        />
        {hasSidePanel(preview) ? (
          <SidePanel
            preview={preview}
            decisions={decisions}
            isRunning={isRunning}
            year={year}
            activeDoubt={doubtAt(table, active)}
            onReveal={reveal}
            onChoose={choose}
          />
        ) : null}
      </div>
      <Legend preview={preview} />
      {picking === null ? null : (
        <LinePicker
          planId={preview.planId}
          line={picking.line}
          rect={picking.rect}
          onClose={closePicker}
          onPick={(role) => {
            session.decide((known) => decideLine(known, picking.line, role))
            closePicker()
          }}
        />
      )}
    </div>
  )
}

/** The first table of the file that has something to show. */
function firstTable(preview: ImportPreview): string {
  const included = preview.tables.filter(({ isIncluded }) => isIncluded)
  const spots = [...preview.changes, ...preview.doubts, ...preview.rejected]
  const first = included.find(({ id }) => spots.some(({ tableId }) => tableId === id))
  return (first ?? included[0] ?? preview.tables[0])?.id ?? ''
}

function doubtAt(table: ImportPreview['tables'][number], active: CellPlace | null): string | null {
  if (active === null) return null
  const { row, column } = active
  const line: ImportLine | undefined = row < 0 ? table.columns[column] : table.rows[row]
  return (
    table.cells[row]?.[column]?.doubtId ?? (row < 0 || column < 0 ? line?.doubtId : null) ?? null
  )
}

function lineOfDoubt(preview: ImportPreview, doubt: ImportDoubt): LineRef | null {
  const table = preview.tables.find(({ id }) => id === doubt.tableId)
  if (table === undefined) return null
  const column = table.columns.find(({ doubtId }) => doubtId === doubt.id)
  if (column !== undefined) return { table, axis: 'column', line: column }
  const row = table.rows.find(({ doubtId }) => doubtId === doubt.id)
  return row === undefined ? null : { table, axis: 'row', line: row }
}

function focusCard(doubtId: string): void {
  const card = document.getElementById(doubtCardId(doubtId))
  card?.scrollIntoView({ block: 'nearest' })
  const radio = card?.querySelector<HTMLElement>('input:checked') ?? card?.querySelector('input')
  if (radio instanceof HTMLElement) radio.focus({ preventScroll: true })
}
