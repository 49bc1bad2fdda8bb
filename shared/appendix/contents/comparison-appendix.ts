import { DEFAULT_CAPITAL_UNIT } from '../../capital/capital-unit.ts'
import type { Facts } from '../../changes/change-set.ts'
import type { FactRow } from '../../changes/fact-tables.ts'
import { translate } from '../../messages/translate.ts'
import { formatInteger } from '../../numbers/format.ts'
import { differences } from '../../versions/compare-figures.ts'
import { comparePlans } from '../../versions/compare-plans.ts'
import type { ComparedSection, Comparison, PlanSide } from '../../versions/comparison.ts'
import { comparisonId, comparisonSides } from '../../versions/comparison-id.ts'
import { tablesOf } from '../../plan/plan-tables.ts'
import { sideName } from '../../versions/side-name.ts'
import type { AppendixFootnote } from '../appendix-document.ts'
import { cellText } from '../cell-text.ts'
import type { ContentAppendix } from '../content-appendix.ts'
import { fitColumns } from '../fit-columns.ts'
import { planReference } from '../heading.ts'
import { plainLeaf } from '../plain-leaf.ts'
import { comparisonRows, wholeRow, type PrintedSection, type Words } from './comparison-rows.ts'

/** Letters of a name that stay on one line; longer ones wrap, so that A4 holds the table of any plan. */
const FULL_LINE = 26

/**
 * What differs between two versions, line by line. A plan offers itself against what it was made from, its actual figures
 * against its targets, and every pair that somebody has put into its set; any other pair builds by its id all the same.
 */
export const comparisonAppendix: ContentAppendix = {
  kind: 'comparison',
  isBound: false,
  ids: (facts, plan) => [...new Set([...usualPairs(facts, plan), ...chosenPairs(facts, plan)])],
  holds: (facts, _, id) => comparisonSides(facts, id) !== null,
  title(facts, _, id, { language }) {
    const sides = sidesOf(facts, id)
    return translate(language, 'compare.paper.title', {
      a: sideName(facts, sides.a, language),
      b: sideName(facts, sides.b, language),
    })
  },
  build(facts, request, settings) {
    const { language, numberStyle } = settings
    const words: Words = (key, params) => translate(language, key, params)
    const { a, b } = sidesOf(facts, request.id)
    const comparison = comparePlans(tablesOf(facts), a, b)
    const sections = printedSections(facts, comparison, words)
    const same = formatInteger(comparison.counts.same, numberStyle)
    const isSame = differences(comparison.counts) === 0
    const rows = isSame
      ? [wholeRow(words('compare.paper.identical', { same }))]
      : comparisonRows(sections, { a, b }, settings, words)
    const footnotes: AppendixFootnote[] = [
      {
        text: words('compare.paper.sides', {
          a: sideName(facts, a, language),
          b: sideName(facts, b, language),
        }),
        value: null,
      },
    ]
    if (!isSame && comparison.counts.same > 0) {
      footnotes.push({ text: words('compare.paper.unmoved', { same }), value: null })
    }
    if (comparison.unmatchedSets.length > 0) {
      const sets = comparison.unmatchedSets.map(({ set }) => set.name).join(', ')
      footnotes.push({ text: words('compare.unmatched', { sets }), value: null })
    }
    const heading = {
      label: request.label,
      title: request.title,
      reference: planReference(facts, request.plan, settings),
      unit: null,
    }
    const titles = [
      words('compare.paper.column.number'),
      words('compare.column.row'),
      words('compare.column.where'),
      'A',
      'B',
      words('compare.column.difference'),
    ]
    const fit = fitColumns({
      needs: titles.map((title, column) => ({
        title,
        texts: rows.map(({ kind, cells }) => {
          const cell = kind === 'group' || cells.length < titles.length ? undefined : cells[column]
          const text = cell === undefined ? '' : cellText(cell, numberStyle)
          return canWrap(column) ? text.slice(0, FULL_LINE) : text
        }),
        isBold: false,
        canWrap: canWrap(column),
      })),
      orientation: 'portrait',
      heading,
      footnotes: footnotes.length,
    })
    return {
      id: request.id,
      heading,
      columns: titles.map((title, column) =>
        plainLeaf(title, fit.widthsMm[column] ?? 0, {
          align: column === 0 ? 'center' : column < 3 ? 'left' : 'right',
          isRepeated: column < 2,
        }),
      ),
      rows,
      footnotes,
      page: fit.page,
      language,
      numberStyle,
    }
  },
}

/** The sections of a comparison with the names that people read. */
export function printedSections(
  facts: Facts,
  { b, sections }: Pick<Comparison, 'b' | 'sections'>,
  words: Words,
): PrintedSection[] {
  const unit = facts.capitalTable.get(b.planId)?.unit ?? DEFAULT_CAPITAL_UNIT
  return sections.map((section) => ({ section, name: sectionTitle(section, unit, words), unit }))
}

/** Names, columns and what a commune gained may run over lines; figures never do. */
function canWrap(column: number): boolean {
  return column === 1 || column === 2 || column === 5
}

function usualPairs(facts: Facts, plan: FactRow<'plan'>): string[] {
  const own = (layer: PlanSide['layer']): PlanSide => ({ planId: plan.id, layer })
  const origin = facts.planOrigin.get(plan.id)
  const from =
    origin !== undefined && facts.plan.has(origin.fromPlanId)
      ? { planId: origin.fromPlanId, layer: origin.layer ?? ('target' as const) }
      : null
  const hasActual = [...facts.matrixCell.values(), ...facts.markList.values()].some(
    (row) => row.planId === plan.id && row.layer === 'actual',
  )
  return [
    ...(from === null ? [] : [comparisonId(from, own('target'))]),
    ...(hasActual ? [comparisonId(own('target'), own('actual'))] : []),
  ]
}

function chosenPairs(facts: Facts, plan: FactRow<'plan'>): string[] {
  const ids: string[] = []
  for (const { planId, appendixId } of facts.appendixChoice.values()) {
    if (planId === plan.id && comparisonSides(facts, appendixId) !== null) ids.push(appendixId)
  }
  return ids
}

function sidesOf(facts: Facts, id: string): { readonly a: PlanSide; readonly b: PlanSide } {
  const sides = comparisonSides(facts, id)
  if (sides === null) throw new RangeError(`no two plans for ${id}`)
  return sides
}

function sectionTitle(section: ComparedSection, unit: 'million' | 'billion', words: Words): string {
  switch (section.kind) {
    case 'matrix':
    case 'communes':
    case 'districts':
      return words(`compare.section.${section.kind}`, { set: section.set.name })
    case 'registrations':
      return words('compare.section.registrations', {
        standard: words(`matrix.standard.${section.standard}`),
      })
    case 'villages':
      return words('compare.section.villages', {
        standard: words(`compare.village.${section.standard}`),
      })
    case 'capital':
      return words('compare.section.capital', { unit: words(`compare.unit.${unit}`) })
    case 'indicators':
      return words('compare.section.indicators')
  }
}
