import { afterAll, beforeAll, expect, it } from 'vitest'
import { contractSuite } from './contract-suite.ts'
import { loopbackHost, type LoopbackHost } from './hosts.ts'
import { valueOf } from './value-of.ts'

contractSuite('over the loopback server', loopbackHost)

let host: LoopbackHost
beforeAll(async () => {
  host = await loopbackHost()
})
afterAll(() => host.stop())

it('takes a plan by upload and gives it back by download, byte for byte', async () => {
  const call = host.transport.call
  const opened = valueOf(await call('documents.openSample', { sample: 'langson-2023' }))
  const staged = valueOf(await call('document.stage', { documentId: opened.documentId }))
  const download = await fetch(`${host.origin}/files/${staged.fileId}`, { headers: host.headers })
  const bytes = new Uint8Array(await download.arrayBuffer())
  expect([download.status, bytes.length]).toEqual([200, staged.size])

  const upload = await fetch(`${host.origin}/files?name=${encodeURIComponent(staged.name)}`, {
    method: 'POST',
    headers: host.headers,
    body: bytes,
  })
  // `POST /files` answers with a reply of a staged file.
  const reply = (await upload.json()) as { value: { fileId: string; size: number } }
  expect(reply.value.size).toBe(staged.size)
  const copy = valueOf(await call('documents.openStaged', { fileId: reply.value.fileId }))
  expect(copy.documentId).not.toBe(opened.documentId)
  expect(copy.rows).toEqual(opened.rows)
})

it('lets nothing of the desktop through to a browser', async () => {
  expect(await host.transport.call('shell.openDocument', {})).toMatchObject({
    ok: false,
    error: { code: 'not-available' },
  })
})
