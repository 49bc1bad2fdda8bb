import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import type { CatalogueSet } from '../../shared/api/types.ts'
import type { FactEdit } from '../../shared/changes/fact-edit.ts'
import { STANDARDS, UNIT_LEVELS, type FactRow } from '../../shared/changes/fact-tables.ts'
import { dataFolder } from '../files/data-folder.ts'

const named = z.object({
  number: z.string(),
  name: z.string(),
  verified: z.boolean(),
  shortName: z.string().optional(),
})
const setFile = z.object({
  id: z.string(),
  name: z.string(),
  decision: z.string(),
  period: z.string(),
  unitLevel: z.enum(UNIT_LEVELS),
  standard: z.enum(STANDARDS),
  criteria: z.array(named.extend({ subCriteria: z.array(named) })),
})

export interface Catalogue {
  readonly sets: readonly FactRow<'criteriaSet'>[]
  readonly edits: readonly FactEdit[]
}

/** NTM first, then nâng cao, then kiểu mẫu: the order of the tabs. */
const ORDER = new Map(STANDARDS.map((standard, index) => [standard, index]))

/** The criteria sets that ship with the program, as rows for a fresh document. */
export function readCatalogue(): Catalogue {
  const folder = join(dataFolder(), 'criteria')
  const files = readdirSync(folder)
    .filter((file) => file.endsWith('.json'))
    .map((file) => setFile.parse(JSON.parse(readFileSync(join(folder, file), 'utf8'))))
    .sort(
      (a, b) =>
        (ORDER.get(a.standard) ?? 0) - (ORDER.get(b.standard) ?? 0) || a.id.localeCompare(b.id),
    )
  const sets = files.map(({ criteria: _, ...set }, position) => ({ ...set, position }))
  const edits: FactEdit[] = sets.map((row) => ({ table: 'criteriaSet', op: 'put', row }))
  for (const file of files) edits.push(...criterionEdits(file))
  return { sets, edits }
}

/** The shipped sets as a choice, with how many of their names are provisional. */
export function listCatalogue(): CatalogueSet[] {
  const { sets, edits } = readCatalogue()
  return sets.map(({ position: _, ...set }) => {
    const rows = edits.flatMap((edit) =>
      (edit.table === 'criterion' || edit.table === 'subCriterion') && edit.row.setId === set.id
        ? [edit]
        : [],
    )
    return {
      ...set,
      criteria: rows.filter(({ table }) => table === 'criterion').length,
      subCriteria: rows.filter(({ table }) => table === 'subCriterion').length,
      provisional: rows.filter(({ row }) => row.isVerified === 0).length,
    }
  })
}

function criterionEdits(file: z.infer<typeof setFile>): FactEdit[] {
  const setId = file.id
  const subs = file.criteria.flatMap((criterion) =>
    criterion.subCriteria.map((sub) => ({ ...sub, criterion: criterion.number })),
  )
  return [
    ...file.criteria.map((item, position): FactEdit => ({
      table: 'criterion',
      op: 'put',
      row: {
        setId,
        number: item.number,
        shortName: item.shortName ?? item.name,
        name: item.name,
        isVerified: item.verified ? 1 : 0,
        position,
      },
    })),
    ...subs.map(({ number, criterion, name, verified }, position): FactEdit => ({
      table: 'subCriterion',
      op: 'put',
      row: { setId, number, criterion, name, isVerified: verified ? 1 : 0, position },
    })),
  ]
}
