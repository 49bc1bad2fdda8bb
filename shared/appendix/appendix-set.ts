import { ExpectedError } from '../api/reply.ts'
import type { Facts } from '../changes/change-set.ts'
import { findFact } from '../changes/facts.ts'
import type { FactRow } from '../changes/fact-tables.ts'
import type { AppendixDocument } from './appendix-document.ts'
import { appendixSettings, type AppendixLayout } from './appendix-options.ts'
import {
  type AppendixDefinition,
  appendixList,
  askedDefinition,
  buildAppendix,
} from './definitions.ts'
import { appendixLabel } from './heading.ts'
import { planAppendices, type PlanAppendix } from './plan-appendices.ts'
import { buildOptions, readLayout, setOptions } from './set-options.ts'

/** Room between two appendices for others to be put there. */
export const POSITION_STEP = 1000

/** An appendix of a plan, bound in its set or left out of it. */
export interface SetEntry extends AppendixDefinition {
  readonly isIncluded: boolean
  /** What it is without anybody's choice. */
  readonly isIncludedByDefault: boolean
  /** Its number among those bound, from 1; null for one that is not: its label has no number then. */
  readonly number: number | null
  /** The officer's title instead of the one made from the plan; `title` is the one that is printed. */
  readonly ownTitle: string | null
  readonly madeTitle: string
  /** Its own layout, without what the set says of all. */
  readonly layout: AppendixLayout
  /** Orders the appendices; equal ones stand as they do by default. */
  readonly position: number
}

/**
 * Every appendix a plan has: those that are bound in the order of their numbers, then the others. Bound by default are
 * lists, matrices that hold a figure, and the contents that plans bind; communes × criteria tables and working papers are
 * not. Refuses `unknown-plan`.
 */
export function appendixSet(facts: Facts, planId: string): SetEntry[] {
  const options = setOptions(facts, planId)
  const settings = appendixSettings(buildOptions(options, {}))
  const definitions = appendixList(facts, planId, buildOptions(options, {}))
  const plan = facts.plan.get(planId)
  const entries = plan === undefined ? [] : planAppendices(facts, plan)
  const filled = filledMatrices(facts, planId)
  const all = entries.flatMap((entry, index): SetEntry[] => {
    const definition = definitions[index]
    if (definition === undefined) return []
    const choice = findFact(facts, 'appendixChoice', { planId, appendixId: entry.id })
    const isIncludedByDefault = isBoundByDefault(entry, filled)
    const ownTitle = choice?.title ?? null
    return [
      {
        ...definition,
        title: ownTitle === null ? definition.title : ownTitle.toLocaleUpperCase('vi'),
        madeTitle: definition.title,
        ownTitle,
        isIncluded: choice === undefined ? isIncludedByDefault : choice.isIncluded === 1,
        isIncludedByDefault,
        layout: choice === undefined ? {} : readLayout(choice.layout),
        position: ownPosition(choice) ?? entry.number * POSITION_STEP,
        number: null,
      },
    ]
  })
  const bound = all.filter(({ isIncluded }) => isIncluded)
  bound.sort((a, b) => a.position - b.position)
  const others = all.filter(({ isIncluded }) => !isIncluded)
  return [
    ...bound.map((entry, index) => ({
      ...entry,
      number: index + 1,
      label: appendixLabel(index + 1, settings),
    })),
    ...others.map((entry) => ({ ...entry, label: appendixLabel(null, settings) })),
  ]
}

/** The appendices that are bound, in order. Refuses `unknown-plan`. */
export function boundAppendices(facts: Facts, planId: string): SetEntry[] {
  return appendixSet(facts, planId).filter(({ isIncluded }) => isIncluded)
}

/**
 * Builds an appendix as its set prints it: with its number there, its own title, its layout over that of the set.
 * `layout` is tried on over its own. Refuses `unknown-plan` and `unknown-appendix`.
 */
export function buildSetAppendix(
  facts: Facts,
  planId: string,
  appendixId: string,
  layout: AppendixLayout = {},
): AppendixDocument {
  const entry =
    appendixSet(facts, planId).find(({ id }) => id === appendixId) ??
    askedEntry(facts, planId, appendixId)
  if (entry === undefined) throw new ExpectedError('unknown-appendix', { appendix: appendixId })
  return buildEntry(facts, planId, entry, layout)
}

/** Builds an entry of `appendixSet`. */
export function buildEntry(
  facts: Facts,
  planId: string,
  entry: SetEntry,
  layout: AppendixLayout = {},
): AppendixDocument {
  return buildAppendix(facts, planId, entry.id, {
    ...buildOptions(setOptions(facts, planId), { ...entry.layout, ...layout }),
    number: entry.number,
    ...(entry.ownTitle === null ? {} : { title: entry.ownTitle }),
  })
}

/**
 * An appendix by the number it is bound under, as people read it on paper, or by its id. Refuses `unknown-plan` and
 * `unknown-appendix`.
 */
export function findInSet(facts: Facts, planId: string, wanted: string): SetEntry {
  const entries = appendixSet(facts, planId)
  const found =
    entries.find(({ number }) => number !== null && String(number) === wanted) ??
    entries.find(({ id }) => id === wanted) ??
    askedEntry(facts, planId, wanted)
  if (found === undefined) throw new ExpectedError('unknown-appendix', { appendix: wanted })
  return found
}

/** What the plan doesn't list and is built all the same when asked for: any two versions compared. It is never bound. */
function askedEntry(facts: Facts, planId: string, appendixId: string): SetEntry | undefined {
  const options = buildOptions(setOptions(facts, planId), {})
  const definition = askedDefinition(facts, planId, appendixId, options)
  if (definition === undefined) return undefined
  return {
    ...definition,
    label: appendixLabel(null, appendixSettings(options)),
    madeTitle: definition.title,
    ownTitle: null,
    isIncluded: false,
    isIncludedByDefault: false,
    layout: {},
    position: 0,
    number: null,
  }
}

/** Where the officer put it; 0 stands for the place it has by default. */
function ownPosition(choice: FactRow<'appendixChoice'> | undefined): number | null {
  return choice === undefined || choice.position === 0 ? null : choice.position
}

function isBoundByDefault(entry: PlanAppendix, filled: ReadonlySet<string>): boolean {
  if ('content' in entry) return entry.content.isBound
  switch (entry.kind) {
    case 'list':
      return true
    case 'communes':
      return false
    case 'matrix':
      return filled.has(entry.set.id)
  }
}

/** Sets of which the plan's target holds any figure, entered, counted or known for the whole province. */
function filledMatrices(facts: Facts, planId: string): Set<string> {
  const filled = new Set<string>()
  for (const table of [facts.matrixCell, facts.provinceFigure, facts.countedColumn]) {
    for (const row of table.values()) {
      if (row.planId === planId && row.layer === 'target') filled.add(row.setId)
    }
  }
  return filled
}
