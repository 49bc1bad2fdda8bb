/**
 * Sizes that the estimate of what fits on a sheet and the outputs that draw it must share.
 * Letter sizes of the heading and of page numbers are those of Nghị định 30/2020/NĐ-CP.
 */
export const LABEL_SIZE_PT = 14
export const TITLE_SIZE_PT = 13
export const PAGE_NUMBER_SIZE_PT = 13
export const LINE_HEIGHT = 1.15
export const CELL_PADDING_X_MM = 0.8
/** Beside marks in many narrow columns. */
export const DENSE_PADDING_X_MM = 0.25
/** At both ends of a title that runs upward. */
export const UPWARD_PADDING_MM = 0.8
export const CELL_PADDING_Y_MM = 0.4
export const BORDER_MM = 0.2
/** The short rule under the heading, with the space around it. */
export const RULE_LENGTH_MM = 40
export const RULE_SPACE_MM = 4
export const FOOTNOTE_SIZE_PT = 11
export const MM_PER_PT = 25.4 / 72
