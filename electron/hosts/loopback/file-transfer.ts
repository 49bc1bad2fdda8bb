import { createReadStream, createWriteStream } from 'node:fs'
import { rm, stat } from 'node:fs/promises'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { extname } from 'node:path'
import { Transform } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import type { Reply } from '../../../shared/api/reply.ts'
import type { StagedFile } from '../../../shared/api/types.ts'
import { isDiskFull } from '../../files/file-errors.ts'
import { contentDisposition } from './headers.ts'
import type { ServedBackend } from './served-backend.ts'

/** A document may carry years of original workbooks; anything else is a workbook. */
const MAX_DOCUMENT_BYTES = 500 * 1024 * 1024
const MAX_WORKBOOK_BYTES = 20 * 1024 * 1024
const MAX_NAME_LENGTH = 255

const TYPES: Readonly<Record<string, string>> = {
  '.pdf': 'application/pdf',
  '.xlsx': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
}

/** The file name of an upload, or null for one that could mean a place instead of a name. */
export function uploadName(given: string | null): string | null {
  const name = given?.normalize('NFC').trim() ?? ''
  // eslint-disable-next-line no-control-regex -- control characters are what is looked for
  const isPlace = name === '.' || name === '..' || /[/\\\u0000-\u001f\u007f]/.test(name)
  return name === '' || name.length > MAX_NAME_LENGTH || isPlace ? null : name
}

/**
 * Streams the body of a request into a staged file; the reply goes out as JSON. A body over the limit is read to its
 * end without keeping it, because browsers only hear an answer once they have sent everything.
 */
export async function receiveUpload(
  request: IncomingMessage,
  response: ServerResponse,
  name: string,
  backend: Pick<ServedBackend, 'stageUpload'>,
): Promise<void> {
  const limit = extname(name).toLowerCase() === '.ntm' ? MAX_DOCUMENT_BYTES : MAX_WORKBOOK_BYTES
  const { fileId, path } = backend.stageUpload(name)
  let reply: Reply<StagedFile>
  try {
    const size = await store(request, path, limit)
    reply = size > limit ? tooBig(limit) : { ok: true, value: { fileId, name, size } }
  } catch (error) {
    reply = {
      ok: false,
      error: { code: isDiskFull(error) ? 'disk-full' : 'write-failed', params: { file: name } },
    }
  }
  if (!reply.ok) await rm(path, { force: true })
  if (!response.destroyed) sendReply(response, reply)
}

/** Sends a staged file as a download under its own name. False when there is no such file. */
export async function sendDownload(
  response: ServerResponse,
  fileId: string,
  backend: Pick<ServedBackend, 'stagedPath'>,
): Promise<boolean> {
  const file = backend.stagedPath(fileId)
  const size = file === null ? null : await sizeOf(file.path)
  if (file === null || size === null) return false
  const { path, name } = file
  response.writeHead(200, {
    'Content-Type': TYPES[extname(name).toLowerCase()] ?? 'application/octet-stream',
    'Content-Length': size,
    'Content-Disposition': contentDisposition(name),
    'Cache-Control': 'no-store',
  })
  await pipeline(createReadStream(path), response)
  return true
}

/** Bytes received; those past the limit are counted only. */
async function store(request: IncomingMessage, path: string, limit: number): Promise<number> {
  let size = 0
  const meter = new Transform({
    transform(chunk: Buffer, _encoding, done) {
      size += chunk.length
      done(null, size > limit ? undefined : chunk)
    },
  })
  await pipeline(request, meter, createWriteStream(path, { mode: 0o600 }))
  return size
}

function tooBig(limit: number): Reply<never> {
  return { ok: false, error: { code: 'too-big', params: { what: 'fileBytes', limit } } }
}

function sendReply(response: ServerResponse, reply: Reply<StagedFile>): void {
  response.writeHead(reply.ok ? 200 : reply.error.code === 'too-big' ? 413 : 500, {
    'Content-Type': 'application/json; charset=utf-8',
    'Cache-Control': 'no-store',
  })
  response.end(JSON.stringify(reply))
}

async function sizeOf(path: string): Promise<number | null> {
  try {
    const found = await stat(path)
    return found.isFile() ? found.size : null
  } catch {
    return null
  }
}
