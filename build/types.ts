/** Type-checks each layer with its own tsconfig, so a layer only sees the globals its runtime has. */
import { spawnSync } from 'node:child_process'

const LAYERS = ['shared', 'electron', 'renderer', 'build', 'tests']

let failed = false
for (const layer of LAYERS) {
  const run = spawnSync('node_modules/.bin/tsc', ['-p', layer], {
    stdio: 'inherit',
    shell: process.platform === 'win32',
  })
  if (run.status !== 0) failed = true
}
process.exitCode = failed ? 1 : 0
