import { ExpectedError } from '../../../shared/api/reply.ts'
import type { Facts } from '../../../shared/changes/change-set.ts'
import { factsFromRows } from '../../../shared/changes/facts.ts'
import type { FactRow } from '../../../shared/changes/fact-tables.ts'
import { plans } from '../../../shared/plan/columns.ts'
import { readAllFacts } from '../../db/fact-queries.ts'
import { openDatabase } from '../../db/open.ts'
import { asExpected } from '../../db/sqlite-errors.ts'
import { documentId, documentName } from '../../files/document-library.ts'
import { asDocument, type OpenDocument } from '../../services/open-document.ts'

/** Opens a document for the length of one command. */
export async function withDocument<T>(
  path: string,
  work: (document: OpenDocument) => T | Promise<T>,
): Promise<T> {
  const { db, isReadOnly } = openDatabase(path)
  try {
    const identity = { id: documentId(path), path, name: documentName(path), isReadOnly }
    return await work(asDocument(db, identity))
  } catch (error) {
    throw asExpected(error, path)
  } finally {
    db.close()
  }
}

export function factsOf(document: OpenDocument): Facts {
  return factsFromRows(readAllFacts(document.db))
}

/**
 * The plan with this id, or the newest draft of a year (a report kept of it only where there is no draft); the document's
 * newest when none is named. Refuses `unknown-plan`.
 */
export function choosePlan(facts: Facts, wanted: string | undefined): FactRow<'plan'> {
  const all = plans(facts)
  const found =
    wanted === undefined
      ? all[0]
      : (facts.plan.get(wanted) ?? all.find((plan) => String(plan.year) === wanted))
  if (found === undefined) throw new ExpectedError('unknown-plan', { plan: wanted ?? '' })
  return found
}
