/**
 * Text of a list as Excel saves it: “Unicode Text” is UTF-16 with a mark, “CSV UTF-8” is UTF-8, plain “CSV” on a
 * Vietnamese Windows is windows-1258. The window decodes what it is given with the browser's own decoder likewise.
 */
export function decodeText(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return decoded(bytes, 'utf-16le')
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return decoded(bytes, 'utf-16be')
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes).normalize('NFC')
  } catch {
    return decoded(bytes, 'windows-1258')
  }
}

function decoded(bytes: Uint8Array, encoding: string): string {
  return new TextDecoder(encoding).decode(bytes).normalize('NFC')
}
