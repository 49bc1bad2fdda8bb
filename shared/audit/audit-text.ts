import type { FactRow, Layer, Standard } from '../changes/fact-tables.ts'
import { planIndicators } from '../indicators/indicator-figures.ts'
import type { TableMarks } from '../numbers/parse-table.ts'
import { planSubjects } from '../sentences/plan-subjects.ts'
import type { PlanSubject } from '../sentences/subject.ts'
import { attribute } from './attribute.ts'
import { cellKey, createColumnTables, type CellMeaning } from './column-tables.ts'
import { compareWith, type Compared } from './compare-figure.ts'
import { findContradictions, type Contradiction } from './contradictions.ts'
import type { Mention } from './mention.ts'
import { createMentionFinder, type MentionFinder } from './plan-mentions.ts'
import { cellFigure } from './cell-figure.ts'
import { createDistrictCounts, type DistrictCounts } from './district-counts.ts'
import { sentenceRanges } from './sentence-ranges.ts'
import { isSureCount } from './sure-count.ts'
import { textTables, type TextTable } from './table-reading.ts'
import type { TextBlock } from './text-block.ts'
import { createFigureFinder, type FigureFinder, type TextFigure } from './text-figures.ts'
import { textMarks } from './text-numbers.ts'
import { timeCue } from './time-cue.ts'
import { textWords } from './words.ts'
import type { PlanTables } from '../plan/plan-tables.ts'

/** `not-found`: no figure of the plan is meant, or none could be told. */
export type Verdict = 'agrees' | 'cut' | 'wrong' | 'not-found'

/** A figure of a text and what the plan says of it. */
export interface AuditedFigure {
  /** Index of its block, and the place in the block's text. */
  readonly block: number
  readonly start: number
  readonly end: number
  readonly figure: TextFigure
  readonly verdict: Verdict
  /** What it is held against; null for `not-found`. */
  readonly compared: Compared | null
}

export interface TextAudit {
  readonly blocks: readonly TextBlock[]
  readonly figures: readonly AuditedFigure[]
  /** The same quantity with different figures inside the text. */
  readonly contradictions: readonly Contradiction[]
  readonly marks: TableMarks
}

/** An audit block by block, so that a window stays answering; `result` holds once it is done. */
export interface RunningAudit {
  step(): void
  done(): number
  isDone(): boolean
  result(): TextAudit
}

/**
 * Holds every figure of a text against the plan: which criterion, standard, group, source or indicator its sentence speaks
 * of, by number or name, there or in the headings above; then whether the plan has the same figure, a cut one or another.
 * Source: domain table, cases 5 and 13.
 */
export function auditText(
  source: PlanTables,
  planId: string,
  blocks: readonly TextBlock[],
): TextAudit {
  const work = startAudit(source, planId, blocks)
  while (!work.isDone()) work.step()
  return work.result()
}

/** The same in steps of a block each. A plan the document does not have finds nothing. */
export function startAudit(
  source: PlanTables,
  planId: string,
  blocks: readonly TextBlock[],
): RunningAudit {
  const reader = createReader(source, planId, blocks)
  const figures: AuditedFigure[] = []
  const total = reader === null ? 0 : blocks.length
  let at = 0
  return {
    step() {
      const block = blocks[at]
      if (reader !== null && block !== undefined) figures.push(...auditBlock(reader, at, block))
      at++
    },
    done: () => at,
    isDone: () => at >= total,
    result: () => ({
      blocks,
      figures,
      contradictions: findContradictions(figures),
      marks: reader?.marks ?? 'unknown',
    }),
  }
}

function createReader(
  source: PlanTables,
  planId: string,
  blocks: readonly TextBlock[],
): Reader | null {
  const { facts } = source
  const plan = facts.plan.get(planId)
  if (plan === undefined) return null
  const marks = textMarks(blocks.map(({ text }) => text))
  const subjects = planSubjects(source, plan)
  const units = planIndicators(facts, planId).map(({ unit }) => unit)
  const tables = textTables(blocks, plan.year)
  return {
    plan,
    finder: createFigureFinder(marks, units),
    mentions: createMentionFinder(facts, planId, subjects),
    subjects: new Map(subjects.map((subject) => [subject.id, subject])),
    averages: subjects.filter(({ kind }) => kind === 'average'),
    tables,
    columnTables: remember(createColumnTables(source, planId, marks)),
    districts: createDistrictCounts(facts, planId),
    marks,
    headings: [],
  }
}

