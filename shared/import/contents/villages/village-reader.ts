import { VILLAGE_STANDARDS, type VillageStandard } from '../../../changes/fact-tables.ts'
import type { ChoiceOrigin } from '../../preview.ts'
import type {
  ContentContext,
  ContentReader,
  ContentReading,
  FoundContent,
} from '../content-model.ts'
import { phraseTest } from '../content-words.ts'
import { headingTexts } from '../find-skeletons.ts'
import { askLine, columnLabel, text } from '../lines.ts'
import { columnMarks } from '../read-number.ts'
import { unitColumns, villageColumns } from './village-columns.ts'
import { villageRows } from './village-rows.ts'
import { villageSayings } from './village-sayings.ts'
import { speaksOfVillages, villageStandardOf } from './village-words.ts'

/** Tables that count or list criteria are about communes, whatever else their titles speak of. */
const speaksOfCriteria = phraseTest('tiêu chí', 'criteria')

/** Tables of villages: a row a commune with counts and names, or a row a village. */
export const villageReader: ContentReader = {
  kind: 'villages',
  likeness(skeleton, titles, { communes }) {
    const headings = skeleton.columns.flatMap((column) => headingTexts(skeleton, column))
    const saysHeading = headings.some(speaksOfVillages)
    const saysTitle = titles.some(speaksOfVillages)
    if (!saysHeading && !saysTitle) return 0
    if (headings.some(speaksOfCriteria)) return 0
    const { known } = unitColumns(skeleton, communes)
    if (known === 0 || (known < 2 && !saysHeading)) return 0
    const isHalf = known * 3 >= skeleton.rows.length || saysHeading
    return isHalf ? 9 + Math.min(known, 20) + (saysHeading ? 3 : 0) : 0
  },
  read: readVillages,
}

function readVillages(table: FoundContent, context: ContentContext): ContentReading {
  const { skeleton } = table
  const columns = villageColumns(table, context)
  const { lines, rows, doubts, choices } = villageRows(table, columns, context)
  const numeric = columns.values.filter(({ role }) => !/^(?:names|village):/u.test(role))
  const marks = columnMarks(
    skeleton.grid,
    skeleton.rows,
    numeric.map(({ index }) => index),
  )
  const said = standardOf(table, columnLabel(skeleton, columns.unit))
  const isNeeded =
    columns.isNested ||
    columns.values.some(({ role, standard }) => standard === null && role !== 'total')
  const doubt =
    said.value !== null || !isNeeded
      ? null
      : askLine(context, {
          id: `standard:${table.id}`,
          subject: 'table',
          where: table.id,
          raw: '',
          reason: text('contents.doubt.standard'),
          proposals: likelyStandards(table).map((standard) => ({
            id: `standard:${standard}`,
            label: text(`contents.standard.${standard}`),
          })),
          hasOthers: false,
        })
  const answered = standardOfChoice(doubt?.chosen ?? null)
  const known = said.value ?? answered
  const made = villageSayings({
    table,
    context,
    columns,
    rows,
    marks,
    standard: known ?? standardOfChoice(doubt?.proposals[0]?.id ?? null) ?? 'village-model',
    waitsFor: known === null ? (doubt?.id ?? null) : null,
  })
  return {
    marks,
    layer: columns.layer,
    money: null,
    standard: {
      value: known,
      from: said.value !== null ? said.from : answered === null ? 'default' : 'decision',
    },
    set: null,
    columns: columns.lines,
    rows: lines,
    columnChoices: columns.choices,
    rowChoices: choices,
    ...made,
    doubts: [...(doubt === null ? [] : [doubt]), ...columns.doubts, ...doubts],
  }
}

function standardOf(
  { titles, decision, skeleton }: FoundContent,
  name: string,
): { value: VillageStandard | null; from: ChoiceOrigin } {
  if (decision.standard !== undefined) return { value: decision.standard, from: 'decision' }
  const texts = [
    ...titles.map(({ text: printed }) => printed),
    skeleton.grid.sheet.replaceAll('_', ' '),
    name,
  ]
  for (const printed of texts.toReversed()) {
    const standard = villageStandardOf(printed)
    if (standard !== null) return { value: standard, from: 'title' }
  }
  return { value: null, from: 'default' }
}

function likelyStandards({ titles, skeleton }: FoundContent): VillageStandard[] {
  const all = [
    ...titles.map(({ text: printed }) => printed),
    ...skeleton.columns.map((column) => columnLabel(skeleton, column)),
  ]
  const isQuarter = all.some((one) => phraseTest('khu dân cư')(one))
  return isQuarter ? ['quarter-model', 'village-model', 'village-ntm'] : [...VILLAGE_STANDARDS]
}

function standardOfChoice(id: string | null): VillageStandard | null {
  return VILLAGE_STANDARDS.find((standard) => id === `standard:${standard}`) ?? null
}
