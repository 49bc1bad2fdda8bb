import { execFileSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { median, type BenchResult } from './measure.ts'

interface Sample {
  readonly ms: number
  readonly rssMb: number
}

const SELF = fileURLToPath(import.meta.url)
const ROWS = 600
const COLUMNS = 60
const RUNS = 7

const READERS = {
  async ours(bytes: Uint8Array): Promise<void> {
    const { readWorkbook } = await import('../../electron/excel/read/read-workbook.ts')
    const result = await readWorkbook(bytes)
    if (!result.ok) throw new Error(result.code)
  },
  async worker(bytes: Uint8Array): Promise<void> {
    const { readWorkbookInWorker } = await import('../../electron/excel/read/read-in-worker.ts')
    const result = await readWorkbookInWorker(bytes)
    if (!result.ok) throw new Error(result.code)
  },
  async exceljs(bytes: Uint8Array<ArrayBuffer>): Promise<void> {
    const { default: ExcelJS } = await import('exceljs')
    await new ExcelJS.Workbook().xlsx.load(bytes.buffer)
  },
}

type ReaderName = keyof typeof READERS

/**
 * Time and peak memory of one import: a fresh process loads a reader and reads a 600 × 60 workbook, as each
 * import does in its fresh thread. The readers take turns, so that other load on the machine meets both.
 */
export async function benchReadWorkbook(): Promise<BenchResult[]> {
  const folder = mkdtempSync(join(tmpdir(), 'ntm-bench-'))
  try {
    const file = join(folder, 'book.xlsx')
    writeFileSync(file, await buildBook())
    const samples: Record<ReaderName, Sample[]> = { ours: [], worker: [], exceljs: [] }
    for (let run = 0; run < RUNS; run += 1) {
      for (const name of Object.keys(READERS) as ReaderName[])
        samples[name].push(measure(name, file))
    }
    const time = (name: ReaderName): number => median(samples[name].map(({ ms }) => ms))
    const memory = (name: ReaderName): number => median(samples[name].map(({ rssMb }) => rssMb))
    const share = time('ours') / time('exceljs')
    const book = `${ROWS} × ${COLUMNS}`
    return [
      {
        name: `read ${book} with exceljs`,
        median: time('exceljs'),
        unit: 'ms',
        target: 'compared',
      },
      {
        name: `read ${book} (${share.toFixed(2)} of exceljs)`,
        median: time('ours'),
        unit: 'ms',
        target: 'under half of exceljs',
        isMet: share < 0.5,
      },
      { name: `read ${book} in a worker`, median: time('worker'), unit: 'ms', target: '' },
      { name: 'memory with exceljs', median: memory('exceljs'), unit: 'MB', target: 'compared' },
      {
        name: `memory to read ${book}`,
        median: memory('ours'),
        unit: 'MB',
        target: 'under 150 MB',
        isMet: memory('ours') < 150,
      },
    ]
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** Counts, marks and names, as in a matrix of communes and criteria. */
async function buildBook(): Promise<Uint8Array> {
  const { default: ExcelJS } = await import('exceljs')
  const book = new ExcelJS.Workbook()
  const sheet = book.addWorksheet('Xã')
  for (let row = 0; row < ROWS; row += 1) {
    const cells = Array.from({ length: COLUMNS }, (_, column) => {
      if (column < 3) return `Xã số ${row}.${column}`
      return column % 5 === 0 ? 'x' : (row * column) % 23
    })
    sheet.addRow(cells)
  }
  return new Uint8Array(await book.xlsx.writeBuffer())
}

function measure(name: ReaderName, file: string): Sample {
  const output = execFileSync(process.execPath, [SELF, name, file], { encoding: 'utf8' })
  // The child is this file, which prints one Sample.
  return JSON.parse(output) as Sample
}

async function runReader(name: ReaderName, file: string): Promise<void> {
  const bytes = new Uint8Array(readFileSync(file))
  const start = performance.now()
  await READERS[name](bytes)
  const ms = performance.now() - start
  const rssMb = peakMemoryMb()
  process.stdout.write(JSON.stringify({ ms, rssMb } satisfies Sample))
}

/** The peak of this process alone; `maxRSS` would carry over that of the process it was started from. */
function peakMemoryMb(): number {
  const status = existsSync('/proc/self/status') ? readFileSync('/proc/self/status', 'utf8') : ''
  const peakKb = /VmHWM:\s+(\d+)/.exec(status)?.[1]
  return (peakKb === undefined ? process.resourceUsage().maxRSS : Number(peakKb)) / 1024
}

function isReaderName(name: string): name is ReaderName {
  return Object.hasOwn(READERS, name)
}

if (process.argv[1] === SELF) {
  const [, , name, file] = process.argv
  if (name !== undefined && file !== undefined && isReaderName(name)) await runReader(name, file)
  else {
    for (const { name: what, median: value, unit, target } of await benchReadWorkbook()) {
      process.stdout.write(`${what.padEnd(32)}${value} ${unit}\t${target}\n`)
    }
  }
}
