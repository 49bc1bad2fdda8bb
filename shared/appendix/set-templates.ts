import { z } from 'zod'
import type { Facts } from '../changes/change-set.ts'
import type { FactEdit } from '../changes/fact-edit.ts'
import type { FactRow } from '../changes/fact-tables.ts'
import { freeId, slug } from '../plan/slug.ts'
import { appendixSet, POSITION_STEP } from './appendix-set.ts'
import { appendixLayoutSchema } from './layout-schema.ts'
import { optionEdits, resetEdits } from './set-edits.ts'
import { parsed, setOptions, setOptionsSchema } from './set-options.ts'

/** What a template of the set keeps; years in titles are those of the plan it is applied to. */
const templateSchema = z.strictObject({
  options: setOptionsSchema,
  /** Bound ones in order, then those left out. */
  entries: z.array(
    z.strictObject({
      id: z.string().min(1).max(80),
      /** As it read when the template was saved, to name what another plan doesn't have. */
      name: z.string().max(2000),
      isIncluded: z.boolean(),
      title: z.string().max(2000).nullable(),
      layout: appendixLayoutSchema,
    }),
  ),
})
type TemplateContent = z.infer<typeof templateSchema>

/** What applying a template does, and what it can't. */
export interface AppliedTemplate {
  readonly edits: readonly FactEdit[]
  /** Titles of appendices that the template binds and this plan doesn't have. */
  readonly missing: readonly string[]
  /** Titles of this plan's appendices that the template knows nothing of; they are left out. */
  readonly unknown: readonly string[]
}

/** The document's templates in the order in which they are offered. */
export function setTemplates(facts: Facts): FactRow<'appendixTemplate'>[] {
  return [...facts.appendixTemplate.values()].sort((a, b) => a.position - b.position)
}

/** The edits that keep a plan's set under a name; a template of the same name is written over. */
export function saveTemplateEdits(facts: Facts, planId: string, name: string): FactEdit[] {
  const year = facts.plan.get(planId)?.year ?? 0
  const content: TemplateContent = {
    options: setOptions(facts, planId),
    entries: appendixSet(facts, planId).map((entry) => ({
      id: entry.id,
      name: entry.title,
      isIncluded: entry.isIncluded,
      title: entry.ownTitle === null ? null : withoutYears(entry.ownTitle, year),
      layout: entry.layout,
    })),
  }
  const templates = setTemplates(facts)
  const same = templates.find((template) => template.name === name)
  const row = {
    id: same?.id ?? freeId(slug(name) || 'mau', new Set(facts.appendixTemplate.keys())),
    name,
    content: JSON.stringify(content),
    position: same?.position ?? (templates.at(-1)?.position ?? -1) + 1,
  }
  return [{ table: 'appendixTemplate', op: 'put', row }]
}

/** The edits that make a plan's set that of a template. Null for a template that can't be read. */
export function applyTemplate(
  facts: Facts,
  planId: string,
  template: FactRow<'appendixTemplate'>,
): AppliedTemplate | null {
  const content = parsed(templateSchema, template.content)
  if (content === null) return null
  const year = facts.plan.get(planId)?.year ?? 0
  const entries = new Map(appendixSet(facts, planId).map((entry) => [entry.id, entry]))
  const known = new Set(content.entries.map(({ id }) => id))
  const choices = content.entries.flatMap((wanted, index): FactEdit[] => {
    if (!entries.has(wanted.id)) return []
    return [
      choice(planId, wanted.id, {
        isIncluded: wanted.isIncluded ? 1 : 0,
        position: (index + 1) * POSITION_STEP,
        title: wanted.title === null ? null : withYears(wanted.title, year),
        layout: JSON.stringify(wanted.layout),
      }),
    ]
  })
  const unknown = [...entries.values()].filter(({ id }) => !known.has(id))
  const left = unknown.map(({ id }) =>
    choice(planId, id, { isIncluded: 0, position: 0, title: null, layout: '{}' }),
  )
  const kept = new Set([...choices, ...left].map(({ row }) => JSON.stringify(keyOf(row))))
  const removed = resetEdits(facts, planId).filter(
    ({ table, row }) => table === 'appendixChoice' && !kept.has(JSON.stringify(keyOf(row))),
  )
  return {
    edits: [...removed, ...choices, ...left, ...optionEdits(facts, planId, content.options)],
    missing: content.entries
      .filter(({ id, isIncluded }) => isIncluded && !entries.has(id))
      .map(({ name }) => name),
    unknown: unknown.filter(({ isIncluded }) => isIncluded).map(({ title }) => title),
  }
}

/** The edits that give a template another name. */
export function renameTemplateEdits(
  template: FactRow<'appendixTemplate'>,
  name: string,
): FactEdit[] {
  return [{ table: 'appendixTemplate', op: 'put', row: { ...template, name } }]
}

export function deleteTemplateEdits(template: FactRow<'appendixTemplate'>): FactEdit[] {
  return [{ table: 'appendixTemplate', op: 'remove', row: template }]
}

function choice(
  planId: string,
  appendixId: string,
  rest: Omit<FactRow<'appendixChoice'>, 'planId' | 'appendixId'>,
): FactEdit {
  return { table: 'appendixChoice', op: 'put', row: { planId, appendixId, ...rest } }
}

function keyOf(row: object): readonly unknown[] {
  return ['appendixId' in row ? row.appendixId : null]
}

/** A title of the next year's plan must not carry this year's number. */
function withoutYears(title: string, year: number): string {
  return title.replaceAll(String(year), '{year}').replaceAll(String(year - 1), '{previousYear}')
}

function withYears(title: string, year: number): string {
  return title.replaceAll('{year}', String(year)).replaceAll('{previousYear}', String(year - 1))
}
