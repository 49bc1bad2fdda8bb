import { unzipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { chromiumPrinter } from '../../../electron/printing/chromium-printer.ts'
import type { PdfPrinter } from '../../../electron/printing/pdf-printer.ts'
import { renderSet, type SetPart } from '../../../electron/printing/render-set.ts'
import { findBrowser } from '../../../electron/files/find-browser.ts'
import { boundAppendices, buildEntry } from '../../../shared/appendix/appendix-set.ts'
import { communeFacts } from '../../shared/appendix/langson-communes.ts'
import { PLAN_ID } from '../../shared/appendix/langson-facts.ts'
import { readPdf } from './read-pdf.ts'

const tools = { printer: chromiumPrinter() }

function parts(): SetPart[] {
  const facts = communeFacts()
  return boundAppendices(facts, PLAN_ID).map((entry) => ({
    label: entry.label,
    build: () => buildEntry(facts, PLAN_ID, entry),
  }))
}

describe('a set of appendices', () => {
  it('is one archive with a file for each, named in its order, and tells how far it is', async () => {
    const told: string[] = []
    const rendered = await renderSet(
      { parts: parts(), format: 'xlsx', files: 'each' },
      tools,
      (phase, done, total) => told.push(`${phase} ${done}/${total}`),
    )
    expect(rendered.extension).toBe('zip')
    expect(Object.keys(unzipSync(rendered.bytes))).toEqual(
      [1, 2, 3, 4, 5, 6].map((number) => `0${number} Phụ lục ${number}.xlsx`),
    )
    expect(told).toEqual([
      ...[0, 1, 2, 3, 4, 5].map((done) => `writing ${done}/6`),
      'finishing 6/6',
    ])
  })

  it.skipIf(findBrowser() === null)(
    'is one PDF in which each appendix begins on a page of its own',
    async () => {
      const { bytes } = await renderSet(
        { parts: parts(), format: 'pdf', files: 'one' },
        tools,
        () => undefined,
      )
      const labels = (await readPdf(bytes)).flatMap(({ lines }) =>
        (lines[0] ?? '').startsWith('Phụ lục') ? [lines[0]] : [],
      )
      expect(labels).toEqual([1, 2, 3, 4, 5, 6].map((number) => `Phụ lục ${number}`))
    },
  )

  it('is called off between two appendices: the next is not even built', async () => {
    const abort = new AbortController()
    let built = 0
    const counted = parts().map(({ label, build }) => ({
      label,
      build() {
        built += 1
        return build()
      },
    }))
    const rendering = renderSet(
      { parts: counted, format: 'html', files: 'one' },
      tools,
      (_, done) => {
        if (done === 2) abort.abort()
      },
      abort.signal,
    )
    await expect(rendering).rejects.toMatchObject({ code: 'cancelled' })
    expect(built).toBe(2)
  })

  it('hands the printer the signal that calls it off', async () => {
    const abort = new AbortController()
    const heard: (AbortSignal | undefined)[] = []
    const printer: PdfPrinter = {
      print(_html, _page, signal) {
        heard.push(signal)
        return Promise.resolve(new Uint8Array([1]))
      },
    }
    const request = { parts: parts(), format: 'pdf', files: 'one' } as const
    await renderSet(request, { printer }, () => undefined, abort.signal)
    expect(heard).toEqual([abort.signal])
  })
})
