import { z } from 'zod'
import type { Facts } from '../changes/change-set.ts'
import type { AppendixPage } from './appendix-document.ts'
import {
  NUMBERINGS,
  SHOWN_BASES,
  type AppendixLayout,
  type AppendixOptions,
  type Numbering,
  type ShownBases,
} from './appendix-options.ts'
import {
  appendixLayoutSchema,
  fontSizeSchema,
  marginsSchema,
  MOST_DECIMALS,
  paperSchema,
  type FONT_SIZES_PT,
} from './layout-schema.ts'

/** How all appendices of a plan are numbered and printed. What isn't there has its default; an appendix' own layout wins. */
export interface SetOptions {
  readonly numbering?: Numbering
  readonly numberStyle?: 'vi' | 'en'
  readonly rateDecimals?: number
  readonly averageDecimals?: number
  readonly averageZeros?: 'keep' | 'drop'
  readonly bases?: ShownBases
  readonly paper?: AppendixPage['paper']
  readonly fontSizePt?: (typeof FONT_SIZES_PT)[number]
  readonly marginsMm?: AppendixPage['marginsMm']
}

const decimals = z.int().min(0).max(MOST_DECIMALS)

export const setOptionsSchema = z.strictObject({
  numbering: z.enum(NUMBERINGS).exactOptional(),
  numberStyle: z.enum(['vi', 'en']).exactOptional(),
  rateDecimals: decimals.exactOptional(),
  averageDecimals: decimals.exactOptional(),
  averageZeros: z.enum(['keep', 'drop']).exactOptional(),
  bases: z.enum(SHOWN_BASES).exactOptional(),
  paper: paperSchema.exactOptional(),
  fontSizePt: fontSizeSchema.exactOptional(),
  marginsMm: marginsSchema.exactOptional(),
}) satisfies z.ZodType<SetOptions>

/** The options of a plan's set; what a row can't be read as counts as not chosen. */
export function setOptions(facts: Facts, planId: string): SetOptions {
  return parsed(setOptionsSchema, facts.appendixSet.get(planId)?.options) ?? {}
}

/** The layout of an appendix as its row keeps it (JSON); none where it can't be read. */
export function readLayout(json: string): AppendixLayout {
  return parsed(appendixLayoutSchema, json) ?? {}
}

/** What building starts from: the options of the set, over which the appendix' own layout lies. */
export function buildOptions(options: SetOptions, layout: AppendixLayout): AppendixOptions {
  const { bases, paper, fontSizePt, ...others } = options
  return {
    ...others,
    ...(bases === undefined ? {} : { showBases: bases }),
    ...(paper === undefined ? {} : { paper }),
    ...(fontSizePt === undefined ? {} : { fontSizePt }),
    ...layout,
  }
}

export function parsed<T>(schema: z.ZodType<T>, json: string | undefined): T | null {
  if (json === undefined) return null
  try {
    const read: unknown = JSON.parse(json)
    const result = schema.safeParse(read)
    return result.success ? result.data : null
  } catch {
    return null
  }
}
