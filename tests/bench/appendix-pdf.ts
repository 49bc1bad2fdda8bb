import { execFile } from 'node:child_process'
import { existsSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { chromiumPrinter } from '../../electron/printing/chromium-printer.ts'
import { renderAppendix } from '../../electron/printing/render-appendix.ts'
import { buildAppendix } from '../../shared/appendix/definitions.ts'
import { langsonFacts, PLAN_ID } from '../shared/appendix/langson-facts.ts'
import { median, type BenchResult } from './measure.ts'

const RUNS = 7
const TARGET_MS = 1500
const PROGRAM = fileURLToPath(new URL('../../build/out/node/ntm.js', import.meta.url))

/** From the built command line to the PDF of Appendix 6, each run a cold process; without a build, the printing alone. */
export async function benchAppendixPdf(): Promise<BenchResult[]> {
  const results = [await measure('appendix 6 → PDF, printing alone', () => printInProcess())]
  if (!existsSync(PROGRAM)) return results
  const folder = await mkdtemp(path.join(tmpdir(), 'ntm-bench-'))
  try {
    const document = path.join(folder, 'lang-son.ntm')
    await run('new', document, '--sample', 'langson-2023')
    const output = path.join(folder, 'pl6.pdf')
    const command = ['export', document, '--appendix', '6', '--to', output]
    results.push(await measure('ntm export --appendix 6 → PDF, cold', () => run(...command)))
    return results
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

async function printInProcess(): Promise<void> {
  const document = buildAppendix(langsonFacts(), PLAN_ID, '6')
  await renderAppendix(document, 'pdf', { printer: chromiumPrinter() })
}

async function run(...command: readonly string[]): Promise<void> {
  await promisify(execFile)(process.execPath, [PROGRAM, ...command])
}

async function measure(name: string, work: () => Promise<void>): Promise<BenchResult> {
  const times: number[] = []
  for (let index = 0; index < RUNS; index++) {
    const start = performance.now()
    await work()
    times.push(performance.now() - start)
  }
  const middle = median(times)
  const target = `under ${TARGET_MS} ms`
  return { name, median: middle, unit: 'ms', target, isMet: middle < TARGET_MS }
}
