import { resolve } from 'node:path'

export interface DesktopArguments {
  /** Absolute path of a document to open. */
  readonly file: string | null
  /** Whether a person without documents finds a copy of the sample. */
  readonly sample: boolean
}

/**
 * Reads the program's own words among those of Electron and Chromium: `--file=PATH`, `--file PATH`, `--sample`, and a
 * bare path to a document, which is how Explorer and file managers start a program for a file.
 */
export function readArguments(words: readonly string[], workingFolder: string): DesktopArguments {
  const named = words.find((word) => word.startsWith('--file='))?.slice('--file='.length)
  const after = words.indexOf('--file')
  const following = after === -1 ? undefined : words[after + 1]
  const bare = words.find((word) => !word.startsWith('-') && word.toLowerCase().endsWith('.ntm'))
  const file = named ?? following ?? bare
  return {
    file: file === undefined || file === '' ? null : resolve(workingFolder, file),
    sample: words.includes('--sample'),
  }
}
