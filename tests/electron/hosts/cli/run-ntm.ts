import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'

export const NTM = fileURLToPath(new URL('../../../../electron/hosts/cli/ntm.ts', import.meta.url))

export interface CommandResult {
  readonly code: number | null
  readonly stdout: string
  readonly stderr: string
}

/** Runs the command line as people do: a process of its own. */
export function ntm(...args: readonly string[]): CommandResult {
  const run = spawnSync(process.execPath, [NTM, ...args], { encoding: 'utf8' })
  return { code: run.status, stdout: run.stdout, stderr: run.stderr }
}
