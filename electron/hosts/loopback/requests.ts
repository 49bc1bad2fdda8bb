import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Bundle } from './bundle.ts'
import { receiveUpload, sendDownload, uploadName } from './file-transfer.ts'
import type { Gate, Refusal } from './gate.ts'
import type { HostText } from './host-text.ts'
import { forwardPage, plainPage } from './plain-page.ts'
import type { ServedBackend } from './served-backend.ts'

export interface Site {
  readonly backend: ServedBackend
  readonly bundle: Bundle
  readonly gate: Gate
  readonly headers: Readonly<Record<string, string>>
  readonly text: HostText
  readonly onTicketUsed: (ticket: string) => void
}

const STATUS = {
  'wrong-host': 421,
  'foreign-origin': 403,
  'no-token': 403,
} as const satisfies Record<Refusal, number>

/** Answers one request: the gate first, then a ticket, then what the address names. */
export async function answerRequest(
  site: Site,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  for (const [name, value] of Object.entries(site.headers)) response.setHeader(name, value)
  const [path = '/', query = ''] = (request.url ?? '/').split('?', 2)
  const params = new URLSearchParams(query)
  const ticket = path === '/' && request.method === 'GET' ? params.get('ticket') : null

  const isWrite = request.method !== 'GET' && request.method !== 'HEAD'
  const refusal = site.gate.refusal(request, { origin: isWrite, token: ticket === null })
  if (refusal !== null) return refuse(site, request, response, refusal)
  if (ticket !== null) return enter(site, request, response, ticket)

  if (path === '/files') {
    if (request.method !== 'POST') return methodNotAllowed(site, response, 'POST')
    const name = uploadName(params.get('name'))
    if (name === null) return plainText(response, 400, site.text('host.http.bad-name'))
    return receiveUpload(request, response, name, site.backend)
  }
  if (isWrite) return methodNotAllowed(site, response, 'GET, HEAD')
  if (path.startsWith('/files/')) {
    const fileId = decode(path.slice('/files/'.length))
    const isSent = fileId !== null && (await sendDownload(response, fileId, site.backend))
    return isSent ? undefined : plainText(response, 404, site.text('host.http.not-found'))
  }
  return sendBundleFile(site, request, response, path)
}

/** Swaps a ticket for the cookie; the address that stays in the browser's history holds no secret. */
function enter(
  site: Site,
  request: IncomingMessage,
  response: ServerResponse,
  ticket: string,
): void {
  const isGood = site.gate.redeem(ticket)
  if (isGood) {
    response.setHeader('Set-Cookie', site.gate.setCookie)
    site.onTicketUsed(ticket)
  } else if (site.gate.refusal(request, { origin: false, token: true }) !== null) {
    return refuse(site, request, response, 'no-token')
  }
  response.setHeader('Cache-Control', 'no-store')
  const from = request.headers['sec-fetch-site']
  if (from === 'cross-site' || from === 'same-site') return page(response, 200, forwardPage('/'))
  response.writeHead(303, { Location: '/' })
  response.end()
}

function sendBundleFile(
  site: Site,
  request: IncomingMessage,
  response: ServerResponse,
  path: string,
): void {
  const file = site.bundle.get(decode(path) ?? '')
  if (file === undefined) {
    if (!wantsPage(request)) return plainText(response, 404, site.text('host.http.not-found'))
    const link = { href: '/', text: site.text('host.page.not-found.link') }
    const title = site.text('host.page.not-found.title')
    const body = site.text('host.page.not-found.body')
    return page(response, 404, plainPage({ title, body, link }))
  }
  const isPage = file.type.startsWith('text/html')
  response.setHeader('ETag', file.etag)
  response.setHeader(
    'Cache-Control',
    isPage ? 'no-store' : file.isHashed ? 'private, max-age=31536000, immutable' : 'no-cache',
  )
  if (!isPage && request.headers['if-none-match'] === file.etag) {
    response.writeHead(304)
    return void response.end()
  }
  response.writeHead(200, { 'Content-Type': file.type, 'Content-Length': file.bytes.length })
  response.end(request.method === 'HEAD' ? undefined : file.bytes)
}

function refuse(
  site: Site,
  request: IncomingMessage,
  response: ServerResponse,
  refusal: Refusal,
): void {
  // Whatever a refused stranger still wants to send is not worth reading.
  if (request.method !== 'GET' && request.method !== 'HEAD')
    response.setHeader('Connection', 'close')
  if (refusal === 'no-token' && wantsPage(request)) {
    const title = site.text('host.page.no-ticket.title')
    return page(response, 403, plainPage({ title, body: site.text('host.page.no-ticket.body') }))
  }
  const text = site.text(`host.http.${refusal}`, { origin: site.gate.origin })
  plainText(response, STATUS[refusal], text)
}

function wantsPage(request: IncomingMessage): boolean {
  return request.headers.accept?.includes('text/html') === true
}

function methodNotAllowed(site: Site, response: ServerResponse, allow: string): void {
  response.setHeader('Allow', allow)
  response.setHeader('Connection', 'close')
  plainText(response, 405, site.text('host.http.method'))
}

function plainText(response: ServerResponse, status: number, text: string): void {
  response.writeHead(status, {
    'Content-Type': 'text/plain; charset=utf-8',
    'Cache-Control': 'no-store',
  })
  response.end(`${text}\n`)
}

function page(response: ServerResponse, status: number, html: string): void {
  response.writeHead(status, {
    'Content-Type': 'text/html; charset=utf-8',
    'Cache-Control': 'no-store',
  })
  response.end(html)
}

function decode(part: string): string | null {
  try {
    return decodeURIComponent(part)
  } catch {
    return null
  }
}
