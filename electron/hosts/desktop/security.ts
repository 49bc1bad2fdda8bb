/** What keeps a window inside the program, in one place and without Electron, so that tests can read it. */

export const APP_SCHEME = 'app'
const APP_HOST = 'ntm'
export const APP_URL = `${APP_SCHEME}://${APP_HOST}/`

/** Pages that are printed come from a session of their own, under this address. */
export const PRINT_SCHEME = 'print'

/** Before Electron is ready: `standard` gives the address an origin, `secure` makes it a trustworthy one. */
export const APP_PRIVILEGES = { standard: true, secure: true, supportFetchAPI: true } as const

/**
 * `style-src` needs 'unsafe-inline' for the styles that AG Grid and Mantine write at run time; scripts never are
 * inline. Nothing is fetched but the bundle. Previews are `srcdoc` frames and inherit this policy.
 */
export const APP_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "font-src 'self' data:",
  "img-src 'self' data:",
  "connect-src 'self'",
  "frame-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ')

/** A page for paper brings its styles and fonts inside it and runs no scripts. */
export const PRINT_POLICY =
  "default-src 'none'; style-src 'unsafe-inline'; font-src data:; img-src data:; base-uri 'none'; form-action 'none'"

export const APP_HEADERS: Readonly<Record<string, string>> = {
  'Content-Security-Policy': APP_POLICY,
  'X-Content-Type-Options': 'nosniff',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Referrer-Policy': 'no-referrer',
}

/** Of every window. The spelling checker would download dictionaries. */
export const WINDOW_PREFERENCES = {
  contextIsolation: true,
  sandbox: true,
  nodeIntegration: false,
  nodeIntegrationInWorker: false,
  nodeIntegrationInSubFrames: false,
  webSecurity: true,
  allowRunningInsecureContent: false,
  webviewTag: false,
  navigateOnDragDrop: false,
  spellcheck: false,
} as const

/** Chromium's own traffic (updates, field trials, look-ups) has no business in an offline program. */
export const OFFLINE_SWITCHES: readonly (readonly [name: string, value?: string])[] = [
  ['disable-background-networking'],
  ['disable-component-update'],
  ['disable-domain-reliability'],
  ['disable-quic'],
  ['no-pings'],
  ['host-resolver-rules', 'MAP * ~NOTFOUND'],
]

/** Whether an address is a page of the program: nothing else may be navigated to or may call. */
export function isAppUrl(address: string): boolean {
  const url = parseUrl(address)
  return url !== null && url.protocol === `${APP_SCHEME}:` && url.host === APP_HOST
}

/** Schemes a window's session lets through; everything else is cancelled before it leaves. */
export function isLocalRequest(address: string, isDevelopment: boolean): boolean {
  const allowed = ['app:', 'print:', 'data:', 'blob:', ...(isDevelopment ? ['devtools:'] : [])]
  return allowed.includes(parseUrl(address)?.protocol ?? '')
}

/** Not URL.canParse, which the Node of the oldest Electron that the smoke tests run on lacks. */
function parseUrl(address: string): URL | null {
  try {
    return new URL(address)
  } catch {
    return null
  }
}

/** The part of Electron's sender that says where a call came from. */
export interface SenderFrame {
  readonly url: string
  /** Null in the top frame. */
  readonly parent: unknown
}

/** Only the top frame of our own page may call; a preview inside it may not, and neither may a frame that is gone. */
export function isTrustedSender(frame: SenderFrame | null | undefined): boolean {
  return frame !== null && frame !== undefined && frame.parent === null && isAppUrl(frame.url)
}
