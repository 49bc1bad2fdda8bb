import { RotateCw, Search, X } from 'lucide-react'
import { STANDARDS, type Layer, type Standard } from '../../../shared/changes/fact-tables.ts'
import { countBands, type CountBand } from '../../../shared/communes/distribution.ts'
import {
  isNoFilter,
  NO_FILTER,
  type CommuneFilter,
} from '../../../shared/communes/filter-communes.ts'
import { useT } from '../../state/use-app.ts'
import { Segments } from '../../ui/segments.tsx'
import type { CommunesTable } from './communes-table.ts'
import { CriterionMenu, FILTER_LAYERS } from './criterion-menu.tsx'
import { bandText, filterChips } from './filter-chips.ts'
import { FilterMenu } from './filter-menu.tsx'

interface FilterBarProps {
  readonly table: CommunesTable
  readonly filter: CommuneFilter
  readonly onChange: (filter: CommuneFilter) => void
  /** Communes the filter lets through. */
  readonly shown: number
  /** Communes that changed so that they would come or go; 0 for none. */
  readonly stale: number
  readonly onApply: () => void
  /** From the search box into the table. */
  readonly onLeave: () => void
}

export function FilterBar(props: FilterBarProps) {
  const { table, filter, onChange, shown, stale, onApply, onLeave } = props
  const t = useT()
  const set = (part: Partial<CommuneFilter>): void => onChange({ ...filter, ...part })
  const facts = table.facts()
  const groups = [...facts.unitGroup.values()].sort((a, b) => a.position - b.position)
  const bands = countBands(table.criteria.length)
  const standards = STANDARDS.map((value) => ({ value, label: t(`matrix.standard.${value}`) }))
  const chips = filterChips(table, filter, t)
  return (
    <div className="communes-filters">
      <div className="filter-row">
        <span className="filter-text">
          <Search size={15} aria-hidden />
          <input
            type="search"
            value={filter.text}
            placeholder={t('communes.filter.text')}
            aria-label={t('communes.filter.textLabel')}
            spellCheck={false}
            onChange={(event) => set({ text: event.currentTarget.value })}
            onKeyDown={(event) => {
              if (event.nativeEvent.isComposing) return
              if (event.key === 'Escape' && filter.text !== '') {
                event.preventDefault()
                event.stopPropagation()
                set({ text: '' })
              } else if (event.key === 'Enter' || event.key === 'ArrowDown') {
                event.preventDefault()
                onLeave()
              }
            }}
          />
        </span>
        <FilterMenu
          label={t('communes.filter.district')}
          options={table.columns.map(({ columnId, name }) => ({ value: columnId, label: name }))}
          chosen={filter.columns}
          onChange={(columns) => set({ columns })}
          empty={t('communes.filter.noDistrict')}
        />
        <FilterMenu
          label={t('communes.filter.group')}
          options={groups.map(({ id, name }) => ({ value: id, label: name }))}
          chosen={filter.groups}
          onChange={(chosen) => set({ groups: chosen })}
          empty={t('communes.filter.noGroup')}
        />
        <FilterMenu
          label={t('communes.filter.registered')}
          options={standards}
          chosen={filter.registered}
          onChange={(chosen) => set({ registered: chosen.filter(isStandard) })}
          empty=""
        />
        <FilterMenu
          label={t('communes.filter.recognised')}
          options={standards}
          chosen={filter.recognised}
          onChange={(chosen) => set({ recognised: chosen.filter(isStandard) })}
          empty=""
        />
        <CriterionMenu
          table={table}
          conditions={filter.criteria}
          onChange={(criteria) => set({ criteria })}
        />
        <FilterMenu
          label={t('communes.filter.bands')}
          head={
            <Segments<Layer>
              label={t('communes.filter.layer')}
              value={filter.bandLayer}
              options={FILTER_LAYERS[table.view].map((value) => ({
                value,
                label: t(`communes.filter.layer.${value}`),
              }))}
              onChange={(bandLayer) => set({ bandLayer })}
            />
          }
          options={bands.map((band) => ({ value: bandId(band), label: bandText(band, t) }))}
          chosen={filter.bands.map(bandId)}
          onChange={(chosen) =>
            set({ bands: bands.filter((band) => chosen.includes(bandId(band))) })
          }
          empty=""
        />
      </div>
      {isNoFilter(filter) ? null : (
        <div className="filter-chips">
          {chips.map(({ id, text, without }) => (
            <span key={id} className="filter-chip">
              {text}
              <button
                type="button"
                aria-label={t('communes.filter.remove', { text })}
                title={t('communes.filter.remove', { text })}
                onClick={() => onChange(without)}
              >
                <X size={13} aria-hidden />
              </button>
            </span>
          ))}
          <span className="filter-result" role="status">
            {t('communes.filter.result', { shown, all: table.units.length })}
          </span>
          {stale > 0 ? (
            <button type="button" className="button filter-again" onClick={onApply}>
              <RotateCw size={14} aria-hidden />
              {t('communes.filter.again', { count: stale })}
            </button>
          ) : null}
          <button type="button" className="filter-clear" onClick={() => onChange(NO_FILTER)}>
            {t('communes.filter.clear')}
          </button>
        </div>
      )}
    </div>
  )
}

function bandId({ from, to }: CountBand): string {
  return `${from}-${to}`
}

function isStandard(value: string): value is Standard {
  return STANDARDS.some((standard) => standard === value)
}
