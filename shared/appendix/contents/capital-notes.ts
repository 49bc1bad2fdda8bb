import { CAPITAL_TOTAL } from '../../capital/capital-unit.ts'
import { printAmount } from '../../capital/print-amount.ts'
import type { CapitalTable } from '../../capital/capital-table.ts'
import type { FactRow, Layer } from '../../changes/fact-tables.ts'
import { formatScaled } from '../../numbers/format.ts'
import type { AppendixFootnote } from '../appendix-document.ts'
import type { AppendixSettings } from '../appendix-options.ts'
import { fillText } from '../fill-text.ts'

/**
 * What a reader with a calculator would ask: totals declared otherwise than their parts add up, totals of which not every
 * part is known, shares that don't add up to a hundred as printed.
 */
export function capitalNotes(
  table: CapitalTable,
  layers: readonly Layer[],
  plan: FactRow<'plan'>,
  settings: AppendixSettings,
): AppendixFootnote[] {
  const { messages, numberStyle } = settings
  const notes: AppendixFootnote[] = []
  const say = (text: string): void => void notes.push({ text, value: null })
  for (const layer of layers) {
    const layerName = fillText(messages[`appendix.capital.layer.${layer}`], {
      year: plan.year,
      previousYear: plan.year - 1,
    })
    const wholes = [
      ...table.lines.map((line) => ({ ...line, figure: line.figures[layer] })),
      {
        id: CAPITAL_TOTAL,
        name: messages['appendix.row.capitalTotal'],
        figure: table.total[layer],
      },
    ]
    for (const { name, figure } of wholes) {
      const { declared, computed, difference, isComplete } = figure
      if (declared === null || computed === null || difference === null || difference === 0)
        continue
      const key = isComplete ? 'appendix.note.capitalDeclared' : 'appendix.note.capitalPartly'
      const print = (amount: number): string => printAmount(amount, table.unit, numberStyle)
      say(
        fillText(messages[key], {
          name,
          layer: layerName,
          declared: print(declared),
          computed: print(computed),
          difference: print(difference),
          unit: messages[`appendix.capital.unit.${table.unit}`],
        }),
      )
    }
    const closing = table.closing[layer]
    const { shown, computed } = table.total[layer]
    if (closing === null || closing.closesToHundred || shown !== computed) continue
    const sum = `${formatScaled(closing.sum, closing.decimals, numberStyle)}%`
    say(fillText(messages['appendix.note.capitalShares'], { layer: layerName, sum }))
  }
  return notes
}
