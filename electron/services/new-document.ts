import { randomUUID } from 'node:crypto'
import { existsSync, renameSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { ExpectedError } from '../../shared/api/reply.ts'
import type { ChangeLabel } from '../../shared/changes/change-set.ts'
import type { FactEdit } from '../../shared/changes/fact-edit.ts'
import { newPlanEdits } from '../../shared/plan/new-plan.ts'
import type { DistrictUnits } from '../../shared/plan/units-table.ts'
import { createDatabase, removeDatabase } from '../db/open.ts'
import { isSystemError, writeError } from '../files/file-errors.ts'
import { readCatalogue } from './criteria-catalogue.ts'
import { asDocument } from './open-document.ts'
import { writeChange } from './write-change.ts'

/**
 * Writes a whole document at a path that must be free: under another name first, so that nothing half made is ever found
 * there. Refuses `document-exists`, `disk-full` and `write-failed`.
 */
export function writeNewDocument(
  path: string,
  at: string,
  label: ChangeLabel,
  edits: readonly FactEdit[],
): void {
  if (existsSync(path)) throw new ExpectedError('document-exists', { file: path })
  const temporary = join(dirname(path), `.${randomUUID()}.tmp`)
  try {
    const db = createDatabase(temporary)
    try {
      const document = asDocument(db, { id: path, path, name: path, isReadOnly: false })
      writeChange(document, { at, label, source: 'creation', edits, revision: null })
    } finally {
      db.close()
    }
    renameSync(temporary, path)
  } catch (error) {
    removeDatabase(temporary)
    if (isSystemError(error)) throw writeError(error, path)
    if (!(error instanceof ExpectedError)) throw error
    throw new ExpectedError(error.code, { ...error.params, file: path }, { cause: error })
  }
}

/** A document for a province or district from its communes, with the catalogue of criteria sets and one empty plan. */
export function createPlanDocument(
  path: string,
  at: string,
  plan: {
    readonly province: string
    readonly year: number
    readonly districts: readonly DistrictUnits[]
  },
): void {
  const catalogue = readCatalogue()
  const label = {
    code: 'change.create',
    params: { province: plan.province, year: String(plan.year) },
  }
  const edits = [...catalogue.edits, ...newPlanEdits({ ...plan, sets: catalogue.sets })]
  writeNewDocument(path, at, label, edits)
}
