import { randomUUID } from 'node:crypto'
import { existsSync, renameSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { ExpectedError } from '../../shared/api/reply.ts'
import type { ChangeLabel } from '../../shared/changes/change-set.ts'
import type { FactEdit } from '../../shared/changes/fact-edit.ts'
import { newPlanEdits, type ColumnChoice } from '../../shared/plan/new-plan.ts'
import type { UnitsReading } from '../../shared/plan/units-table.ts'
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

/** What a plan of one's own is made from; what is left out has its default. */
export interface PlanRequest {
  readonly province: string
  readonly year: number
  readonly reading: UnitsReading
  readonly setIds?: readonly string[]
  readonly columns?: ColumnChoice
  readonly recognisedNtm?: Readonly<Record<string, number>>
  readonly averageBases?: Readonly<Record<string, 'all' | 'recognised'>>
}

/**
 * A document for a province or district from its communes, with the catalogue of criteria sets and one empty plan.
 * Refuses `unknown-set` for a set the catalogue does not have, `set-needs-other` for sets of districts alone or without
 * districts, `bad-input` for columns by a heading the list does not have.
 */
export function createPlanDocument(path: string, at: string, request: PlanRequest): void {
  const catalogue = readCatalogue()
  const { province, year, reading, recognisedNtm, averageBases, ...choices } = request
  const known = new Set(catalogue.sets.map(({ id }) => id))
  const stranger = request.setIds?.find((id) => !known.has(id))
  if (stranger !== undefined) throw new ExpectedError('unknown-set', { set: stranger })
  const isOfDistricts = (id: string): boolean =>
    catalogue.sets.some((set) => set.id === id && set.unitLevel === 'district')
  // A plan counts communes: its tables need a set of theirs, and one for districts needs districts.
  const [first] = request.setIds ?? []
  const unfit = reading.hasDistricts
    ? request.setIds?.every(isOfDistricts) === true
      ? first
      : undefined
    : request.setIds?.find(isOfDistricts)
  if (unfit !== undefined) throw new ExpectedError('set-needs-other', { set: unfit })
  const { columns } = request
  if (columns?.by === 'grouping' && columns.index >= reading.groupings.length) {
    throw new ExpectedError('bad-input', { field: 'columns.index' })
  }
  const plan = newPlanEdits({
    ...choices,
    province,
    year,
    districts: reading.districts,
    hasDistricts: reading.hasDistricts,
    sets: catalogue.sets,
    recognisedNtm: new Map(Object.entries(recognisedNtm ?? {})),
    averageBases: new Map(Object.entries(averageBases ?? {})),
  })
  const label = { code: 'change.create', params: { province, year: String(year) } }
  writeNewDocument(path, at, label, [...catalogue.edits, ...plan])
}
