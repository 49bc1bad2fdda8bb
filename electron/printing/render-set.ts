import { setImmediate as nextTurn } from 'node:timers/promises'
import { ExpectedError } from '../../shared/api/reply.ts'
import type { AppendixDocument } from '../../shared/appendix/appendix-document.ts'
import { safeFileName } from '../files/document-library.ts'
import { planDocx, type PlanDocxRequest } from '../word/write-docx.ts'
import { renderAppendices, type AppendixFormat, type RenderTools } from './render-appendix.ts'

/** An appendix of the set that is built when its turn comes. */
export interface SetPart {
  readonly label: string
  readonly build: () => AppendixDocument
}

export interface SetRequest {
  readonly parts: readonly SetPart[]
  readonly format: AppendixFormat
  /** All in one file, or each in a file of its own, these in one archive. */
  readonly files: 'one' | 'each'
  /** The plan's text, which one Word file has before its appendices. */
  readonly text?: Omit<PlanDocxRequest, 'documents'>
}

/** `building`, `writing`: so many appendices of all; `finishing`: the one file that they make. */
export type SetPhase = 'building' | 'writing' | 'finishing'
export type OnProgress = (phase: SetPhase, done: number, total: number) => void

export interface RenderedSet {
  readonly extension: AppendixFormat | 'zip'
  readonly bytes: Uint8Array
}

/**
 * A set of appendices as the bytes of one file. Refuses what the printer refuses, and `cancelled` as soon as `signal`
 * aborts: between two appendices, and while the browser prints. Whoever calls writes nothing before all of it is there.
 */
export async function renderSet(
  { parts, format, files, text }: SetRequest,
  tools: RenderTools,
  onProgress: OnProgress,
  signal?: AbortSignal,
): Promise<RenderedSet> {
  const phase = files === 'one' ? 'building' : 'writing'
  const documents: AppendixDocument[] = []
  const written: Record<string, Uint8Array> = {}
  for (const [index, part] of parts.entries()) {
    onProgress(phase, index, parts.length)
    // A turn for the word that calls it off: building holds the thread.
    await nextTurn()
    refuseCancelled(signal)
    const document = part.build()
    if (files === 'one') documents.push(document)
    else
      written[fileName(index, part, format)] = await renderAppendices(
        [document],
        format,
        tools,
        signal,
      )
  }
  onProgress('finishing', parts.length, parts.length)
  await nextTurn()
  refuseCancelled(signal)
  const bytes =
    files === 'each'
      ? await archive(written)
      : text !== undefined && format === 'docx'
        ? await planDocx({ ...text, documents })
        : await renderAppendices(documents, format, tools, signal)
  refuseCancelled(signal)
  return { extension: files === 'one' ? format : 'zip', bytes }
}

function refuseCancelled(signal: AbortSignal | undefined): void {
  if (signal?.aborted === true) throw new ExpectedError('cancelled')
}

/** In the order of the set, also where the numbers are Roman: `03 Phụ lục III.pdf`. */
function fileName(index: number, { label }: SetPart, format: AppendixFormat): string {
  return `${String(index + 1).padStart(2, '0')} ${safeFileName(label)}.${format}`
}

async function archive(files: Record<string, Uint8Array>): Promise<Uint8Array> {
  // Loaded when it is first needed: most sets are one file.
  const { zipSync } = await import('fflate')
  return zipSync(files, { level: 6 })
}
