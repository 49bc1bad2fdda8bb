import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { readWorkbookInWorker } from '../../../../electron/excel/read/read-in-worker.ts'
import { readWorkbook } from '../../../../electron/excel/read/read-workbook.ts'
import { buildPackage, buildRows } from './package-builder.ts'

const published = readFileSync('tests/fixtures/langson-2023/phu-luc-1-den-5.xlsx')

describe('reading in a thread of its own', () => {
  test('gives what reading here gives, tells how far it is, and leaves the bytes alone', async () => {
    const before = Buffer.from(published)
    const progress: [number, number][] = []
    const result = await readWorkbookInWorker(published, {
      onProgress: (done, total) => progress.push([done, total]),
    })
    expect(result).toEqual(await readWorkbook(published))
    expect(progress).toEqual([1, 2, 3, 4, 5].map((done) => [done, 5]))
    expect(before.equals(published)).toBe(true)
  })

  test('refuses with the same codes and limits', async () => {
    const sheet = buildRows('<row><c><v>1</v></c><c><v>2</v></c></row>')
    expect([
      await readWorkbookInWorker(new Uint8Array()),
      await readWorkbookInWorker(sheet, { limits: { cells: 1 } }),
      await readWorkbookInWorker(sheet, { limits: { fileBytes: 10 } }),
    ]).toMatchObject([
      { ok: false, code: 'empty' },
      { ok: false, code: 'too-many-cells' },
      { ok: false, code: 'too-big' },
    ])
  })

  // Elements that cost time and hold nothing: no limit but time ends them.
  const slow = buildPackage({
    sheets: [`<sheetData>${`<row>${'<c s="1"/>'.repeat(15_000)}</row>`.repeat(400)}</sheetData>`],
  })

  test('ends a thread that takes too long, while this one goes on', async () => {
    let ticks = 0
    const ticking = setInterval(() => (ticks += 1), 20)
    const start = performance.now()
    const result = await readWorkbookInWorker(slow, { limits: { milliseconds: 600 } })
    clearInterval(ticking)
    expect(result).toMatchObject({ ok: false, code: 'too-slow', detail: { limit: 600 } })
    expect(performance.now() - start).toBeLessThan(3000)
    expect(ticks).toBeGreaterThan(10)
  })

  test('ends at once when it is no longer wanted', async () => {
    const abort = new AbortController()
    setTimeout(() => abort.abort(), 200)
    const start = performance.now()
    const cancelled = { ok: false, code: 'too-slow', detail: { reason: 'cancelled' } }
    expect(await readWorkbookInWorker(slow, { signal: abort.signal })).toEqual(cancelled)
    expect(performance.now() - start).toBeLessThan(2000)
    expect(await readWorkbookInWorker(published, { signal: abort.signal })).toEqual(cancelled)
  })

  test('running out of memory is a code', async () => {
    const strings = Array.from(
      { length: 60_000 },
      (_, n) => `<si><t>${n}${'a'.repeat(200)}</t></si>`,
    )
    const bytes = buildRows('<row><c t="s"><v>0</v></c></row>', { strings: strings.join('') })
    expect(await readWorkbookInWorker(bytes, { limits: { memoryMb: 10 } })).toEqual({
      ok: false,
      code: 'too-big',
      detail: { what: 'memoryMb', limit: 10 },
    })
  })
})
