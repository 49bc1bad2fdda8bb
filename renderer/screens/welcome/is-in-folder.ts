import type { DocumentEntry } from '../../../shared/api/types.ts'

/**
 * Whether a document lies in the folder of documents, whose files are all listed: only those elsewhere can be taken off
 * the list. Entries have the home folder shortened to `~`.
 */
export function isInFolder(
  entry: Pick<DocumentEntry, 'folder'>,
  documentsFolder: string | null,
): boolean {
  if (documentsFolder === null) return true
  const { folder } = entry
  return folder.startsWith('~')
    ? documentsFolder.endsWith(folder.slice(1))
    : folder === documentsFolder
}
