import { useState } from 'react'
import type { FactRow } from '../../../shared/changes/fact-tables.ts'
import { isUnitOfYear } from '../../../shared/plan/plan-units.ts'
import { parseTypedDate, typedDate } from '../../../shared/plan/typed-date.ts'
import { changeUnit, type Unit } from '../../../shared/plan/unit-edits.ts'
import { unitName } from '../../../shared/units/unit-name.ts'
import { useT } from '../../state/use-app.ts'
import { CommitText } from '../../ui/commit-text.tsx'
import type { PlanEdits } from './use-plan-edits.ts'

interface DatesProps {
  readonly edits: PlanEdits
  readonly plan: FactRow<'plan'>
  readonly unit: Unit
}

/** From when to when a unit is there; a closed one keeps its facts and counts in no later plan. */
export function UnitDates({ edits, plan, unit }: DatesProps) {
  const t = useT()
  const { facts, isReadOnly, make } = edits
  const [wrong, setWrong] = useState<'validFrom' | 'validTo' | null>(null)
  const yearEnd = `${plan.year}-12-31`
  const label = { code: 'change.units.dates', params: { name: unitName(unit) } }

  function commit(field: 'validFrom' | 'validTo', text: string): boolean {
    const date = parseTypedDate(text)
    setWrong(date === undefined ? field : null)
    return date !== undefined && make(label, changeUnit(facts, unit.id, { [field]: date }))
  }

  return (
    <div className="units-dates">
      {(['validFrom', 'validTo'] as const).map((field) => (
        <CommitText
          key={field}
          isLabelled
          label={t(field === 'validFrom' ? 'units.panel.from' : 'units.panel.to')}
          value={typedDate(unit[field])}
          placeholder={typedDate(yearEnd)}
          isReadOnly={isReadOnly}
          error={wrong === field ? t('units.date.wrong') : null}
          commit={(text) => commit(field, text)}
        />
      ))}
      {unit.validTo === null ? (
        <button
          type="button"
          className="button"
          disabled={isReadOnly}
          onClick={() => make(label, changeUnit(facts, unit.id, { validTo: yearEnd }))}
        >
          {t('units.panel.close', { date: typedDate(yearEnd) })}
        </button>
      ) : (
        <button
          type="button"
          className="button"
          disabled={isReadOnly}
          onClick={() => make(label, changeUnit(facts, unit.id, { validTo: null }))}
        >
          {t('units.panel.reopen')}
        </button>
      )}
      {isUnitOfYear(unit, plan.year) ? null : (
        <p className="units-note">{t('units.panel.closedNow', { year: String(plan.year) })}</p>
      )}
    </div>
  )
}
