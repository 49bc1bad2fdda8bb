import { useCallback, useMemo, useState } from 'react'
import { useStore as useZustand } from 'zustand'
import type { ImportDoubt, ImportPreview } from '../../../shared/import/preview.ts'
import { useApp, useT } from '../../state/use-app.ts'
import { useLasting } from '../../ui/use-lasting.ts'
import { findPlace } from './address.ts'
import { allTables } from './any-table.ts'
import { ApplyActions } from './apply-actions.tsx'
import { chooseProposal, decideRepairs, decideTable } from './decisions.ts'
import { doubtCardId } from './doubt-card.tsx'
import type { CellPlace } from './grid-keys.ts'
import type { ImportSession } from './import-session.ts'
import { Legend } from './legend.tsx'
import { doubtAt, lineAt, lineOfDoubt } from './line-refs.ts'
import { PickLine } from './pick-line.tsx'
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
  const [picking, setPicking] = useState<{ place: CellPlace; rect: DOMRect } | null>(null)
  const tables = allTables(preview)
  const table = tables.find(({ id }) => id === tableId) ?? tables[0]

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

  const takeRepairs = useCallback(
    (ids: readonly string[], isTaken: boolean): void =>
      session.decide((known) => decideRepairs(known, ids, isTaken)),
    [session],
  )

  function open(place: CellPlace, rect: DOMRect): void {
    if (table === undefined) return
    if (lineAt(table, place) !== null) {
      setPicking({ place, rect })
      return
    }
    const doubtId = doubtAt(table, place)
    if (doubtId !== null) focusCard(doubtId)
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
            onRepairs={takeRepairs}
          />
        ) : null}
      </div>
      <Legend preview={preview} />
      {picking === null ? null : (
        <PickLine
          preview={preview}
          table={table}
          place={picking.place}
          rect={picking.rect}
          session={session}
          onClose={closePicker}
        />
      )}
    </div>
  )
}

/** The first table of the file that has something to show. */
function firstTable(preview: ImportPreview): string {
  const tables = allTables(preview)
  const included = tables.filter(({ isIncluded }) => isIncluded)
  const { changes, communeChanges, contentChanges, doubts, rejected } = preview
  const spots = [...changes, ...communeChanges, ...contentChanges, ...doubts, ...rejected]
  const first = included.find(({ id }) => spots.some(({ tableId }) => tableId === id))
  return (first ?? included[0] ?? tables[0])?.id ?? ''
}

function focusCard(doubtId: string): void {
  const card = document.getElementById(doubtCardId(doubtId))
  card?.scrollIntoView({ block: 'nearest' })
  const radio = card?.querySelector<HTMLElement>('input:checked') ?? card?.querySelector('input')
  if (radio instanceof HTMLElement) radio.focus({ preventScroll: true })
}
