import { Select } from '@mantine/core'
import { LAYERS, type Layer } from '../../../shared/changes/fact-tables.ts'
import type { ImportPreview, ImportTable, TableDecision } from '../../../shared/import/preview.ts'
import { planSets } from '../../../shared/plan/columns.ts'
import { useApp, useT } from '../../state/use-app.ts'
import { Segments } from '../../ui/segments.tsx'
import { layerTitle } from '../matrix/layer-title.ts'

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
        <span id="import-set">{t('importing.set')}</span>
        <Select
          size="xs"
          w={230}
          aria-labelledby="import-set"
          allowDeselect={false}
          data={sets.map((set) => ({ value: set.id, label: set.name }))}
          value={table.setId}
          onChange={(setId) => {
            if (setId !== null && setId !== table.setId) onDecide({ setId })
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

/** A choice nobody made has to be looked at: it says so in amber. */
function Origin({ from }: { from: ImportTable['setFrom'] }) {
  const t = useT()
  if (from === 'default') {
    return (
      <small className="import-origin" data-tone="doubt">
        {t('importing.from.default')}
      </small>
    )
  }
  return <small className="import-origin">{t(`import.origin.${from}`)}</small>
}
