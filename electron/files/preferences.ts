import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { preferencesSchema } from '../../shared/api/contract.ts'
import type { Preferences } from '../../shared/api/types.ts'
import { writeFileAtomic } from './write-atomic.ts'

const FILE = '.tuy-chon.json'

/** Choices kept in the folder of documents; a damaged file is a small loss: the defaults hold. */
export function readPreferences(folder: string): Preferences {
  const path = join(folder, FILE)
  if (!existsSync(path)) return {}
  try {
    return preferencesSchema.parse(JSON.parse(readFileSync(path, 'utf8')))
  } catch {
    return {}
  }
}

/** Refuses `write-failed` and `disk-full`. */
export function keepPreferences(folder: string, chosen: Preferences): void {
  writeFileAtomic(join(folder, FILE), JSON.stringify({ ...readPreferences(folder), ...chosen }))
}
