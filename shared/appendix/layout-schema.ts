import { z } from 'zod'
import type { AppendixLayout } from './appendix-options.ts'

/** Margins that Nghị định 30/2020/NĐ-CP allows, in mm. */
export const MARGIN_RANGE_MM = {
  top: [20, 25],
  right: [15, 20],
  bottom: [20, 25],
  left: [30, 35],
} as const
/** Letters of a table; below 10 pt nobody reads them, above 14 they are larger than the heading. */
export const FONT_SIZES_PT = [10, 11, 12, 13, 14] as const
/** Digits after the mark that a rate or an average may have. */
export const MOST_DECIMALS = 3

export const paperSchema = z.enum(['A4', 'A3'])
export const fontSizeSchema = z.literal(FONT_SIZES_PT)
export const marginsSchema = z.strictObject({
  top: z.int().min(MARGIN_RANGE_MM.top[0]).max(MARGIN_RANGE_MM.top[1]),
  right: z.int().min(MARGIN_RANGE_MM.right[0]).max(MARGIN_RANGE_MM.right[1]),
  bottom: z.int().min(MARGIN_RANGE_MM.bottom[0]).max(MARGIN_RANGE_MM.bottom[1]),
  left: z.int().min(MARGIN_RANGE_MM.left[0]).max(MARGIN_RANGE_MM.left[1]),
})

/** Choices in front of an appendix' preview, checked where they enter; each has a default. */
export const appendixLayoutSchema = z.strictObject({
  paper: paperSchema.exactOptional(),
  orientation: z.enum(['portrait', 'landscape']).exactOptional(),
  fontSizePt: fontSizeSchema.exactOptional(),
  columns: z.enum(['criteria', 'sub-criteria']).exactOptional(),
  communes: z.enum(['marked', 'all']).exactOptional(),
  lists: z.enum(['numbers', 'ranges']).exactOptional(),
  sheet: z.enum(['half-filled', 'blank']).exactOptional(),
  columnId: z.string().min(1).max(80).exactOptional(),
}) satisfies z.ZodType<AppendixLayout>
