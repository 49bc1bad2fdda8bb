import { randomBytes, timingSafeEqual } from 'node:crypto'
import type { IncomingMessage } from 'node:http'

const SECRET_BYTES = 16

export type Refusal = 'wrong-host' | 'foreign-origin' | 'no-token'

/** Decides who may speak to the server; each check is exact, none parses what it can compare. */
export interface Gate {
  readonly origin: string
  /** A one-time secret for the address that opens the program. */
  issueTicket(): string
  /** Whether the ticket is one of ours and unused; it is spent by asking. */
  redeem(ticket: string): boolean
  /** Value of `Set-Cookie` for a browser that came with a good ticket. */
  readonly setCookie: string
  /** The first reason to refuse, in the order in which strangers should learn it. */
  refusal(request: IncomingMessage, needs: { origin: boolean; token: boolean }): Refusal | null
}

/**
 * `port` is where the server listens. Cookies are shared across the ports of a machine (a page of another local server
 * would be sent along with ours), so the cookie's name is random and Origin is compared wherever a browser sends it.
 */
export function openGate(port: number): Gate {
  const host = `127.0.0.1:${port}`
  const origin = `http://${host}`
  const cookieName = `ntm_${randomBytes(4).toString('hex')}`
  const token = randomBytes(SECRET_BYTES).toString('hex')
  const tickets = new Set<string>()

  function hasToken(request: IncomingMessage): boolean {
    const cookies = (request.headers.cookie ?? '').split(';')
    return cookies.some((cookie) => {
      const [name, value] = cookie.trim().split('=', 2)
      return name === cookieName && isSameSecret(value ?? '', token)
    })
  }

  return {
    origin,
    setCookie: `${cookieName}=${token}; Path=/; HttpOnly; SameSite=Strict`,
    issueTicket() {
      const ticket = randomBytes(SECRET_BYTES).toString('hex')
      tickets.add(ticket)
      return ticket
    },
    redeem(ticket) {
      const found = [...tickets].find((known) => isSameSecret(ticket, known))
      return found !== undefined && tickets.delete(found)
    },
    refusal(request, needs) {
      if (request.headers.host !== host) return 'wrong-host'
      const from = request.headers.origin
      if (from === undefined ? needs.origin : from !== origin) return 'foreign-origin'
      if (needs.token && isForeignPage(request)) return 'foreign-origin'
      if (needs.token && !hasToken(request)) return 'no-token'
      return null
    },
  }
}

/** Another page's <script> or <img> carries no Origin, but browsers say so here; a person following a link may. */
function isForeignPage(request: IncomingMessage): boolean {
  const site = request.headers['sec-fetch-site']
  if (site === undefined || site === 'same-origin' || site === 'none') return false
  return request.headers['sec-fetch-mode'] !== 'navigate'
}

function isSameSecret(given: string, expected: string): boolean {
  const a = Buffer.from(given)
  const b = Buffer.from(expected)
  return a.length === b.length && timingSafeEqual(a, b)
}
