import { spawnSync } from 'node:child_process'
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { listPackage } from '@electron/asar'
import { afterAll, beforeAll, expect, it } from 'vitest'

const ROOT = join(import.meta.dirname, '..', '..', '..', '..')
/** Where Electron keeps its fuses: this mark, a version, their number, and one character each. */
const FUSE_MARK = 'dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX'
const FUSE_COUNT = 9

let project: string

/** Packs a project with all that must not be shipped, over a stub in place of Electron's hundred megabytes. */
beforeAll(() => {
  project = mkdtempSync(join(tmpdir(), 'ntm-packaging-'))
  const write = (path: string, content = 'x'): void => {
    mkdirSync(dirname(join(project, path)), { recursive: true })
    writeFileSync(join(project, path), content)
  }
  const fuses = `${FUSE_MARK}${String.fromCharCode(1, FUSE_COUNT)}${'1'.repeat(FUSE_COUNT)}`
  for (const file of ['electron', 'electron.exe']) write(`stub/${file}`, `stub ${fuses}`)
  write('stub/LICENSE')
  write('stub/locales/vi.pak')
  mkdirSync(join(project, 'stub', 'resources'))

  for (const file of [
    'main.cjs',
    'preload.cjs',
    'backend.js',
    'read-worker.js',
    'backend.js.map',
  ]) {
    write(`build/out/desktop/${file}`)
  }
  write('build/out/renderer/index.html')
  write('build/out/renderer/assets/index-1.js')
  write('build/out/renderer/assets/index-1.js.map')
  write('build/out/assets/criteria/xa.json')
  write('build/out/node/ntm.js')
  for (const secret of ['.env', 'tests/a.test.ts', 'shared/a.ts', 'plan.ntm', 'npm-debug.log']) {
    write(secret)
  }
  for (const kept of [
    'package.json',
    'LICENSE',
    'build/electron-builder.yml',
    'build/icons',
    'build/third-party-notices.md',
  ]) {
    cpSync(join(ROOT, kept), join(project, kept), { recursive: true })
  }
  symlinkSync(join(ROOT, 'node_modules'), join(project, 'node_modules'))

  const cli = join(ROOT, 'node_modules', 'electron-builder', 'cli.js')
  const words = ['--linux', '--win', '--x64', '--dir', '--config', 'build/electron-builder.yml']
  // A text file has no resources to edit and no checksums to hold.
  const stub = ['electronDist=stub', 'win.signAndEditExecutable=false', 'disableAsarIntegrity=true']
  const run = spawnSync(process.execPath, [cli, ...words, ...stub.map((word) => `-c.${word}`)], {
    cwd: project,
    encoding: 'utf8',
  })
  if (run.status !== 0) throw new Error(run.stdout + run.stderr)
}, 120_000)
afterAll(() => rmSync(project, { recursive: true }))

const packed = (platform: 'linux' | 'win', path: string): string =>
  join(project, 'build', 'release', `${platform}-unpacked`, path)

it.each([
  ['linux', 'linux-x64.node'],
  ['win', 'win32-x64.node'],
] as const)(
  'holds for %s the bundles, one native package with %s, and nothing else',
  (platform, binary) => {
    const entries = listPackage(packed(platform, 'resources/app.asar'), { isPack: false })
      .map((entry) => entry.replaceAll('\\', '/').slice(1))
      .filter((entry) => !entry.startsWith('node_modules/better-sqlite3/lib/'))
    expect(entries.sort()).toEqual([
      'build',
      'build/icons',
      'build/icons/icon.png',
      'build/out',
      'build/out/assets',
      'build/out/assets/criteria',
      'build/out/assets/criteria/xa.json',
      'build/out/desktop',
      'build/out/desktop/backend.js',
      'build/out/desktop/main.cjs',
      'build/out/desktop/preload.cjs',
      'build/out/desktop/read-worker.js',
      'build/out/renderer',
      'build/out/renderer/assets',
      'build/out/renderer/assets/index-1.js',
      'build/out/renderer/index.html',
      'node_modules',
      'node_modules/better-sqlite3',
      'node_modules/better-sqlite3/lib',
      'node_modules/better-sqlite3/package.json',
      'node_modules/better-sqlite3/prebuilds',
      `node_modules/better-sqlite3/prebuilds/${binary}`,
      'package.json',
    ])
  },
)

it.each(['linux', 'win'] as const)('ships for %s the licences of all it is made of', (platform) => {
  expect(existsSync(packed(platform, 'LICENSE.txt'))).toBe(true)
  expect(existsSync(packed(platform, 'third-party-notices.md'))).toBe(true)
})

it.each(['linux', 'win'] as const)(
  'keeps for %s on disk what the backend process runs from',
  (platform) => {
    const onDisk = [
      'package.json',
      'build/out/desktop/backend.js',
      'build/out/desktop/read-worker.js',
      'build/out/assets/criteria/xa.json',
      'node_modules/better-sqlite3/lib/index.js',
      `node_modules/better-sqlite3/prebuilds/${platform === 'win' ? 'win32' : 'linux'}-x64.node`,
    ]
    const missing = onDisk.filter(
      (path) => !existsSync(packed(platform, join('resources/app.asar.unpacked', path))),
    )
    expect(missing).toEqual([])
    expect(
      existsSync(packed(platform, 'resources/app.asar.unpacked/build/out/desktop/main.cjs')),
    ).toBe(false)
  },
)

it.each([
  ['linux', 'ke-hoach-ntm'],
  ['win', 'Kế hoạch NTM.exe'],
] as const)('closes for %s the ways to run other code with the program', (platform, executable) => {
  const content = readFileSync(packed(platform, executable), 'latin1')
  const wire = content.slice(content.indexOf(FUSE_MARK) + FUSE_MARK.length + 2)
  // In Electron's order; '1' is on. The last of nine is not ours to set.
  expect(wire.slice(0, FUSE_COUNT - 1)).toBe(
    [
      '0', // runAsNode
      '1', // cookie encryption
      '0', // NODE_OPTIONS
      '0', // --inspect
      '1', // integrity of app.asar
      '1', // code from app.asar alone
      '1', // V8 snapshot of the browser process: as delivered
      '0', // extra privileges of file://
    ].join(''),
  )
})
