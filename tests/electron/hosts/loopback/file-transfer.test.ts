import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { uploadName } from '../../../../electron/hosts/loopback/file-transfer.ts'
import { contentDisposition } from '../../../../electron/hosts/loopback/headers.ts'
import { ask, enter, startSite, type Answer, type RunningSite } from './loopback-fixture.ts'

let site: RunningSite
let cookie: string
beforeAll(async () => {
  site = await startSite()
  cookie = await enter(site.loopback)
})
afterAll(() => site.stop())

function upload(name: string, body: Uint8Array | string): Promise<Answer> {
  return ask(`${site.loopback.origin}/files?name=${encodeURIComponent(name)}`, {
    method: 'POST',
    headers: { Cookie: cookie, Origin: site.loopback.origin },
    body,
  })
}

const MB = 1024 * 1024

it('keeps the bytes of an upload and gives them back under their Vietnamese name', async () => {
  const bytes = Uint8Array.from({ length: 3 * MB }, (_, index) => index % 251)
  const answer = await upload('Phụ lục 6 – Đình Lập.xlsx', bytes)
  const reply = JSON.parse(answer.body) as { value: { fileId: string } }
  expect([answer.status, reply]).toEqual([
    200,
    {
      ok: true,
      value: { fileId: reply.value.fileId, name: 'Phụ lục 6 – Đình Lập.xlsx', size: 3 * MB },
    },
  ])
  expect(new Uint8Array(readFileSync(join(site.folder, reply.value.fileId)))).toEqual(bytes)

  const download = await ask(`${site.loopback.origin}/files/${reply.value.fileId}`, {
    headers: { Cookie: cookie },
  })
  expect([download.status, download.headers['content-length']]).toEqual([200, String(3 * MB)])
  expect(download.headers['content-disposition']).toBe(
    `attachment; filename="Phu luc 6 _ Dinh Lap.xlsx"; filename*=UTF-8''Ph%E1%BB%A5%20l%E1%BB%A5c%206%20%E2%80%93%20%C4%90%C3%ACnh%20L%E1%BA%ADp.xlsx`,
  )
})

it('refuses a workbook above 20 MB with the limit, and keeps nothing of it', async () => {
  const answer = await upload('big.xlsx', new Uint8Array(20 * MB + 1))
  expect([answer.status, JSON.parse(answer.body)]).toEqual([
    413,
    { ok: false, error: { code: 'too-big', params: { what: 'fileBytes', limit: 20 * MB } } },
  ])
  expect(existsSync(join(site.folder, 'file-2'))).toBe(false)
})

it('takes a document above that', async () => {
  expect((await upload('Kế hoạch.ntm', new Uint8Array(20 * MB + 1))).status).toBe(200)
})

it('has no file under a name that was never given out', async () => {
  for (const fileId of ['file-99', '..%2fsecret.txt', '%ff', '']) {
    const answer = await ask(`${site.loopback.origin}/files/${fileId}`, {
      headers: { Cookie: cookie },
    })
    expect(answer.status).toBe(404)
  }
})

describe('the name of an upload', () => {
  it('is a name, never a place', () => {
    const given = ['Lộc Bình.xlsx', ' a.ntm ', '..', '../a.ntm', 'C:\\a.ntm', 'a\nb', '', null]
    expect(given.map(uploadName)).toEqual([
      'Lộc Bình.xlsx',
      'a.ntm',
      null,
      null,
      null,
      null,
      null,
      null,
    ])
    expect(uploadName('x'.repeat(256))).toBeNull()
  })

  it('in the header of a download cannot end it or add to it', () => {
    expect(contentDisposition('a";b\r\nX: 1.pdf')).toBe(
      `attachment; filename="a__b__X_ 1.pdf"; filename*=UTF-8''a%22%3Bb%0D%0AX%3A%201.pdf`,
    )
  })
})
