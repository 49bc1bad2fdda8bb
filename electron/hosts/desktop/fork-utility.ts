import { utilityProcess } from 'electron'
import type { FromBackend } from './backend-messages.ts'
import type { BackendChild } from './backend-link.ts'

/** The backend as a utility process of Electron, which ends with it. */
export function forkUtility(script: string): BackendChild {
  const child = utilityProcess.fork(script, [], {
    serviceName: 'ke-hoach-ntm-backend',
    stdio: 'inherit',
  })
  return {
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a process, not a window
    post: (message) => child.postMessage(message),
    onMessage: (listener) => {
      // `backend.ts` is the only other end of the port.
      child.on('message', (message) => listener(message as FromBackend))
    },
    onExit: (listener) => {
      child.once('exit', listener)
    },
    kill: () => void child.kill(),
  }
}
