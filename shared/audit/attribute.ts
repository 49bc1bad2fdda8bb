import type { Layer } from '../changes/fact-tables.ts'
import type { PlanSubject } from '../sentences/subject.ts'
import { compareWith, meantFigures, type Compared } from './compare-figure.ts'
import { canInherit, isForeignRate } from './foreign-rate.ts'
import type { Mention } from './mention.ts'
import type { TextFigure } from './text-figures.ts'

/** What a figure may be about, nearest first: each group of mentions is asked before the next. */
export interface Surroundings {
  /** In the same sentence, before and after the figure; then earlier in the paragraph; then the headings above. */
  readonly mentions: readonly (readonly Mention[])[]
  /** For averages that name nothing: that of the whole plan. */
  readonly fallback: readonly PlanSubject[]
  readonly cue: Layer | null
  /** The layer that the figure before it in the sentence was found in: 92/181 xã, đạt 50,8%. */
  readonly previous: Compared | null
  /** Of its sentence, the words before the figure. */
  readonly before: string
  /** A plain count that can be nothing but that of the one criterion its sentence names. */
  readonly isSure: boolean
  /** Nothing but groups of communes is named in the sentence: `5 xã biên giới đạt tiêu chí số 2` are some of the group. */
  readonly isGroupAlone: boolean
  /** How many groups of `mentions` lie in the figure's own sentence, or row. */
  readonly own: number
}

const RANK = { agrees: 0, cut: 1, wrong: 2 } as const

/** The figure of the plan that a figure of a text means; null where none can be told. */
export function attribute(
  figure: TextFigure,
  around: Surroundings,
  subjects: ReadonlyMap<string, PlanSubject>,
): Compared | null {
  const isShare = figure.role === 'rate'
  const isForeign = isShare && isForeignRate(around.before)
  for (const [index, group] of around.mentions.entries()) {
    for (const mention of group) {
      // A thing without figures of the plan was spoken of last: nothing before it is meant.
      if (mention.subjects.length === 0) {
        if (isBlocking(figure)) return null
        continue
      }
      const own = mention.subjects.flatMap((id) => {
        const subject = subjects.get(id)
        if (subject === undefined || (isForeign && isOfCommunes(subject))) return []
        const isFar = isShare && index >= around.own && around.previous?.subject.id !== id
        return isFar && isOfCommunes(subject) && !canInherit(around.before) ? [] : [subject]
      })
      const found = best(figure, own, around)
      if (found !== null) return found
    }
  }
  return figure.role === 'average' ? best(figure, around.fallback, around) : null
}

function isOfCommunes({ kind }: PlanSubject): boolean {
  return kind === 'criterion' || kind === 'standard'
}

function isBlocking({ role }: TextFigure): boolean {
  return role !== 'amount' && role !== 'average' && role !== 'measure'
}

function best(
  figure: TextFigure,
  subjects: readonly PlanSubject[],
  { cue, previous, isSure, isGroupAlone }: Surroundings,
): Compared | null {
  let found: Compared | null = null
  for (const subject of subjects) {
    const names = meantFigures(subject, figure, cueOf(subject, figure, cue, previous))
    for (const name of names) {
      const compared = compareWith(subject, name, figure)
      if (compared === null) continue
      if (found === null || RANK[compared.comparison] < RANK[found.comparison]) found = compared
    }
  }
  // Plain counts of communes are said of many things; only those that agree, or speak of nothing but a group, are sure.
  const isOfGroup = found?.subject.kind === 'group' && isGroupAlone
  const isGuess =
    figure.role === 'count' &&
    figure.unit !== '' &&
    !figure.isTotal &&
    !isOfGroup &&
    !(isSure && found?.subject.kind === 'criterion' && !agreesElsewhere(found.subject, figure))
  return found !== null && isGuess && found.comparison !== 'agrees' ? null : found
}

/** A count that the plan has of another time than the words say is no slip of the hand. */
function agreesElsewhere(subject: PlanSubject, figure: TextFigure): boolean {
  return Object.keys(subject.figures).some(
    (name) => name !== 'base' && compareWith(subject, name, figure)?.comparison === 'agrees',
  )
}

/** A rate right behind a count of the same thing speaks of the same time. */
function cueOf(
  subject: PlanSubject,
  figure: TextFigure,
  cue: Layer | null,
  previous: Compared | null,
): Layer | null {
  if (figure.role !== 'rate' || previous?.subject.id !== subject.id) return cue
  switch (previous.name) {
    case 'baseline':
      return 'baseline'
    case 'cumulative':
      return 'target'
    case 'actual':
      return 'actual'
    default:
      return cue
  }
}
