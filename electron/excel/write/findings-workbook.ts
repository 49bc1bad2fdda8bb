import { Writable } from 'node:stream'
import type { DescribedFinding } from '../../../shared/checks/described-finding.ts'
import { SEVERITIES } from '../../../shared/checks/finding.ts'
import { wrappedLines } from '../../../shared/appendix/text-width.ts'
import { translate, type Language, type MessageKey } from '../../../shared/messages/translate.ts'
import { columnHeading, type CellStyle } from './appendix-styles.ts'
import { rowHeightPt } from './row-heights.ts'
import { safeText } from './safe-text.ts'
import { safeSheetName } from './sheet-name.ts'

const CREATOR = 'Kế hoạch NTM'
const FONT = 'Times New Roman'
const SIZE_PT = 11
const TITLE_PT = 13
/** Landscape A4 less its margins holds about 145 of Excel's characters at this size. */
const COLUMNS = [
  { key: 'no', title: 'checks.sheet.no', width: 5, align: 'center' },
  { key: 'severity', title: 'checks.sheet.severity', width: 11, align: 'center' },
  { key: 'rule', title: 'checks.sheet.rule', width: 19, align: 'left' },
  { key: 'column', title: 'checks.sheet.column', width: 14, align: 'left' },
  { key: 'where', title: 'checks.sheet.where', width: 26, align: 'left' },
  { key: 'message', title: 'checks.sheet.message', width: 40, align: 'left' },
  { key: 'fix', title: 'checks.sheet.fix', width: 22, align: 'left' },
  { key: 'accepted', title: 'checks.sheet.accepted', width: 18, align: 'left' },
] as const satisfies readonly {
  key: string
  title: MessageKey
  width: number
  align: 'left' | 'center'
}[]
type Column = (typeof COLUMNS)[number]['key']

const HEADING_ROW = 4
/** Excel's widths count digits of its default letter; a letter of this size is about half an em. */
const EM_PER_CHARACTER = 0.5

/** A list of findings that prints as it stands: headings on each page, one page wide, filters in the heading row. */
export async function findingsWorkbook(
  language: Language,
  planName: string,
  findings: readonly DescribedFinding[],
): Promise<Uint8Array> {
  // Loaded when it is first needed: exceljs takes longer to load than the list to write.
  const { default: exceljs } = await import('exceljs')
  const chunks: Buffer[] = []
  const stream = new Writable({
    write(chunk: Buffer, _encoding, done) {
      chunks.push(chunk)
      done()
    },
  })
  const workbook = new exceljs.stream.xlsx.WorkbookWriter({
    stream,
    useStyles: true,
    useSharedStrings: true,
  })
  workbook.creator = CREATOR
  workbook.lastModifiedBy = CREATOR
  const lastRow = HEADING_ROW + findings.length
  const lastColumn = String.fromCharCode('A'.charCodeAt(0) + COLUMNS.length - 1)
  const sheet = workbook.addWorksheet(safeSheetName(translate(language, 'checks.sheet'), []), {
    views: [{ state: 'frozen', ySplit: HEADING_ROW, showGridLines: false }],
    headerFooter: { oddFooter: `&C&"${FONT},Regular"&10&P/&N` },
    pageSetup: {
      paperSize: 9,
      orientation: 'landscape',
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: 0,
      horizontalCentered: true,
      margins: { top: 0.8, bottom: 0.8, left: 0.8, right: 0.6, header: 0.4, footer: 0.4 },
      printArea: `A$1:${lastColumn}$${lastRow}`,
      printTitlesRow: `${HEADING_ROW}:${HEADING_ROW}`,
    },
  })
  sheet.columns = COLUMNS.map(({ width }) => ({ width }))
  const line = (row: number, text: string, style: CellStyle, sizePt: number): void => {
    const cell = sheet.getRow(row).getCell(1)
    cell.value = safeText(text)
    cell.style = style
    sheet.getRow(row).height = rowHeightPt(1, sizePt)
    sheet.mergeCells(row, 1, row, COLUMNS.length)
  }
  line(1, translate(language, 'checks.sheet.title'), TITLE, TITLE_PT)
  line(2, summary(language, planName, findings), SUBTITLE, SIZE_PT)
  const heading = sheet.getRow(HEADING_ROW)
  heading.height = rowHeightPt(2, SIZE_PT)
  const headingStyle = columnHeading(SIZE_PT)
  for (const [index, { title }] of COLUMNS.entries()) {
    const cell = heading.getCell(index + 1)
    cell.value = translate(language, title)
    cell.style = headingStyle
  }
  for (const [index, finding] of findings.entries()) {
    const texts = rowTexts(language, index, finding)
    const row = sheet.getRow(HEADING_ROW + 1 + index)
    // Said outright: LibreOffice fits no row to its text in a file that doesn't give the height.
    row.height = rowHeightPt(rowLines(texts), SIZE_PT) + 3
    for (const [column, { key, align }] of COLUMNS.entries()) {
      const cell = row.getCell(column + 1)
      const text = texts[key]
      cell.value = typeof text === 'number' ? text : safeText(text)
      cell.style = styleOf(align, finding.accepted !== null)
    }
    row.commit()
  }
  sheet.autoFilter = {
    from: { row: HEADING_ROW, column: 1 },
    to: { row: Math.max(lastRow, HEADING_ROW), column: COLUMNS.length },
  }
  sheet.commit()
  await workbook.commit()
  return Buffer.concat(chunks)
}

