#!/usr/bin/env node
import { spawnSync } from 'node:child_process'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'

/** better-sqlite3 crashes below this version; the package brings a newer Node along for machines that have an older one. */
const LEAST_NODE = [22, 14] as const

function isNodeRecent(): boolean {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number)
  return major > LEAST_NODE[0] || (major === LEAST_NODE[0] && minor >= LEAST_NODE[1])
}

function runOnOwnNode(): number {
  const require = createRequire(import.meta.url)
  const binary = process.platform === 'win32' ? 'bin/node.exe' : 'bin/node'
  let node: string
  try {
    node = join(dirname(require.resolve('node/package.json')), binary)
  } catch {
    console.error(`Cần Node.js ${LEAST_NODE.join('.')} trở lên (máy có ${process.versions.node}).`)
    return 1
  }
  return spawnSync(node, process.argv.slice(1), { stdio: 'inherit' }).status ?? 1
}

// A reader that has seen enough (`ntm history … | head`) is no failure; anything else that is not written is one.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') return
  console.error(error.message)
  process.exitCode = 1
})

if (isNodeRecent()) {
  const { runCommand } = await import('./run-command.ts')
  const code = await runCommand(process.argv.slice(2))
  process.exitCode ??= code
} else {
  process.exitCode = runOnOwnNode()
}
