import { useStore } from '../../state/use-app.ts'
import {
  columnHeading,
  lackingCount,
  unknownText,
  type DutyContext,
  type ShownDuty,
} from './duty-text.ts'

interface LackingProps {
  readonly context: DutyContext
  readonly shown: ShownDuty
  readonly isOfDistricts: boolean
}

/** Who lacks a criterion, by column; a name opens the commune, and what no list tells is said. */
export function LackingUnits({ context, shown, isOfDistricts }: LackingProps) {
  const store = useStore()
  const { t, facts, plan } = context
  const { duty, total } = shown
  const lacking = shown.lacking()
  // Figures of the whole province only: nobody has said in which districts.
  const isUnplaced = total !== null && lacking.some((column) => lackingCount(column) === null)
  if (lacking.length === 0) {
    return (
      <p className="agencies-hint">
        {t(isOfDistricts ? 'agencies.lacking.noneDistricts' : 'agencies.lacking.none')}
      </p>
    )
  }

  function open(unitId: string): void {
    if (!isOfDistricts) {
      store.jump({ screen: 'commune', unitId })
      return
    }
    const { setId, number } = duty
    store.jump({ screen: 'districts', planId: plan.id, setId, unitId, column: number })
  }

  return (
    <ul className="agencies-lacking">
      {isUnplaced && !isOfDistricts ? (
        <li>
          <em>{t('agencies.lacking.province', { count: total })}</em>
        </li>
      ) : null}
      {lacking.map((column) => {
        const unknown = unknownText(context, column)
        return (
          <li key={column.columnId}>
            <b>{columnHeading(context, column)}</b>
            <span>
              {column.lacking.map((unitId) => {
                const name = facts.unit.get(unitId)?.name ?? unitId
                return (
                  <button
                    key={unitId}
                    type="button"
                    title={isOfDistricts ? name : t('agencies.lacking.openCommune', { name })}
                    onClick={() => open(unitId)}
                  >
                    {name}
                  </button>
                )
              })}
              {unknown === null ? null : <small>{unknown}</small>}
            </span>
          </li>
        )
      })}
    </ul>
  )
}
