import { Select } from '@mantine/core'
import { LAYERS, type Layer } from '../../../shared/changes/fact-tables.ts'
import type { CommuneTablePreview } from '../../../shared/import/commune-preview.ts'
import type { ImportChoice, ImportPreview, TableDecision } from '../../../shared/import/preview.ts'
import { districtSets, planSets } from '../../../shared/plan/columns.ts'
import { useApp, useCodeText, useT } from '../../state/use-app.ts'
import { Segments } from '../../ui/segments.tsx'
import { layerTitle } from '../matrix/layer-title.ts'
import { namedLayers } from './named-layers.ts'
import { searchOptions } from './search-options.ts'
import { Origin, SetChoice } from './set-choice.tsx'

interface CommuneTableChoiceProps {
  readonly preview: ImportPreview
  readonly table: CommuneTablePreview
  readonly year: number
  readonly onDecide: (change: TableDecision) => void
}

const NO_LIST = 'none'

/** What a table of communes is: its set, its layers, the list its title makes of it, and the district of nameless rows. */
export function CommuneTableChoice(props: CommuneTableChoiceProps) {
  const { preview, table, year, onDecide } = props
  const t = useT()
  const session = useApp((state) => state.session)
  const facts = session?.facts().facts
  const ofDistricts = facts === undefined ? [] : districtSets(facts, preview.planId)
  const isOfDistricts = ofDistricts.some(({ id }) => id === table.setId)
  const sets =
    facts === undefined
      ? []
      : isOfDistricts
        ? ofDistricts
        : planSets(facts, preview.planId).filter(({ unitLevel }) => unitLevel === 'commune')
  const named = namedLayers(table)
  const title = (layer: Layer): string => layerTitle(t, year, layer)
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
        {named.length > 1 ? (
          <span>{t('importing.layersOfColumns', { layers: named.map(title).join(', ') })}</span>
        ) : (
          <>
            <Segments<Layer>
              label={t('importing.layer')}
              value={table.layer}
              options={LAYERS.map((layer) => ({ value: layer, label: title(layer) }))}
              onChange={(layer) => onDecide({ layer })}
            />
            <Origin from={table.layerFrom} />
          </>
        )}
      </div>
      {table.listChoices.length === 0 ? null : (
        <div className="import-option">
          <span id={`list-${table.id}`}>{t('importing.list')}</span>
          <ChoiceOf
            labelledBy={`list-${table.id}`}
            choices={table.listChoices}
            value={table.list?.id ?? NO_LIST}
            onChange={(list) => onDecide({ list })}
          />
          {table.list === null ? null : (
            <small className="import-origin">
              {table.list.added === 0
                ? null
                : `${t('importing.listAdds', { count: table.list.added })} · `}
              {t(`import.origin.${table.list.from}`)}
            </small>
          )}
        </div>
      )}
      {asksForDistrict(table) ? (
        <div className="import-option">
          <span id={`district-${table.id}`}>{t('importing.district')}</span>
          <ChoiceOf
            labelledBy={`district-${table.id}`}
            choices={table.districtChoices}
            value={table.district?.id ?? null}
            onChange={(district) => onDecide({ district })}
          />
          {table.district === null ? null : (
            <small className="import-origin">{t(`import.origin.${table.district.from}`)}</small>
          )}
        </div>
      ) : null}
    </>
  )
}

/** Where the rows, the group rows or a column name the district, there is nothing to choose. */
function asksForDistrict(table: CommuneTablePreview): boolean {
  const { district, districtChoices, rows, columns } = table
  if (districtChoices.length < 2) return false
  if (district !== null) return true
  const isNamed =
    rows.some(({ role }) => role.kind === 'group') ||
    columns.some(({ role }) => role.kind === 'district')
  return !isNamed && rows.some(({ role }) => role.kind === 'unknown')
}

interface ChoiceOfProps {
  readonly labelledBy: string
  readonly choices: readonly ImportChoice[]
  readonly value: string | null
  readonly onChange: (id: string) => void
}

function ChoiceOf({ labelledBy, choices, value, onChange }: ChoiceOfProps) {
  const t = useT()
  const codeText = useCodeText()
  return (
    <Select
      size="xs"
      w={290}
      searchable
      allowDeselect={false}
      aria-labelledby={labelledBy}
      placeholder={t('importing.districtNone')}
      nothingFoundMessage={t('importing.pick.none')}
      filter={searchOptions}
      data={choices.map(({ id, label }) => ({
        value: id,
        label: codeText(label.code, label.params),
      }))}
      value={value}
      onChange={(id) => {
        if (id !== null && id !== value) onChange(id)
      }}
    />
  )
}
