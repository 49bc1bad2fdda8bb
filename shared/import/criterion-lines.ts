import type { Layer } from '../changes/fact-tables.ts'
import type { CriterionMatch } from '../criteria/match-criterion.ts'
import type { DocumentIndex, SetIndex } from './document-index.ts'
import type { LocatedTable } from './locate-tables.ts'
import type { ImportText } from './preview.ts'
import { cellsBetween, isNumbering, wholeNumber } from './table-cells.ts'
import type { RowLabel } from './table-labels.ts'
import {
  AS_NOTE,
  AS_TOTAL,
  certain,
  proposeCriterion,
  SKIP,
  unsure,
  type LineGuess,
  type LineProposal,
} from './understood.ts'
import { distinct } from './unit-lines.ts'
import { readHeadingWord, readLayer, type HeadingWord } from './words.ts'

export interface CriterionGuesses {
  readonly guesses: ReadonlyMap<number, LineGuess>
  /** Rows matched by number whose name is worded in another way. */
  readonly reworded: readonly {
    readonly row: number
    readonly number: string
    readonly label: string
  }[]
  /** The number column only counts rows: its numbers are not the criteria's. */
  readonly isCounter: boolean
}

/** Guesses what each body row of a located table is (in a turned table: each column of the file). */
export function guessCriterionLines(
  table: LocatedTable,
  labels: readonly RowLabel[],
  units: readonly number[],
  set: SetIndex,
  document: DocumentIndex,
): CriterionGuesses {
  const hasArabic = labels.some((label) => label.number !== null && !label.isRoman)
  const isCounter = numbersOnlyCount(labels, set)
  const guesses = new Map<number, LineGuess>()
  const reworded: { row: number; number: string; label: string }[] = []
  for (const label of labels) {
    const isGroupNumber = label.isRoman && hasArabic
    const number = isCounter || isGroupNumber ? null : label.number
    const result = guess({ table, label, number, units, set, document, labels })
    guesses.set(label.row, result.guess)
    if (result.isReworded && result.guess.role.kind === 'criterion') {
      reworded.push({ row: label.row, number: result.guess.role.number, label: label.name })
    }
  }
  return { guesses: settleRepeats(guesses, labels, set), reworded, isCounter }
}

interface Situation {
  readonly table: LocatedTable
  readonly label: RowLabel
  readonly number: string | null
  readonly units: readonly number[]
  readonly set: SetIndex
  readonly document: DocumentIndex
  readonly labels: readonly RowLabel[]
}

function guess(situation: Situation): { guess: LineGuess; isReworded: boolean } {
  const { table, label, number, set, document } = situation
  const settled = (line: LineGuess) => ({ guess: line, isReworded: false })
  const cells = cellsBetween(table.grid, label.row, table.left, table.right)
  if (table.repeatedHeadings.includes(label.row))
    return settled(certain({ kind: 'heading' }, 'layout'))
  if (isNumbering(cells)) return settled(certain({ kind: 'numbering' }, 'layout'))
  const isRepeat = cells.every((cell) => {
    const column = table.grid.columnOf(cell)
    return table.grid.labelAt(label.row, column) === table.grid.labelAt(table.headRow, column)
  })
  if (isRepeat) return settled(certain({ kind: 'heading' }, 'layout'))
  if (number !== null && /\.\d/.test(number)) {
    return settled(certain({ kind: 'subCriterion', number }, 'number'))
  }
  const match = set.matcher.match(number, label.name)
  const word = document.isWholeUnit(label.name) ? 'total' : readHeadingWord(label.name, 'criteria')
  const isNamed = match.kind === 'match' && match.how !== 'number'
  if (!isNamed && word !== null && isSummary(word, number, set)) {
    return settled(summary(word, situation))
  }
  if (match.kind === 'match') {
    const layer = rowLayer(label, document.plan.year)
    if (layer === 'added') return settled(certain({ kind: 'ignored' }, 'words'))
    const role = { kind: 'criterion', number: match.number, layer } as const
    return { guess: certain(role, match.how), isReworded: match.nameDiffers }
  }
  if (label.figures.length === 0) {
    const isText = label.label !== '' && match.kind === 'none'
    if (isText || label.label === '')
      return settled(certain({ kind: isText ? 'group' : 'note' }, 'layout'))
  }
  if (match.kind === 'proposals') return settled(doubtful(match, situation))
  return settled(byValues(situation) ?? unknownCriterion(situation))
}

