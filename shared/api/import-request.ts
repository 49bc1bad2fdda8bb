import { z } from 'zod'
import { LAYERS, VILLAGE_STANDARDS } from '../changes/fact-tables.ts'
import { MONEY_UNITS } from '../import/contents/capital/money-unit.ts'
import { CONTENT_KINDS } from '../import/contents/content-preview.ts'

const id = z.string().min(1).max(400)
const layer = z.enum(LAYERS)

const decidedRole = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('unit'),
    columnId: id,
    layer: layer.nullable().exactOptional(),
  }),
  z.strictObject({
    kind: z.literal('criterion'),
    number: id,
    layer: layer.nullable().exactOptional(),
  }),
  z.strictObject({ kind: z.enum(['total', 'rate', 'average', 'base', 'note', 'skip']) }),
])

const communeRole = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('commune'), unitId: id }),
  z.strictObject({ kind: z.enum(['count', 'list']), layer }),
  z.strictObject({ kind: z.literal('mark'), number: id }),
  z.strictObject({ kind: z.enum(['district', 'note', 'skip']) }),
])

const decisions = z.strictObject({
  communeLines: z
    .array(
      z.strictObject({
        tableId: id,
        axis: z.enum(['row', 'column']),
        index: z.int().min(0).max(1_048_576),
        role: communeRole,
      }),
    )
    .max(20_000)
    .exactOptional(),
  lines: z
    .array(
      z.strictObject({
        sheet: id,
        tableId: id.exactOptional(),
        axis: z.enum(['row', 'column']),
        index: z.int().min(0).max(1_048_576),
        role: decidedRole,
      }),
    )
    .max(5000)
    .exactOptional(),
  contentLines: z
    .array(
      z.strictObject({
        tableId: id,
        axis: z.enum(['row', 'column']),
        index: z.int().min(0).max(1_048_576),
        role: id,
      }),
    )
    .max(20_000)
    .exactOptional(),
  doubts: z.record(id, id).exactOptional(),
  tables: z
    .record(
      id,
      z.strictObject({
        setId: id.exactOptional(),
        layer: layer.exactOptional(),
        isIncluded: z.boolean().exactOptional(),
        list: id.exactOptional(),
        district: id.exactOptional(),
        content: z.enum(CONTENT_KINDS).exactOptional(),
        money: z.enum(MONEY_UNITS).exactOptional(),
        standard: z.enum(VILLAGE_STANDARDS).exactOptional(),
      }),
    )
    .exactOptional(),
  blanks: z.enum(['keep', 'clear']).exactOptional(),
})

/** A staged workbook, the plan it goes into, what the window has fixed, and what the officer decided so far. */
export const importRequestSchema = z.strictObject({
  documentId: id,
  planId: id,
  fileId: id,
  options: z.strictObject({
    setId: id.exactOptional(),
    layer: layer.exactOptional(),
    sheet: id.exactOptional(),
    blanks: z.enum(['keep', 'clear']).exactOptional(),
  }),
  decisions,
})
