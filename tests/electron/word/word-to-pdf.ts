import { execFile } from 'node:child_process'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { promisify } from 'node:util'
import { libreOffice } from '../excel/write/libreoffice.ts'

/** Opens a Word file in LibreOffice and prints it. */
export async function wordToPdf(bytes: Uint8Array): Promise<Uint8Array> {
  const folder = await mkdtemp(path.join(tmpdir(), 'ntm-word-'))
  try {
    await writeFile(path.join(folder, 'file.docx'), bytes)
    await promisify(execFile)(libreOffice ?? 'soffice', [
      `-env:UserInstallation=${pathToFileURL(path.join(folder, 'profile')).href}`,
      '--headless',
      '--convert-to',
      'pdf',
      '--outdir',
      folder,
      path.join(folder, 'file.docx'),
    ])
    return await readFile(path.join(folder, 'file.pdf'))
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}
