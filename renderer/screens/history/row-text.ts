import { unitName } from '../../../shared/units/unit-name.ts'
import { sentenceName } from '../../../shared/sentences/sentence-name.ts'
import { wordingName } from '../../../shared/sentences/wordings.ts'
import { CAPITAL_TOTAL } from '../../../shared/capital/capital-unit.ts'
import type { Facts, RowChange } from '../../../shared/changes/change-set.ts'
import type { FactRow, FactTable, Layer } from '../../../shared/changes/fact-tables.ts'
import { findFact } from '../../../shared/changes/facts.ts'
import { printIndicatorValue } from '../../../shared/indicators/print-indicator-value.ts'
import {
  translate,
  type Language,
  type MessageKey,
  type MessageParams,
} from '../../../shared/messages/translate.ts'
import { BASE, RATE, TOTAL } from '../matrix/matrix-table.ts'
import { layerTitle } from '../matrix/layer-title.ts'
import { changedFields, toldFields, valueText, type FieldChange } from './field-text.ts'
import { factNames, type FactNames } from './fact-names.ts'

/** A cell on the matrix screen. */
export interface CellTarget {
  readonly table: { readonly planId: string; readonly setId: string; readonly layer: Layer }
  readonly target: { readonly row: string; readonly column: string }
}

/** One row of a change in words: `Quy hoạch × Tràng Định: 21 → 20`. */
export interface RowText {
  /** Rows of one group stand under one heading. */
  readonly groupId: string
  readonly group: string
  readonly subject: string
  readonly kind: 'added' | 'removed' | 'changed'
  /** What changed; of a row that came or went, what it holds beyond its subject. */
  readonly fields: readonly FieldChange[]
  readonly target: CellTarget | null
}

/** Describes rows of a change in the order in which they were written. */
export function rowTexts(language: Language, facts: Facts, rows: readonly RowChange[]): RowText[] {
  const context: Context = {
    language,
    facts,
    names: factNames(facts, rows),
    t: (key, params) => translate(language, key, params),
  }
  return rows.map((row) => describe(context, row))
}

interface Context {
  readonly language: Language
  readonly facts: Facts
  readonly names: FactNames
  readonly t: (key: MessageKey, params?: MessageParams) => string
}

function describe(context: Context, change: RowChange): RowText {
  switch (change.table) {
    case 'matrixCell':
    case 'provinceFigure':
      return describeFigure(context, change)
    case 'averageBase':
    case 'rateBase':
      return describeBase(context, change)
    case 'capitalAmount':
      return describeAmount(context, change)
    case 'villageCount':
    case 'villageTotal':
    case 'indicatorValue':
      return describeEntered(context, change)
    case 'unit':
    case 'criteriaSet':
    case 'criterion':
    case 'subCriterion':
    case 'plan':
    case 'planSet':
    case 'planColumn':
    case 'planColumnUnit':
    case 'markList':
    case 'declaredCount':
    case 'registration':
    case 'recognition':
    case 'unitGroup':
    case 'unitGroupMember':
    case 'listTitle':
    case 'countedColumn':
    case 'heldValue':
    case 'acceptedFinding':
    case 'remark':
    case 'criterionAgency':
    case 'ownSet':
    case 'subCriterionAgency':
    case 'capitalTable':
    case 'capitalLine':
    case 'village':
    case 'indicator':
    case 'planOrigin':
    case 'planFreeze':
    case 'appendixChoice':
    case 'appendixSet':
    case 'appendixTemplate':
    case 'sentence':
    case 'sentenceTemplate':
      return describeRow(context, change)
  }
}

type ChangeOf<T extends FactTable> = Extract<RowChange, { table: T }>

function describeFigure(
  context: Context,
  change: ChangeOf<'matrixCell'> | ChangeOf<'provinceFigure'>,
): RowText {
  const { t, names, facts } = context
  const { planId, setId, layer, criterion } =
    change.table === 'matrixCell' ? held(change) : held(change)
  const columnId = change.table === 'matrixCell' ? held(change).columnId : null
  const name = names.criterion(setId, criterion)
  const isThere =
    findFact(facts, 'criterion', { setId, number: criterion }) !== undefined &&
    (columnId === null || hasColumn(facts, planId, columnId))
  return {
    groupId: `${planId} ${setId} ${layer}`,
    group: tableTitle(context, planId, setId, layer),
    subject:
      columnId === null
        ? t('history.subject.province', { criterion: name })
        : t('history.subject.cell', { criterion: name, column: names.column(planId, columnId) }),
    ...figure(context, change, 'change.blank'),
    target: isThere
      ? { table: { planId, setId, layer }, target: { row: criterion, column: columnId ?? TOTAL } }
      : null,
  }
}

