import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { BackendLink } from '../../../../electron/hosts/desktop/backend-link.ts'
import { routeCalls, type Calls } from '../../../../electron/hosts/desktop/calls.ts'

let folder: string
let chosen: string | null
/** What is chosen at the first asking, the second …; `chosen` where there are none. */
let answers: string[]
let revealed: string[]
let asked: unknown[]
let calls: Calls

/** Echoes, and holds one staged file: here only the way through main is of interest. */
function echoLink(): BackendLink {
  return {
    call: (clientId, method, input) =>
      Promise.resolve({
        ok: true,
        value: { clientId, method, input, openAtStart: 'of-the-start' },
      }),
    openPath: (clientId, path) => Promise.resolve({ ok: true, value: { clientId, path } }),
    stagedPath: (fileId) =>
      Promise.resolve(
        fileId === 'staged' ? { path: join(folder, 'staged'), name: 'Phụ lục 6.pdf' } : null,
      ),
    closeClient: () => undefined,
    stop: () => Promise.resolve(),
  }
}

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'ntm-calls-'))
  writeFileSync(join(folder, 'staged'), 'bytes')
  chosen = null
  answers = []
  revealed = []
  asked = []
  const dialogs = {
    askOpen: () => Promise.resolve(chosen),
    askSave: (...question: unknown[]) => {
      asked.push(question)
      return Promise.resolve(answers[asked.length - 1] ?? chosen)
    },
    reveal: (path: string) => void revealed.push(path),
  }
  calls = routeCalls(echoLink(), dialogs, (clientId) => (clientId === '2' ? 'second' : undefined))
})
afterEach(() => rmSync(folder, { recursive: true }))

describe('opening a document', () => {
  it('opens the path from the dialog for the window that asked', async () => {
    chosen = '/plans/a.ntm'
    expect(await calls.answer('1', 'shell.openDocument', {})).toEqual({
      ok: true,
      value: { clientId: '1', path: '/plans/a.ntm' },
    })
  })

  it('gives null when the person cancels', async () => {
    expect(await calls.answer('1', 'shell.openDocument', {})).toEqual({ ok: true, value: null })
  })

  it('takes no path from the page', async () => {
    const reply = await calls.answer('1', 'shell.openDocument', { path: '/etc/passwd' })
    expect(reply).toMatchObject({ ok: false, error: { code: 'bad-input' } })
  })
})

describe('saving a file', () => {
  const save = (fileId = 'staged'): ReturnType<Calls['answer']> =>
    calls.answer('1', 'shell.saveFile', { fileId, suggestedName: 'Phụ lục 6.pdf' })

  it('writes a copy where the person wants it, over what was there', async () => {
    chosen = join(folder, 'Phụ lục 6.pdf')
    writeFileSync(chosen, 'older')
    expect(await save()).toEqual({ ok: true, value: { path: chosen } })
    expect(readFileSync(chosen, 'utf8')).toBe('bytes')
    expect(readdirSync(folder).sort()).toEqual(['Phụ lục 6.pdf', 'staged'])
    expect(asked).toEqual([['1', 'Phụ lục 6.pdf', 'pdf']])
  })

  it('writes nothing when the person cancels', async () => {
    expect(await save()).toEqual({ ok: true, value: null })
    expect(readdirSync(folder)).toEqual(['staged'])
  })

  it('knows no file that was not staged', async () => {
    chosen = join(folder, 'x.pdf')
    expect(await save('other')).toMatchObject({ ok: false, error: { code: 'unknown-file' } })
    expect(existsSync(chosen)).toBe(false)
  })

  it('says so when the place cannot be written to, and leaves nothing half-written', async () => {
    mkdirSync(join(folder, 'a-folder'))
    for (const place of [join(folder, 'missing', 'x.pdf'), join(folder, 'a-folder')]) {
      chosen = place
      expect(await save()).toMatchObject({
        ok: false,
        error: { code: 'write-failed', params: { file: place } },
      })
    }
    expect(readdirSync(folder).sort()).toEqual(['a-folder', 'staged'])
  })

  it('asks for another name, and proposes one, where a program holds the file that is there', async () => {
    const held = join(folder, 'Phụ lục 6.pdf')
    writeFileSync(held, 'older')
    writeFileSync(join(folder, '.~lock.Phụ lục 6.pdf#'), 'Lan')
    answers = [held, join(folder, 'Phụ lục 6 (2).pdf')]
    expect(await save()).toEqual({ ok: true, value: { path: answers[1] } })
    expect(asked).toEqual([
      ['1', 'Phụ lục 6.pdf', 'pdf'],
      ['1', 'Phụ lục 6 (2).pdf', 'pdf', 'Phụ lục 6.pdf'],
    ])
    expect(readFileSync(held, 'utf8')).toBe('older')
    expect(readFileSync(join(folder, 'Phụ lục 6 (2).pdf'), 'utf8')).toBe('bytes')
  })

  it('does not put a plan in the place of one that is in use', async () => {
    chosen = join(folder, 'open.ntm')
    writeFileSync(chosen, 'plan')
    writeFileSync(`${chosen}-wal`, 'its log')
    expect(await save()).toMatchObject({ ok: false, error: { code: 'document-locked' } })
    expect(readFileSync(chosen, 'utf8')).toBe('plan')
  })
})

describe('showing a file in its folder', () => {
  it('shows one that was saved in this run, and no other', async () => {
    chosen = join(folder, 'x.pdf')
    await calls.answer('1', 'shell.saveFile', { fileId: 'staged', suggestedName: 'x.pdf' })
    expect(await calls.answer('1', 'shell.reveal', { path: chosen })).toMatchObject({ ok: true })
    expect(await calls.answer('1', 'shell.reveal', { path: '/etc/passwd' })).toMatchObject({
      ok: false,
      error: { code: 'unknown-file' },
    })
    expect(revealed).toEqual([chosen])
  })
})

it('passes every other method on, with the window that asked', async () => {
  const input = { documentId: 'd' }
  expect(await calls.answer('1', 'document.snapshot', input)).toMatchObject({
    ok: true,
    value: { clientId: '1', method: 'document.snapshot', input },
  })
})

it('tells a window of the document that it was opened for', async () => {
  expect(await calls.answer('1', 'app.info', {})).toMatchObject({
    value: { openAtStart: 'of-the-start' },
  })
  expect(await calls.answer('2', 'app.info', {})).toMatchObject({
    value: { openAtStart: 'second' },
  })
})

it('answers what is no name of a method', async () => {
  for (const method of [null, 7, { toString: () => 'app.info' }, ['app.info']]) {
    expect(await calls.answer('1', method, {})).toMatchObject({
      ok: false,
      error: { code: 'unknown-method' },
    })
  }
})
