import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { homedir } from 'node:os'
import { basename, dirname, join, resolve, sep } from 'node:path'
import { z } from 'zod'
import type { DocumentEntry } from '../../shared/api/types.ts'
import { writeFileAtomic } from './write-atomic.ts'

const RECENT_FILE = '.gan-day.json'
const MAX_RECENT = 20
const recentSchema = z.array(z.strictObject({ path: z.string(), at: z.string() }))

/** The folder of documents and the list of those opened lately elsewhere. Windows know documents by id, never by path. */
export interface DocumentLibrary {
  readonly folder: string
  list(): DocumentEntry[]
  /** The path behind an id, or null when the list has no such document. */
  find(id: string): string | null
  /** Remembers a document as just opened. */
  touch(path: string, at: string): void
  forget(id: string): void
  /** A path in the folder for a new document: `name.ntm`, or `name (2).ntm` where that is taken. */
  freePath(name: string): string
}

export function openLibrary(folder: string): DocumentLibrary {
  mkdirSync(folder, { recursive: true })
  const recentPath = join(folder, RECENT_FILE)
  const readRecent = () => readRecentFile(recentPath)
  const paths = () => {
    const recent = readRecent().map((entry) => entry.path)
    const inFolder = readdirSync(folder)
      .filter((file) => file.endsWith('.ntm'))
      .map((file) => join(folder, file))
    return [...new Set([...recent, ...inFolder])].filter(isFile)
  }
  return {
    folder,
    list() {
      const recent = new Map(readRecent().map((entry) => [entry.path, entry.at]))
      return paths()
        .map((path) => entryOf(path, recent.get(path) ?? null))
        .sort((a, b) => b.modifiedAt.localeCompare(a.modifiedAt))
    },
    find: (id) => paths().find((path) => documentId(path) === id) ?? null,
    touch(path, at) {
      const others = readRecent().filter((entry) => entry.path !== path)
      writeFileAtomic(recentPath, JSON.stringify([{ path, at }, ...others].slice(0, MAX_RECENT)))
    },
    forget(id) {
      const kept = readRecent().filter((entry) => documentId(entry.path) !== id)
      writeFileAtomic(recentPath, JSON.stringify(kept))
    },
    freePath(name) {
      const bare = safeFileName(name.replace(/\.ntm$/i, ''))
      for (let n = 1; ; n++) {
        const path = join(folder, n === 1 ? `${bare}.ntm` : `${bare} (${n}).ntm`)
        if (!existsSync(path)) return path
      }
    },
  }
}

/** Stands for a path in front of windows; the same file always has the same id. */
export function documentId(path: string): string {
  return createHash('sha256').update(resolve(path)).digest('hex').slice(0, 24)
}

export function documentName(path: string): string {
  return basename(path, '.ntm')
}

/** A name any of the three systems takes: no separators, control characters, trailing dots, or Windows' device names. */
export function safeFileName(name: string): string {
  const bare = cutToBytes(name.normalize('NFC').slice(0, MAX_NAME_BYTES))
    // oxlint-disable-next-line no-control-regex -- control characters are what must go
    .replace(/[\\/:*?"<>|\u0000-\u001f]/g, ' ')
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/^[. ]+|[. ]+$/g, '')

  const isDevice = /^(con|prn|aux|nul|com\d|lpt\d)(\.|$)/i.test(bare)
  return bare === '' || isDevice ? `Hồ sơ ${bare}`.trim() : bare
}

/** Systems allow 255 bytes; the number of a further copy, the date of a backup and the ending come on top of the name. */
const MAX_NAME_BYTES = 180

/** The beginning that fits, cut between letters as people see them. */
function cutToBytes(name: string): string {
  let cut = ''
  let size = 0
  for (const { segment } of new Intl.Segmenter('vi').segment(name)) {
    size += Buffer.byteLength(segment)
    if (size > MAX_NAME_BYTES) break
    cut += segment
  }
  return cut
}

function isFile(path: string): boolean {
  try {
    return statSync(path).isFile()
  } catch {
    return false
  }
}

function entryOf(path: string, openedAt: string | null): DocumentEntry {
  const modifiedAt = (statSync(path, { throwIfNoEntry: false })?.mtime ?? new Date(0)).toISOString()
  return {
    id: documentId(path),
    name: documentName(path),
    folder: dirname(path).replace(homedir() + sep, `~${sep}`),
    modifiedAt: openedAt !== null && openedAt > modifiedAt ? openedAt : modifiedAt,
    isRecent: openedAt !== null,
  }
}

/** A damaged list of recent files is a small loss: it starts empty. */
function readRecentFile(path: string): z.infer<typeof recentSchema> {
  if (!existsSync(path)) return []
  try {
    return recentSchema.parse(JSON.parse(readFileSync(path, 'utf8')))
  } catch {
    return []
  }
}
