import { fileURLToPath } from 'node:url'

/** Criteria sets and samples that ship with the program: `electron/assets` in sources, `assets` beside a bundle's folder. */
export function dataFolder(): string {
  return process.env['NTM_ASSETS'] ?? fileURLToPath(new URL('../assets', import.meta.url))
}
