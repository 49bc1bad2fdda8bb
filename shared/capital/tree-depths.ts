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
  /** Named as a part of the line above, which may have others. */
  readonly isSome: boolean
}

const MARK =
  /^\s*(?:\(?((?:\d{1,3})(?:\.\d{1,3})*)\s*(?:[.)/:–-]+\s*|\s+(?=\p{L}))|([IVX]{1,5})\s*[.)/:–-]+\s*|([A-HĐ])\s*[.)/:]\s*|([a-zđ])\s*[.)]\s*|([-–—+*•])\s*)/u
const DASH = /^\s*[-–—+*•]\s+/u
const AMONG = /^\s*\(?(?:trong đó|bao gồm|gồm(?: có)?|chia ra)\s*[:)]*\s*$/iu
const AMONG_FRONT = /^\s*(?:trong đó|bao gồm)\s*[:,]?\s+/iu

/**
 * How deep each row of a printed tree lies. A number's kind (`I`, `1`, `1.1`, `a`, `-`) is a level of its own from where it
 * first stands; without numbers leading spaces count. Source: tables of capital of plans 2022 and 2023.
 */
export function treePlaces(rows: readonly TreeRow[]): TreePlace[] {
  let open: string[] = []
  let isUnderLast = false
  const has = (mark: RegExp): boolean =>
    rows.some(({ number, name }) => mark.test(number.trim() === '' ? name.trim() : number.trim()))
  // A lone `I` is a letter where A, B … are numbers and no II follows.
  const hasRoman = has(/^II/u) || !has(/^B(?:[.)\s]|$)/u)
  return rows.map((row): TreePlace => {
    const printed = row.name.normalize('NFC')
    const number = row.number.trim()
    const inName = number === '' ? MARK.exec(printed) : DASH.exec(printed)
    const mark = number === '' ? markOf(inName) : number.replace(/^\(|[.):]+$/gu, '')
    const bare = inName === null ? printed : printed.slice(inName[0].length)
    const isSome = AMONG_FRONT.test(bare) || (isUnderLast && mark === '')
    const name = tidy(bare.replace(AMONG_FRONT, ''))
    if (row.isTotal) {
      open = []
      isUnderLast = false
      return { depth: -1, name, isAmongWhich: false, isSome: false }
    }
    if (AMONG.test(bare)) {
      isUnderLast = true
      return { depth: open.length, name, isAmongWhich: true, isSome: false }
    }
    const indent = /^\s*/u.exec(printed)?.[0].replaceAll('\t', '    ').length ?? 0
    const style = mark === '' && isSome ? 'among' : styleOf(mark, indent, hasRoman)
    const known = open.indexOf(style)
    if (known >= 0) open = open.slice(0, known + 1)
    else if (style.startsWith('space ')) open = [...shallower(open, style), style]
    else open = [...open, style]
    const isPart = isSome || isUnderLast
    if (style !== 'among' && mark !== '' && !/^[-–—+*•]$/u.test(mark)) isUnderLast = false
    return { depth: open.length - 1, name, isAmongWhich: false, isSome: isPart }
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

function styleOf(mark: string, indent: number, hasRoman: boolean): string {
  if (mark === '') return `space ${indent}`
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

const NUMBER = /^(?:\d{1,3}(?:\.\d{1,3})*|[IVX]+|[A-ZĐ]|[a-zđ]{1,2}|[-–—+•*])[.)/]*$/u

/** True for a text that is a number of a line and nothing else: `I`, `1.1.`, `a)`, `-`. */
export function isLineNumber(text: string): boolean {
  return NUMBER.test(text.normalize('NFC').trim())
}
