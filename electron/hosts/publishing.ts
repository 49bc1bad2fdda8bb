import type { EditResult } from '../../shared/api/types.ts'
import type { Workspace } from '../services/workspace.ts'

/** Runs a writing service and tells windows of its change: all but `except`, whose reply carries the same rows. */
export async function publishing(
  workspace: Workspace,
  documentId: string,
  write: () => EditResult | Promise<EditResult>,
  except?: string,
): Promise<EditResult> {
  const result = await write()
  if (result.change !== null) {
    const { change, undoState } = result
    workspace.publish({ event: 'changed', payload: { documentId, change, undoState } }, except)
  }
  return result
}