function isSummary(word: HeadingWord, number: string | null, set: SetIndex): boolean {
  if (word === 'number' || word === 'label' || word === 'note') return false
  return number === null || !set.matcher.has(number) || word === 'total' || word === 'average'
}

function summary(word: HeadingWord, situation: Situation): LineGuess {
  if (word === 'base') {
    // "Số xã" may also head the sums of a column: what the figures add up to decides.
    const isSum = byValues(situation)?.role.kind === 'total'
    return certain(
      isSum ? { kind: 'total', layer: null } : { kind: 'base' },
      isSum ? 'values' : 'words',
    )
  }
  const layer = rowLayer(situation.label, situation.document.plan.year)
  if (layer === 'added') return certain({ kind: 'ignored' }, 'words')
  const kind = word === 'average' || word === 'rate' ? word : 'total'
  if (kind === 'total' && isSumOfNext(situation)) return certain({ kind: 'subtotal' }, 'values')
  return certain({ kind, layer }, 'words')
}

function rowLayer(label: RowLabel, year: number): Layer | 'added' | null {
  for (const text of label.others.toReversed()) {
    const layer = readLayer(text, year)
    if (layer !== null) return layer
  }
  return null
}

/** Total, subtotal or number of communes, by what the figures are. */
function byValues(situation: Situation): LineGuess | null {
  const { table, label, units, document, labels } = situation
  if (units.length < 2) return null
  const values = units.map((column) => wholeNumber(table.grid.cellAt(label.row, column)))
  if (values.some((value) => value === null)) return null
  const criteria = labels.filter(
    (other) => other.row !== label.row && isCriterionRow(other, situation),
  )
  if (criteria.length >= 2 && sumsEqual(table, criteria, units, values)) {
    return certain({ kind: 'total', layer: null }, 'values')
  }
  if (isSumOfNext(situation)) return certain({ kind: 'subtotal' }, 'values')
  const communes = units.map((column) => {
    const match = document.units.find(table.grid.labelAt(table.headRow, column))
    return match.kind === 'match' ? (document.communes.get(match.id) ?? 0) : -1
  })
  const isBase = communes.every((count, index) => count > 0 && count === values[index])
  return isBase ? certain({ kind: 'base' }, 'values') : null
}

/** True when the row holds the sums of the criteria below it, up to the next row that is none, and others follow. */
function isSumOfNext(situation: Situation): boolean {
  const { table, label, units, labels } = situation
  const values = units.map((column) => wholeNumber(table.grid.cellAt(label.row, column)))
  if (units.length === 0 || values.some((value) => value === null)) return false
  const after = labels.filter((other) => other.row > label.row)
  const end = after.findIndex((other) => !isCriterionRow(other, situation))
  const block = end < 0 ? after : after.slice(0, end)
  const all = labels.filter((other) => isCriterionRow(other, situation))
  return block.length >= 2 && block.length < all.length && sumsEqual(table, block, units, values)
}

function isCriterionRow(label: RowLabel, { set }: Situation): boolean {
  if (label.number?.includes('.') === true) return false
  return set.matcher.match(label.isRoman ? null : label.number, label.name).kind === 'match'
}

function sumsEqual(
  table: LocatedTable,
  rows: readonly RowLabel[],
  units: readonly number[],
  values: readonly (number | null)[],
): boolean {
  return units.every((column, index) => {
    const sum = rows.reduce(
      (total, row) => total + (wholeNumber(table.grid.cellAt(row.row, column)) ?? 0),
      0,
    )
    return sum === values[index]
  })
}

