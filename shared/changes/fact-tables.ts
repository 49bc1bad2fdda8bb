import { z } from 'zod'
import { MAX_COUNT } from '../numbers/parse-count.ts'

/**
 * The one list of fact tables. The SQL triggers that write history, undo, the snapshot a window starts from and the
 * schema each edit is checked with all follow from it: a table added here (and by a migration) has them at once.
 *
 * Rows are checked where they enter, so the schema and the type live together here rather than in `shared/api`:
 * two lists of the same columns would drift apart.
 */
/** Without control characters, one of which separates the parts of a key. */
const id = z
  .string()
  .min(1)
  .max(80)
  // oxlint-disable-next-line no-control-regex -- control characters are what is looked for
  .regex(/^[^\u0000-\u001f]*$/)
const text = z.string().max(2000)
const count = z.int().min(0).max(MAX_COUNT)
const flag = z.union([z.literal(0), z.literal(1)])
const position = z.int().min(0).max(1_000_000)
/** Whole đồng; a thousand times the capital of the largest plan. */
const dong = z.int().min(0).max(Number.MAX_SAFE_INTEGER)
const scaled = z.int().min(-1_000_000_000_000).max(1_000_000_000_000)
const json = z.string().max(100_000)
const isoDate = z.string().regex(/^\d{4}-\d{2}-\d{2}$/)

export const LAYERS = ['baseline', 'target', 'actual'] as const
export const STANDARDS = ['ntm', 'ntm-advanced', 'ntm-model'] as const
export const UNIT_LEVELS = ['province', 'district', 'commune', 'village'] as const
const layer = z.enum(LAYERS)
export const GROUP_KINDS = ['border', 'difficult', 'own'] as const
/** What a village, or a residential quarter, is planned to be. */
export const VILLAGE_STANDARDS = ['village-ntm', 'village-model', 'quarter-model'] as const
/** Where capital comes from; `own` is a line that plans of one place have. */
export const CAPITAL_SOURCES = [
  'direct',
  'central',
  'central-investment',
  'central-recurrent',
  'province',
  'district',
  'commune',
  'integrated',
  'enterprises',
  'credit',
  'community',
  'community-cash',
  'community-goods',
  'community-land',
  'community-days',
  'own',
] as const
/** Figures of an indicator: what is reached before the year, what the year adds, where it ends, what came of it. */
export const INDICATOR_FIGURES = ['baseline', 'added', 'target', 'actual'] as const
/** How a figure binds: 48; 25–30; at least 20; at most 3. */
export const INDICATOR_BOUNDS = ['exact', 'range', 'at-least', 'at-most'] as const
/** What a plan was made from: last year's, another draft of the same year, or a report's figures kept as they stood. */
export const PLAN_ORIGINS = ['year', 'draft', 'report'] as const
/** What of a workbook a doubtful value stands for. */
export const HELD_SUBJECTS = ['cell', 'list', 'count', 'mark', 'line', 'base'] as const
/** Numbers of criteria and sub-criteria, each once, in the set's order, joined by commas: `1,3,8,13.5`. */
const numberList = z
  .string()
  .max(2000)
  .regex(/^(?:[^,\s]{1,12}(?:,[^,\s]{1,12})*)?$/)

