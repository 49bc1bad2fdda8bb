import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { WebSocket } from 'ws'
import { ask, enter, startSite, type RunningSite } from './loopback-fixture.ts'

let site: RunningSite
let cookie: string
const origin = (): string => site.loopback.origin

beforeAll(async () => {
  site = await startSite()
  cookie = await enter(site.loopback)
})
afterAll(() => site.stop())

describe('a ticket', () => {
  it('is swapped for a cookie that scripts and other sites cannot use, and leaves the address', async () => {
    const answer = await ask(site.loopback.issueUrl())
    expect(answer.status).toBe(303)
    expect(answer.headers.location).toBe('/')
    expect(answer.headers['set-cookie']?.[0]).toMatch(
      /^ntm_[0-9a-f]{8}=[0-9a-f]{32}; Path=\/; HttpOnly; SameSite=Strict$/,
    )
  })

  it('opens the program once: the second browser gets a page that says what to do', async () => {
    const url = site.loopback.issueUrl()
    await ask(url)
    const again = await ask(url, { headers: { Accept: 'text/html' } })
    expect(again.status).toBe(403)
    expect(again.headers['set-cookie']).toBeUndefined()
    expect(again.body).toContain('Địa chỉ này không dùng được nữa')
  })

  it('brings the browser that used it back in', async () => {
    const url = site.loopback.issueUrl()
    await ask(url)
    expect((await ask(url, { headers: { Cookie: cookie } })).status).toBe(303)
  })

  it('from a link on another site is forwarded by our own page, so that the strict cookie is sent', async () => {
    const answer = await ask(site.loopback.issueUrl(), {
      headers: { 'Sec-Fetch-Site': 'cross-site', 'Sec-Fetch-Mode': 'navigate' },
    })
    expect([answer.status, answer.body.includes('http-equiv="refresh"')]).toEqual([200, true])
  })

  it('is not spent by a preview that asks for the headers only', async () => {
    const url = site.loopback.issueUrl()
    expect((await ask(url, { method: 'HEAD' })).status).toBe(403)
    expect((await ask(url)).status).toBe(303)
  })

  it('cannot be guessed by length or prefix', async () => {
    for (const ticket of ['', '0'.repeat(32), site.loopback.issueUrl().slice(-32, -1)]) {
      expect((await ask(`${origin()}/?ticket=${ticket}`)).status).toBe(403)
    }
  })
})

