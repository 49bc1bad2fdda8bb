/** Runs every test: finds or installs a browser, builds what is stale, runs vitest, ends with one plain line of counts. */
import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { findBrowser } from '../electron/files/find-browser.ts'
import { buildAll, isBuildFresh } from './build.ts'

const ROOT = fileURLToPath(new URL('..', import.meta.url))

interface VitestReport {
  readonly numPassedTests: number
  readonly numFailedTests: number
  readonly numPendingTests: number
  readonly numFailedTestSuites: number
}

process.exitCode = await main(process.argv.slice(2))

async function main(filters: readonly string[]): Promise<number> {
  const browser = findBrowser() ?? installChromium()
  if (browser === null) {
    console.error(
      'Không tìm thấy Chrome, Edge hoặc Chromium. Hãy cài một trình duyệt, hoặc đặt NTM_CHROMIUM=/đường/dẫn.',
    )
    return 1
  }
  if (!isBuildFresh()) await buildAll()
  return runVitest(filters, browser)
}

/** Only Debian as root can be served without a question; elsewhere the person decides what to install. */
function installChromium(): string | null {
  if (process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) return null
  console.log('Cài Chromium bằng apt-get…')
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  spawnSync('apt-get', ['update', '-qq'], { env, stdio: 'ignore' })
  spawnSync('apt-get', ['install', '-y', '-qq', '--no-install-recommends', 'chromium'], {
    env,
    stdio: 'ignore',
  })
  return findBrowser()
}

function runVitest(filters: readonly string[], browser: string): number {
  const folder = mkdtempSync(join(tmpdir(), 'ntm-test-'))
  const reportPath = join(folder, 'report.json')
  try {
    const run = spawnSync(
      process.execPath,
      [
        join(ROOT, 'node_modules/vitest/vitest.mjs'),
        'run',
        '--config',
        join(ROOT, 'build/vitest.config.ts'),
        '--reporter=default',
        '--reporter=json',
        `--outputFile.json=${reportPath}`,
        ...filters,
      ],
      { stdio: 'inherit', cwd: ROOT, env: { ...process.env, NTM_CHROMIUM: browser } },
    )
    const report = readReport(reportPath)
    if (report === null) return run.status === 0 ? 1 : (run.status ?? 1)
    // A file that could not even be loaded counts as one failure, or it would vanish from the line.
    const failed = Math.max(report.numFailedTests, report.numFailedTestSuites > 0 ? 1 : 0)
    const skipped = report.numPendingTests > 0 ? `, ${report.numPendingTests} skipped` : ''
    console.log(`${report.numPassedTests} passed, ${failed} failed${skipped}`)
    return failed > 0 ? 1 : (run.status ?? 1)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

function readReport(path: string): VitestReport | null {
  if (!existsSync(path)) return null
  // Written by vitest's JSON reporter a moment ago; a missing count would show as NaN, never as a pass.
  return JSON.parse(readFileSync(path, 'utf8')) as VitestReport
}
