import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'

/** Folder of package.json: three levels up, from these sources and from `build/out/<host>` alike. */
export function programFolder(): string {
  return join(import.meta.dirname, '..', '..', '..')
}

export function programVersion(): string {
  const text = readFileSync(join(programFolder(), 'package.json'), 'utf8')
  return z.object({ version: z.string() }).parse(JSON.parse(text)).version
}
