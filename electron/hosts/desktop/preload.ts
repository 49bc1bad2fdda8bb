import { contextBridge, ipcRenderer, type IpcRendererEvent } from 'electron'
import type { EventMessage } from '../../../shared/api/contract.ts'
import type { Reply } from '../../../shared/api/reply.ts'
import { CALL_CHANNEL, EVENT_CHANNEL } from './channels.ts'
import { isEventName, isMethodName } from './contract-names.ts'

/** All that the page gets of Electron: the contract by name. */
contextBridge.exposeInMainWorld('ntm', {
  call(method: unknown, input: unknown): Promise<Reply<unknown>> {
    if (isMethodName(method)) return ipcRenderer.invoke(CALL_CHANNEL, method, input)
    return Promise.resolve({ ok: false, error: { code: 'unknown-method', params: {} } })
  },
  subscribe(event: unknown, listener: unknown): () => void {
    if (!isEventName(event) || typeof listener !== 'function') {
      throw new TypeError('subscribe takes the name of an event and a function')
    }
    const hear = (_sender: IpcRendererEvent, message: EventMessage): void => {
      if (message.event === event) listener(message.payload)
    }
    ipcRenderer.on(EVENT_CHANNEL, hear)
    return () => void ipcRenderer.off(EVENT_CHANNEL, hear)
  },
})
