import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { ConnectionState } from '../../renderer/api/connection.ts'
import { contractSuite } from './contract-suite.ts'
import { ipcHost, type IpcHost } from './hosts.ts'
import { valueOf } from './value-of.ts'

contractSuite('over the desktop host', ipcHost)

describe('the backend process', () => {
  let host: IpcHost
  beforeEach(async () => {
    host = await ipcHost()
    valueOf(await host.transport.call('app.info', {}))
  })
  afterEach(() => host.stop())

  const restarted = (): Promise<void> =>
    new Promise((resolve) => {
      host.transport.subscribe('restarted', () => resolve())
    })

  it('is started anew after a crash; the call under way is refused and what was saved is there', async () => {
    const call = host.transport.call
    const { documentId, revision } = valueOf(
      await call('documents.openSample', { sample: 'langson-2023' }),
    )
    const states: ConnectionState[] = []
    host.connection.subscribeState((state) => states.push(state))
    const back = restarted()
    host.crash()
    expect(await call('documents.list', {})).toEqual({
      ok: false,
      error: { code: 'backend-gone', params: {} },
    })
    await back
    expect(states).toEqual(['reconnecting', 'connected'])
    expect(valueOf(await call('documents.open', { id: documentId })).revision).toBe(revision)
  })

  it('is given up when it crashes again at once', async () => {
    const back = restarted()
    host.crash()
    await back
    host.crash()
    await host.gaveUp
    expect(await host.transport.call('app.info', {})).toMatchObject({
      ok: false,
      error: { code: 'backend-gone' },
    })
  })

  it('folds the write-ahead log into the document when the program ends', async () => {
    await host.transport.call('documents.openSample', { sample: 'langson-2023' })
    expect(readdirSync(host.folder).some((file) => file.endsWith('-wal'))).toBe(true)
    await host.link.stop()
    expect(readdirSync(host.folder).filter((file) => /-(wal|shm)$/.test(file))).toEqual([])
    expect(existsSync(join(host.folder, 'Lạng Sơn 2023 (mẫu).ntm'))).toBe(true)
  })
})
