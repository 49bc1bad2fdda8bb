/**
 * Text as exceljs must be given it: `_x0041_` would come back as `A`, since the format reserves the pattern and exceljs
 * doesn't escape it. A leading `=` needs nothing: a string cell is never a formula.
 */
export function safeText(text: string): string {
  return text.normalize('NFC').replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_')
}
