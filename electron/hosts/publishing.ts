import type { EditResult } from '../../shared/api/types.ts'
import type { Workspace } from '../services/workspace.ts'

/** Runs a writing service and tells every window of its change; the writer's own window knows the revision already. */
export async function publishing(
  workspace: Workspace,
  documentId: string,
  write: () => EditResult | Promise<EditResult>,
): Promise<EditResult> {
  const result = await write()
  if (result.change !== null) {
    workspace.publish({
      event: 'changed',
      payload: { documentId, change: result.change, undoState: result.undoState },
    })
  }
  return result
}
