import { openLibrary } from '../../files/document-library.ts'
import { startBackend, type BackendOptions } from '../backend.ts'

/**
 * Path of the document that the first window opens: the file that was asked for, else, where a sample is wanted and the
 * folder has no document yet, a fresh copy of it. Null leads to the welcome screen.
 */
export async function firstDocument(
  options: BackendOptions,
  wanted: { readonly file: string | null; readonly sample: boolean },
): Promise<string | null> {
  if (wanted.file !== null || !wanted.sample) return wanted.file
  const library = openLibrary(options.folder)
  if (library.list().length > 0) return null
  const backend = startBackend(options)
  try {
    const sample = 'langson-2023'
    await backend.call('start', 'documents.openSample', { sample })
    // The folder was empty before, so what is in it is the copy; a sample that failed leaves nothing.
    const copy = library.list()[0]
    return copy === undefined ? null : library.find(copy.id)
  } finally {
    await backend.stop()
  }
}
