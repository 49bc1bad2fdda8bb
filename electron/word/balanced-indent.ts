import { MM_PER_PT } from '../../shared/appendix/paper-style.ts'
import { textWidthEm, wrappedLines } from '../../shared/appendix/text-width.ts'
import { twips } from './units.ts'

export interface LineLook {
  readonly widthMm: number
  readonly sizePt: number
  readonly isBold: boolean
}

/** Halvings of the width: the last is under a millimetre. */
const HALVINGS = 9
/** Word's letters may stand a little wider than reckoned: no line more for that. */
const SLACK = 1.02

/**
 * Indent in twips, at either side, that makes the lines of a title about equally long, so that no word stands alone on
 * its last line. As many lines as without it.
 */
export function balancedIndent(text: string, { widthMm, sizePt, isBold }: LineLook): number {
  const mmPerEm = sizePt * MM_PER_PT
  const linesIn = (mm: number): number => wrappedLines(text, mm / mmPerEm, isBold)
  const lines = linesIn(widthMm)
  if (lines === 1) return 0
  let tooNarrow = (textWidthEm(text, isBold) * mmPerEm) / (lines + 1)
  let enough = widthMm
  for (let step = 0; step < HALVINGS; step++) {
    const middle = (tooNarrow + enough) / 2
    if (linesIn(middle) > lines) tooNarrow = middle
    else enough = middle
  }
  return Math.max(0, twips((widthMm - enough * SLACK) / 2))
}