interface Reader {
  readonly plan: FactRow<'plan'>
  readonly finder: FigureFinder
  readonly mentions: MentionFinder
  readonly subjects: ReadonlyMap<string, PlanSubject>
  readonly averages: readonly PlanSubject[]
  readonly tables: ReadonlyMap<number, TextTable>
  /** Cells that stand for one of the matrix, by table. */
  readonly columnTables: (table: TextTable) => ReadonlyMap<string, CellMeaning>
  readonly districts: DistrictCounts
  readonly marks: TableMarks
  /** The headings above what is being read, outermost first. */
  readonly headings: Heading[]
}

function remember<K extends object, V>(read: (key: K) => V): (key: K) => V {
  const known = new WeakMap<K, { readonly value: V }>()
  return (key) => {
    const found = known.get(key) ?? { value: read(key) }
    known.set(key, found)
    return found.value
  }
}

interface Heading {
  readonly level: number
  readonly mentions: readonly Mention[]
  readonly standard: Standard | null
}

function auditBlock(reader: Reader, index: number, block: TextBlock): AuditedFigure[] {
  const words = textWords(block.text)
  const own = reader.mentions.standardOf(words)
  const above = own ?? standardAbove(reader)
  const level = block.kind === 'heading' ? (block.level ?? 1) : block.level
  if (level !== null && block.cell === null) {
    while ((reader.headings.at(-1)?.level ?? 0) >= level) reader.headings.pop()
  }
  const mentions = reader.mentions.find(block.text, words, above)
  const row = rowMention(reader, block, above)
  const result: AuditedFigure[] = []
  let previous: Compared | null = null
  let previousSentence = -1
  const sentences = sentenceRanges(block.text)
  for (const figure of figuresOf(reader, block)) {
    const sentence = sentences.findIndex(({ end }) => figure.start < end)
    const range = sentences[sentence] ?? { start: 0, end: block.text.length }
    if (sentence !== previousSentence) previous = null
    previousSentence = sentence
    const cue = cueOf(reader, block, figure, range)
    const compared: Compared | null =
      meantByColumn(reader, block, figure) ??
      reader.districts.compare(figure, districtWords(reader, block, range.start, figure), cue) ??
      attribute(
        figure,
        {
          mentions: nearest(reader, mentions, row, figure, range),
          fallback: averagesOf(reader, above),
          cue,
          isGroupAlone: mentions
            .filter(({ start }) => start >= range.start && start < range.end)
            .every(({ subjects: own }) =>
              own.every((id) => reader.subjects.get(id)?.kind === 'group'),
            ),
          isSure:
            hasOneSubject(mentions, range) &&
            isSureCount(
              figure,
              block.text.slice(range.start, range.end),
              figure.start - range.start,
              reader.plan.year,
            ),
          previous,
          before: block.text.slice(range.start, figure.start),
          own: OWN_GROUPS,
        },
        reader.subjects,
      )
    if (compared !== null) previous = compared
    result.push({
      block: index,
      start: figure.start,
      end: figure.end,
      figure,
      verdict: compared?.comparison ?? 'not-found',
      compared,
    })
  }
  if (level !== null && block.cell === null && (mentions.length > 0 || own !== null)) {
    reader.headings.push({ level, mentions, standard: own })
  } else if (block.kind === 'paragraph' && level === null && /:\s*$/.test(block.text)) {
    reader.headings.push({ level: LEAD_LEVEL, mentions, standard: own })
  }
  return result
}

/** A paragraph that ends in a colon leads what follows until the next number. */
const LEAD_LEVEL = 6

function standardAbove({ headings }: Reader): Standard | null {
  return headings.findLast(({ standard }) => standard !== null)?.standard ?? null
}

function averagesOf({ averages }: Reader, standard: Standard | null): readonly PlanSubject[] {
  const own = averages.filter((subject) => subject.standard === (standard ?? 'ntm'))
  return own.length > 0 ? own : averages.slice(0, 1)
}

