import type { FactEdit } from '../changes/fact-edit.ts'
import type { FactRow } from '../changes/fact-tables.ts'
import type {
  ImportAccept,
  ImportDoubt,
  ImportPreview,
  ImportReject,
  ImportText,
  ValueSource,
} from './preview.ts'

type HeldValue = FactRow<'heldValue'>

const LONGEST_ID = 400
const LONGEST_TEXT = 2000
const LONGEST_FIX = 400_000

/**
 * The edits that keep what an import leaves undecided: every open doubt as it came, and everything refused. What a former
 * import held is taken away where this file decides it: the same place of the same file, or a value for the same fact.
 */
export function heldEdits(preview: ImportPreview, accept: ImportAccept): FactEdit[] {
  const held = new Map<string, HeldValue>()
  for (const doubt of preview.doubts) {
    // Taking all first proposals answers every doubt, also with "leave it as it is".
    if (doubt.chosen !== null || accept === 'all') continue
    const row = heldDoubt(preview, doubt)
    held.set(row.id, row)
  }
  for (const reject of preview.rejected) {
    const row = heldReject(preview, reject)
    held.set(row.id, row)
  }
  const edits: FactEdit[] = []
  const before = new Map(preview.held.map((row) => [row.id, row]))
  for (const [id, row] of held) {
    const known = before.get(id)
    if (known === undefined || !isSame(known, row))
      edits.push({ table: 'heldValue', op: 'put', row })
  }
  const isDecided = decidedTest(preview)
  for (const row of preview.held) {
    if (!held.has(row.id) && isDecided(row)) edits.push({ table: 'heldValue', op: 'remove', row })
  }
  return edits
}

function heldDoubt(preview: ImportPreview, doubt: ImportDoubt): HeldValue {
  const fix = doubt.edits.length === 0 ? null : JSON.stringify(doubt.edits)
  return heldRow(preview, doubt.id, doubt, fix !== null && fix.length > LONGEST_FIX ? null : fix)
}

function heldReject(preview: ImportPreview, reject: ImportReject): HeldValue {
  return heldRow(preview, `reject:${reject.where}`, reject, null)
}

function heldRow(
  { planId, fileName }: ImportPreview,
  id: string,
  {
    where,
    raw,
    reason,
    about,
  }: { where: string; raw: string; reason: ImportText; about: ValueSource },
  fix: string | null,
): HeldValue {
  return {
    planId,
    // The end tells doubts apart where a file's name is very long.
    id: `${fileName}#${id}`.slice(-LONGEST_ID),
    file: clip(fileName),
    source: clip(where),
    subject: about.subject,
    raw: clip(raw),
    rawKind: about.rawKind,
    reason: reason.code,
    reasonParams: paramsText(reason),
    setId: about.setId,
    layer: about.layer,
    unitId: about.unitId,
    columnId: about.columnId,
    criterion: about.criterion,
    fix,
  }
}

/** As JSON that stays whole: long texts in it are cut before, not behind. */
function paramsText({ params }: ImportText): string {
  const whole = JSON.stringify(params)
  if (whole.length <= LONGEST_TEXT) return whole
  const cut = Object.fromEntries(
    Object.entries(params).map(([name, value]) => [
      name,
      typeof value === 'string' ? value.slice(0, 150) : value,
    ]),
  )
  return JSON.stringify(cut).slice(0, LONGEST_TEXT)
}

function clip(text: string): string {
  return text.slice(0, LONGEST_TEXT)
}

function isSame(a: HeldValue, b: HeldValue): boolean {
  const other: Readonly<Record<string, unknown>> = b
  return Object.entries(a).every(([name, value]) => other[name] === value)
}

/** Whether this file, as it is accepted, says what a held value left open. */
function decidedTest(preview: ImportPreview): (row: HeldValue) => boolean {
  const ranges = [...preview.tables, ...preview.communeTables, ...preview.contentTables]
    .filter(({ isIncluded }) => isIncluded)
    .map(({ sheet, range }) => ({ sheet, ...parseRange(range) }))
  const facts = new Set<string>()
  for (const { setId, layer, criterion, columnId } of preview.changes) {
    facts.add(factKey({ setId, layer, criterion, columnId, unitId: null }))
  }
  for (const { subject, setId, layer, unitId } of preview.communeChanges) {
    if (subject === 'list' || subject === 'mark') facts.add(`list ${setId} ${layer} ${unitId}`)
    if (subject === 'count') facts.add(`count ${setId} ${layer} ${unitId}`)
  }
  return (row) => {
    if (row.unitId !== null && facts.has(`${row.subject} ${row.setId} ${row.layer} ${row.unitId}`))
      return true
    if (row.subject === 'cell' && facts.has(factKey(row))) return true
    return row.file === clip(preview.fileName) && ranges.some((range) => holds(range, row.source))
  }
}

function factKey(
  row: Pick<HeldValue, 'setId' | 'layer' | 'criterion' | 'columnId' | 'unitId'>,
): string {
  return [row.setId, row.layer, row.criterion, row.columnId, row.unitId].join('\u0001')
}

interface SheetRange {
  readonly sheet: string
  readonly top: number
  readonly left: number
  readonly bottom: number
  readonly right: number
}

function parseRange(range: string): Omit<SheetRange, 'sheet'> {
  const [, left = '', top = '', right = '', bottom = ''] =
    /^([A-Z]+)(\d+):([A-Z]+)(\d+)$/.exec(range) ?? []
  return {
    top: Number(top),
    left: lettersToNumber(left),
    bottom: Number(bottom),
    right: lettersToNumber(right),
  }
}

/** `PL5!F14`, a whole line `PL5!F` or `PL5!14`, or a table `PL5!A4:F16`. */
function holds(range: SheetRange, source: string): boolean {
  const mark = source.lastIndexOf('!')
  if (source.slice(0, mark) !== range.sheet) return false
  const [, letters = '', digits = ''] = /^([A-Z]*)(\d*)/.exec(source.slice(mark + 1)) ?? []
  const column = letters === '' ? range.left : lettersToNumber(letters)
  const row = digits === '' ? range.top : Number(digits)
  return row >= range.top && row <= range.bottom && column >= range.left && column <= range.right
}

function lettersToNumber(letters: string): number {
  let number = 0
  for (const letter of letters) number = number * 26 + letter.charCodeAt(0) - 64
  return number
}
