import type { Facts } from '../../changes/change-set.ts'
import { buildCommuneTable } from '../../communes/build-commune-table.ts'
import { districtSets } from '../../plan/columns.ts'
import type { AppendixColumn, AppendixDocument } from '../appendix-document.ts'
import type { AppendixSettings } from '../appendix-options.ts'
import { cellText } from '../cell-text.ts'
import { markColumns } from '../commune-marks.ts'
import { communesFoot } from '../communes-foot.ts'
import { communesNotes } from '../communes-notes.ts'
import { communeRows } from '../communes-rows.ts'
import type { ContentAppendix, ContentRequest } from '../content-appendix.ts'
import { fillText } from '../fill-text.ts'
import { fitMarks } from '../fit-marks.ts'
import { planReference } from '../heading.ts'
import { heldValues } from '../held-values.ts'
import { plainLeaf } from '../plain-leaf.ts'
import {
  bodyRow,
  districtMessages,
  districtWords,
  footRow,
  isCountOnly,
  printedDistricts,
} from './districts-rows.ts'

const KIND = 'districts-'

/**
 * Districts by criteria of a set for districts: a mark for each criterion achieved or planned, counts of the marks with
 * their formulas, `6/9` as plans write it, registration and recognition; under them how many districts have each
 * criterion. Made as the table of communes is, of which it differs by its words and its last columns.
 */
export const districtsAppendix: ContentAppendix = {
  kind: 'districts',
  isBound: true,
  ids: (facts, plan) =>
    districtSets(facts, plan.id)
      .filter(({ id }) => hasFigures(facts, plan.id, id))
      .map(({ id }) => `${KIND}${id}`),
  title: (facts, plan, id, settings) =>
    fillText(districtMessages(settings)['districts.appendix.title'], {
      set: facts.criteriaSet.get(id.slice(KIND.length))?.name ?? '',
      year: plan.year,
    }),
  build: buildDistricts,
}

function hasFigures(facts: Facts, planId: string, setId: string): boolean {
  const { units } = buildCommuneTable(facts, planId, setId).shape
  const isThere = new Set(units)
  const isOf = (row: { planId: string; setId: string; unitId: string }): boolean =>
    row.planId === planId && row.setId === setId && isThere.has(row.unitId)
  for (const row of facts.markList.values()) if (isOf(row)) return true
  for (const row of facts.declaredCount.values()) if (isOf(row)) return true
  return false
}

function buildDistricts(
  facts: Facts,
  request: ContentRequest,
  settings: AppendixSettings,
): AppendixDocument {
  const { plan } = request
  const setId = request.id.slice(KIND.length)
  const set = facts.criteriaSet.get(setId)
  if (set === undefined) throw new RangeError(`no set ${setId}`)
  const messages = districtMessages(settings)
  const words = districtWords(settings)
  const table = buildCommuneTable(facts, plan.id, setId)
  const columns = markColumns(facts, setId, settings.layout.columns, table)
  const held = heldValues(facts, plan.id, setId)
  const districts = printedDistricts(facts, plan.id, set, { table, columns, held })
  const units = districts.map(({ unit }) => unit)
  const numbers = columns.map(({ number }) => number)
  const body = communeRows(units, columns.length, [], numbers)
  const notes = communesNotes({ table, units, columns, held, year: plan.year }, words)
  if (districts.some(isCountOnly)) {
    notes.push({ text: messages['districts.appendix.note.declared'], value: null })
  }
  const foot = communesFoot({ units, rows: body.length, marks: columns.length }, notes, words)
  const rows = [
    ...body.map((row, index) => bodyRow(row, districts[index], settings)),
    ...foot.rows.map((row, index) => footRow(row, index, districts, columns.length)),
  ]
  const counts = [
    words.messages['appendix.column.achieved'],
    words.messages['appendix.column.planned'],
    words.messages['appendix.column.afterPlan'],
  ]
  const ofSet = [
    words.messages['appendix.column.achieved'],
    words.messages['appendix.column.afterPlan'],
  ]
  const members = [
    fillText(messages['districts.appendix.registered'], { year: plan.year }),
    messages['districts.appendix.recognised'],
  ]
  const figures = [...counts, ...ofSet, ...members]
  const textOf = (row: number, cell: number): string => {
    const found = rows[row]?.cells[cell]
    return found === undefined ? '' : cellText(found, settings.numberStyle)
  }
  const fit = fitMarks({
    numbers: [words.messages['appendix.column.number'], ...rows.map((_, row) => textOf(row, 0))],
    names: body.map((_, row) => textOf(row, 1)),
    labels: foot.rows.map((_, row) => textOf(body.length + row, 1)),
    nameTitle: messages['districts.appendix.district'],
    marks: columns.map(({ title }) => title),
    counts: figures,
    communes: units.length,
    total: units.length * columns.length,
    paper: settings.layout.paper,
  })
  const width = (index: number): number => fit.widthsMm[index] ?? 0
  const upward = { titleHeightMm: fit.titleHeightMm }
  const leaves = (titles: readonly string[], from: number): AppendixColumn[] =>
    titles.map((title, index) => plainLeaf(title, width(from + index), upward))
  const first = 2 + columns.length
  const isWhole = settings.layout.columns === 'criteria'
  const group = (title: string, of: readonly AppendixColumn[]): AppendixColumn[] =>
    of.length === 0 ? [] : [{ kind: 'group', title, columns: of }]
  return {
    id: request.id,
    heading: {
      label: request.label,
      title: request.title,
      reference: planReference(facts, plan, settings),
      unit: null,
    },
    columns: [
      plainLeaf(words.messages['appendix.column.number'], width(0), { isRepeated: true }),
      plainLeaf(messages['districts.appendix.district'], width(1), {
        isRepeated: true,
        align: 'left',
      }),
      ...group(
        words.messages[isWhole ? 'appendix.column.criterion' : 'appendix.column.subCriterion'],
        leaves(
          columns.map(({ title }) => title),
          2,
        ),
      ),
      ...group(
        words.messages[isWhole ? 'appendix.column.count' : 'appendix.column.subCount'],
        leaves(counts, first),
      ),
      ...group(messages['districts.appendix.ofSet'], leaves(ofSet, first + counts.length)),
      ...leaves(members, first + counts.length + ofSet.length),
    ],
    rows,
    footnotes: foot.footnotes,
    page: fit.page,
    language: settings.language,
    numberStyle: settings.numberStyle,
  }
}
