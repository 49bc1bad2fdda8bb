import { fork } from 'node:child_process'
import type { FromBackend } from './backend-messages.ts'
import type { BackendChild } from './backend-link.ts'

/** The backend as a child of the given Node, for an Electron whose own Node is too old for better-sqlite3. */
export function forkNode(script: string, execPath: string): BackendChild {
  const child = fork(script, [], {
    execPath,
    execArgv: [],
    // As a utility process does it: bytes stay bytes.
    serialization: 'advanced',
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  })
  return {
    post: (message) => void child.send(message),
    onMessage: (listener) => {
      // `backend.ts` is the only other end of the channel.
      child.on('message', (message) => listener(message as FromBackend))
    },
    onExit: (listener) => {
      child.once('exit', listener)
    },
    kill: () => void child.kill('SIGKILL'),
  }
}
