import { ExpectedError } from '../api/reply.ts'
import type { Facts } from '../changes/change-set.ts'
import type { FactRow, Layer } from '../changes/fact-tables.ts'
import type { AppendixDocument } from './appendix-document.ts'
import {
  appendixSettings,
  type AppendixOptions,
  type AppendixSettings,
} from './appendix-options.ts'
import { buildCommunesAppendix } from './communes-appendix.ts'
import { appendixLabel, appendixTitle, communesTitle, workingHeading } from './heading.ts'
import { buildListAppendix } from './list-appendix.ts'
import { listTitle } from './list-title.ts'
import { buildMatrixAppendix } from './matrix-appendix.ts'
import { onChosenPage } from './chosen-page.ts'
import { askedAppendix, planAppendices, type PlanAppendix } from './plan-appendices.ts'

/** An appendix a plan has: what its list shows and what building it starts from. */
export interface AppendixDefinition {
  /** `6`, or `communes-xa-ntm-2021-2025` for a communes × criteria table. */
  readonly id: string
  readonly kind: PlanAppendix['kind']
  readonly label: string
  readonly title: string
  /** The criteria set it is about, where it is about one. */
  readonly setId: string | null
  readonly layer: Layer
  /** The list of communes it prints, where it is one. */
  readonly listId: string | null
}

/** The appendices of a plan in the order in which they are bound. Refuses `unknown-plan`. */
export function appendixList(
  facts: Facts,
  planId: string,
  options: AppendixOptions = {},
): AppendixDefinition[] {
  const plan = findPlan(facts, planId)
  const settings = appendixSettings(options)
  return planAppendices(facts, plan, options.layer).map((entry) =>
    toDefinition(facts, entry, plan, settings),
  )
}

/** An appendix that the plan doesn't list but that is built when asked for by id; undefined for any other id. */
export function askedDefinition(
  facts: Facts,
  planId: string,
  appendixId: string,
  options: AppendixOptions = {},
): AppendixDefinition | undefined {
  const plan = findPlan(facts, planId)
  const entry = askedAppendix(facts, plan, appendixId, [])
  return entry === undefined
    ? undefined
    : toDefinition(facts, entry, plan, appendixSettings(options))
}

/**
 * Builds one appendix as the plan stands, found by its id or by the number it is bound under. Refuses `unknown-plan` and
 * `unknown-appendix`.
 */
export function buildAppendix(
  facts: Facts,
  planId: string,
  appendixId: string,
  options: AppendixOptions = {},
): AppendixDocument {
  const plan = findPlan(facts, planId)
  const listed = planAppendices(facts, plan, options.layer)
  const entry =
    listed.find(({ id, number }) => id === appendixId || String(number) === appendixId) ??
    askedAppendix(facts, plan, appendixId, listed)
  if (entry === undefined) throw new ExpectedError('unknown-appendix', { appendix: appendixId })
  const settings = appendixSettings(options)
  return onChosenPage(buildEntry(facts, plan, entry, options, settings), options)
}

function buildEntry(
  facts: Facts,
  plan: FactRow<'plan'>,
  entry: PlanAppendix,
  options: AppendixOptions,
  settings: AppendixSettings,
): AppendixDocument {
  const definition = toDefinition(facts, entry, plan, settings)
  const { id } = definition
  const label =
    options.number === undefined ? definition.label : appendixLabel(options.number, settings)
  const title = options.title === undefined ? definition.title : capitals(options.title)
  if ('content' in entry) {
    const built = entry.content.build(facts, { id, plan, label, title }, settings)
    return options.number === null && !entry.content.isBound
      ? { ...built, heading: { ...built.heading, ...workingHeading(facts, plan, settings) } }
      : built
  }
  switch (entry.kind) {
    case 'matrix': {
      const { set, layer } = entry
      return buildMatrixAppendix(facts, { id, plan, set, layer, label, title }, settings)
    }
    case 'list':
      return buildListAppendix(facts, { id, plan, list: entry.list, label, title }, settings)
    case 'communes':
      return buildCommunesAppendix(facts, { id, plan, set: entry.set, label, title }, settings)
  }
}

function toDefinition(
  facts: Facts,
  entry: PlanAppendix,
  plan: FactRow<'plan'>,
  settings: AppendixSettings,
): AppendixDefinition {
  const common = { id: entry.id, label: appendixLabel(entry.number, settings) }
  if ('content' in entry) {
    const { id, kind, content } = entry
    const title = capitals(content.title(facts, plan, id, settings))
    return { ...common, kind, title, setId: null, layer: 'target', listId: null }
  }
  const { kind } = entry
  switch (kind) {
    case 'matrix': {
      const { set, layer, titleKind } = entry
      const title = appendixTitle(
        titleKind,
        { layer, year: plan.year, setName: set.name },
        settings,
      )
      return { ...common, kind, title, setId: set.id, layer, listId: null }
    }
    case 'list': {
      const { list } = entry
      const title = listTitle(list, plan.year, settings)
      return { ...common, kind, title, setId: list.set.id, layer: 'target', listId: list.id }
    }
    case 'communes': {
      const { set, titleKind } = entry
      const title = communesTitle(titleKind, { year: plan.year, setName: set.name }, settings)
      return { ...common, kind, title, setId: set.id, layer: 'target', listId: null }
    }
  }
}

function capitals(title: string): string {
  return title.normalize('NFC').toLocaleUpperCase('vi')
}

function findPlan(facts: Facts, planId: string): FactRow<'plan'> {
  const plan = facts.plan.get(planId)
  if (plan === undefined) throw new ExpectedError('unknown-plan', { plan: planId })
  return plan
}
