import { memo } from 'react'
import { useStore as useZustand } from 'zustand'
import type { CellRef } from '../../grid/sheet-model.ts'
import { useT } from '../../state/use-app.ts'
import { useAfterFrame, type Explained } from '../../ui/use-after-frame.ts'
import type { SelectionStore } from '../matrix/selection-store.ts'
import { AmountCards } from './amount-cards.tsx'
import { AmountFindings } from './amount-findings.tsx'
import { CapitalHistory } from './capital-history.tsx'
import { rowLineId } from './capital-columns.ts'
import type { CapitalSheetModel } from './capital-model.ts'
import type { CapitalSource } from './capital-source.ts'
import type { CapitalActions } from './use-capital-actions.ts'

interface PanelProps {
  readonly source: CapitalSource
  readonly model: CapitalSheetModel
  readonly actions: CapitalActions
}

/** Says of the active cell where its figure comes from, what it is a share of, what is doubtful, what happened to it. */
export function CapitalPanel({ selection, ...props }: PanelProps & { selection: SelectionStore }) {
  const active = useZustand(selection, (state) => state.summary?.active ?? null)
  return <PanelBody {...props} explained={useAfterFrame(active)} />
}

type BodyProps = PanelProps & { readonly explained: Explained<CellRef | null> }

/** Figures are read live: each change of facts draws the panel again. */
const PanelBody = memo(function PanelBody({ explained, source, model, actions }: BodyProps) {
  const t = useT()
  const active = explained.subject
  const row = model.rows.find(({ id }) => id === active?.row)
  const column = model.columns.find(({ id }) => id === active?.column)
  if (row === undefined || column === undefined) {
    return (
      <aside className="explain" aria-label={t('panel.title')}>
        <p className="explain-quiet">{t('panel.empty')}</p>
      </aside>
    )
  }
  const lineId = rowLineId(row)
  const layer = 'layer' in column ? column.layer : null
  if (lineId === null) {
    return (
      <aside className="explain" aria-label={t('panel.title')}>
        <p className="explain-quiet">{t('capital.locked.new')}</p>
      </aside>
    )
  }
  return (
    <aside className="explain" aria-label={t('panel.title')}>
      {layer === null ? (
        <section className="explain-card">
          <h3>{row.label}</h3>
        </section>
      ) : (
        <>
          <AmountCards
            source={source}
            lineId={lineId}
            name={row.label}
            layer={layer}
            isShare={column.part === 'share'}
            goTo={actions.goTo}
          />
          <AmountFindings lineId={lineId} layer={layer} />
        </>
      )}
      <CapitalHistory source={source} lineId={lineId} layer={layer} />
    </aside>
  )
})
