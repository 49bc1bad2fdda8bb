import { homedir } from 'node:os'
import { join } from 'node:path'

/**
 * Folder of documents, the same for both hosts with windows. It lies right under the home folder because "Documents"
 * is often redirected to OneDrive or a network share, where SQLite's write-ahead log is not safe. `NTM_HOME` names
 * another.
 */
export function documentsFolder(env: NodeJS.ProcessEnv): string {
  const chosen = env['NTM_HOME']
  return chosen !== undefined && chosen !== '' ? chosen : join(homedir(), 'Kế hoạch NTM')
}