export const factTables = {
  /** Administrative units; the key is an id because names repeat, even inside a district's neighbours. */
  unit: {
    key: ['id'],
    row: z.strictObject({
      id,
      level: z.enum(UNIT_LEVELS),
      /** Thành phố, huyện, xã, thị trấn …: as printed before the name. */
      kind: text.nullable(),
      name: text.min(1),
      parentId: id.nullable(),
      /** Phường and thị trấn are outside the programme unless marked in scope. */
      isInScope: flag,
      position,
      validFrom: isoDate.nullable(),
      validTo: isoDate.nullable(),
    }),
  },
  criteriaSet: {
    key: ['id'],
    row: z.strictObject({
      id,
      name: text.min(1),
      decision: text,
      period: text,
      unitLevel: z.enum(UNIT_LEVELS),
      standard: z.enum(STANDARDS),
      position,
    }),
  },
  criterion: {
    key: ['setId', 'number'],
    row: z.strictObject({
      setId: id,
      number: z.string().min(1).max(12),
      shortName: text,
      name: text,
      /** 0: the name has not been compared with the decision's text and must not print as official. */
      isVerified: flag,
      position,
    }),
  },
  /** Its own table: a criterion with a single sub-criterion shares its number with it (10 Thu nhập). */
  subCriterion: {
    key: ['setId', 'number'],
    row: z.strictObject({
      setId: id,
      number: z.string().min(1).max(12),
      criterion: z.string().min(1).max(12),
      name: text,
      isVerified: flag,
      position,
    }),
  },
  plan: {
    key: ['id'],
    row: z.strictObject({
      id,
      year: z.int().min(1990).max(2200),
      name: text.min(1),
      /** The province or district the plan is for. */
      unitId: id,
      issuer: text,
      /** Number and date of the decision, empty while the plan is a draft. */
      number: text,
      date: isoDate.nullable(),
      draft: z.int().min(1).max(999),
    }),
  },
  planSet: {
    key: ['planId', 'setId'],
    row: z.strictObject({ planId: id, setId: id, position }),
  },
  /** A column of the plan's matrices: a group of communes, usually a district. */
  planColumn: {
    key: ['planId', 'columnId'],
    row: z.strictObject({
      planId: id,
      columnId: id,
      name: text.min(1),
      /** Heading of the column as the appendix prints it. */
      shortName: text.min(1),
      position,
      /** Communes recognised NTM when the year begins; null while nobody has said. */
      recognisedNtm: count.nullable(),
    }),
  },
  planColumnUnit: {
    key: ['planId', 'columnId', 'unitId'],
    row: z.strictObject({ planId: id, columnId: id, unitId: id }),
  },
  matrixCell: {
    key: ['planId', 'setId', 'layer', 'criterion', 'columnId'],
    row: z.strictObject({
      planId: id,
      setId: id,
      layer,
      criterion: id,
      columnId: id,
      value: count,
    }),
  },
  /** A row's figure known only for the whole province. */
  provinceFigure: {
    key: ['planId', 'setId', 'layer', 'criterion'],
    row: z.strictObject({ planId: id, setId: id, layer, criterion: id, value: count }),
  },
  /** Present only where the officer set another base than the one derived from the units. */
  rateBase: {
    key: ['planId', 'setId'],
    row: z.strictObject({ planId: id, setId: id, value: count }),
  },
  averageBase: {
    key: ['planId', 'setId', 'columnId'],
    row: z.strictObject({ planId: id, setId: id, columnId: id, value: count }),
  },
  /**
   * The marks of one commune in one set and layer, as one list: the shape in which plans print them and districts send
   * them. One row a mark was measured and left: the country's 8,200 communes × 57 criteria are 467,000 rows a layer, 70 MB
   * to open and 117 MB of history for an import, against 8,200 rows, 2 MB and 3 MB. A row with an empty list says that the
   * commune has none; no row, that nothing is known. Two windows that edit one commune are merged mark by mark
   * (`shared/communes/rebase-marks.ts`).
   */
  markList: {
    key: ['planId', 'setId', 'layer', 'unitId'],
    row: z.strictObject({
      planId: id,
      setId: id,
      layer,
      unitId: id,
      /** `baseline` and `actual`: what is met; `target`: what is to be met in addition this year (phấn đấu). */
      criteria: numberList,
      /** `target` only: met at the baseline and expected to be lost. */
      lost: numberList,
    }),
  },
  /**
   * Number of criteria a paper gives beside its list, kept as it is printed, also where the list has another length.
   * `target`: the number to be met this year, as in the column `Số tiêu chí phấn đấu`.
   */
  declaredCount: {
    key: ['planId', 'setId', 'layer', 'unitId'],
    row: z.strictObject({ planId: id, setId: id, layer, unitId: id, value: count }),
  },
  /** The commune is to reach the standard in the plan's year. */
  registration: {
    key: ['planId', 'standard', 'unitId'],
    row: z.strictObject({ planId: id, standard: z.enum(STANDARDS), unitId: id, position }),
  },
  /** A decision says that the commune has reached the standard, whatever it meets today. */
  recognition: {
    key: ['unitId', 'standard'],
    row: z.strictObject({
      unitId: id,
      standard: z.enum(STANDARDS),
      year: z.int().min(1990).max(2200).nullable(),
      decision: text,
    }),
  },
  unitGroup: {
    key: ['id'],
    row: z.strictObject({ id, name: text.min(1), kind: z.enum(GROUP_KINDS), position }),
  },
  unitGroupMember: {
    key: ['groupId', 'unitId'],
    row: z.strictObject({ groupId: id, unitId: id, position }),
  },
  /** Present only where a list of communes carries another title than the one made from its kind and year. */
  listTitle: {
    key: ['planId', 'listId'],
    row: z.strictObject({ planId: id, listId: id, title: text.min(1) }),
  },
  /** A column of a table is counted from its communes; without a row it is entered by hand. */
  countedColumn: {
    key: ['planId', 'setId', 'layer', 'columnId'],
    row: z.strictObject({ planId: id, setId: id, layer, columnId: id }),
  },
  /** A value of a workbook that nobody has decided about: kept as it came, with its source. */
  heldValue: {
    key: ['planId', 'id'],
    row: z.strictObject({
      planId: id,
      id: z.string().min(1).max(400),
      file: text,
      /** `PL5!F14`. */
      source: text,
      subject: z.enum(HELD_SUBJECTS),
      raw: text,
      /** Excel kept a number or a date where people had typed text. */
      rawKind: z.enum(['text', 'number', 'date']),
      /** A message of `shared/messages/import*` and what fills it, as JSON. */
      reason: text,
      reasonParams: text,
      setId: id.nullable(),
      layer: layer.nullable(),
      unitId: id.nullable(),
      columnId: id.nullable(),
      criterion: id.nullable(),
      /** Edits of the first proposal as JSON; null where there is none. */
      fix: z.string().max(400_000).nullable(),
    }),
  },
  /** A finding that somebody has looked at and lets stand, for as long as its facts stay as they were. */
  acceptedFinding: {
    key: ['planId', 'findingId'],
    row: z.strictObject({
      planId: id,
      findingId: z.string().min(1).max(400),
      reason: text,
      /** What the finding said when it was accepted; another one brings it back. */
      signature: text,
    }),
  },
  /** Room for a reason beside a figure: `feasibility/xa-ntm-2021-2025/trang-dinh`. */
  remark: {
    key: ['planId', 'place'],
    row: z.strictObject({ planId: id, place: z.string().min(1).max(400), text }),
  },
  criterionAgency: {
    key: ['setId', 'criterion'],
    row: z.strictObject({ setId: id, criterion: id, agency: text, partners: text }),
  },
  /** The same for sub-criteria; their own table, because a sub-criterion may carry its criterion's number. */
  subCriterionAgency: {
    key: ['setId', 'criterion'],
    row: z.strictObject({ setId: id, criterion: id, agency: text, partners: text }),
  },
  /** How a plan's capital is written: one unit for the whole table. */
  capitalTable: {
    key: ['planId'],
    row: z.strictObject({ planId: id, unit: z.enum(['million', 'billion']) }),
  },
  /** A line of the tree of capital; ids stay the same from plan to plan. */
  capitalLine: {
    key: ['planId', 'id'],
    row: z.strictObject({
      planId: id,
      id,
      parentId: id.nullable(),
      source: z.enum(CAPITAL_SOURCES),
      name: text.min(1),
      position,
    }),
  },
  /**
   * An amount in đồng, so that triệu and tỷ never mix. Of a line with parts it is the total as declared, kept also where
   * the parts give another one; the line `@total` declares that of the whole table.
   */
  capitalAmount: {
    key: ['planId', 'lineId', 'layer'],
    row: z.strictObject({ planId: id, lineId: id, layer, amount: dong }),
  },
  /**
   * Number of villages of a standard. `baseline`: reached before the year; `target`: planned in addition; `actual`: those
   * added by the year's end. The unit is a commune, or a district or the province where only its figure is known.
   */
  villageCount: {
    key: ['planId', 'standard', 'layer', 'unitId'],
    row: z.strictObject({
      planId: id,
      standard: z.enum(VILLAGE_STANDARDS),
      layer,
      unitId: id,
      value: count,
    }),
  },
  /** A village by name, in the layer in which it reaches the standard. */
  village: {
    key: ['planId', 'standard', 'id'],
    row: z.strictObject({
      planId: id,
      standard: z.enum(VILLAGE_STANDARDS),
      id,
      /** Its commune. */
      unitId: id,
      layer,
      name: text.min(1),
      note: text,
      position,
    }),
  },
  /** All villages of a unit: what rates of villages divide by. */
  villageTotal: {
    key: ['planId', 'unitId'],
    row: z.strictObject({ planId: id, unitId: id, value: count }),
  },
  /** An indicator that no criteria set holds: OCOP products, income, poverty. */
  indicator: {
    key: ['planId', 'id'],
    row: z.strictObject({
      planId: id,
      id,
      name: text.min(1),
      /** `xã`, `sản phẩm`, `triệu đồng/người/năm`, `%`. */
      unit: text,
      /** `count`: a running total to which the year adds; `level`: a state that the year reaches. */
      kind: z.enum(['count', 'level']),
      /** Whether more or less of it is better: of it depends what `behind the plan` means. */
      direction: z.enum(['up', 'down']),
      /** What a rate divides by, and its name (`xã`); null where no rate is printed. */
      base: count.nullable(),
      baseName: text,
      note: text,
      position,
    }),
  },
  /** A figure of an indicator, exactly as typed: 12,50 is low 1250 with 2 decimals. */
  indicatorValue: {
    key: ['planId', 'indicatorId', 'figure'],
    row: z.strictObject({
      planId: id,
      indicatorId: id,
      figure: z.enum(INDICATOR_FIGURES),
      bound: z.enum(INDICATOR_BOUNDS),
      low: scaled,
      /** Of a range only. */
      high: scaled.nullable(),
      decimals: z.int().min(0).max(6),
    }),
  },
  /** What a plan was made from. */
  planOrigin: {
    key: ['planId'],
    row: z.strictObject({
      planId: id,
      fromPlanId: id,
      kind: z.enum(PLAN_ORIGINS),
      /** Of `year`: the layer of the plan before that became the baseline. */
      layer: layer.nullable(),
    }),
  },
  /** The plan is issued or its report given out: nothing of it is edited any more. */
  planFreeze: {
    key: ['planId'],
    row: z.strictObject({ planId: id, date: isoDate, note: text }),
  },
  /** Present where an appendix is bound otherwise than by default. */
  appendixChoice: {
    key: ['planId', 'appendixId'],
    row: z.strictObject({
      planId: id,
      appendixId: id,
      isIncluded: flag,
      /** 0: the place it has by default. */
      position,
      /** Instead of the title made from the plan. */
      title: text.min(1).nullable(),
      /** Its layout as JSON (`AppendixLayout`). */
      layout: json,
    }),
  },
  /** How the whole set of a plan is numbered and printed, as JSON (`SetOptions`). */
  appendixSet: {
    key: ['planId'],
    row: z.strictObject({ planId: id, options: json }),
  },
  /** A set of appendices kept under a name for other plans, as JSON. */
  appendixTemplate: {
    key: ['id'],
    row: z.strictObject({ id, name: text.min(1), content: json, position }),
  },
  /** Present where a sentence of the plan's text is worded or kept otherwise than by default. */
  sentence: {
    key: ['planId', 'id'],
    row: z.strictObject({
      planId: id,
      /** `criterion/xa-ntm-2021-2025/1`, `capital`, `indicator/ocop` … */
      id: z.string().min(1).max(400),
      /** Instead of the wording of its kind. */
      wording: text.nullable(),
      /** Written by hand, before and after the figures. */
      before: text,
      after: text,
      /** The figures as they were when the text was last given out, as JSON; null while it never was. */
      figures: json.nullable(),
      isLeftOut: flag,
    }),
  },
  /** The document's own wording of a kind of sentence. */
  sentenceTemplate: {
    key: ['kind'],
    row: z.strictObject({ kind: id, wording: text.min(1) }),
  },
  /** A set of the province's own making, which may be edited; `basedOn` is the set it was copied from. */
  ownSet: {
    key: ['setId'],
    row: z.strictObject({ setId: id, basedOn: id.nullable() }),
  },
} as const satisfies Record<string, FactTableDefinition>

