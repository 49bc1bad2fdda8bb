/** Paragraph styles of the Word file; their names are messages. */
export const STYLE = {
  label: 'AppendixLabel',
  title: 'AppendixTitle',
  reference: 'AppendixReference',
  rule: 'AppendixRule',
  unit: 'AppendixUnit',
  footnote: 'AppendixFootnote',
  end: 'AppendixEnd',
  body: 'PlanText',
} as const

/** One style for each size of letters, so that the author can change all tables of a size at once. */
export function tableStyleId(fontSizePt: number): string {
  return `AppendixTable${String(fontSizePt).replace('.', '-')}`
}
