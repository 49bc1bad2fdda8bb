import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { request, type IncomingHttpHeaders, type OutgoingHttpHeaders } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { EventMessage } from '../../../../shared/api/contract.ts'
import type { ServedBackend } from '../../../../electron/hosts/loopback/served-backend.ts'
import { startLoopback, type Loopback } from '../../../../electron/hosts/loopback/start-loopback.ts'

/** Stands in for the services where only the server is of interest: it echoes calls and keeps uploads in a folder. */
export interface EchoBackend extends ServedBackend {
  readonly closed: string[]
  publish(message: EventMessage): void
}

export interface RunningSite {
  readonly loopback: Loopback
  readonly backend: EchoBackend
  readonly folder: string
  stop(): Promise<void>
}

export async function startSite(): Promise<RunningSite> {
  const folder = mkdtempSync(join(tmpdir(), 'ntm-loopback-'))
  const bundle = join(folder, 'bundle')
  mkdirSync(join(bundle, 'assets'), { recursive: true })
  writeFileSync(
    join(bundle, 'index.html'),
    '<!doctype html><script src="/assets/a-1x.js"></script>',
  )
  writeFileSync(join(bundle, 'assets', 'a-1x.js'), 'globalThis.loaded = true')
  writeFileSync(join(folder, 'secret.txt'), 'outside the bundle')
  const backend = echoBackend(folder)
  const loopback = await startLoopback({
    backend,
    rendererFolder: bundle,
    port: 0,
    host: '127.0.0.1',
  })
  return {
    loopback,
    backend,
    folder,
    async stop() {
      await loopback.stop()
      rmSync(folder, { recursive: true })
    },
  }
}

function echoBackend(folder: string): EchoBackend {
  const listeners = new Set<(message: EventMessage) => void>()
  const files = new Map<string, { path: string; name: string }>()
  const closed: string[] = []
  return {
    closed,
    call: (clientId, method, input) =>
      Promise.resolve({ ok: true, value: { clientId, method, input } }),
    subscribe(listener) {
      listeners.add(listener)
      return () => void listeners.delete(listener)
    },
    publish(message) {
      for (const listener of listeners) listener(message)
    },
    closeClient: (clientId) => void closed.push(clientId),
    stagedPath: (fileId) => files.get(fileId) ?? null,
    stageUpload(name) {
      const fileId = `file-${files.size + 1}`
      const path = join(folder, fileId)
      files.set(fileId, { path, name })
      return { fileId, path }
    },
  }
}

export interface Answer {
  readonly status: number
  readonly headers: IncomingHttpHeaders
  readonly body: string
}

/** One request with exactly these headers and this path, which fetch would tidy or not let be set. */
export function ask(
  address: string,
  options: {
    method?: string
    path?: string
    headers?: OutgoingHttpHeaders
    body?: Uint8Array | string
  } = {},
): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const { body, ...rest } = options
    const sent = request(address, { agent: false, ...rest }, (response) => {
      const chunks: Buffer[] = []
      response.on('data', (chunk: Buffer) => chunks.push(chunk))
      response.on('end', () =>
        resolve({
          status: response.statusCode ?? 0,
          headers: response.headers,
          body: Buffer.concat(chunks).toString('utf8'),
        }),
      )
    })
    sent.on('error', reject)
    sent.end(body)
  })
}

/** Spends a ticket as a browser does and returns the cookie it would send from then on. */
export async function enter(loopback: Loopback): Promise<string> {
  const answer = await ask(loopback.issueUrl())
  return answer.headers['set-cookie']?.[0]?.split(';')[0] ?? ''
}
