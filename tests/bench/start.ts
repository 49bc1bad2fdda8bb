import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { chromium } from 'playwright-core'
import { BROWSER_ARGS } from '../e2e/program.ts'
import { median, quantile, type BenchResult } from './measure.ts'

const LOOPBACK = fileURLToPath(new URL('../../build/out/node/loopback.js', import.meta.url))
const RUNS = 7

/** From starting the server's process to the plan at a glance, in a browser that is already open. */
export async function benchStart(): Promise<BenchResult[]> {
  const browser = await chromium.launch({
    executablePath: process.env['NTM_CHROMIUM'] ?? '/usr/bin/chromium',
    args: BROWSER_ARGS,
    chromiumSandbox: process.getuid?.() !== 0,
  })
  const times: number[] = []
  try {
    for (let run = 0; run < RUNS; run++) {
      // The browser, with a window, is there already: what is measured is ours.
      const page = await browser.newPage()
      const folder = mkdtempSync(join(tmpdir(), 'ntm-bench-'))
      const start = performance.now()
      const server = spawn(process.execPath, [LOOPBACK, '--sample', '--folder', folder], {
        stdio: ['ignore', 'pipe', 'inherit'],
      })
      const url = await addressOf(server.stdout)
      await page.goto(url)
      await page.locator('.overview-bars').waitFor()
      times.push(performance.now() - start)
      await page.close()
      const ended = new Promise((resolve) => server.once('exit', resolve))
      server.kill('SIGTERM')
      await ended
      rmSync(folder, { recursive: true, force: true })
    }
  } finally {
    await browser.close()
  }
  const value = median(times)
  return [
    {
      name: 'server start → the plan at a glance',
      median: value,
      p95: quantile(times, 0.95),
      unit: 'ms',
      target: 'under 1,500 ms',
      isMet: value < 1500,
    },
  ]
}

/** Listens on without closing the pipe: the server may print more. */
export function addressOf(output: NodeJS.ReadableStream): Promise<string> {
  return new Promise((resolve, reject) => {
    let text = ''
    output.on('data', (chunk) => {
      text += String(chunk)
      const url = /http:\/\/127\.0\.0\.1:\S+/.exec(text)?.[0]
      if (url !== undefined) resolve(url)
    })
    output.on('end', () => reject(new Error(`the server printed no address: ${text}`)))
  })
}
