/** Prints medians of many runs beside their targets. A figure is a measurement, not a test: nothing here fails a build. */
import { findBrowser } from '../electron/files/find-browser.ts'
import { benchAppendixPdf } from '../tests/bench/appendix-pdf.ts'
import { benchAppendixSet } from '../tests/bench/appendix-set.ts'
import { benchChecks } from '../tests/bench/checks.ts'
import { benchCommunes } from '../tests/bench/communes.ts'
import { benchDurableEdit } from '../tests/bench/durable-edit.ts'
import type { BenchResult } from '../tests/bench/measure.ts'
import { benchReadWorkbook } from '../tests/bench/read-workbook.ts'
import { benchStart } from '../tests/bench/start.ts'
import { benchTotals } from '../tests/bench/totals.ts'
import { benchWindow } from '../tests/bench/window.ts'
import { buildAll, isBuildFresh } from './build.ts'

process.env['NTM_CHROMIUM'] ??= findBrowser() ?? ''
if (!isBuildFresh()) await buildAll()

const benches = [
  benchTotals,
  benchChecks,
  benchDurableEdit,
  benchWindow,
  benchCommunes,
  benchReadWorkbook,
  benchAppendixPdf,
  benchAppendixSet,
  benchStart,
]
const only = process.argv.slice(2)
console.log(`${'measured'.padEnd(58)}${'median'.padStart(12)}${'p95'.padStart(12)}   target`)
for (const bench of benches) {
  if (only.length > 0 && !only.includes(bench.name)) continue
  for (const result of await bench()) print(result)
}

function print({ name, median, p95, unit, target, isMet }: BenchResult): void {
  const figure = (value: number | undefined) =>
    value === undefined ? '' : `${value.toPrecision(3)} ${unit}`
  const verdict = isMet === undefined ? '' : isMet ? ' ✓' : ' ✗'
  console.log(
    `${name.padEnd(58)}${figure(median).padStart(12)}${figure(p95).padStart(12)}   ${target}${verdict}`,
  )
}