function doubtful(match: CriterionMatch & { kind: 'proposals' }, situation: Situation): LineGuess {
  const { label, number } = situation
  const proposals = distinct([
    ...match.numbers.map((one) => criterionProposal(one, situation.set)),
    ...otherCriteria(situation),
    AS_TOTAL,
    AS_NOTE,
    SKIP,
  ])
  const params = { label: label.name, number: number ?? '' }
  const code = `import.doubt.criterion-${match.reason}` as const
  return unsure({ code, params }, proposals)
}

function unknownCriterion(situation: Situation): LineGuess {
  const { label } = situation
  const reason: ImportText =
    label.label === ''
      ? { code: 'import.doubt.criterion-unnamed', params: {} }
      : { code: 'import.doubt.criterion-unknown', params: { label: label.label } }
  return unsure(reason, [SKIP, ...otherCriteria(situation), AS_TOTAL, AS_NOTE])
}

function otherCriteria({ set }: Situation): LineProposal[] {
  return set.criteria.map(({ number }) => criterionProposal(number, set))
}

function criterionProposal(number: string, set: SetIndex): LineProposal {
  return proposeCriterion(number, set.names.get(number) ?? '')
}

/**
 * Rows in an order of their own are often numbered 1, 2, 3 … afresh: when the names point to a criterion each and
 * most numbers contradict them, the numbers count rows.
 */
function numbersOnlyCount(labels: readonly RowLabel[], set: SetIndex): boolean {
  const named = labels.flatMap((label) => {
    const name = set.matcher.findName(label.name)
    const [number] = name.kind === 'match' && name.numbers.length === 1 ? name.numbers : []
    return number === undefined || label.number === null || label.isRoman
      ? []
      : [{ printed: label.number, own: number }]
  })
  const disagreeing = named.filter(({ printed, own }) => printed !== own).length
  const isRunning = named.every(
    ({ printed }, index) => index === 0 || Number(printed) > Number(named[index - 1]?.printed),
  )
  const isEachOnce = new Set(named.map(({ own }) => own)).size === named.length
  return isRunning && isEachOnce && disagreeing >= 3 && disagreeing * 2 > named.length
}

/** Two rows for one criterion: the one named so keeps it, otherwise both are asked about. */
function settleRepeats(
  guesses: ReadonlyMap<number, LineGuess>,
  labels: readonly RowLabel[],
  set: SetIndex,
): Map<number, LineGuess> {
  const settled = new Map(guesses)
  const byCriterion = new Map<string, RowLabel[]>()
  for (const label of labels) {
    const role = guesses.get(label.row)?.role
    if (role?.kind !== 'criterion') continue
    const key = `${role.number} ${role.layer}`
    byCriterion.set(key, [...(byCriterion.get(key) ?? []), label])
  }
  for (const all of byCriterion.values()) {
    const filled = all.filter((label) => label.figures.length > 0)
    // A name merged over two rows, or a heading of sub-rows, repeats the criterion without figures of its own.
    const rows = filled.length > 0 ? filled : all.slice(0, 1)
    for (const label of all) {
      if (!rows.includes(label)) settled.set(label.row, certain({ kind: 'group' }, 'layout'))
    }
    if (rows.length < 2) continue
    const named = rows.filter((label) => guesses.get(label.row)?.how !== 'number')
    const weaker = named.length === 1 ? rows.filter((label) => !named.includes(label)) : rows
    for (const label of weaker) {
      const role = guesses.get(label.row)?.role
      if (role?.kind !== 'criterion') continue
      const params = { label: label.label, number: role.number }
      const own = proposeCriterion(role.number, set.names.get(role.number) ?? '')
      const others = set.criteria.map(({ number, name }) => proposeCriterion(number, name))
      // A row that only shares a number with a better match is more likely something else.
      const proposals = weaker === rows ? [own, SKIP, ...others] : [SKIP, own, ...others]
      const reason = { code: 'import.doubt.criterion-repeated', params } as const
      settled.set(label.row, unsure(reason, distinct([...proposals, AS_NOTE])))
    }
  }
  return settled
}
