import { readdirSync, readFileSync, statSync } from 'node:fs'
import { builtinModules } from 'node:module'
import { join } from 'node:path'
import { expect, it } from 'vitest'

const BUNDLES = join(import.meta.dirname, '..', '..', 'build', 'out', 'desktop')
/** `import … from 'x'`, `import 'x'`, `import('x')` and `require('x')` of a package, not of a file. */
const IMPORTS =
  /(?:^(?:import|export)\b[^"'\n]*|\brequire\(|\bimport\()\s*["']([^."'][^"'\s]*)["']/gm

function packagesOf(file: string): string[] {
  const text = readFileSync(join(BUNDLES, file), 'utf8')
  // Bundled packages quote themselves in their comments.
  return [...text.replace(/^\s*(?:\*|\/\/|\/\*).*$/gm, '').matchAll(IMPORTS)]
    .map(([, name = '']) => name)
    .filter((name) => !name.startsWith('node:') && !builtinModules.includes(name))
}

it('need no package at run time but the two that are shipped beside them', () => {
  const scripts = readdirSync(BUNDLES).filter((file) => /\.c?js$/.test(file))
  expect(scripts).toEqual(expect.arrayContaining(['backend.js', 'main.cjs', 'preload.cjs']))
  // Electron is the runtime itself; better-sqlite3 is in the file list of the electron-builder config.
  expect([...new Set(scripts.flatMap(packagesOf))].sort()).toEqual(['better-sqlite3', 'electron'])
})

it('keep the preload tiny: a page waits for it', () => {
  expect(statSync(join(BUNDLES, 'preload.cjs')).size).toBeLessThan(4096)
  expect(packagesOf('preload.cjs')).toEqual(['electron'])
})
