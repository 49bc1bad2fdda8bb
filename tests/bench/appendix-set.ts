import { execFileSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { chromiumPrinter } from '../../electron/printing/chromium-printer.ts'
import { renderSet } from '../../electron/printing/render-set.ts'
import { chosenEntries, setParts } from '../../electron/services/appendices.ts'
import type { Facts } from '../../shared/changes/change-set.ts'
import { communeFacts } from '../shared/appendix/langson-communes.ts'
import { PLAN_ID } from '../shared/appendix/langson-facts.ts'
import { BIG_COMMUNES, BIG_PLAN, bigProvince } from './big-province.ts'
import { median, type BenchResult } from './measure.ts'

interface Sample {
  readonly ms: number
  readonly rssMb: number
}

interface SetToMeasure {
  readonly name: string
  readonly planId: string
  readonly facts: () => Facts
  readonly appendices: readonly string[]
  readonly limitMs: number
}

const SELF = fileURLToPath(import.meta.url)
const RUNS = 5
const FORMATS = ['pdf', 'xlsx', 'docx'] as const
const SEVEN = ['1', '2', '3', '4', '5', '6', '7'] as const
/** What a process may take in all; the packages that write the files are loaded in the time measured. */
const LIMIT_MB = 400

const SETS = {
  sample: {
    name: 'set of seven, Lạng Sơn',
    planId: PLAN_ID,
    facts: communeFacts,
    appendices: SEVEN,
    limitMs: 1500,
  },
  big: {
    name: `set of seven and communes × criteria, ${BIG_COMMUNES} communes`,
    planId: BIG_PLAN,
    facts: bigProvince,
    appendices: [...SEVEN, 'communes-xa-ntm-2021-2025'],
    limitMs: 4000,
  },
} as const satisfies Record<string, SetToMeasure>

type SetName = keyof typeof SETS
type Format = (typeof FORMATS)[number]

/** From a plan's facts to the bytes of its set, each run in a fresh process; for Word and Excel its peak memory too. */
export function benchAppendixSet(): BenchResult[] {
  return (Object.keys(SETS) as SetName[]).flatMap((set) =>
    FORMATS.flatMap((format): BenchResult[] => {
      const samples = Array.from({ length: RUNS }, () => measure(set, format))
      const { name, limitMs } = SETS[set]
      const ms = median(samples.map((sample) => sample.ms))
      const rssMb = median(samples.map((sample) => sample.rssMb))
      const time: BenchResult = {
        name: `${name} → ${format}`,
        median: ms,
        unit: 'ms',
        target: `under ${limitMs} ms`,
        isMet: ms < limitMs,
      }
      // The PDF is made by the browser, whose memory is its own.
      if (format === 'pdf') return [time]
      const memory: BenchResult = {
        name: `memory to write that ${format}`,
        median: rssMb,
        unit: 'MB',
        target: `under ${LIMIT_MB} MB`,
        isMet: rssMb < LIMIT_MB,
      }
      return [time, memory]
    }),
  )
}

function measure(set: SetName, format: Format): Sample {
  const output = execFileSync(process.execPath, [SELF, set, format], { encoding: 'utf8' })
  // The child is this file, which prints one Sample.
  return JSON.parse(output) as Sample
}

async function writeSet(name: SetName, format: Format): Promise<void> {
  const { planId, facts, appendices } = SETS[name]
  const plan = facts()
  const start = performance.now()
  await renderSet(
    {
      parts: setParts(plan, planId, chosenEntries(plan, planId, appendices)),
      format,
      files: 'one',
    },
    { printer: chromiumPrinter() },
    () => undefined,
  )
  const ms = performance.now() - start
  process.stdout.write(JSON.stringify({ ms, rssMb: peakMemoryMb() } satisfies Sample))
}

/** The peak of this process alone; `maxRSS` would carry over that of the process it was started from. */
function peakMemoryMb(): number {
  const status = existsSync('/proc/self/status') ? readFileSync('/proc/self/status', 'utf8') : ''
  const peakKb = /VmHWM:\s+(\d+)/.exec(status)?.[1]
  return (peakKb === undefined ? process.resourceUsage().maxRSS : Number(peakKb)) / 1024
}

if (process.argv[1] === SELF) {
  const [, , wantedSet, wantedFormat] = process.argv
  const set = (Object.keys(SETS) as SetName[]).find((name) => name === wantedSet)
  const format = FORMATS.find((name) => name === wantedFormat)
  if (set !== undefined && format !== undefined) await writeSet(set, format)
}
