import type { AppendixRow } from '../../../shared/appendix/appendix-document.ts'
import { appendixSettings } from '../../../shared/appendix/appendix-options.ts'
import { cellText } from '../../../shared/appendix/cell-text.ts'
import { printedSections } from '../../../shared/appendix/contents/comparison-appendix.ts'
import { comparisonRows, type Words } from '../../../shared/appendix/contents/comparison-rows.ts'
import { LAYERS } from '../../../shared/changes/fact-tables.ts'
import type { Facts } from '../../../shared/changes/change-set.ts'
import { translate } from '../../../shared/messages/translate.ts'
import { differences } from '../../../shared/versions/compare-figures.ts'
import { comparePlans } from '../../../shared/versions/compare-plans.ts'
import type {
  ComparedFigure,
  ComparedSection,
  Comparison,
  PlanSide,
} from '../../../shared/versions/comparison.ts'
import { figureText } from '../../../shared/versions/figure-text.ts'
import { tablesOf } from '../../../shared/plan/plan-tables.ts'
import { fileAt, missing, printJson, unknownValue, type CommandContext } from './usage.ts'
import { choosePlan, factsOf, withDocument } from './with-document.ts'

/** `ntm compare FILE --from PLAN[:LAYER] --to PLAN[:LAYER]`: what became of each figure from one to the other. */
export async function compareCommand(context: CommandContext): Promise<void> {
  const { from, to } = context.options
  if (from === undefined) throw missing(context, '--from')
  if (to === undefined) throw missing(context, '--to')
  const { facts, comparison } = await withDocument(fileAt(context, 0, 'FILE.ntm'), (document) => {
    const read = factsOf(document)
    const a = chooseSide(context, read, '--from', from)
    const b = chooseSide(context, read, '--to', to)
    return { facts: read, comparison: comparePlans(tablesOf(read), a, b) }
  })
  if (context.options.json === true) printJson(context, asJson(context, comparison))
  else context.print(asText(context, facts, comparison))
}

/** `2023`, `2023:actual`, `ke-hoach-2023-2:baseline`; the target where no layer is named. */
function chooseSide(
  context: CommandContext,
  facts: Facts,
  option: string,
  wanted: string,
): PlanSide {
  const mark = wanted.lastIndexOf(':')
  const name = mark < 0 ? wanted : wanted.slice(0, mark)
  const given = mark < 0 ? 'target' : wanted.slice(mark + 1)
  const layer = LAYERS.find((candidate) => candidate === given)
  if (layer === undefined || name === '') throw unknownValue(context.language, option, wanted)
  return { planId: choosePlan(facts, name).id, layer }
}

function asJson(context: CommandContext, comparison: Comparison) {
  const { a, b, counts, sections, unmatchedSets } = comparison
  return {
    from: { plan: a.planId, layer: a.layer },
    to: { plan: b.planId, layer: b.layer },
    counts,
    unmatchedSets: unmatchedSets.map(({ set, side }) => ({
      set: set.id,
      side: side === 'a' ? 'from' : 'to',
    })),
    sections: sections.map((section) => ({
      id: section.id,
      kind: section.kind,
      counts: section.counts,
      lines: linesOf(context, section),
    })),
  }
}

function linesOf(context: CommandContext, section: ComparedSection): readonly object[] {
  const printed = (figure: ComparedFigure | null): number | string | null =>
    figure === null ? null : shown(context, figure)
  switch (section.kind) {
    case 'communes':
    case 'districts':
      return section.lines.map((line) => ({
        unit: line.unitId,
        name: line.unitName,
        district: line.columnName,
        from: line.a,
        to: line.b,
        added: line.added,
        lost: line.lost,
        unchanged: line.unchanged,
        movement: line.movement,
      }))
    case 'registrations':
      return section.lines.map((line) => ({
        unit: line.unitId,
        name: line.unitName,
        district: line.columnName,
        movement: line.movement,
      }))
    case 'matrix':
    case 'capital':
    case 'villages':
    case 'indicators':
      return section.lines.map((line) => ({
        row: line.row,
        name: line.rowName,
        column: line.column,
        from: printed(line.a),
        to: printed(line.b),
        movement: line.movement,
        computed: line.isComputed,
      }))
  }
}

/** Whole numbers are numbers; all else is written out. */
function shown(context: CommandContext, figure: ComparedFigure): number | string {
  if (figure.bound === 'exact' && figure.decimals === 0) return figure.low
  const words = {
    atLeast: translate(context.language, 'compare.atLeast'),
    atMost: translate(context.language, 'compare.atMost'),
  }
  return figureText(figure, words)
}

/** Each section with its counts, and under it what moved, as its appendix prints it. */
function asText(context: CommandContext, facts: Facts, comparison: Comparison): string {
  const { language } = context
  const words: Words = (key, params) => translate(language, key, params)
  const settings = appendixSettings({ language })
  const lines = printedSections(facts, comparison, words).flatMap((printed) => {
    const { name, section } = printed
    const { counts } = section
    const title = words('cli.compare.section', {
      section: name,
      added: counts.added,
      lost: counts.lost,
      moved: counts.more + counts.less + counts.changed,
      same: counts.same,
    })
    if (differences(counts) === 0) return [title]
    const rows = comparisonRows([printed], comparison, settings, words)
    return [title, ...rows.filter(({ kind }) => kind === 'body').map(rowText)]
  })
  return lines.length === 0 ? words('compare.nothing') : lines.join('\n')

  function rowText({ cells }: AppendixRow): string {
    const texts = cells.slice(1).map((cell) => cellText(cell, settings.numberStyle))
    return ['', ...texts].join('\t').trimEnd()
  }
}