function describeBase(
  context: Context,
  change: ChangeOf<'averageBase'> | ChangeOf<'rateBase'>,
): RowText {
  const { t, names, facts } = context
  const { planId, setId } = change.table === 'averageBase' ? held(change) : held(change)
  const columnId = change.table === 'averageBase' ? held(change).columnId : null
  const isThere = columnId === null ? facts.plan.has(planId) : hasColumn(facts, planId, columnId)
  return {
    groupId: `bases ${planId} ${setId}`,
    group: t('history.group.bases', { set: setTitle(context, setId) }),
    subject:
      columnId === null
        ? t('history.subject.rateBase')
        : t('history.subject.averageBase', { column: names.column(planId, columnId) }),
    ...figure(context, change, 'history.derived'),
    target: isThere
      ? {
          table: { planId, setId, layer: 'target' },
          target: { row: BASE, column: columnId ?? RATE },
        }
      : null,
  }
}

/** Rows whose one figure came, went or changed; `absent` says what stands where there is none. */
function figure(
  { t, names, language }: Context,
  change: ChangeOf<'matrixCell' | 'provinceFigure' | 'averageBase' | 'rateBase'>,
  absent: MessageKey,
): Pick<RowText, 'kind' | 'fields'> {
  const text = (row: { readonly value: number } | null): string =>
    row === null ? t(absent) : valueText('value', row.value, names, language)
  return {
    kind: 'changed',
    fields: [{ label: null, before: text(change.before), after: text(change.after) }],
  }
}

/** `Vốn tín dụng (kế hoạch năm 2023): 3.000 → 3.200 tỷ đồng`. */
function describeAmount(context: Context, change: ChangeOf<'capitalAmount'>): RowText {
  const { t, names, language } = context
  const { planId, lineId, layer } = held(change)
  const text = (row: { readonly amount: number } | null): string =>
    row === null ? t('change.blank') : valueText('amount', row.amount, names, language)
  const name = lineId === CAPITAL_TOTAL ? t('capital.row.total') : names.capitalLine(planId, lineId)
  const year = names.plan(planId)?.year ?? 0
  const years = { year: String(year), previous: String(year - 1) }
  return {
    groupId: `capital ${planId}`,
    group: t('history.group.capitalAmount'),
    subject: t('history.subject.within', { name, parent: t(`capital.layer.${layer}`, years) }),
    kind: 'changed',
    fields: [{ label: null, before: text(change.before), after: text(change.after) }],
    target: null,
  }
}

/** A figure entered in a cell: a number of villages, a figure of an indicator. */
function describeEntered(
  context: Context,
  change: ChangeOf<'villageCount'> | ChangeOf<'villageTotal'> | ChangeOf<'indicatorValue'>,
): RowText {
  const { t, names, language } = context
  const text = (row: EnteredRow | null): string =>
    row === null
      ? t('change.blank')
      : 'value' in row
        ? valueText('value', row.value, names, language)
        : printIndicatorValue(row, { language })
  return {
    groupId: change.table,
    group: t(`history.group.${change.table}`),
    subject: subjectOf(context, change),
    kind: 'changed',
    fields: [{ label: null, before: text(change.before), after: text(change.after) }],
    target: null,
  }
}

type EnteredRow = FactRow<'villageCount'> | FactRow<'villageTotal'> | FactRow<'indicatorValue'>

type PlainTable = Exclude<
  FactTable,
  'matrixCell' | 'provinceFigure' | 'averageBase' | 'rateBase' | 'capitalAmount'
>

function describeRow(context: Context, change: ChangeOf<PlainTable>): RowText {
  const { t, names, language } = context
  const kind = change.before === null ? 'added' : change.after === null ? 'removed' : 'changed'
  return {
    groupId: change.table,
    group: t(`history.group.${change.table}`),
    subject: subjectOf(context, change),
    kind,
    fields:
      change.before === null || change.after === null
        ? toldFields(change.table, change.before, change.after, names, language)
        : changedFields(change.table, change.before, change.after, names, language),
    target: null,
  }
}

