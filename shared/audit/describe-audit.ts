import type { Facts } from '../changes/change-set.ts'
import type { Place } from '../checks/finding.ts'
import { translate, type Language } from '../messages/translate.ts'
import type { PlanSubject } from '../sentences/subject.ts'
import { PLACEHOLDERS } from '../sentences/placeholders.ts'
import type { AuditedFigure, TextAudit, Verdict } from './audit-text.ts'
import type { TextBlock } from './text-block.ts'

/** One line of an audit's result in words. */
export interface AuditItem {
  /** Where in the text: `Đoạn 12`, `Bảng 1, dòng 3, cột 5`. */
  readonly where: string
  /** The words around the figure. */
  readonly text: string
  /** The figure as the text has it; of a contradiction all of them. */
  readonly figure: string
  readonly verdict: Verdict | 'contradicts'
  /** What the plan has, as precisely as the text; null where it has nothing. */
  readonly plan: string | null
  /** What it is about: `Tiêu chí 5. Trường học: lũy kế`; null where that could not be told. */
  readonly about: string | null
  /** Where the plan has it. */
  readonly place: Place | null
  /** Indexes of the figures it speaks of among those of the audit. */
  readonly figures: readonly number[]
}

export interface AuditSummary {
  readonly agree: number
  readonly differs: number
  readonly notFound: number
  readonly contradicts: number
}

/** Letters of the text on each side of a figure. */
const CONTEXT = 50

/** Every figure of a text in order, then what contradicts itself in it. */
export function describeAudit(language: Language, facts: Facts, audit: TextAudit): AuditItem[] {
  const { blocks, figures, contradictions } = audit
  const items = figures.map((figure, index): AuditItem => {
    const block = blocks[figure.block]
    return {
      where: blockText(language, blocks, figure.block),
      text: block === undefined ? '' : excerpt(block.text, figure),
      figure: figureIn(blocks, figure),
      verdict: figure.verdict,
      plan: figure.compared?.plan ?? null,
      about:
        figure.compared === null
          ? null
          : aboutText(language, facts, figure.compared.subject, figure.compared.name),
      place: figure.compared?.place ?? null,
      figures: [index],
    }
  })
  for (const { subject, name, figures: own } of contradictions) {
    const [first] = own
    const different = [...new Set(own.map((figure) => figureIn(blocks, figure)))]
    items.push({
      where: [...new Set(own.map(({ block }) => blockText(language, blocks, block)))].join(' · '),
      text: different.join(' · '),
      figure: different.join(' · '),
      verdict: 'contradicts',
      plan: mostPrecise(own),
      about: aboutText(language, facts, subject, name),
      place: first?.compared?.place ?? null,
      figures: own.map((figure) => figures.indexOf(figure)),
    })
  }
  return items
}

export function summarise(audit: TextAudit): AuditSummary {
  const of = (...verdicts: readonly Verdict[]): number =>
    audit.figures.filter(({ verdict }) => verdicts.includes(verdict)).length
  return {
    agree: of('agrees'),
    differs: of('cut', 'wrong'),
    notFound: of('not-found'),
    contradicts: audit.contradictions.length,
  }
}

/** A report to be kept or sent: what does not agree, line by line, under the counts. */
export function auditReport(language: Language, facts: Facts, audit: TextAudit): string {
  const { agree, differs, notFound, contradicts } = summarise(audit)
  const lines = describeAudit(language, facts, audit)
    .filter(({ verdict }) => verdict !== 'agrees')
    .map((item) => itemText(language, item))
  return [
    translate(language, 'sentences.audit.summary', { agree, differs, notFound, contradicts }),
    ...lines,
  ].join('\n')
}

export function itemText(language: Language, item: AuditItem): string {
  const { where, figure, verdict, plan, about, text } = item
  return translate(language, `sentences.audit.line.${verdict}`, {
    where,
    figure,
    plan: plan ?? '',
    about: about ?? '',
    text,
  })
}

/** `Tiêu chí 5. Trường học: lũy kế`, with the set's name where several sets have such criteria. */
export function aboutText(
  language: Language,
  facts: Facts,
  subject: PlanSubject,
  name: string,
): string {
  const set = subject.setId === null ? undefined : facts.criteriaSet.get(subject.setId)
  const what =
    subject.kind === 'criterion' && set !== undefined
      ? translate(language, 'sentences.audit.criterionOf', {
          title: subject.title,
          standard: translate(language, `sentences.standard.${set.standard}`),
        })
      : subject.title
  const key = PLACEHOLDERS.find((candidate) => candidate === name)
  if (key === undefined) return what
  return translate(language, 'sentences.audit.about', {
    what,
    figure: translate(language, `sentences.figure.${key}`),
  })
}

export function blockText(language: Language, blocks: readonly TextBlock[], index: number): string {
  const block = blocks[index]
  if (block?.cell != null) {
    const { table, row, column } = block.cell
    const at = { table: table + 1, row: row + 1, column: column + 1 }
    return translate(language, 'sentences.audit.where.cell', at)
  }
  let number = 0
  for (let at = 0; at <= index; at++) if (blocks[at]?.cell === null) number++
  const kind = block?.kind === 'cell' ? 'paragraph' : (block?.kind ?? 'paragraph')
  return translate(language, `sentences.audit.where.${kind}`, { number })
}

function figureIn(blocks: readonly TextBlock[], { block, start, end }: AuditedFigure): string {
  return (blocks[block]?.text ?? '').slice(start, end).trim()
}

function excerpt(text: string, { start, end }: AuditedFigure): string {
  const from = start <= CONTEXT ? 0 : wordStart(text, start - CONTEXT, start)
  const to = end + CONTEXT >= text.length ? text.length : wordEnd(text, end + CONTEXT, end)
  const left = from === 0 ? '' : '…'
  const right = to === text.length ? '' : '…'
  return `${left}${text.slice(from, to).trim()}${right}`
}

/** Where the next word begins, so that an excerpt opens with a whole one. */
function wordStart(text: string, from: number, last: number): number {
  const space = text.indexOf(' ', from)
  return space === -1 || space >= last ? from : space + 1
}

function wordEnd(text: string, to: number, first: number): number {
  const space = text.lastIndexOf(' ', to)
  return space <= first ? to : space
}

/** The plan's figure as precisely as any of the places asks for. */
function mostPrecise(figures: readonly AuditedFigure[]): string | null {
  const printed = figures.flatMap(({ compared }) => compared?.plan ?? [])
  return printed.reduce<string | null>(
    (best, text) => (best === null || text.length > best.length ? text : best),
    null,
  )
}
