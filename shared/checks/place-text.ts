import type { Facts } from '../changes/change-set.ts'
import type { Layer } from '../changes/fact-tables.ts'
import { findFact } from '../changes/facts.ts'
import { translate, type Language, type MessageKey } from '../messages/translate.ts'
import { unitName } from '../units/unit-name.ts'
import type { Finding, Place } from './finding.ts'

const LIST_PARTS = {
  '@baseline': 'checks.where.baseline',
  '@planned': 'checks.where.planned',
  '@actual': 'checks.where.actual',
} as const satisfies Record<string, MessageKey>

/** Where a finding is, for reading: `Hoa Thám (Bình Gia), Xã nông thôn mới, đã đạt`. */
export function placeText(
  language: Language,
  facts: Facts,
  planId: string,
  finding: Pick<Finding, 'place' | 'unitId' | 'columnId'>,
): string {
  const context: Context = { language, facts, planId }
  const { place } = finding
  switch (place.screen) {
    case 'communes':
      return joined(context, [
        // A finding of many communes leads to the first of them but is not its own.
        finding.unitId === null ? null : unitText(context, place.unitId, finding.columnId),
        setText(context, place.setId),
        finding.unitId === null ? null : communePart(context, place),
      ])
    case 'matrix':
      return joined(context, [
        cellText(context, place, finding.columnId),
        setText(context, place.setId),
        isBase(place) ? null : layerText(context, place.planId, place.layer),
      ])
    case 'commune':
      return unitText(context, place.unitId, finding.columnId)
    case 'lists':
      return listText(context, place.listId)
    case 'units':
      return place.unitId !== null && finding.unitId !== null
        ? unitText(context, place.unitId, finding.columnId)
        : joined(context, [columnText(context, finding.columnId), t(context, 'checks.where.units')])
    case 'sets':
      return setText(context, place.setId)
    case 'capital':
      return joined(context, [
        findFact(facts, 'capitalLine', { planId: place.planId, id: place.lineId })?.name ??
          t(context, 'capital.row.total'),
        t(context, 'capital.title'),
        place.layer === null ? null : capitalLayerText(context, place.planId, place.layer),
      ])
    case 'villages':
      return joined(context, [
        place.unitId === null
          ? t(context, 'checks.where.total')
          : finding.unitId === null && finding.columnId !== null
            ? columnText(context, finding.columnId)
            : unitText(context, place.unitId, finding.columnId),
        t(context, `villages.standard.${place.standard}`),
        place.layer === null ? null : layerText(context, place.planId, place.layer),
      ])
    case 'indicators':
      return joined(context, [
        findFact(facts, 'indicator', { planId: place.planId, id: place.indicatorId })?.name ??
          place.indicatorId,
        place.figure === null ? null : t(context, `indicators.figure.${place.figure}`),
      ])
    case 'agencies':
      return joined(context, [
        place.number === null
          ? null
          : t(context, 'checks.where.criterion', { number: place.number }),
        setText(context, place.setId),
        t(context, 'agencies.title'),
      ])
    case 'districts':
      return joined(context, [
        districtText(facts, place.unitId),
        t(context, 'districts.title'),
        communePart(context, place),
      ])
    case 'versions':
      return place.planId === null
        ? t(context, 'checks.where.plan')
        : (facts.plan.get(place.planId)?.name ?? place.planId)
    case 'sentences':
      return t(context, 'sentences.title')
    case 'checks':
      return heldText(context, finding)
  }
}

/** The column (district) of a finding as lists group it; the whole plan where it has none. */
export function findingColumnText(
  language: Language,
  facts: Facts,
  planId: string,
  columnId: string | null,
): string {
  const context = { language, facts, planId }
  return columnText(context, columnId) ?? t(context, 'checks.where.plan')
}

interface Context {
  readonly language: Language
  readonly facts: Facts
  readonly planId: string
}

function t(
  { language }: Context,
  key: MessageKey,
  params?: Readonly<Record<string, string>>,
): string {
  return translate(language, key, params)
}

function joined(context: Context, parts: readonly (string | null)[]): string {
  return parts
    .filter((part) => part !== null)
    .reduce((where, part) => t(context, 'checks.where.in', { where, part }))
}

