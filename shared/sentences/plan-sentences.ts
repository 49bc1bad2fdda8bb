import { z } from 'zod'
import type { Facts } from '../changes/change-set.ts'
import type { FactRow } from '../changes/fact-tables.ts'
import { findFact } from '../changes/facts.ts'
import type { Place } from '../checks/finding.ts'
import { figureKey, figureText } from './figure.ts'
import { planSubjects } from './plan-subjects.ts'
import { sentenceOptions, type SentenceOptions } from './sentence-options.ts'
import type { PlanSubject } from './subject.ts'
import { fillWording, parseWording } from './wording.ts'
import { defaultWording, ownWording, wordingKind, type WordingKind } from './wordings.ts'
import type { PlanTables } from '../plan/plan-tables.ts'

export interface SentencePart {
  readonly text: string
  /** The placeholder it stands for; null for words of the wording. */
  readonly name: string | null
  /** The cell of its figure; null for words. */
  readonly place: Place | null
}

/** A figure that is another than when the text was given out. */
export interface MovedFigure {
  readonly name: string
  readonly before: string
  /** Null where the plan knows it no more. */
  readonly after: string | null
}

/** One sentence of a plan's text as it would be given out. */
export interface Sentence {
  readonly id: string
  readonly kind: PlanSubject['kind']
  readonly wordingKind: WordingKind
  readonly title: string
  readonly setId: string | null
  readonly subject: PlanSubject
  /** The template in use, and whose it is. */
  readonly wording: string
  readonly wordingOf: 'sentence' | 'document' | 'program'
  /** The template filled, without what was written by hand. */
  readonly parts: readonly SentencePart[]
  /** Written by hand, before and after. */
  readonly before: string
  readonly after: string
  /** All of it as one text. */
  readonly text: string
  /** Printed figures by placeholder, those that stand in the text. */
  readonly figures: Readonly<Record<string, string>>
  /** Placeholders without a figure: the text has dots there. */
  readonly missing: readonly string[]
  readonly isLeftOut: boolean
  /** Whether the text was ever given out. */
  readonly isGivenOut: boolean
  /** Figures that moved since; a sentence with any is stale. */
  readonly moved: readonly MovedFigure[]
}

/** Every sentence of a plan, in the order of its subjects. A plan the document does not have gives none. */
export function planSentences(
  source: PlanTables,
  planId: string,
  options: SentenceOptions = sentenceOptions(source.facts),
): Sentence[] {
  const plan = source.facts.plan.get(planId)
  if (plan === undefined) return []
  return planSubjects(source, plan).map((subject) =>
    makeSentence(source.facts, planId, subject, options),
  )
}

/** One sentence; `wording` tries another template than the one kept. */
export function makeSentence(
  facts: Facts,
  planId: string,
  subject: PlanSubject,
  options: SentenceOptions,
  wording?: string,
): Sentence {
  const row = findFact(facts, 'sentence', { planId, id: subject.id })
  const kind = wordingKind(subject.kind, subject.case)
  const own = row?.wording ?? null
  const document = ownWording(facts, kind)
  const inUse = wording ?? own ?? document ?? defaultWording(kind)
  const { parts, missing } = fillWording(parseWording(inUse), (name) =>
    fill(subject, name, options),
  )
  const filled = tidyParts(
    parts.map(({ text, name }) => ({
      text,
      name,
      place: name === null ? null : (figureOf(subject, name)?.place ?? null),
    })),
  )
  const figures: Record<string, string> = {}
  for (const { name, text } of filled) {
    if (name !== null && figureOf(subject, name) !== undefined) figures[name] = text
  }
  const { before = '', after = '' } = row ?? {}
  const body = filled.map(({ text }) => text).join('')
  return {
    id: subject.id,
    kind: subject.kind,
    wordingKind: kind,
    title: subject.title,
    setId: subject.setId,
    subject,
    wording: inUse,
    wordingOf: own !== null ? 'sentence' : document !== null ? 'document' : 'program',
    parts: filled,
    before,
    after,
    text: [before, body, after].filter((part) => part !== '').join(' '),
    figures,
    missing,
    isLeftOut: row?.isLeftOut === 1,
    isGivenOut: (row?.figures ?? null) !== null,
    moved: movedFigures(row, subject, options),
  }
}

function fill(subject: PlanSubject, name: string, options: SentenceOptions): string | null {
  const figure = figureOf(subject, name)
  if (figure !== undefined) return figureText(figure.value, options)
  const word = Object.hasOwn(subject.words, name) ? subject.words[name] : undefined
  return word === undefined || word === '' ? null : word
}

function figureOf(subject: PlanSubject, name: string): PlanSubject['figures'][string] | undefined {
  return Object.hasOwn(subject.figures, name) ? subject.figures[name] : undefined
}

/** A percent sign stands at its figure: `3%`, also where the wording leaves a space before the unit. */
function tidyParts(parts: readonly SentencePart[]): SentencePart[] {
  return parts.map((part, index) => {
    const next = parts[index + 1]
    return next?.name != null && next.text.startsWith('%') && part.name === null
      ? { ...part, text: part.text.replace(/\s+$/, '') }
      : part
  })
}

/** Figures as they were when the text was given out: by placeholder, what they were and how they were written. */
const keptSchema = z.record(z.string(), z.strictObject({ key: z.string(), text: z.string() }))
export type KeptFigures = z.infer<typeof keptSchema>

/** The figures of a text as they are kept once it is given out. */
export function keptFigures({ subject, figures }: Sentence): string {
  const kept: Record<string, { key: string; text: string }> = {}
  for (const [name, text] of Object.entries(figures)) {
    const figure = figureOf(subject, name)
    if (figure !== undefined) kept[name] = { key: figureKey(figure.value), text }
  }
  return JSON.stringify(kept)
}

/** Null for a text that never was given out, or whose record can't be read. */
export function readKept(
  row: Pick<FactRow<'sentence'>, 'figures'> | undefined,
): KeptFigures | null {
  if (row?.figures == null) return null
  try {
    return keptSchema.catch({}).parse(JSON.parse(row.figures))
  } catch {
    return null
  }
}

/**
 * What moved since the text was given out. A figure that is another but is written the same is right in the text, and one
 * written otherwise since (one decimal more) has not moved.
 */
export function movedFigures(
  row: Pick<FactRow<'sentence'>, 'figures'> | undefined,
  subject: PlanSubject | undefined,
  options: SentenceOptions,
): MovedFigure[] {
  return Object.entries(readKept(row) ?? {}).flatMap(([name, kept]): MovedFigure[] => {
    const figure = subject === undefined ? undefined : figureOf(subject, name)
    if (figure === undefined) return [{ name, before: kept.text, after: null }]
    const text = figureText(figure.value, options)
    return figureKey(figure.value) === kept.key || text === kept.text
      ? []
      : [{ name, before: kept.text, after: text }]
  })
}
