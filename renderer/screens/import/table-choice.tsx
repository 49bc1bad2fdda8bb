import { LAYERS, type Layer } from '../../../shared/changes/fact-tables.ts'
import type { ImportPreview, ImportTable, TableDecision } from '../../../shared/import/preview.ts'
import { planSets } from '../../../shared/plan/columns.ts'
import { useApp, useT } from '../../state/use-app.ts'
import { Segments } from '../../ui/segments.tsx'
import { layerTitle } from '../matrix/layer-title.ts'
import { Origin, SetChoice } from './set-choice.tsx'

interface TableChoiceProps {
  readonly preview: ImportPreview
  readonly table: ImportTable
  readonly year: number
  readonly onDecide: (change: TableDecision) => void
}

/** Which set and layer a table of the file belongs to, and who says so. */
export function TableChoice({ preview, table, year, onDecide }: TableChoiceProps) {
  const t = useT()
  const session = useApp((state) => state.session)
  const sets = session === null ? [] : planSets(session.facts().facts, preview.planId)
  return (
    <>
      <div className="import-option">
        <SetChoice
          sets={sets}
          value={table.setId}
          onChange={(setId) => {
            if (setId !== table.setId) onDecide({ setId })
          }}
        />
        <Origin from={table.setFrom} />
      </div>
      <div className="import-option">
        <Segments<Layer>
          label={t('importing.layer')}
          value={table.layer}
          options={LAYERS.map((layer) => ({ value: layer, label: layerTitle(t, year, layer) }))}
          onChange={(layer) => onDecide({ layer })}
        />
        <Origin from={table.layerFrom} />
      </div>
    </>
  )
}
