import type { Agency, Duty } from '../../../shared/agencies/assignments.ts'
import type { LackingColumn, Standing } from '../../../shared/agencies/standing.ts'
import type { Facts } from '../../../shared/changes/change-set.ts'
import type { FactRow, Layer } from '../../../shared/changes/fact-tables.ts'
import { findFact } from '../../../shared/changes/facts.ts'
import { DISTRICT_COLUMN } from '../../../shared/districts/plan-districts.ts'
import type { MessageKey, MessageParams } from '../../../shared/messages/translate.ts'
import { formatInteger, formatPercent, type NumberStyle } from '../../../shared/numbers/format.ts'

type T = (key: MessageKey, params?: MessageParams) => string

export const RATE_DECIMALS = 1

/** What texts about a duty are written with. */
export interface DutyContext {
  readonly facts: Facts
  readonly plan: FactRow<'plan'>
  readonly style: NumberStyle
  readonly t: T
}

/** A duty with where it stands and who lacks it. */
export interface ShownDuty {
  readonly duty: Duty
  readonly standing: Standing
  /** Looked up when first asked for: of many criteria only some are unfolded. */
  readonly lacking: () => readonly LackingColumn[]
  /** Units that lack it in all; null where nothing tells. */
  readonly total: number | null
}

export function dutyName({ table, number, name }: Duty, t: T): string {
  const key = table === 'criterionAgency' ? 'agencies.duty.criterion' : 'agencies.duty.sub'
  return t(key, { number, name })
}

/** `92/181 (50,8%)`; a word where nothing is known. */
export function figureText(
  { style, t }: DutyContext,
  { figures, base }: Standing,
  layer: Layer,
): string {
  const { count, rate } = figures[layer]
  if (count === null) return t('agencies.duty.nothing')
  const figure = t('agencies.duty.figure', {
    count: formatInteger(count, style),
    base: formatInteger(rate?.denominator ?? base, style),
  })
  return rate === null ? figure : `${figure} (${formatPercent(rate, RATE_DECIMALS, style)})`
}

export function columnName({ facts, plan, t }: DutyContext, columnId: string): string {
  if (columnId === DISTRICT_COLUMN) return t('agencies.lacking.allDistricts')
  return findFact(facts, 'planColumn', { planId: plan.id, columnId })?.name ?? columnId
}

/** How many units of a column lack the criterion, named or not; null where the matrix does not tell of those unnamed. */
export function lackingCount({ lacking, unknown, unnamed }: LackingColumn): number | null {
  if (unknown === 0) return lacking.length
  return unnamed === null ? null : lacking.length + unnamed
}

/** What is said of the units of a column that have no list; null where all have one. */
export function unknownText(
  { t }: DutyContext,
  { columnId, unknown, unnamed }: LackingColumn,
): string | null {
  if (unknown === 0) return null
  if (columnId === DISTRICT_COLUMN) return t('agencies.lacking.unknownDistricts', { unknown })
  return unnamed === null
    ? t('agencies.lacking.unknown', { unknown })
    : t('agencies.lacking.unnamed', { unknown, unnamed })
}

/** The heading of a column: `Huyện Bình Gia (7/18)`. */
export function columnHeading(context: DutyContext, column: LackingColumn): string {
  const name = columnName(context, column.columnId)
  const count = lackingCount(column)
  if (count === null) return name
  return context.t('agencies.lacking.column', {
    column: name,
    lacking: count,
    units: column.units,
  })
}

/** An agency's duties with the communes that lack them, as text for a message or a letter. */
export function agencyText(
  context: DutyContext,
  agency: Agency,
  duties: readonly ShownDuty[],
  layer: Layer,
): string {
  const { t, facts } = context
  const of = (role: Duty['role']) => agency.duties.filter((duty) => duty.role === role).length
  const lines = [
    t('agencies.text.head', {
      agency: agency.name,
      leads: of('lead'),
      partners: of('partner'),
      layer: t(`agencies.layer.${layer}`),
    }),
  ]
  for (const { duty, standing, lacking } of duties) {
    const hasActual = standing.figures.actual.count !== null
    const figures = t(hasActual ? 'agencies.text.figuresActual' : 'agencies.text.figures', {
      baseline: figureText(context, standing, 'baseline'),
      target: figureText(context, standing, 'target'),
      actual: figureText(context, standing, 'actual'),
    })
    lines.push(
      t('agencies.text.duty', {
        duty: dutyName(duty, t),
        role: t(`agencies.role.${duty.role}`),
        figures,
      }),
    )
    for (const column of lacking()) {
      const names = column.lacking.map((id) => facts.unit.get(id)?.name ?? id).join(', ')
      const unknown = unknownText(context, column)
      const said = [names, unknown ?? ''].filter((part) => part !== '').join('; ')
      lines.push(t('agencies.text.column', { column: columnHeading(context, column), names: said }))
    }
  }
  return lines.join('\n')
}