function rowTexts(
  language: Language,
  index: number,
  finding: DescribedFinding,
): Readonly<Record<Column, string | number>> {
  return {
    no: index + 1,
    severity: translate(language, `checks.severity.${finding.severity}`),
    rule: finding.ruleName,
    column: finding.column,
    where: finding.where,
    message: finding.message,
    fix: finding.fix ?? '',
    accepted: finding.accepted ?? '',
  }
}

function rowLines(texts: Readonly<Record<Column, string | number>>): number {
  return Math.max(
    ...COLUMNS.map(({ key, width }) =>
      wrappedLines(String(texts[key]), (width - 1) * EM_PER_CHARACTER),
    ),
  )
}

function summary(language: Language, plan: string, findings: readonly DescribedFinding[]): string {
  const [errors, warnings, notes] = SEVERITIES.map(
    (severity) => findings.filter((of) => of.severity === severity && of.accepted === null).length,
  )
  const accepted = findings.filter((finding) => finding.accepted !== null).length
  return translate(language, 'checks.sheet.plan', {
    plan,
    errors: errors ?? 0,
    warnings: warnings ?? 0,
    notes: notes ?? 0,
    accepted,
  })
}

const TITLE: CellStyle = {
  font: { name: FONT, size: TITLE_PT, bold: true },
  alignment: { horizontal: 'center', vertical: 'middle' },
}
const SUBTITLE: CellStyle = {
  font: { name: FONT, size: SIZE_PT, italic: true },
  alignment: { horizontal: 'center', vertical: 'middle' },
}

/** One object a kind of cell: exceljs writes ten times faster when cells share them. */
const STYLES = new Map<string, CellStyle>()

function styleOf(align: 'left' | 'center', isAccepted: boolean): CellStyle {
  const key = `${align} ${isAccepted}`
  const known = STYLES.get(key)
  if (known !== undefined) return known
  const { border } = columnHeading(SIZE_PT)
  const style: CellStyle = {
    font: { name: FONT, size: SIZE_PT, ...(isAccepted ? { color: { argb: 'FF6B7280' } } : {}) },
    alignment: { horizontal: align, vertical: 'top', wrapText: true },
    ...(border === undefined ? {} : { border }),
  }
  STYLES.set(key, style)
  return style
}
