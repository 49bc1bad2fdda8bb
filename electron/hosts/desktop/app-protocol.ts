import type { Session } from 'electron'
import { readBundle } from '../loopback/bundle.ts'
import { APP_HEADERS, APP_SCHEME, isAppUrl } from './security.ts'

/** Serves the bundle under `app://`: what is not in it cannot be asked for. */
export function serveApp(target: Session, rendererFolder: string): void {
  const bundle = readBundle(rendererFolder)
  target.protocol.handle(APP_SCHEME, (request) => {
    const file = isAppUrl(request.url) ? bundle.get(pathOf(request.url)) : undefined
    if (file === undefined) return new Response('', { status: 404, headers: APP_HEADERS })
    return new Response(file.bytes, { headers: { ...APP_HEADERS, 'Content-Type': file.type } })
  })
}

function pathOf(address: string): string {
  try {
    return decodeURIComponent(new URL(address).pathname)
  } catch {
    return ''
  }
}
