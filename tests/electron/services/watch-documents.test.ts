import { expect, it, vi } from 'vitest'
import type { EventMessage } from '../../../shared/api/contract.ts'
import { asDocument } from '../../../electron/services/open-document.ts'
import { openDatabase } from '../../../electron/db/open.ts'
import { watchDocuments } from '../../../electron/services/watch-documents.ts'
import { createWorkspace } from '../../../electron/services/workspace.ts'
import { writeChange } from '../../../electron/services/write-change.ts'
import type { OpenDocument } from '../../../electron/services/open-document.ts'
import { AT, cellEdit, emptyFolder, smallDocument } from './small-document.ts'

function write(document: OpenDocument, value: number): void {
  writeChange(document, {
    at: AT,
    label: { code: 'change.cell', params: {} },
    source: 'command',
    revision: null,
    edits: [cellEdit('1', 'a', value)],
  })
}

it('tells windows what another program wrote into an open document, each change once, in order', async () => {
  const { document, path } = smallDocument()
  document.db.close()
  const heard: EventMessage[] = []
  const workspace = createWorkspace({
    folder: emptyFolder(),
    host: 'browser',
    printer: { print: () => Promise.reject(new Error('nothing to print')) },
    version: 'test',
    publish: (message) => void heard.push(message),
  })
  const own = workspace.open('window', path)
  const stop = watchDocuments(workspace, 20)
  try {
    await new Promise((resolve) => setTimeout(resolve, 60))
    write(own, 5)
    await new Promise((resolve) => setTimeout(resolve, 60))
    expect(heard).toEqual([])

    const other = asDocument(openDatabase(path).db, { id: 'o', path, name: 'o', isReadOnly: false })
    write(other, 6)
    write(other, 7)
    other.db.close()
    const heardCells = () =>
      heard.flatMap(({ event, payload }) =>
        event === 'changed'
          ? payload.change.rows.map((row) => (row.table === 'matrixCell' ? row.after?.value : null))
          : [],
      )
    await vi.waitFor(() => expect(heardCells().slice(-2)).toEqual([6, 7]))
    await new Promise((resolve) => setTimeout(resolve, 60))
    expect(heardCells().filter((value) => value === 7)).toEqual([7])
  } finally {
    stop()
    workspace.stop()
  }
})
