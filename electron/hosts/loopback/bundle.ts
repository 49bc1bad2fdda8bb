import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { extname, join } from 'node:path'

export interface BundleFile {
  readonly bytes: Uint8Array<ArrayBuffer>
  readonly type: string
  readonly etag: string
  /** The name carries a hash of the content, so a browser may keep the file for good. */
  readonly isHashed: boolean
}

/** Files of the window by the path of their address; what is not in it cannot be asked for. */
export type Bundle = ReadonlyMap<string, BundleFile>

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.woff': 'font/woff',
  '.woff2': 'font/woff2',
}

/** Vite puts files whose names carry a hash here, and only those. */
const HASHED_PREFIX = '/assets/'

/**
 * Reads the whole bundle (a few MB) once. Looking addresses up in this list contains paths by construction, and a
 * rebuild while the program runs cannot mix two versions in one window.
 */
export function readBundle(folder: string): Bundle {
  const files = new Map<string, BundleFile>()
  const visit = (below: string): void => {
    for (const entry of readdirSync(join(folder, below), { withFileTypes: true })) {
      const address = `${below}/${entry.name}`
      const type = TYPES[extname(entry.name).toLowerCase()]
      if (entry.isDirectory()) visit(address)
      else if (type !== undefined) files.set(address, readOne(join(folder, address), address, type))
    }
  }
  visit('')
  const index = files.get('/index.html')
  if (index !== undefined) files.set('/', index)
  return files
}

function readOne(path: string, address: string, type: string): BundleFile {
  const bytes = new Uint8Array(readFileSync(path))
  const etag = `"${createHash('sha256').update(bytes).digest('base64url').slice(0, 22)}"`
  return { bytes, type, etag, isHashed: address.startsWith(HASHED_PREFIX) }
}
