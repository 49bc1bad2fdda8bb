import './bridge.ts'
import type { Connection } from './connection.ts'
import { connectHttp } from './http-connection.ts'
import { connectIpc } from './ipc-connection.ts'

/** The window's connection: over the desktop bridge where there is one, otherwise to the server the page came from. */
export function connect(): Connection {
  return window.ntm === undefined ? connectHttp(window.location.origin) : connectIpc(window.ntm)
}