describe('a request', () => {
  const places = ['/', '/assets/a-1x.js', '/files/file-1', '/nothing']

  it('with the cookie gets the window, as often as it is reloaded', async () => {
    for (let time = 0; time < 2; time += 1) {
      const answer = await ask(`${origin()}/`, { headers: { Cookie: cookie } })
      expect([answer.status, answer.headers['cache-control']]).toEqual([200, 'no-store'])
    }
  })

  it.each(places)('without a token is refused at %s', async (place) => {
    expect((await ask(`${origin()}${place}`)).status).toBe(403)
  })

  it('with another token of the same length is refused', async () => {
    const [name] = cookie.split('=')
    const forged = `${name}=${'0'.repeat(32)}`
    expect((await ask(`${origin()}/`, { headers: { Cookie: forged } })).status).toBe(403)
  })

  it.each(['localhost:PORT', 'evil.example:PORT', '127.0.0.1', '127.0.0.1:1', '[::1]:PORT'])(
    'that names the host %j is refused, even with the token (DNS rebinding)',
    async (host) => {
      const Host = host.replace('PORT', new URL(origin()).port)
      const answer = await ask(`${origin()}/`, { headers: { Host, Cookie: cookie } })
      expect(answer.status).toBe(421)
    },
  )

  it.each(['http://evil.example', 'http://127.0.0.1:1', 'http://localhost', 'null'])(
    'from the origin %s is refused, even with the token',
    async (foreign) => {
      const headers = { Origin: foreign, Cookie: cookie }
      expect((await ask(`${origin()}/`, { headers })).status).toBe(403)
      const upload = { method: 'POST', headers, body: 'x' }
      expect((await ask(`${origin()}/files?name=a.xlsx`, upload)).status).toBe(403)
    },
  )

  it('that a page of another port makes for a script is refused: it carries our cookie but no Origin', async () => {
    const headers = { Cookie: cookie, 'Sec-Fetch-Site': 'same-site', 'Sec-Fetch-Mode': 'no-cors' }
    expect((await ask(`${origin()}/assets/a-1x.js`, { headers })).status).toBe(403)
  })

  it('to write needs an Origin: a token alone is not enough', async () => {
    const answer = await ask(`${origin()}/files?name=a.xlsx`, {
      method: 'POST',
      headers: { Cookie: cookie },
      body: 'x',
    })
    expect(answer.status).toBe(403)
  })

  it.each(['/../secret.txt', '/..%2fsecret.txt', '/assets/..%5c..%5csecret.txt', '/%00', '/%ff'])(
    'for %s finds nothing outside the bundle',
    async (place) => {
      const answer = await ask(origin(), { path: place, headers: { Cookie: cookie } })
      expect(answer.status).toBe(404)
    },
  )

  it('gets no list of a folder', async () => {
    const answer = await ask(`${origin()}/assets/`, { headers: { Cookie: cookie } })
    expect(answer.status).toBe(404)
  })

  it.each(['PUT', 'DELETE', 'OPTIONS', 'POST'])('of kind %s is not taken', async (method) => {
    const headers = { Cookie: cookie, Origin: origin() }
    expect((await ask(`${origin()}/`, { method, headers })).status).toBe(405)
  })

  it('is told by the answer to run nothing from elsewhere and to be framed by nobody', async () => {
    const { headers } = await ask(`${origin()}/`, { headers: { Cookie: cookie } })
    const policy = String(headers['content-security-policy'])
    expect(policy).toContain("default-src 'none'; script-src 'self';")
    expect(policy).toContain("frame-ancestors 'none'")
    expect(policy).toContain(`ws://127.0.0.1:${new URL(origin()).port};`)
    expect(policy.replace("style-src 'self' 'unsafe-inline'", '')).not.toContain('unsafe-')
    expect(headers['x-content-type-options']).toBe('nosniff')
    expect(headers['cross-origin-resource-policy']).toBe('same-origin')
    expect(headers['cross-origin-opener-policy']).toBe('same-origin')
    expect(headers['referrer-policy']).toBe('no-referrer')
    expect(headers['access-control-allow-origin']).toBeUndefined()
  })

  it('for a file whose name carries its hash may be kept, and costs nothing the second time', async () => {
    const headers = { Cookie: cookie }
    const first = await ask(`${origin()}/assets/a-1x.js`, { headers })
    expect(first.headers['cache-control']).toContain('immutable')
    const again = await ask(`${origin()}/assets/a-1x.js`, {
      headers: { ...headers, 'If-None-Match': String(first.headers.etag) },
    })
    expect([again.status, again.body]).toEqual([304, ''])
  })
})

describe('a line for calls', () => {
  const dial = (options: {
    headers?: Record<string, string>
    path?: string
  }): Promise<'open' | number> =>
    new Promise((resolve) => {
      const address = `${origin().replace('http', 'ws')}${options.path ?? '/calls?client=client-0001'}`
      const socket = new WebSocket(address, { headers: options.headers ?? {} })
      socket.on('open', () => {
        socket.terminate()
        resolve('open')
      })
      socket.on('unexpected-response', (_request, response) => resolve(response.statusCode ?? 0))
      socket.on('error', () => undefined)
    })

  it('opens for our own page', async () => {
    expect(await dial({ headers: { Origin: origin(), Cookie: cookie } })).toBe('open')
  })

  it('is refused without a token, without an Origin, and from a foreign one', async () => {
    expect(await dial({ headers: { Origin: origin() } })).toBe(403)
    expect(await dial({ headers: { Cookie: cookie } })).toBe(403)
    for (const foreign of ['http://evil.example', 'http://127.0.0.1:1', 'null']) {
      expect(await dial({ headers: { Origin: foreign, Cookie: cookie } })).toBe(403)
    }
  })

  it('is refused under another host name', async () => {
    const headers = { Origin: origin(), Cookie: cookie, Host: 'evil.example' }
    expect(await dial({ headers })).toBe(421)
  })

  it('is refused at other addresses and for pages that do not name themselves', async () => {
    const headers = { Origin: origin(), Cookie: cookie }
    expect(await dial({ headers, path: '/other?client=client-0001' })).toBe(403)
    expect(await dial({ headers, path: '/calls' })).toBe(403)
    expect(await dial({ headers, path: '/calls?client=../../x' })).toBe(403)
  })
})
