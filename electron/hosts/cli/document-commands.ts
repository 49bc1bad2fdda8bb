import { existsSync } from 'node:fs'
import { ExpectedError } from '../../../shared/api/reply.ts'
import { changeText } from '../../../shared/messages/change-text.ts'
import { translate } from '../../../shared/messages/translate.ts'
import { copyDocument } from '../../files/backups.ts'
import { revertChange } from '../../services/write-change.ts'
import { fileAt, printJson, type CommandContext } from './usage.ts'
import { withDocument } from './with-document.ts'

/** `ntm history FILE`: changes, newest first. */
export async function historyCommand(context: CommandContext): Promise<void> {
  await withDocument(fileAt(context, 0, 'FILE.ntm'), (document) => {
    const entries = document.changes.page(Number.MAX_SAFE_INTEGER, 1_000_000)
    const lines = entries.map((entry) => ({
      id: entry.id,
      at: entry.at,
      label: changeText(context.language, entry),
      rows: entry.rows,
    }))
    if (context.options.json === true) printJson(context, lines)
    else
      context.print(
        lines.map((line) => `${line.id}\t${line.at}\t${line.rows}\t${line.label}`).join('\n'),
      )
  })
}

/** `ntm undo FILE`: takes back the last change that stands. */
export async function undoCommand(context: CommandContext): Promise<void> {
  await withDocument(fileAt(context, 0, 'FILE.ntm'), (document) => {
    const { change } = revertChange(document, 'undo', new Date().toISOString(), 'command', null)
    const step = change === null ? '' : changeText(context.language, { ...change, reverts: null })
    if (context.options.json === true) printJson(context, { undone: step, id: change?.id ?? null })
    else context.print(translate(context.language, 'cli.undone', { step }))
  })
}

/** `ntm backup FILE OUT`: a verified copy; an existing file is not overwritten. */
export async function backupCommand(context: CommandContext): Promise<void> {
  const to = fileAt(context, 1, 'OUT.ntm')
  if (existsSync(to)) throw new ExpectedError('document-exists', { file: to })
  await withDocument(fileAt(context, 0, 'FILE.ntm'), (document) => copyDocument(document.db, to))
  context.print(translate(context.language, 'cli.backedUp', { file: to }))
}
