import { ArrowUpRight } from 'lucide-react'
import { memo } from 'react'
import { useStore as useZustand } from 'zustand'
import type { CellRef } from '../../grid/sheet-model.ts'
import { useApp, useStore, useT } from '../../state/use-app.ts'
import { useAfterFrame, type Explained } from '../../ui/use-after-frame.ts'
import { FindingCards } from '../../ui/finding-cards.tsx'
import type { SelectionStore } from '../matrix/selection-store.ts'
import type { VillagesOnScreen } from './use-villages.ts'
import { VillageFigureCard } from './village-figure-card.tsx'
import { UNIT } from './village-layout.ts'
import { VillageNames } from './village-names-card.tsx'

interface PanelProps {
  readonly onScreen: VillagesOnScreen
  readonly selection: SelectionStore
}

/** Says of the active cell how its figure came about and what is doubtful; of a commune, its villages by name. */
export function VillagePanel({ selection, onScreen }: PanelProps) {
  const active = useZustand(selection, (state) => state.summary?.active ?? null)
  return <PanelBody onScreen={onScreen} explained={useAfterFrame(active)} />
}

interface BodyProps {
  readonly onScreen: VillagesOnScreen
  readonly explained: Explained<CellRef | null>
}

/** Figures are read live: each change of facts draws the panel again. */
const PanelBody = memo(function PanelBody({ onScreen, explained }: BodyProps) {
  const t = useT()
  const store = useStore()
  useApp((state) => state.findings.version)
  const { table, rows, model, findings } = onScreen
  const active = explained.subject
  const row = rows.find(({ id }) => id === active?.row)
  const column = model.columns.find(({ id }) => id === active?.column)
  if (row === undefined || column === undefined) {
    return (
      <aside className="explain" aria-label={t('panel.title')}>
        <p className="explain-quiet">{t('panel.empty')}</p>
      </aside>
    )
  }
  // At the name, everything that is doubtful about the row.
  const found =
    column.id === UNIT
      ? model.columns.flatMap(({ id }) => findings.at(row.id, id))
      : findings.at(row.id, column.id)
  return (
    <aside className="explain" aria-label={t('panel.title')}>
      <VillageFigureCard table={table} row={row} column={column} />
      <FindingCards findings={found} />
      {row.part === 'commune' ? (
        <>
          <VillageNames key={row.unitId} table={table} row={row} column={column} />
          <button
            type="button"
            className="button"
            onClick={() => store.jump({ screen: 'commune', unitId: row.unitId })}
          >
            <ArrowUpRight size={15} aria-hidden />
            {t('communes.openPage')}
          </button>
        </>
      ) : null}
    </aside>
  )
})