/** What a cell under a district's name, beside a criterion's, stands for. */
function meaningOf({ tables, columnTables }: Reader, { cell }: TextBlock): CellMeaning | undefined {
  const table = cell === null ? undefined : tables.get(cell.table)
  if (cell === null || table === undefined) return undefined
  return columnTables(table).get(cellKey(cell.row, cell.column))
}

function meantByColumn(reader: Reader, block: TextBlock, figure: TextFigure): Compared | null {
  const meaning = meaningOf(reader, block)
  return meaning === undefined ? null : compareWith(meaning.subject, meaning.name, figure)
}

/** The words that may name the district of a figure: those before it in its sentence, or the label of its row. */
function districtWords(
  { tables }: Reader,
  { cell, text }: TextBlock,
  from: number,
  figure: TextFigure,
): string {
  const row = cell === null ? undefined : tables.get(cell.table)?.rows.get(cell.row)
  if (row === undefined) return text.slice(from, figure.start)
  return [...row.values()].find((block) => /\p{L}{2}/u.test(block.text))?.text ?? ''
}

/** One thing of the plan is named in a sentence, so that its figures are about that. */
function hasOneSubject(
  mentions: readonly Mention[],
  { start, end }: { readonly start: number; readonly end: number },
): boolean {
  const own = mentions.filter((mention) => mention.start >= start && mention.start < end)
  const named = new Set(own.flatMap(({ subjects }) => subjects))
  return named.size === 1 && own.every(({ subjects }) => subjects.length === 1)
}

/** A cell's figure, where the words above and beside it say what it is; else what its prose says. */
function figuresOf(reader: Reader, block: TextBlock): TextFigure[] {
  const { tables, finder, marks } = reader
  if (block.cell === null) return finder.find(block.text)
  const table = tables.get(block.cell.table)
  if (table === undefined) return finder.find(block.text)
  const isOfColumn = meaningOf(reader, block) !== undefined
  const own = cellFigure(table, block, marks, isOfColumn ? 'count' : null)
  if (own === 'none') return []
  return own === null ? finder.find(block.text) : [own]
}

/** What the row of a cell is about, by its label. */
function rowMention(reader: Reader, block: TextBlock, standard: Standard | null): Mention[] {
  if (block.cell === null) return []
  const { table, row } = block.cell
  const cells = reader.tables.get(table)?.rows.get(row)
  const mentions: Mention[] = []
  for (const { text } of cells?.values() ?? []) {
    if (!/\p{L}{2}/u.test(text) || text.length > 120) continue
    const criterion = reader.mentions.criterionOfRow(text, standard)
    if (criterion !== null) mentions.push(criterion)
    mentions.push(...reader.mentions.find(text, textWords(text), standard))
  }
  return mentions
}

/** Of the groups of `nearest`, those of the figure's own sentence or row. */
const OWN_GROUPS = 5

function nearest(
  { headings }: Reader,
  mentions: readonly Mention[],
  row: readonly Mention[],
  figure: TextFigure,
  sentence: { readonly start: number; readonly end: number },
): (readonly Mention[])[] {
  const isIn = ({ start }: Mention): boolean => start >= sentence.start && start < sentence.end
  const before = mentions.filter((mention) => isIn(mention) && mention.start < figure.end)
  const after = mentions.filter((mention) => isIn(mention) && mention.start >= figure.end)
  const earlier = mentions.filter(({ start }) => start < sentence.start)
  // A count stands before what it counts: 20 xã biên giới.
  const right = after.filter(({ start }) => start - figure.end <= 1)
  const touching = mentions.filter(
    ({ start, end }) => start < figure.end && end > figure.start && figure.role === 'count',
  )
  return [
    touching,
    figure.role === 'count' ? right : [],
    before.toReversed(),
    after,
    row,
    earlier.toReversed(),
    ...headings.toReversed().map(({ mentions: own }) => own.toReversed()),
  ]
}

function cueOf(
  { plan, tables }: Reader,
  block: TextBlock,
  figure: TextFigure,
  { start }: { readonly start: number },
): Layer | null {
  if (block.cell !== null) {
    const cue = tables.get(block.cell.table)?.columns.get(block.cell.column)?.cue ?? null
    if (cue !== null) return cue
  }
  return timeCue(block.text.slice(start), figure.start - start, plan.year)
}
