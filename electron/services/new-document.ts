import { rmSync } from 'node:fs'
import type { ChangeLabel } from '../../shared/changes/change-set.ts'
import type { FactEdit } from '../../shared/changes/fact-edit.ts'
import { newPlanEdits } from '../../shared/plan/new-plan.ts'
import type { DistrictUnits } from '../../shared/plan/units-table.ts'
import { createDatabase } from '../db/open.ts'
import { readCatalogue } from './criteria-catalogue.ts'
import { asDocument } from './open-document.ts'
import { writeChange } from './write-change.ts'

/** Writes a whole document at a path that must be free; what went wrong half way leaves no file behind. */
export function writeNewDocument(
  path: string,
  at: string,
  label: ChangeLabel,
  edits: readonly FactEdit[],
): void {
  const db = createDatabase(path)
  try {
    const document = asDocument(db, { id: path, path, name: path, isReadOnly: false })
    writeChange(document, { at, label, source: 'creation', edits, revision: null })
    db.close()
  } catch (error) {
    db.close()
    for (const suffix of ['', '-wal', '-shm']) rmSync(path + suffix, { force: true })
    throw error
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
