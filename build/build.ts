/** Builds the window's bundle and the host bundles into build/out; everything the program needs at run time is in there. */
import { cpSync, existsSync, mkdirSync, readdirSync, rmSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build } from 'vite'
import react from '@vitejs/plugin-react'

const ROOT = fileURLToPath(new URL('..', import.meta.url))
const OUT = join(ROOT, 'build/out')
const SOURCES = ['shared', 'electron', 'renderer', 'package.json', 'build/build.ts']

/** Native, or given by the runtime. */
const NATIVE = ['electron', 'better-sqlite3', /^node:/]

/** From the command line exceljs is loaded from node_modules when it is needed: inlined it warns of Node's DEP0005. */
const NODE_EXTERNAL = [...NATIVE, 'exceljs']

/** ESM for Node 24: the command line, the loopback host, the desktop host's backend and the reader's worker. */
const NODE_ENTRIES = {
  ntm: 'electron/hosts/cli/ntm.ts',
  loopback: 'electron/hosts/loopback/main.ts',
  'read-worker': 'electron/excel/read/read-worker.ts',
}

/** CommonJS, because a sandboxed preload can be nothing else and the oldest Electron we smoke-test has no ES main. */
const DESKTOP_ENTRIES = {
  main: 'electron/hosts/desktop/main.ts',
  preload: 'electron/hosts/desktop/preload.ts',
}

export async function buildAll(): Promise<void> {
  rmSync(OUT, { recursive: true, force: true })
  await buildRenderer()
  await buildNode('node', NODE_ENTRIES, NODE_EXTERNAL)
  await buildNode(
    'desktop',
    {
      backend: 'electron/hosts/desktop/backend.ts',
      'read-worker': NODE_ENTRIES['read-worker'],
    },
    NATIVE,
  )
  for (const [name, entry] of Object.entries(DESKTOP_ENTRIES)) await buildCommonJs(name, entry)
  copyAssets()
}

/** Whether the outputs are all there and younger than every source. */
export function isBuildFresh(): boolean {
  const outputs = ['renderer/index.html', 'node/loopback.js', 'node/ntm.js', 'desktop/main.cjs']
  const times = outputs.map((file) => (existsSync(join(OUT, file)) ? mtime(join(OUT, file)) : 0))
  return Math.min(...times) > Math.max(...SOURCES.map((source) => newest(join(ROOT, source))))
}

async function buildRenderer(): Promise<void> {
  await build({
    configFile: false,
    root: join(ROOT, 'renderer'),
    base: './',
    logLevel: 'warn',
    plugins: [react()],
    build: {
      outDir: join(OUT, 'renderer'),
      emptyOutDir: true,
      target: 'chrome114',
      chunkSizeWarningLimit: 4000,
      // Fonts stay files: the content security policy allows them from 'self'.
      assetsInlineLimit: 0,
    },
  })
}

async function buildNode(
  folder: string,
  entries: Record<string, string>,
  external: (string | RegExp)[],
): Promise<void> {
  await build({
    configFile: false,
    root: ROOT,
    logLevel: 'warn',
    ssr: { noExternal: true },
    build: {
      ssr: true,
      outDir: join(OUT, folder),
      emptyOutDir: true,
      target: 'node22',
      minify: false,
      rollupOptions: {
        input: Object.fromEntries(
          Object.entries(entries).map(([name, file]) => [name, join(ROOT, file)]),
        ),
        external,
        output: { format: 'es', entryFileNames: '[name].js', chunkFileNames: '[name]-[hash].js' },
      },
    },
  })
}

async function buildCommonJs(name: string, entry: string): Promise<void> {
  await build({
    configFile: false,
    root: ROOT,
    logLevel: 'warn',
    ssr: { noExternal: true },
    build: {
      ssr: true,
      outDir: join(OUT, 'desktop'),
      emptyOutDir: false,
      target: 'node18',
      minify: false,
      rollupOptions: {
        input: { [name]: join(ROOT, entry) },
        external: NATIVE,
        output: { format: 'cjs', entryFileNames: '[name].cjs', codeSplitting: false },
      },
    },
  })
}

function copyAssets(): void {
  const assets = join(OUT, 'assets')
  cpSync(join(ROOT, 'electron/assets'), assets, { recursive: true })
  mkdirSync(join(assets, 'fonts'), { recursive: true })
  const tinos = join(ROOT, 'node_modules/@fontsource/tinos/files')
  for (const file of readdirSync(tinos)) {
    if (/^tinos-(latin|latin-ext|vietnamese)-.*\.woff2$/.test(file)) {
      cpSync(join(tinos, file), join(assets, 'fonts', file))
    }
  }
}

function newest(path: string): number {
  if (!existsSync(path)) return 0
  if (!statSync(path).isDirectory()) return mtime(path)
  return Math.max(0, ...readdirSync(path).map((name) => newest(join(path, name))))
}

function mtime(path: string): number {
  return statSync(path).mtimeMs
}

if (import.meta.main) await buildAll()
