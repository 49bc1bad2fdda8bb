import { Select } from '@mantine/core'
import { LAYERS, type FactRow, type Layer } from '../../../shared/changes/fact-tables.ts'
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

interface SetChoiceProps {
  readonly sets: readonly FactRow<'criteriaSet'>[]
  readonly value: string
  readonly onChange: (setId: string) => void
}

/** By standard, as the tabs of the matrix name them; by full name where a plan has two of one standard. */
function SetChoice({ sets, value, onChange }: SetChoiceProps) {
  const t = useT()
  if (new Set(sets.map(({ standard }) => standard)).size === sets.length) {
    const options = sets.map(({ id, name, standard }) => ({
      value: id,
      label: t(`matrix.standard.${standard}`),
      title: name,
    }))
    return (
      <Segments label={t('importing.set')} value={value} options={options} onChange={onChange} />
    )
  }
  return (
    <Select
      size="xs"
      w={360}
      aria-label={t('importing.set')}
      allowDeselect={false}
      data={sets.map(({ id, name }) => ({ value: id, label: name }))}
      value={value}
      onChange={(setId) => {
        if (setId !== null) onChange(setId)
      }}
    />
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
