import { basename, extname } from 'node:path'
import { inputSchemas, isMethod, type Input } from '../../../shared/api/contract.ts'
import type { AppInfo } from '../../../shared/api/types.ts'
import { ExpectedError, type Reply } from '../../../shared/api/reply.ts'
import type { BackendLink } from './backend-link.ts'
import { saveCopy } from './save-copy.ts'

/** What only a desktop has; null means that the person cancelled. */
export interface Dialogs {
  askOpen(clientId: string): Promise<string | null>
  /** `inUse`: the name that was chosen before, of a file that another program holds. */
  askSave(
    clientId: string,
    suggestedName: string,
    extension: string,
    inUse?: string,
  ): Promise<string | null>
  reveal(path: string): void
}

/** Main's part of the way from a window to a service. */
export interface Calls {
  /** Answers one call of a window; never rejects. */
  answer(clientId: string, method: unknown, input: unknown): Promise<Reply<unknown>>
}

type ShellMethod = 'shell.openDocument' | 'shell.saveFile' | 'shell.reveal'

type ShellHandler = (clientId: string, input: unknown) => Promise<Reply<unknown>> | Reply<unknown>

/**
 * Answers `shell.*` with dialogs and passes everything else to the backend. `documentAtStart` gives the document that a
 * window was opened for (null for none), or undefined where the window begins as the program does.
 */
export function routeCalls(
  link: BackendLink,
  dialogs: Dialogs,
  documentAtStart: (clientId: string) => string | null | undefined,
): Calls {
  /** Paths a dialog gave in this run: a window can show these in their folder, and no others. */
  const saved = new Set<string>()

  async function openDocument(clientId: string): Promise<Reply<unknown>> {
    const path = await dialogs.askOpen(clientId)
    return path === null ? { ok: true, value: null } : link.openPath(clientId, path)
  }

  async function saveFile(
    clientId: string,
    { fileId, suggestedName }: Input<'shell.saveFile'>,
  ): Promise<Reply<unknown>> {
    const staged = await link.stagedPath(fileId)
    if (staged === null) throw new ExpectedError('unknown-file')
    const extension = extname(staged.name).slice(1)
    let path = await dialogs.askSave(clientId, suggestedName, extension)
    for (;;) {
      if (path === null) return { ok: true, value: null }
      const other = await saveUnlessInUse(staged.path, path)
      if (other === null) {
        saved.add(path)
        return { ok: true, value: { path } }
      }
      // The person is asked again at once, with a name that is free: the file made is still there.
      path = await dialogs.askSave(clientId, other, extension, basename(path))
    }
  }

  function reveal({ path }: Input<'shell.reveal'>): Reply<null> {
    if (!saved.has(path)) throw new ExpectedError('unknown-file')
    dialogs.reveal(path)
    return { ok: true, value: null }
  }

  async function appInfo(clientId: string, input: unknown): Promise<Reply<unknown>> {
    const reply = await link.call(clientId, 'app.info', input)
    const openAtStart = documentAtStart(clientId)
    if (!reply.ok || openAtStart === undefined) return reply
    // The backend answers this method with AppInfo.
    return { ok: true, value: { ...(reply.value as AppInfo), openAtStart } }
  }

  const shell: Record<ShellMethod, ShellHandler> = {
    'shell.openDocument': (clientId, input) => {
      parse('shell.openDocument', input)
      return openDocument(clientId)
    },
    'shell.saveFile': (clientId, input) => saveFile(clientId, parse('shell.saveFile', input)),
    'shell.reveal': (_clientId, input) => reveal(parse('shell.reveal', input)),
  }

  return {
    async answer(clientId, method, input) {
      if (typeof method !== 'string') return refuse('unknown-method', {})
      if (method === 'app.info') return appInfo(clientId, input)
      if (!isShellMethod(method)) return link.call(clientId, method, input)
      try {
        return await shell[method](clientId, input)
      } catch (error) {
        if (error instanceof ExpectedError) return refuse(error.code, error.params)
        console.error(`${method}:`, error)
        return refuse('internal', { method })
      }
    },
  }
}

/** Saves the file; gives another name for it where a program holds the one that is there. */
async function saveUnlessInUse(from: string, to: string): Promise<string | null> {
  try {
    await saveCopy(from, to)
    return null
  } catch (error) {
    if (error instanceof ExpectedError && error.code === 'file-in-use') {
      return String(error.params['other'])
    }
    throw error
  }
}

function isShellMethod(method: string): method is ShellMethod {
  return isMethod(method) && method.startsWith('shell.')
}

/** As dispatch does it for the methods that reach the backend. */
function parse<M extends ShellMethod>(method: M, input: unknown): Input<M> {
  const parsed = inputSchemas[method].safeParse(input)
  if (!parsed.success) {
    const issue = parsed.error.issues[0]
    throw new ExpectedError('bad-input', {
      field: issue?.path.join('.') ?? '',
      problem: issue?.message ?? '',
    })
  }
  // The schema is the method's own; the compiler sees the union of the three.
  return parsed.data as Input<M>
}

function refuse(code: ExpectedError['code'], params: ExpectedError['params']): Reply<never> {
  return { ok: false, error: { code, params } }
}