/** A finding's column is that of its commune; one outside the columns has none. */
function unitText(context: Context, unitId: string, columnId: string | null): string {
  const unit = context.facts.unit.get(unitId)?.name ?? unitId
  const column = columnText(context, columnId)
  return column === null
    ? t(context, 'checks.where.outside', { unit })
    : t(context, 'checks.where.unit', { unit, column })
}

function districtText(facts: Facts, unitId: string): string {
  const unit = facts.unit.get(unitId)
  return unit === undefined ? unitId : unitName(unit)
}

function columnText({ facts, planId }: Context, columnId: string | null): string | null {
  if (columnId === null) return null
  return findFact(facts, 'planColumn', { planId, columnId })?.shortName ?? columnId
}

/** By its standard where the plan has one set of it, as the tabs call it. */
function setText(context: Context, setId: string): string {
  const set = context.facts.criteriaSet.get(setId)
  if (set === undefined) return setId
  return set.unitLevel === 'district'
    ? t(context, `districts.standard.${set.standard}`)
    : t(context, `matrix.standard.${set.standard}`)
}

function communePart(
  context: Context,
  { column }: Extract<Place, { screen: 'communes' | 'districts' }>,
): string | null {
  if (column === null) return null
  if (isListPart(column)) return t(context, LIST_PARTS[column])
  return t(context, 'checks.where.criterion', { number: column })
}

function isListPart(column: string): column is keyof typeof LIST_PARTS {
  return Object.hasOwn(LIST_PARTS, column)
}

type MatrixPlace = Extract<Place, { screen: 'matrix' }>

function isBase({ row }: MatrixPlace): boolean {
  return row === '@base'
}

function cellText(context: Context, place: MatrixPlace, columnId: string | null): string {
  const { facts } = context
  const column = place.column.startsWith('@') ? null : columnText(context, place.column)
  if (isBase(place)) {
    if (column === null) return t(context, 'checks.where.rateBase')
    const row = t(context, 'checks.where.averageBase')
    return t(context, 'checks.where.cell', { row, column })
  }
  const criterion = findFact(facts, 'criterion', { setId: place.setId, number: place.row })
  // A row that is no criterion (the bound of feasibility) speaks of its column, or of them all.
  if (criterion === undefined)
    return columnText(context, columnId) ?? t(context, 'checks.where.plan')
  const { number, shortName } = criterion
  const row = `${number}. ${shortName}`
  const other = place.column === '@rate' ? 'checks.where.rate' : 'checks.where.total'
  return t(context, 'checks.where.cell', { row, column: column ?? t(context, other) })
}

/** What was achieved is that of the year before the plan's. A year is a name, not a quantity. */
function layerText(context: Context, planId: string, layer: Layer): string {
  const year = context.facts.plan.get(planId)?.year ?? 0
  return t(context, `checks.where.layer.${layer}`, {
    year: String(layer === 'baseline' ? year - 1 : year),
  })
}

/** Capital of the year before was spent, not reached. */
function capitalLayerText(context: Context, planId: string, layer: Layer): string {
  const year = context.facts.plan.get(planId)?.year ?? 0
  return t(context, `capital.layer.${layer}`, { year: String(year), previous: String(year - 1) })
}

function listText(context: Context, listId: string): string {
  const { facts } = context
  const standard = listId.startsWith('registered-') ? listId.slice('registered-'.length) : null
  if (standard === 'ntm' || standard === 'ntm-advanced' || standard === 'ntm-model') {
    return t(context, 'checks.where.list.registered', {
      standard: t(context, `matrix.standard.${standard}`),
    })
  }
  const group = facts.unitGroup.get(listId.replace(/^group-/, ''))?.name ?? listId
  return t(context, 'checks.where.list.group', { group })
}

/** A held value that belongs to no cell of the plan is found in its file. */
function heldText(
  context: Context,
  finding: Pick<Finding, 'place' | 'unitId' | 'columnId'>,
): string {
  const { place } = finding
  const id = place.screen === 'checks' ? place.findingId.slice('held-value/'.length) : ''
  const held = findFact(context.facts, 'heldValue', { planId: context.planId, id })
  return joined(context, [
    finding.unitId === null ? null : unitText(context, finding.unitId, finding.columnId),
    held === undefined
      ? t(context, 'checks.where.plan')
      : t(context, 'checks.where.file', { source: held.source, file: held.file }),
  ])
}
