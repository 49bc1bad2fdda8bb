import { useState } from 'react'
import type { Layer } from '../../../shared/changes/fact-tables.ts'
import type { CriterionCondition } from '../../../shared/communes/filter-communes.ts'
import { foldForSearch } from '../../../shared/units/fold-label.ts'
import { useT } from '../../state/use-app.ts'
import { Segments } from '../../ui/segments.tsx'
import type { CommunesTable } from './communes-table.ts'
import { FilterPopover } from './filter-menu.tsx'

interface CriterionMenuProps {
  readonly table: CommunesTable
  readonly conditions: readonly CriterionCondition[]
  readonly onChange: (conditions: readonly CriterionCondition[]) => void
}

/** Layers a filter may speak of in each view. */
export const FILTER_LAYERS = {
  plan: ['baseline', 'target'],
  actual: ['baseline', 'target', 'actual'],
} as const satisfies Record<CommunesTable['view'], readonly Layer[]>

/** Criteria and sub-criteria that communes have or lack, each before the year, after the plan or at the year's end. */
export function CriterionMenu({ table, conditions, onChange }: CriterionMenuProps) {
  const t = useT()
  const [layer, setLayer] = useState<Layer>('baseline')
  const [text, setText] = useState('')
  const query = foldForSearch(text)
  const shared = new Set(table.criteria.map(({ number }) => number))
  const numbers = [
    ...table.criteria,
    ...table.subCriteria.filter(({ number }) => !shared.has(number)),
  ]
  const found = numbers.filter(
    ({ number, name }) => number.startsWith(text.trim()) || foldForSearch(name).includes(query),
  )
  const stateOf = (number: string): boolean | null =>
    conditions.find((one) => one.number === number && one.layer === layer)?.has ?? null
  function toggle(number: string, has: boolean): void {
    const rest = conditions.filter((one) => one.number !== number || one.layer !== layer)
    onChange(stateOf(number) === has ? rest : [...rest, { number, has, layer }])
  }
  return (
    <FilterPopover
      label={t('communes.filter.criteria')}
      count={conditions.length}
      onClose={() => setText('')}
    >
      <Segments<Layer>
        label={t('communes.filter.layer')}
        value={layer}
        options={FILTER_LAYERS[table.view].map((value) => ({
          value,
          label: t(`communes.filter.layer.${value}`),
        }))}
        onChange={setLayer}
      />
      <input
        className="filter-search"
        value={text}
        placeholder={t('communes.filter.narrowCriteria')}
        aria-label={t('communes.filter.narrowCriteria')}
        onChange={(event) => setText(event.currentTarget.value)}
      />
      <div className="filter-lines">
        {found.map(({ number, name }) => (
          <div key={number} className="filter-line">
            <span className="filter-criterion" title={name}>
              {t('communes.numbered', { number, name })}
            </span>
            {([true, false] as const).map((has) => (
              <button
                key={String(has)}
                type="button"
                className="filter-toggle"
                aria-pressed={stateOf(number) === has}
                aria-label={t(has ? 'communes.filter.hasNumber' : 'communes.filter.lacksNumber', {
                  number,
                })}
                onClick={() => toggle(number, has)}
              >
                {t(has ? 'communes.filter.has' : 'communes.filter.lacks')}
              </button>
            ))}
          </div>
        ))}
      </div>
    </FilterPopover>
  )
}
