import type { ChildProcess } from 'node:child_process'

/** A child that has not ended by then is ended the hard way. */
const PATIENCE_MS = 8_000

/** The processes this run has started, so that none of them outlives it. */
export interface Children {
  add(child: ChildProcess): void
  /** Asks each to end: by letting go of its channel where it has one, otherwise by SIGTERM. */
  stop(): Promise<void>
}

export function trackChildren(): Children {
  const running = new Set<ChildProcess>()
  return {
    add(child) {
      running.add(child)
      child.once('exit', () => running.delete(child))
      child.once('error', () => running.delete(child))
    },
    async stop() {
      await Promise.all([...running].map(end))
    },
  }
}

function end(child: ChildProcess): Promise<void> {
  return new Promise((resolve) => {
    if (child.exitCode !== null || child.signalCode !== null) return resolve()
    const timer = setTimeout(() => child.kill('SIGKILL'), PATIENCE_MS)
    child.once('exit', () => {
      clearTimeout(timer)
      resolve()
    })
    if (child.connected) child.disconnect()
    else child.kill('SIGTERM')
  })
}
