import { ReadRefusal } from './read-failure.ts'

const OLE2 = Buffer.from('d0cf11e0a1b11ae1', 'hex')
const OLE2_DIRECTORY_ENTRY_BYTES = 128
const ZIP_STARTS = ['504b0304', '504b0506', '504b0708'].map((hex) => Buffer.from(hex, 'hex'))
/** Excel 2 to 4 wrote bare record streams: a BOF record of 4 or 6 bytes. */
const BARE_XLS = /^09(00(04|06)|02(04|06)|04(04|06))00/
const HEAD_BYTES = 512

/** Throws ReadRefusal unless the bytes start as a zip does, naming what the file is instead. */
export function requireZipSignature(bytes: Buffer): void {
  if (bytes.length === 0) throw new ReadRefusal('empty')
  if (ZIP_STARTS.some((start) => startsWith(bytes, start))) return
  if (startsWith(bytes, OLE2)) throw refusalOfOle2(bytes)
  if (BARE_XLS.test(bytes.toString('hex', 0, 4))) throw new ReadRefusal('old-xls')
  throw new ReadRefusal('not-zip', { looksLike: guessText(bytes) })
}

/** An encrypted .xlsx is an OLE2 container too, so the container's directory has to be looked at. */
function refusalOfOle2(bytes: Buffer): ReadRefusal {
  if (hasStream(bytes, 'EncryptedPackage') || hasStream(bytes, 'EncryptionInfo')) {
    return new ReadRefusal('encrypted')
  }
  if (hasStream(bytes, 'Workbook') || hasStream(bytes, 'Book')) return new ReadRefusal('old-xls')
  return new ReadRefusal('not-xlsx', { looksLike: 'ole' })
}

/** Directory entries begin with their name in UTF-16 and lie on multiples of their own size. */
function hasStream(bytes: Buffer, name: string): boolean {
  const needle = Buffer.from(`${name}\0`, 'utf16le')
  for (let at = bytes.indexOf(needle); at !== -1; at = bytes.indexOf(needle, at + 1)) {
    if (at % OLE2_DIRECTORY_ENTRY_BYTES === 0) return true
  }
  return false
}

/** Web systems often export an HTML table or CSV under a spreadsheet's name: worth telling people. */
function guessText(bytes: Buffer): string {
  const head = bytes.toString('latin1', 0, HEAD_BYTES)
  if (head.startsWith('%PDF-')) return 'pdf'
  if (head.startsWith('{\\rtf')) return 'rtf'
  if (/<(!doctype html|html|head|body|table|meta)\b/i.test(head)) return 'html'
  if (head.includes('<?xml')) return 'xml'
  const isUtf16 = head.startsWith('\xff\xfe') || head.startsWith('\xfe\xff')
  return isUtf16 || !head.includes('\0') ? 'text' : 'binary'
}

function startsWith(bytes: Buffer, start: Buffer): boolean {
  return bytes.subarray(0, start.length).equals(start)
}
