/** A row of a tree as it is printed. */
export interface TreeRow {
  /** The cell of row numbers: `I`, `1.1`, `a)`, `-`; empty where it is. */
  readonly number: string
  /** With its leading spaces. */
  readonly name: string
  /** A sum over the whole table: whatever number it has, the next row begins anew. */
  readonly isTotal: boolean
}

export interface TreePlace {
  /** 0 for the first level. */
  readonly depth: number
  /** The name without number, dash and spaces. */
  readonly name: string
  /** `Trong đó:` alone: no line, but the lines below it are parts of the one above. */
  readonly isAmongWhich: boolean
}

const MARK = /^\s*(?:\(?((?:\d{1,3})(?:\.\d{1,3})*)\s*(?:[.)/:–-]+\s*|\s+(?=\p{L}))|([IVX]{1,5})\s*[.)/:–-]+\s*|([A-HĐ])\s*[.)/:]\s*|([a-zđ])\s*[.)]\s*|([-–—+*•])\s*)/u
const AMONG = /^\s*(?:\(?trong đó|\(?bao gồm|\(?gồm(?: có)?|\(?chia ra)\s*[:)]*\s*$/iu
const AMONG_FRONT = /^\s*(?:trong đó|bao gồm)\s*[:,]?\s+/iu

/**
 * How deep each row of a printed tree lies. A number's kind (`I`, `1`, `1.1`, `a`, `-`) is a level of its own from where it
 * first stands; without numbers leading spaces count. Source: tables of capital of plans 2022 and 2023.
 */
export function treePlaces(rows: readonly TreeRow[]): TreePlace[] {
  let open: string[] = []
  let isUnderLast = false
  let hasRoman = rows.some(({ number, name }) => /^(?:II|III)\b/u.test(number.trim()) || /^\s*II[.)]/u.test(name))
  if (!rows.some(({ number, name }) => /^\s*B\s*[.)]?\s*$/u.test(number) || /^\s*B[.)]/u.test(name))) hasRoman = true
  return rows.map((row): TreePlace => {
    const own = row.name.normalize('NFC').replace(AMONG_FRONT, '')
    const startsAmong = own !== row.name.normalize('NFC')
    const inName = MARK.exec(own)
    const mark = row.number.trim() === '' ? markOf(inName) : row.number.trim().replace(/^\(|[.):]+$/gu, '')
    const rest = inName === null || row.number.trim() !== '' ? own : own.slice(inName[0].length)
    // A number beside a name that begins with a dash: the dash is the deeper of the two.
    const inner = row.number.trim() === '' ? null : (/^\s*([-–—+*•])\s+/u.exec(own)?.[0] ?? null)
    const name = tidy(inner === null ? rest : own.slice(inner.length))
    if (row.isTotal) {
      open = []
      isUnderLast = false
      return { depth: -1, name, isAmongWhich: false }
    }
    if (AMONG.test(own)) {
      isUnderLast = true
      return { depth: open.length, name, isAmongWhich: true }
    }
    const indent = /^\s*/u.exec(own)?.[0].replaceAll('\t', '    ').length ?? 0
    const style =
      mark === '' && startsAmong ? 'among' : styleOf(mark, indent, hasRoman, isUnderLast)
    const known = open.indexOf(style)
    if (known >= 0) open = open.slice(0, known + 1)
    else if (style.startsWith('space ')) open = [...shallower(open, style), style]
    else open = [...open, style]
    if (style !== 'among') isUnderLast = false
    return { depth: open.length - 1, name, isAmongWhich: false }
  })
}

function markOf(found: RegExpExecArray | null): string {
  return found === null ? '' : (found[1] ?? found[2] ?? found[3] ?? found[4] ?? found[5] ?? '')
}

/** Rows that are only moved in: those moved in further are left behind, numbers above them stay. */
function shallower(open: readonly string[], style: string): string[] {
  const width = Number(style.slice(6))
  return open.filter((one) => !one.startsWith('space ') || Number(one.slice(6)) < width)
}

function styleOf(mark: string, indent: number, hasRoman: boolean, isUnderLast: boolean): string {
  if (mark === '') return isUnderLast ? 'among' : `space ${indent}`
  if (/^\d+(?:\.\d+)*$/u.test(mark)) return `dots ${mark.split('.').length}`
  if (/^[IVX]+$/u.test(mark) && (hasRoman || mark.length > 1)) return 'roman'
  if (/^[A-ZĐ]$/u.test(mark)) return 'capital'
  if (/^[a-zđ]$/u.test(mark)) return 'letter'
  if (/^[ivx]+$/u.test(mark)) return 'small roman'
  return /^[-–—]$/u.test(mark) ? 'dash' : `mark ${mark}`
}

function tidy(name: string): string {
  return name.replace(/\s+/gu, ' ').trim().replace(/\s*:$/u, '')
}
