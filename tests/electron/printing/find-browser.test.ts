import { chmod, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { findBrowser } from '../../../electron/files/find-browser.ts'

let folder = ''
let chrome = ''

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'ntm-browsers-'))
  chrome = path.join(folder, 'google-chrome')
  await writeFile(chrome, '')
  await chmod(chrome, 0o755)
  await mkdir(path.join(folder, 'chromium'))
})

afterAll(() => rm(folder, { recursive: true, force: true }))

describe.skipIf(process.platform === 'win32')('finding a browser', () => {
  it('takes the one that NTM_CHROMIUM names, and none when that is not a program', () => {
    const find = (file: string) =>
      findBrowser({ platform: 'linux', env: { NTM_CHROMIUM: file, PATH: '/usr/bin' } })
    expect(find(chrome)).toBe(chrome)
    expect(find(path.join(folder, 'none'))).toBeNull()
    expect(find(folder)).toBeNull()
  })

  it('searches PATH for programs, not for folders of their name', () => {
    const found = findBrowser({ platform: 'linux', env: { PATH: folder } })
    // A machine with a Chromium of its own has that in a usual place, which comes before other names.
    expect([
      chrome,
      '/usr/bin/chromium',
      '/usr/local/bin/chromium',
      '/snap/bin/chromium',
    ]).toContain(found)
  })

  it('finds a Mac’s applications', async () => {
    const program = path.join(folder, 'Applications/Chromium.app/Contents/MacOS/Chromium')
    await mkdir(path.dirname(program), { recursive: true })
    await writeFile(program, '')
    await chmod(program, 0o755)
    const found = findBrowser({ platform: 'darwin', env: { HOME: folder } })
    expect(found?.endsWith('.app/Contents/MacOS/' + path.basename(found))).toBe(true)
  })
})
