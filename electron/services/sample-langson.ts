import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { mergeLines } from '../../shared/capital/paste-lines.ts'
import { setUnit } from '../../shared/capital/capital-edits.ts'
import { parseAmount } from '../../shared/capital/parse-amount.ts'
import { appendixSet } from '../../shared/appendix/appendix-set.ts'
import { includeEdits } from '../../shared/appendix/set-edits.ts'
import { applyRows, type RowChange } from '../../shared/changes/change-set.ts'
import type { FactEdit } from '../../shared/changes/fact-edit.ts'
import { factsFromRows } from '../../shared/changes/facts.ts'
import { importEdits } from '../../shared/import/import-edits.ts'
import { previewImport } from '../../shared/import/preview-import.ts'
import { newPlanEdits } from '../../shared/plan/new-plan.ts'
import { parseUnitsTable } from '../../shared/plan/units-table.ts'
import { readWorkbook } from '../excel/read/read-workbook.ts'
import { dataFolder } from '../files/data-folder.ts'
import { readCatalogue } from './criteria-catalogue.ts'
import { writeNewDocument } from './new-document.ts'

const SET = 'xa-ntm-2021-2025'
const YEAR = 2023
const APPENDICES = 'phu-luc-1-den-5.xlsx'
const BOUND = ['1', '2', '3', '4', '5', '6', '7']

/**
 * The sample: plan 18/KH-UBND of 18/01/2023 of Lạng Sơn, with the target matrix of its Appendix 6. What was achieved
 * before the year the plan gives only for the province (cumulative less added, in its text), so it is held as such. The
 * communes' lists are those of its Appendices 1 to 5.
 */
export async function createLangsonSample(freePath: () => string, at: string): Promise<string> {
  const catalogue = readCatalogue()
  const districts = readTsv('districts.tsv')
  const units = unitsInDistrictOrder(districts.map((row) => row['district'] ?? ''))
  const recognisedNtm = new Map(
    districts.map((row) => [row['district'] ?? '', Number(row['ntm_communes'])]),
  )
  const plan = newPlanEdits({
    province: 'Lạng Sơn',
    year: YEAR,
    districts: units,
    sets: catalogue.sets,
    recognisedNtm,
    number: '18/KH-UBND',
    date: '2023-01-18',
  })
  const edits = [
    ...catalogue.edits,
    ...plan,
    ...targetCells(plan),
    ...baselineFigures(plan),
    ...capitalEdits(planIdOf(plan)),
  ]
  const communes = await communeEdits(edits, planIdOf(plan))
  // Chosen once everything is read: another sample may have been built meanwhile.
  const path = freePath()
  const content = [...edits, ...communes]
  const bound = boundAsPublished(content, planIdOf(plan))
  writeNewDocument(path, at, { code: 'change.sample', params: {} }, [...content, ...bound])
  return path
}

/** The plan binds seven appendices, and its seventh also where its figures are not among the data. */
function boundAsPublished(edits: readonly FactEdit[], planId: string): FactEdit[] {
  const facts = factsFromRows({})
  applyRows(facts, edits.map(asRow))
  return appendixSet(facts, planId).flatMap(({ id }) =>
    includeEdits(facts, planId, id, BOUND.includes(id)),
  )
}

/** What Appendices 1 to 5 say of communes, read as an officer would import them: what is doubtful waits in the document. */
async function communeEdits(edits: readonly FactEdit[], planId: string): Promise<FactEdit[]> {
  const bytes = readFileSync(join(dataFolder(), 'langson-2023', APPENDICES))
  const read = await readWorkbook(bytes)
  if (!read.ok) throw new Error(`sample appendices: ${read.code}`)
  const facts = factsFromRows({})
  applyRows(facts, edits.map(asRow))
  const preview = previewImport(read.workbook, { facts, planId, fileName: APPENDICES })
  return importEdits(preview, 'safe')
}

function asRow(edit: FactEdit): RowChange {
  // An edit's row is of the table it names, as a change's is.
  return { table: edit.table, before: null, after: edit.row } as RowChange
}

/** The appendices list the districts in an order of their own, the city first. */
function unitsInDistrictOrder(order: readonly string[]) {
  const parsed = parseUnitsTable(readRows('units.tsv'))
  if (!parsed.ok) throw new Error(`sample units: ${parsed.refusal.code}`)
  return order.map((name) => {
    const found = parsed.districts.find((entry) => entry.district.name === name)
    if (found === undefined) throw new Error(`sample units: no district ${name}`)
    return found
  })
}

function targetCells(plan: readonly FactEdit[]): FactEdit[] {
  const planId = planIdOf(plan)
  const columns = plan.flatMap((edit) => (edit.table === 'planColumn' ? [edit.row] : []))
  return readTsv('appendix-6-ntm-matrix.tsv').flatMap((row) =>
    columns.map((column): FactEdit => ({
      table: 'matrixCell',
      op: 'put',
      row: {
        planId,
        setId: SET,
        layer: 'target',
        criterion: row['no'] ?? '',
        columnId: column.columnId,
        value: Number(row[column.shortName]),
      },
    })),
  )
}

function baselineFigures(plan: readonly FactEdit[]): FactEdit[] {
  const planId = planIdOf(plan)
  return readTsv('criterion-targets-in-text.tsv')
    .filter((row) => row['communes_added'] !== '')
    .map((row) => ({
      table: 'provinceFigure',
      op: 'put',
      row: {
        planId,
        setId: SET,
        layer: 'baseline',
        criterion: row['no'] ?? '',
        value: Number(row['communes_cumulative']) - Number(row['communes_added']),
      },
    }))
}

/** The table of capital in the plan's text, with the total it declares. */
function capitalEdits(planId: string): FactEdit[] {
  const lines = readTsv('capital.tsv').map((row) => {
    const amount = parseAmount(row['amount_ty_dong'] ?? '', 'billion')
    if (!amount.ok) throw new Error(`sample capital: ${amount.code}`)
    return { name: row['source'] ?? '', depth: 0, amounts: { target: amount.value } }
  })
  const total = lines.pop()
  const none = factsFromRows({})
  return [...setUnit(none, planId, 'billion'), ...mergeLines(none, planId, lines, total?.amounts)]
}

function planIdOf(plan: readonly FactEdit[]): string {
  for (const edit of plan) if (edit.table === 'plan') return edit.row.id
  throw new Error('sample: the plan has no row')
}

function readTsv(file: string): Record<string, string>[] {
  const [heading = [], ...rows] = readRows(file)
  return rows.map((row) =>
    Object.fromEntries(heading.map((name, index) => [name, row[index] ?? ''])),
  )
}

function readRows(file: string): string[][] {
  const text = readFileSync(join(dataFolder(), 'langson-2023', file), 'utf8')
  return text
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => line.replace(/\r$/, '').split('\t'))
}
