import { buildCapitalTable } from '../../capital/capital-table.ts'
import type { FactRow, Layer } from '../../changes/fact-tables.ts'
import { formatPercent } from '../../numbers/format.ts'
import type { AppendixColumn } from '../appendix-document.ts'
import type { AppendixSettings } from '../appendix-options.ts'
import { cellText } from '../cell-text.ts'
import type { ContentAppendix } from '../content-appendix.ts'
import { fillText } from '../fill-text.ts'
import { fitColumns } from '../fit-columns.ts'
import { planReference } from '../heading.ts'
import { plainLeaf } from '../plain-leaf.ts'
import { capitalNotes } from './capital-notes.ts'
import { capitalRows, FIRST_AMOUNT } from './capital-rows.ts'

/** More columns than these don't stand upright. */
const MOST_PORTRAIT_LAYERS = 1

/**
 * Capital by source: number, source, and the amount and share of each layer that has figures (the plan's in any case).
 * Source: Lạng Sơn plan 2023 (amounts in tỷ with the digits they have, shares to one decimal).
 */
export const capitalAppendix: ContentAppendix = {
  kind: 'capital',
  isBound: true,
  ids(facts, plan) {
    for (const line of facts.capitalLine.values()) if (line.planId === plan.id) return ['capital']
    return []
  },
  title: (_, plan, __, { messages }) =>
    fillText(messages['appendix.title.capital'], { year: plan.year }),
  build(facts, request, settings) {
    const { plan } = request
    const { messages } = settings
    const table = buildCapitalTable(facts, plan.id, { shareDecimals: settings.rateDecimals })
    const layers = table.layers.includes('target')
      ? table.layers
      : (['baseline', 'target', 'actual'] as const).filter(
          (layer) => layer === 'target' || table.layers.includes(layer),
        )
    const rows = capitalRows(table, layers, settings)
    const footnotes = capitalNotes(table, layers, plan, settings)
    const heading = {
      label: request.label,
      title: request.title,
      reference: planReference(facts, plan, settings),
      unit: messages[`appendix.unit.${table.unit}`],
    }
    const share = messages['appendix.column.rate']
    const titles = [
      messages['appendix.column.number'],
      messages['appendix.column.capitalSource'],
      ...layers.flatMap((layer) => [
        layers.length === 1
          ? layerTitle(layer, plan, settings)
          : messages['appendix.column.amount'],
        share,
      ]),
    ]
    const { page, widthsMm } = fitColumns({
      needs: titles.map((title, column) => ({
        title,
        texts: rows.map((row) => {
          const cell = row.cells[column]
          return cell === undefined ? '' : cellText(cell, settings.numberStyle)
        }),
        sample: isShare(column)
          ? formatPercent(
              { numerator: 1, denominator: 1 },
              settings.rateDecimals,
              settings.numberStyle,
            )
          : '',
        isBold: true,
        canWrap: column === 1,
      })),
      orientation: layers.length > MOST_PORTRAIT_LAYERS ? 'landscape' : 'portrait',
      heading,
      footnotes: footnotes.length,
    })
    const leaf = (column: number): AppendixColumn =>
      plainLeaf(titles[column] ?? '', widthsMm[column] ?? 0, {
        align: column === 0 ? 'center' : column === 1 ? 'left' : 'right',
        isRepeated: column < FIRST_AMOUNT,
      })
    return {
      id: request.id,
      heading,
      columns:
        layers.length === 1
          ? titles.map((_, column) => leaf(column))
          : [
              leaf(0),
              leaf(1),
              ...layers.map((layer, index): AppendixColumn => ({
                kind: 'group',
                title: layerTitle(layer, plan, settings),
                columns: [leaf(FIRST_AMOUNT + 2 * index), leaf(FIRST_AMOUNT + 2 * index + 1)],
              })),
            ],
      rows,
      footnotes,
      page,
      language: settings.language,
      numberStyle: settings.numberStyle,
    }
  },
}

function isShare(column: number): boolean {
  return column >= FIRST_AMOUNT && (column - FIRST_AMOUNT) % 2 === 1
}

function layerTitle(layer: Layer, plan: FactRow<'plan'>, { messages }: AppendixSettings): string {
  return fillText(messages[`appendix.column.capital.${layer}`], {
    year: plan.year,
    previousYear: plan.year - 1,
  })
}
