import { findFact } from '../changes/facts.ts'
import { splitNumbers } from '../criteria/number-list.ts'
import { checkCommuneFigures } from './commune-figures.ts'
import type { CommuneIndex } from './commune-index.ts'
import { settleMembership } from './commune-members.ts'
import type { CommuneChange, CommuneTablePreview, ImportRepair } from './commune-preview.ts'
import { communeLineDoubts, markDoubts } from './commune-doubts.ts'
import type { DocumentIndex } from './document-index.ts'
import type {
  FigureMismatch,
  ImportChoice,
  ImportDecisions,
  ImportDoubt,
  ImportOptions,
  ImportReject,
  ImportWarning,
} from './preview.ts'
import { createCommuneReader, type CommuneSaying } from './read-communes.ts'
import { settleCommunes } from './settle-communes.ts'
import type { CommuneRow, UnderstoodCommunes } from './understood-communes.ts'
import { viewCommunes } from './view-communes.ts'

export interface CommunesPreview {
  readonly tables: readonly CommuneTablePreview[]
  readonly changes: readonly CommuneChange[]
  readonly doubts: readonly ImportDoubt[]
  readonly rejected: readonly ImportReject[]
  readonly repairs: readonly ImportRepair[]
  readonly mismatches: readonly FigureMismatch[]
  readonly warnings: readonly ImportWarning[]
  readonly agreements: { readonly totals: number; readonly averages: number }
  readonly unchanged: number
  readonly saidTwice: number
  readonly keptBlanks: number
  readonly choices: readonly ImportChoice[]
}

/** What the tables of communes of a workbook would do: read, weighed against each other and the document, and laid out. */
export function previewCommunes(
  understood: readonly UnderstoodCommunes[],
  document: DocumentIndex,
  communes: CommuneIndex,
  options: ImportOptions,
  decisions: ImportDecisions,
): CommunesPreview {
  const warnings: ImportWarning[] = []
  const tables = leaveOutContradicting(understood, decisions, warnings)
  const membership = settleMembership(tables, document)
  const said = new Map<UnderstoodCommunes, Map<CommuneRow, CommuneSaying[]>>()
  const sayings: CommuneSaying[] = []
  const asked: ImportDoubt[] = []
  const refused: ImportReject[] = []
  const unknownMarks = new Map<UnderstoodCommunes, ReadonlyMap<string, string>>()
  for (const table of tables) {
    const marks = markDoubts(table, decisions)
    unknownMarks.set(table, marks.ids)
    const reader = createCommuneReader(table, document, communes, marks.decided)
    const own = new Map<CommuneRow, CommuneSaying[]>()
    said.set(table, own)
    for (const row of table.rows) {
      if (row.commune !== null) {
        const read = reader.read(row, row.commune)
        own.set(row, read)
        if (table.isIncluded) sayings.push(...read)
      } else if (row.role.kind === 'unknown')
        own.set(row, reader.read(row, row.proposed ?? UNKNOWN))
    }
    if (!table.isIncluded) continue
    asked.push(...communeLineDoubts(table, document, own, membership), ...marks.doubts)
    refused.push(...marks.rejected)
  }
  const blanks = decisions.blanks ?? options.blanks ?? 'keep'
  const settled = settleCommunes(sayings, document, decisions, blanks)
  const mismatches: FigureMismatch[] = []
  const agreements = { totals: 0, averages: 0 }
  const views = tables.map((table): CommuneTablePreview => {
    const own = said.get(table) ?? new Map<CommuneRow, CommuneSaying[]>()
    const figures = checkCommuneFigures(table, own)
    if (table.isIncluded) {
      mismatches.push(...figures.mismatches)
      agreements.totals += figures.agreements.totals
      agreements.averages += figures.agreements.averages
    }
    const before = (row: CommuneRow) => marksBefore(table, document, row)
    const view = viewCommunes(
      table,
      own,
      settled.outcomes,
      figures,
      before,
      unknownMarks.get(table) ?? new Map<string, string>(),
    )
    return {
      id: table.id,
      sheet: table.located.grid.sheet,
      range: table.range,
      titles: table.titles,
      footnotes: table.footnotes,
      isIncluded: table.isIncluded,
      kind: table.kind,
      isTurned: table.located.grid.isTurned,
      setId: table.set.set.id,
      setFrom: table.setFrom,
      layer: table.layer,
      layerFrom: table.layerFrom,
      list: table.list === null ? null : { ...table.list, added: membership.added.get(table) ?? 0 },
      listChoices: table.listChoices,
      district: table.district,
      districtChoices: [...communes.districtNames].map(([id, name]) => ({
        id,
        label: { code: 'import.proposal.unit', params: { name } },
      })),
      ...view,
    }
  })
  return {
    tables: views,
    changes: [...settled.changes, ...membership.changes],
    doubts: [...asked, ...settled.doubts],
    rejected: [...refused, ...settled.rejected],
    repairs: settled.repairs,
    mismatches,
    warnings: [...understood.flatMap((table) => table.warnings), ...warnings],
    agreements,
    unchanged: settled.unchanged,
    saidTwice: settled.saidTwice,
    keptBlanks: settled.keptBlanks,
    choices:
      tables.length === 0
        ? []
        : [...communes.communes.values()].map(({ unit, label }) => ({
            id: `unit:${unit.id}`,
            label: { code: 'import.proposal.unit', params: { name: label } },
          })),
  }
}

/** Stands for a commune nobody knows, so that its row's figures still count in the file's own sums. */
const UNKNOWN = {
  unit: {
    id: '',
    level: 'commune',
    kind: null,
    name: '',
    parentId: null,
    isInScope: 0,
    position: 0,
    validFrom: null,
    validTo: null,
  },
  districtId: '',
  columnId: '',
  label: '',
  isInScope: false,
} as const

/** Tables whose title speaks of another standard than the caller's set stay out, visibly, while others fit it. */
function leaveOutContradicting(
  tables: readonly UnderstoodCommunes[],
  decisions: ImportDecisions,
  warnings: ImportWarning[],
): UnderstoodCommunes[] {
  const isAnyFitting = tables.some((table) => table.isIncluded && !table.contradictsCaller)
  return tables.map((table) => {
    const isDecided = decisions.tables?.[table.id]?.isIncluded !== undefined
    if (isDecided || !table.isIncluded || !table.contradictsCaller || !isAnyFitting) return table
    warnings.push({
      tableId: table.id,
      where: table.id,
      message: { code: 'import.warning.left-out', params: {} },
    })
    return { ...table, isIncluded: false }
  })
}

function marksBefore(
  table: UnderstoodCommunes,
  { facts, plan }: DocumentIndex,
  row: CommuneRow,
): Map<string, string> {
  const marks = new Map<string, string>()
  if (row.commune === null) return marks
  const base = { planId: plan.id, setId: table.set.set.id, unitId: row.commune.unit.id }
  const met = findFact(facts, 'markList', {
    ...base,
    layer: table.layer === 'actual' ? 'actual' : 'baseline',
  })
  for (const number of splitNumbers(met?.criteria ?? '')) marks.set(number, 'x')
  if (table.layer === 'actual') return marks
  const planned = findFact(facts, 'markList', { ...base, layer: 'target' })
  for (const number of splitNumbers(planned?.lost ?? '')) {
    if (marks.has(number)) marks.set(number, 'm')
  }
  for (const number of splitNumbers(planned?.criteria ?? '')) {
    marks.set(number, marks.has(number) ? 'xp' : 'p')
  }
  return marks
}