interface FactTableDefinition {
  readonly key: readonly string[]
  readonly row: z.ZodObject
}

export type FactTable = keyof typeof factTables
export type FactRow<T extends FactTable = FactTable> = z.infer<(typeof factTables)[T]['row']>
export type Layer = (typeof LAYERS)[number]
export type Standard = (typeof STANDARDS)[number]
export type UnitLevel = (typeof UNIT_LEVELS)[number]
export type VillageStandard = (typeof VILLAGE_STANDARDS)[number]
export type CapitalSource = (typeof CAPITAL_SOURCES)[number]
export type IndicatorFigure = (typeof INDICATOR_FIGURES)[number]
export type IndicatorBound = (typeof INDICATOR_BOUNDS)[number]
export type PlanOriginKind = (typeof PLAN_ORIGINS)[number]
export type GroupKind = (typeof GROUP_KINDS)[number]

/** In an order in which every row's parents come before it. */
export const FACT_TABLES = [
  'unit',
  'criteriaSet',
  'criterion',
  'subCriterion',
  'plan',
  'planSet',
  'planColumn',
  'planColumnUnit',
  'matrixCell',
  'provinceFigure',
  'rateBase',
  'averageBase',
  'markList',
  'declaredCount',
  'registration',
  'recognition',
  'unitGroup',
  'unitGroupMember',
  'listTitle',
  'countedColumn',
  'heldValue',
  'acceptedFinding',
  'remark',
  'criterionAgency',
  'ownSet',
  'subCriterionAgency',
  'capitalTable',
  'capitalLine',
  'capitalAmount',
  'villageCount',
  'village',
  'villageTotal',
  'indicator',
  'indicatorValue',
  'planOrigin',
  'planFreeze',
  'appendixChoice',
  'appendixSet',
  'appendixTemplate',
  'sentence',
  'sentenceTemplate',
] as const satisfies readonly FactTable[]

/** A separator no id can hold, so that two keys never meet in one string. */
const KEY_SEPARATOR = '\u0001'

/** One string for a row's natural key, from the row itself or from its key alone. */
export function factKey(table: FactTable, row: Readonly<Record<string, unknown>>): string {
  const names: readonly string[] = factTables[table].key
  let key = ''
  for (const name of names) key += (key === '' ? '' : KEY_SEPARATOR) + String(row[name])
  return key
}