function subjectOf(context: Context, change: ChangeOf<PlainTable>): string {
  const { t, names } = context
  switch (change.table) {
    case 'unit': {
      const unit = held(change)
      const name = unitName(unit)
      return unit.level !== 'commune' || unit.parentId === null
        ? name
        : t('history.subject.within', { name, parent: names.unit(unit.parentId) })
    }
    case 'criteriaSet':
      return held(change).name
    case 'criterion': {
      const { number, shortName } = held(change)
      return t('history.subject.numbered', { number, name: shortName })
    }
    case 'subCriterion': {
      const { number, name } = held(change)
      return t('history.subject.numbered', { number, name })
    }
    case 'plan':
      return held(change).name
    case 'planSet': {
      const { setId } = held(change)
      return names.set(setId)?.name ?? setId
    }
    case 'planColumn':
      return held(change).name
    case 'planColumnUnit': {
      const { planId, columnId, unitId } = held(change)
      const parent = names.column(planId, columnId)
      return t('history.subject.within', { name: names.unit(unitId), parent })
    }
    case 'markList':
    case 'declaredCount': {
      const row = change.table === 'markList' ? held(change) : held(change)
      const { planId, setId, layer, unitId } = row
      const parent = tableTitle(context, planId, setId, layer)
      return t('history.subject.within', { name: names.unit(unitId), parent })
    }
    case 'registration':
    case 'recognition': {
      const row = change.table === 'registration' ? held(change) : held(change)
      const { unitId, standard } = row
      const parent = names.isDistrict(unitId)
        ? t(`districts.standard.${standard}`)
        : t(`matrix.standard.${standard}`)
      return t('history.subject.within', { name: names.unit(unitId), parent })
    }
    case 'unitGroup':
      return held(change).name
    case 'unitGroupMember': {
      const { groupId, unitId } = held(change)
      const parent = names.group(groupId)
      return t('history.subject.within', { name: names.unit(unitId), parent })
    }
    case 'listTitle':
      return held(change).title
    case 'countedColumn': {
      const { planId, setId, layer, columnId } = held(change)
      const parent = tableTitle(context, planId, setId, layer)
      return t('history.subject.within', { name: names.column(planId, columnId), parent })
    }
    case 'heldValue': {
      const { raw, source } = held(change)
      return t('history.subject.within', { name: raw, parent: source })
    }
    case 'acceptedFinding':
      return held(change).reason
    case 'remark':
      return held(change).text
    case 'criterionAgency': {
      const { setId, criterion } = held(change)
      const name = t('history.subject.numbered', {
        number: criterion,
        name: names.criterion(setId, criterion),
      })
      return t('history.subject.within', { name, parent: setTitle(context, setId) })
    }
    case 'ownSet': {
      const { setId } = held(change)
      return names.set(setId)?.name ?? setId
    }
    case 'subCriterionAgency': {
      const { setId, criterion } = held(change)
      const name = t('agencies.subCriterion', { number: criterion })
      return t('history.subject.within', { name, parent: setTitle(context, setId) })
    }
    case 'capitalLine':
      return held(change).name
    case 'indicator':
      return held(change).name
    case 'appendixTemplate':
      return held(change).name
    case 'villageCount': {
      const { standard, layer, unitId, planId } = held(change)
      const parent = `${t(`villages.standard.${standard}`)}, ${layerOf(context, planId, layer)}`
      return t('history.subject.within', { name: names.unit(unitId), parent })
    }
    case 'village': {
      const { name, unitId } = held(change)
      return t('history.subject.within', { name, parent: names.unit(unitId) })
    }
    case 'villageTotal':
      return names.unit(held(change).unitId)
    case 'indicatorValue': {
      const { planId, indicatorId, figure } = held(change)
      const parent = t(`indicators.figure.${figure}`)
      return t('history.subject.within', { name: names.indicator(planId, indicatorId), parent })
    }
    case 'capitalTable':
    case 'planOrigin':
    case 'planFreeze':
    case 'appendixSet': {
      const { planId } = heldPlan(change)
      return names.plan(planId)?.name ?? planId
    }
    case 'appendixChoice': {
      const { appendixId, title } = held(change)
      return title ?? appendixId
    }
    case 'sentence': {
      const { planId, id } = held(change)
      return sentenceName(context.language, context.facts, planId, id)
    }
    case 'sentenceTemplate':
      return wordingName(context.language, held(change).kind)
  }
}

/** The row as it is after the change, or was before its removal; the triggers write no change without either. */
function held<Row>(change: { readonly before: Row | null; readonly after: Row | null }): Row {
  const row = change.after ?? change.before
  if (row === null) throw new RangeError('a change of a row without the row')
  return row
}

/** The same for tables with one row a plan. */
function heldPlan(change: {
  readonly before: { readonly planId: string } | null
  readonly after: { readonly planId: string } | null
}): { readonly planId: string } {
  return held(change)
}

/** As the matrix screen calls a layer: `Kế hoạch 2023`. */
function layerOf(context: Context, planId: string, layer: Layer): string {
  const year = context.names.plan(planId)?.year
  return year === undefined ? layer : layerTitle(context.t, year, layer)
}

function hasColumn(facts: Facts, planId: string, columnId: string): boolean {
  return findFact(facts, 'planColumn', { planId, columnId }) !== undefined
}

/** As the matrix screen calls its tables: `Xã nông thôn mới, Kế hoạch 2023`. */
function tableTitle(context: Context, planId: string, setId: string, layer: Layer): string {
  const year = context.names.plan(planId)?.year
  const set = setTitle(context, setId)
  return year === undefined ? set : `${set}, ${layerTitle(context.t, year, layer)}`
}

function setTitle({ names, t }: Context, setId: string): string {
  const set = names.set(setId)
  if (set === undefined) return setId
  return set.unitLevel === 'district'
    ? t(`districts.standard.${set.standard}`)
    : t(`matrix.standard.${set.standard}`)
}
