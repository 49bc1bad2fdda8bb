import { extname } from 'node:path'
import type { Input } from '../../shared/api/contract.ts'
import { ExpectedError } from '../../shared/api/reply.ts'
import { MAX_TEXT, textBlocks, type TextBlock } from '../../shared/audit/text-block.ts'
import { decodeText } from '../files/decode-text.ts'
import { readDocx, type DocxFailure } from '../word/read-docx.ts'
import type { Workspace } from './workspace.ts'

/** A text file holds at most four bytes a letter. */
const MAX_TEXT_BYTES = MAX_TEXT * 4

const CODES = {
  'old-doc': 'text-old-doc',
  encrypted: 'text-encrypted',
  'not-zip': 'text-not-docx',
  'not-docx': 'text-not-docx',
  corrupt: 'text-corrupt',
  'too-big': 'text-too-big',
  'too-slow': 'text-too-big',
  empty: 'text-empty',
} as const satisfies Record<DocxFailure, string>

/** The text of a staged .docx or .txt as blocks to be audited. Refuses `unknown-file` and `text-*`. */
export async function readStagedText(
  workspace: Workspace,
  _clientId: string,
  { fileId }: Input<'text.read'>,
): Promise<{ name: string; blocks: readonly TextBlock[] }> {
  const { name, bytes } = workspace.staging.read(fileId)
  return { name, blocks: await readText(name, bytes) }
}

/** The format follows the name; a text without an ending is plain text. */
export async function readText(name: string, bytes: Uint8Array): Promise<readonly TextBlock[]> {
  const ending = extname(name).toLowerCase()
  if (ending === '.txt' || ending === '.md' || ending === '') {
    if (bytes.length > MAX_TEXT_BYTES) throw new ExpectedError('text-too-big', { file: name })
    const blocks = textBlocks(decodeText(bytes))
    return unlessEmpty(name, blocks)
  }
  const result = await readDocx(bytes)
  if (!result.ok) throw new ExpectedError(CODES[result.code], { ...result.detail, file: name })
  return unlessEmpty(name, result.blocks)
}

/** A table of blank cells has blocks, and nothing to read in them. */
function unlessEmpty(name: string, blocks: readonly TextBlock[]): readonly TextBlock[] {
  if (blocks.some(({ text }) => text !== '')) return blocks
  throw new ExpectedError('text-empty', { file: name })
}
