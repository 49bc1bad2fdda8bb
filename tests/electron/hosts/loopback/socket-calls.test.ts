import { once } from 'node:events'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { MAX_MESSAGE_BYTES } from '../../../../shared/api/transport.ts'
import { WebSocket } from 'ws'
import { enter, startSite, type RunningSite } from './loopback-fixture.ts'

let site: RunningSite
let cookie: string
beforeAll(async () => {
  site = await startSite()
  cookie = await enter(site.loopback)
})
afterAll(() => site.stop())

async function dial(client: string): Promise<WebSocket> {
  const { origin } = site.loopback
  const socket = new WebSocket(`${origin.replace('http', 'ws')}/calls?client=${client}`, {
    headers: { Origin: origin, Cookie: cookie },
  })
  await once(socket, 'open')
  return socket
}

async function nextMessage(socket: WebSocket): Promise<unknown> {
  const [data] = (await once(socket, 'message')) as [Buffer]
  return JSON.parse(data.toString('utf8'))
}

it('pairs each reply with its call and names the page to the backend', async () => {
  const socket = await dial('page-0001')
  socket.send(JSON.stringify({ id: 7, method: 'app.info', input: { 'Đơn vị': 'Cao Lộc' } }))
  expect(await nextMessage(socket)).toEqual({
    id: 7,
    reply: {
      ok: true,
      value: { clientId: 'page-0001', method: 'app.info', input: { 'Đơn vị': 'Cao Lộc' } },
    },
  })
  socket.terminate()
})

it('sends an event to every page', async () => {
  const [one, two] = [await dial('page-0002'), await dial('page-0003')]
  const heard = Promise.all([nextMessage(one), nextMessage(two)])
  site.backend.publish({ event: 'restarted', payload: {} })
  expect(await heard).toEqual([
    { event: 'restarted', payload: {} },
    { event: 'restarted', payload: {} },
  ])
  one.terminate()
  two.terminate()
})

it.each(['not json', '[]', '{"id":"1","method":"app.info","input":{}}', '{"id":1}', 'null'])(
  'ends the line on %s, which no page of ours sends',
  async (text) => {
    const socket = await dial('page-0004')
    const closed = once(socket, 'close')
    socket.send(text)
    expect((await closed)[0]).toBe(1008)
  },
)

it('takes a message of 20 MB as base64, and ends the line on one above the largest call', async () => {
  const socket = await dial('page-0005')
  const input = { name: 'a.xlsx', base64: 'A'.repeat(28 * 1024 * 1024) }
  socket.send(JSON.stringify({ id: 1, method: 'files.put', input }))
  expect(await nextMessage(socket)).toMatchObject({ id: 1, reply: { ok: true } })
  const closed = once(socket, 'close')
  socket.send('x'.repeat(MAX_MESSAGE_BYTES + 1))
  expect((await closed)[0]).toBe(1009)
})

it('keeps what a page has open while it dials again, and lets go of it when the server stops', async () => {
  const other = await startSite()
  cookie = await enter(other.loopback)
  const { origin } = other.loopback
  const connect = async (): Promise<WebSocket> => {
    const socket = new WebSocket(`${origin.replace('http', 'ws')}/calls?client=page-0006`, {
      headers: { Origin: origin, Cookie: cookie },
    })
    await once(socket, 'open')
    return socket
  }
  const first = await connect()
  first.close()
  await once(first, 'close')
  await connect()
  expect([other.backend.closed, other.loopback.clientCount()]).toEqual([[], 1])
  await other.stop()
  expect(other.backend.closed).toEqual(['page-0006'])
  cookie = await enter(site.loopback)
})

it('leaves one line to a page that dials twice under one name', async () => {
  const first = await dial('page-0007')
  const closed = once(first, 'close')
  const second = await dial('page-0007')
  await closed
  second.send(JSON.stringify({ id: 1, method: 'app.info', input: {} }))
  expect(await nextMessage(second)).toMatchObject({ id: 1 })
  second.terminate()
})
