import { ExpectedError } from '../../shared/api/reply.ts'

/** Long work under way, by the window that asked for it and the name it gave, so that it can be called off. */
export interface RunningTasks {
  /** Runs work that stops when its signal aborts. A name that is in use already is refused as `bad-input`. */
  run<T>(clientId: string, task: string, work: (signal: AbortSignal) => Promise<T>): Promise<T>
  /** Nothing happens when the work is done already. */
  cancel(clientId: string, task: string): void
}

export function createRunningTasks(): RunningTasks {
  const running = new Map<string, AbortController>()
  const keyOf = (clientId: string, task: string): string => `${clientId}\u0001${task}`
  return {
    async run(clientId, task, work) {
      const key = keyOf(clientId, task)
      if (running.has(key)) throw new ExpectedError('bad-input', { field: 'task' })
      const abort = new AbortController()
      running.set(key, abort)
      try {
        return await work(abort.signal)
      } finally {
        running.delete(key)
      }
    },
    cancel: (clientId, task) => running.get(keyOf(clientId, task))?.abort(),
  }
}
