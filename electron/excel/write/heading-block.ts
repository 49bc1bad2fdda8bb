import type {
  AppendixDocument,
  AppendixLeafColumn,
} from '../../../shared/appendix/appendix-document.ts'
import {
  LABEL_SIZE_PT,
  MM_PER_PT,
  RULE_LENGTH_MM,
  TITLE_SIZE_PT,
} from '../../../shared/appendix/paper-style.ts'
import { wrappedLines } from '../../../shared/appendix/text-width.ts'
import { headingLine, ruleLine, unitLine } from './appendix-styles.ts'
import { rowHeightPt } from './row-heights.ts'
import type { Places } from './sheet-places.ts'
import { writeLine, type Sheet } from './sheet-text.ts'

/** The rule stands off the line above it, and the table off the rule. */
const RULE_ROW_PT = 4
const SPACE_ROW_PT = 7
const MOST_ASKEW_MM = 12

/** The title block stands over what the first page shows. */
export function writeHeading(
  sheet: Sheet,
  { heading }: AppendixDocument,
  places: Places,
  leaves: readonly AppendixLeafColumn[],
): void {
  const widthMm = leaves.reduce((sum, leaf) => sum + leaf.widthMm, 0)
  const lines = [
    { text: heading.label, size: LABEL_SIZE_PT, kind: 'bold' },
    { text: heading.title, size: TITLE_SIZE_PT, kind: 'bold' },
    { text: heading.reference, size: TITLE_SIZE_PT, kind: 'italic' },
  ] as const
  for (const [index, { text, size, kind }] of lines.entries()) {
    const row = index + 1
    const count = wrappedLines(text, widthMm / (size * MM_PER_PT), kind === 'bold')
    sheet.getRow(row).height = rowHeightPt(count, size)
    writeLine(sheet, row, text, headingLine(size, kind), places)
  }
  sheet.getRow(places.ruleRow).height = RULE_ROW_PT
  sheet.getRow(places.ruleRow + 1).height = SPACE_ROW_PT
  for (const index of ruleColumns(leaves)) {
    sheet.getRow(places.ruleRow).getCell(places.textColumn + index).style = ruleLine
  }
  if (heading.unit !== null) writeLine(sheet, places.unitRow, heading.unit, unitLine, places)
}

/**
 * The columns around the middle that together have about the length of the rule; none where the columns are so wide
 * or so uneven that the line would stand askew.
 */
function ruleColumns(leaves: readonly AppendixLeafColumn[]): number[] {
  const middleMm = leaves.reduce((sum, leaf) => sum + leaf.widthMm, 0) / 2
  const chosen: number[] = []
  let leftMm = 0
  let startMm = Infinity
  let endMm = 0
  for (const [index, { widthMm }] of leaves.entries()) {
    if (Math.abs(leftMm + widthMm / 2 - middleMm) < RULE_LENGTH_MM / 2) {
      chosen.push(index)
      startMm = Math.min(startMm, leftMm)
      endMm = leftMm + widthMm
    }
    leftMm += widthMm
  }
  const isCentred = Math.abs((startMm + endMm) / 2 - middleMm) < MOST_ASKEW_MM
  return isCentred && endMm - startMm < 2 * RULE_LENGTH_MM ? chosen : []
}
