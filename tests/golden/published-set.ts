import { readFileSync } from 'node:fs'
import { splitCommuneLabel } from '../../shared/units/split-commune-label.ts'
import { publishedAverages, publishedCommunes } from '../shared/appendix/langson-communes.ts'
import { publishedAppendix6, toVietnamese } from '../shared/appendix/langson-facts.ts'

/** Rows of an appendix under its column headings, a text for each cell; all of it from the published files. */
export type PrintedRows = readonly (readonly string[])[]

/** The plan's seven appendices as they must come out, by number. */
export function publishedSet(): ReadonlyMap<string, PrintedRows> {
  const lists = ['1', '2', '3', '4', '5'].map((id): [string, PrintedRows] => [id, listRows(id)])
  return new Map([...lists, ['6', appendix6()], ['7', appendix7()]])
}

/** Averages, rates and thousands as a spreadsheet in English shows them. */
export function inEnglish(rows: PrintedRows): PrintedRows {
  const english = (cell: string): string => {
    if (/^\d{1,3}(\.\d{3})+$/.test(cell)) return cell.replaceAll('.', ',')
    return /^\d+,\d+%?$/.test(cell) ? cell.replace(',', '.') : cell
  }
  return rows.map((row) => row.map(english))
}

/** Held as it came, since Excel had turned the list 11,15 into a number (data: Appendix 5, Chiến Thắng). */
const DAMAGED = '11.15'

function listRows(appendix: string): PrintedRows {
  const rows = publishedCommunes()
    .filter((row) => row.appendix === appendix)
    .map((row) => {
      const isFull = row.achievedCount === '19'
      return [
        String(row.number),
        printedLabel(row.label),
        row.achievedCount,
        // Blank in print where all 19 are achieved; ours names them.
        isFull
          ? Array.from({ length: 19 }, (_, index) => index + 1).join(', ')
          : list(row.achievedList),
        row.plannedCount,
        row.plannedList === DAMAGED ? `${DAMAGED} (*)` : list(row.plannedList),
      ]
    })
  if (appendix !== '4' && appendix !== '5') return rows
  const { achieved, afterPlan } = publishedAverages()[appendix]
  const average = ['', 'Bình quân tiêu chí/xã', toVietnamese(achieved), '', toVietnamese(afterPlan)]
  return [...rows, [...average, '']]
}

/** `1, 15, 2.3, 13.5` in the order of the set, as lists are printed. */
function list(printed: string): string {
  return printed
    .split(',')
    .map((number) => number.trim())
    .sort((a, b) => a.localeCompare(b, 'en', { numeric: true }))
    .join(', ')
}

/** `Xã Hoàng Đồng - TP. Lạng Sơn` and its relatives in one spelling. */
function printedLabel(label: string): string {
  const { commune, district } = splitCommuneLabel(label)
  const found = districts().find(({ name }) => name === district?.name)
  if (found === undefined) throw new Error(`no district in ${label}`)
  const kind = found.kind === 'huyện' ? 'Huyện' : 'Thành phố'
  return `Xã ${commune.name} - ${kind} ${found.name}`
}

/** The plan shortens some names (`CSVC văn hóa`); ours prints them as the decision on the criteria has them. */
function officialNames(): Map<string, string> {
  const file = new URL('../fixtures/criteria/xa-ntm-2021-2025.json', import.meta.url)
  // The fixture is part of this repository; this is the part of its shape that is read.
  const set = JSON.parse(readFileSync(file, 'utf8')) as {
    criteria: { number: string; name: string }[]
  }
  return new Map(set.criteria.map(({ number, name }) => [number, name]))
}

function appendix6(): PrintedRows {
  const published = publishedAppendix6()
  const averages = [...published.averagesPrinted, published.overallAveragePrinted]
  const names = officialNames()
  const criteria = table('appendix-6-ntm-matrix.tsv').map(([number = '', , ...cells], row) => [
    number,
    names.get(number) ?? '',
    ...cells,
    String(published.rowTotals[row]),
    toVietnamese(published.ratesPrinted[row] ?? ''),
  ])
  const communes = districts().map((district) => district.communes)
  return [
    ...criteria,
    [
      '',
      'Cộng toàn tỉnh',
      ...published.columnTotals.map(String),
      thousands(published.grandTotal),
      '',
    ],
    ['', 'Số xã', ...communes.map(String), String(sum(communes)), ''],
    ['', 'Bình quân tiêu chí/xã', ...averages.map(toVietnamese), ''],
  ]
}

/** Its figures are not among the published files; what its averages divide by is: the communes recognised NTM. */
function appendix7(): PrintedRows {
  const recognised = districts().map((district) => district.recognised)
  return [['', 'Số xã đạt chuẩn NTM', ...recognised.map(String), String(sum(recognised)), '']]
}

function districts(): { name: string; kind: string; communes: number; recognised: number }[] {
  return table('districts.tsv').map(([name = '', kind = '', communes, recognised]) => ({
    name,
    kind,
    communes: Number(communes),
    recognised: Number(recognised),
  }))
}

function thousands(value: number): string {
  return String(value).replace(/\B(?=(\d{3})+$)/g, '.')
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0)
}

function table(name: string): string[][] {
  const file = new URL(`../fixtures/langson-2023/${name}`, import.meta.url)
  return readFileSync(file, 'utf8')
    .trimEnd()
    .split('\n')
    .slice(1)
    .map((line) => line.split('\t').map((cell) => cell.trim()))
}
