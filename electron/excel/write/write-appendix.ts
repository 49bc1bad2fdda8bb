import { Writable } from 'node:stream'
import type { AppendixDocument } from '../../../shared/appendix/appendix-document.ts'
import { writeAppendixSheet } from './appendix-sheet.ts'
import { safeSheetName } from './sheet-name.ts'

const CREATOR = 'Kế hoạch NTM'

/** Writes appendices as one workbook, a sheet for each, with live formulas and their results. */
export async function appendixWorkbook(
  documents: AppendixDocument | readonly AppendixDocument[],
): Promise<Uint8Array> {
  // Loaded when it is first needed: exceljs takes longer to load than an appendix to write.
  const { default: exceljs } = await import('exceljs')
  const chunks: Buffer[] = []
  const output = new Writable({
    write(chunk: Buffer, _encoding, done) {
      chunks.push(chunk)
      done()
    },
  })
  const workbook = new exceljs.stream.xlsx.WorkbookWriter({
    stream: output,
    useStyles: true,
    useSharedStrings: true,
  })
  workbook.creator = CREATOR
  workbook.lastModifiedBy = CREATOR
  const names: string[] = []
  for (const document of isList(documents) ? documents : [documents]) {
    const name = safeSheetName(document.heading.label, names)
    names.push(name)
    writeAppendixSheet(workbook, document, name)
  }
  await workbook.commit()
  return Buffer.concat(chunks)
}

function isList(
  documents: AppendixDocument | readonly AppendixDocument[],
): documents is readonly AppendixDocument[] {
  return Array.isArray(documents)
}
