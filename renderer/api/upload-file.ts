const MAX_DOCUMENT_BYTES = 500 * 1024 * 1024
const MAX_WORKBOOK_BYTES = 20 * 1024 * 1024

/** What the hosts take; asked here first, so that nobody waits for an upload that will be refused. */
export function uploadLimitOf(name: string): number {
  return name.toLowerCase().endsWith('.ntm') ? MAX_DOCUMENT_BYTES : MAX_WORKBOOK_BYTES
}

/** Whether the file still lies where the person chose it: a failed upload could not tell that from a lost line. */
export async function isReadable(file: File): Promise<boolean> {
  try {
    await file.slice(0, 1).arrayBuffer()
    return true
  } catch {
    return false
  }
}
