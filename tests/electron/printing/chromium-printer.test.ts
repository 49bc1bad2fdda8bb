import { chmod, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { findBrowser } from '../../../electron/files/find-browser.ts'
import { chromiumPrinter } from '../../../electron/printing/chromium-printer.ts'
import type { AppendixPage } from '../../../shared/appendix/appendix-document.ts'
import { readPdf } from './read-pdf.ts'

const page: AppendixPage = {
  paper: 'A4',
  orientation: 'portrait',
  marginsMm: { top: 20, right: 15, bottom: 20, left: 30 },
  fontSizePt: 12,
}
/** Enough work for a print to be under way when it is stopped. */
const LONG_PAGE = `<table>${'<tr><td>x</td><td>y</td></tr>'.repeat(60_000)}</table>`

let folder = ''

beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'ntm-printer-test-'))
  vi.stubEnv('TMPDIR', folder)
})

afterEach(async () => {
  vi.unstubAllEnvs()
  await rm(folder, { recursive: true, force: true })
})

/** Processes whose command line names this test's folder. */
async function processesLeft(): Promise<number> {
  if (process.platform !== 'linux') return 0
  const ids = (await readdir('/proc')).filter((name) => /^\d+$/.test(name))
  const lines = await Promise.all(
    ids.map((id) => readFile(`/proc/${id}/cmdline`, 'utf8').catch(() => '')),
  )
  return lines.filter((line) => line.includes(folder)).length
}

async function leftBehind(): Promise<{ processes: number; files: string[] }> {
  return { processes: await processesLeft(), files: await readdir(folder) }
}

const nothing = { processes: 0, files: [] }

describe.skipIf(findBrowser() === null)('printing with an installed browser', () => {
  it('gives a PDF and leaves no process and no profile behind', async () => {
    const bytes = await chromiumPrinter().print('<p>Kế hoạch</p>', page)
    expect((await readPdf(bytes))[0]?.lines).toEqual(['Kế hoạch'])
    expect(await leftBehind()).toEqual(nothing)
  })

  it('runs no script of the page and loads nothing for it', async () => {
    const html = `<meta http-equiv="Content-Security-Policy" content="default-src 'none'"><p>a</p><script>document.body.append('b')</script>`
    const bytes = await chromiumPrinter().print(html, page)
    expect((await readPdf(bytes))[0]?.lines).toEqual(['a'])
  })

  it('stops when it is cancelled, before or while it prints', async () => {
    const early = AbortSignal.abort()
    await expect(chromiumPrinter().print('<p>a</p>', page, early)).rejects.toMatchObject({
      code: 'cancelled',
    })
    const late = AbortSignal.timeout(500)
    await expect(chromiumPrinter().print(LONG_PAGE, page, late)).rejects.toMatchObject({
      code: 'cancelled',
    })
    expect(await leftBehind()).toEqual(nothing)
  })

  it('gives up when the time is over', async () => {
    const printer = chromiumPrinter({ timeoutMs: 300 })
    await expect(printer.print(LONG_PAGE, page)).rejects.toMatchObject({
      code: 'print-failed',
      params: { reason: 'not printed within 300 ms' },
    })
    expect(await leftBehind()).toEqual(nothing)
  })

  it('prints two at a time, each in a profile of its own', async () => {
    const printer = chromiumPrinter()
    const both = await Promise.all([
      printer.print('<p>1</p>', page),
      printer.print('<p>2</p>', page),
    ])
    const texts = await Promise.all(both.map(async (bytes) => (await readPdf(bytes))[0]?.lines))
    expect(texts).toEqual([['1'], ['2']])
    expect(await leftBehind()).toEqual(nothing)
  })
})

describe('printing without a browser that works', () => {
  it('says that there is none', async () => {
    for (const browser of [null, path.join(tmpdir(), 'no-such-browser')]) {
      await expect(chromiumPrinter({ browser }).print('<p>a</p>', page)).rejects.toMatchObject({
        code: 'no-browser',
      })
    }
    expect(await leftBehind()).toEqual(nothing)
  })

  it.skipIf(process.platform === 'win32')(
    'says that printing failed when it dies at once',
    async () => {
      const browser = path.join(folder, 'broken')
      await writeFile(browser, '#!/bin/sh\nexit 3\n')
      await chmod(browser, 0o755)
      await expect(chromiumPrinter({ browser }).print('<p>a</p>', page)).rejects.toMatchObject({
        code: 'print-failed',
      })
      expect(await readdir(folder)).toEqual(['broken'])
    },
  )
})
