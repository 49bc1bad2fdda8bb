import { z } from 'zod'
import { factTables, type FactRow, type FactTable } from './fact-tables.ts'

/** What an edit asks for: a row as it should be, or the removal of the row with this row's key. */
export type FactEdit = {
  readonly [T in FactTable]:
    | { readonly table: T; readonly op: 'put'; readonly row: FactRow<T> }
    | { readonly table: T; readonly op: 'remove'; readonly row: FactRow<T> }
}[FactTable]

/** Checks the envelope; each row is then checked with its own table's schema (a union of all would try each in turn). */
export const factEditSchema = z
  .strictObject({
    table: z.enum(Object.keys(factTables)),
    op: z.enum(['put', 'remove']),
    row: z.record(z.string(), z.unknown()),
  })
  .transform((edit, context): FactEdit => {
    // z.enum above admits table names only.
    const table = edit.table as FactTable
    const parsed = factTables[table].row.safeParse(edit.row)
    if (!parsed.success) {
      for (const issue of parsed.error.issues) {
        context.issues.push({
          code: 'custom',
          input: edit.row,
          path: ['row', ...issue.path],
          message: issue.message,
        })
      }
      return z.NEVER
    }
    // `row` was parsed by the schema of `table` itself.
    return { table, op: edit.op, row: parsed.data } as FactEdit
  })
