import { TriangleAlert } from 'lucide-react'
import type { CatalogueSet } from '../../../shared/api/types.ts'
import { useT } from '../../state/use-app.ts'
import { chosenSets, possibleSets, type NewDocumentFields } from './form-state.ts'
import type { UnitsPreview } from './units-preview.ts'

interface SetsFieldProps {
  readonly fields: NewDocumentFields
  readonly catalogue: readonly CatalogueSet[]
  readonly preview: UnitsPreview | null
  readonly error: string | undefined
  readonly change: (part: Partial<NewDocumentFields>) => void
}

/** The sets the plan works with, and what the averages of each divide by. */
export function SetsField({ fields, catalogue, preview, error, change }: SetsFieldProps) {
  const t = useT()
  const chosen = new Set(chosenSets(fields, catalogue, preview))
  const sets = possibleSets(catalogue, preview)
  return (
    <fieldset className="sets-field" aria-invalid={error === undefined ? undefined : true}>
      <legend>{t('welcome.form.sets')}</legend>
      <p className="units-hint">{t('welcome.form.sets.hint')}</p>
      {sets.map((set) => {
        const isChosen = chosen.has(set.id)
        return (
          <div key={set.id} className="sets-choice">
            <label>
              <input
                type="checkbox"
                data-field="sets"
                checked={isChosen}
                onChange={(event) => {
                  const next = new Set(chosen)
                  if (event.currentTarget.checked) next.add(set.id)
                  else next.delete(set.id)
                  change({ setIds: [...next] })
                }}
              />
              <span>
                {t('welcome.form.sets.set', {
                  standard: t(
                    set.unitLevel === 'district'
                      ? `districts.standard.${set.standard}`
                      : `matrix.standard.${set.standard}`,
                  ),
                  period: set.period,
                  criteria: set.criteria,
                })}
                {set.provisional === 0 ? null : (
                  <small className="sets-provisional" title={t('welcome.form.sets.provisional')}>
                    <TriangleAlert size={12} aria-hidden />
                    {t('welcome.form.sets.provisionalCount', { count: set.provisional })}
                  </small>
                )}
              </span>
            </label>
            {isChosen && set.unitLevel === 'commune' ? (
              <label className="sets-base">
                <span>{t('welcome.form.base')}</span>
                <select
                  aria-label={t('welcome.form.baseOf', { set: set.name })}
                  value={
                    fields.averageBases[set.id] ?? (set.standard === 'ntm' ? 'all' : 'recognised')
                  }
                  onChange={(event) => {
                    const base = event.currentTarget.value === 'all' ? 'all' : 'recognised'
                    change({ averageBases: { ...fields.averageBases, [set.id]: base } })
                  }}
                >
                  <option value="all">{t('welcome.form.base.all')}</option>
                  <option value="recognised">{t('welcome.form.base.recognised')}</option>
                </select>
              </label>
            ) : null}
          </div>
        )
      })}
      {error === undefined ? null : (
        <p className="form-refusal" role="alert">
          {error}
        </p>
      )}
    </fieldset>
  )
}
