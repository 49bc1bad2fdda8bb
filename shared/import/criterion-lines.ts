import type { Layer } from '../changes/fact-tables.ts'
import type { CriterionMatch } from '../criteria/match-criterion.ts'
import type { DocumentIndex, SetIndex } from './document-index.ts'
import type { LocatedTable } from './located-table.ts'
import type { ImportText } from './preview.ts'
import { cellsBetween, isNumbering } from './table-cells.ts'
import type { RowLabel } from './table-labels.ts'
import {
  AS_NOTE,
  AS_TOTAL,
  certain,
  distinct,
  proposeCriterion,
  SKIP,
  unsure,
  type LineGuess,
  type LineProposal,
} from './understood.ts'
import { numbersOnlyCount, settleRepeats } from './criterion-repeats.ts'
import { guessByValues, isSumOfNext, type RowSituation } from './criterion-values.ts'
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
  let groupLayer: Layer | null = null
  for (const label of labels) {
    const isGroupNumber = label.isRoman && hasArabic
    const number = isCounter || isGroupNumber ? null : label.number
    const result = guess({ table, label, number, units, set, document, labels, groupLayer })
    if (result.guess.role.kind === 'group') {
      const layer = readLayer(label.label, document.plan.year)
      if (layer !== null && layer !== 'added') groupLayer = layer
    }
    guesses.set(label.row, result.guess)
    if (result.isReworded && result.guess.role.kind === 'criterion') {
      reworded.push({ row: label.row, number: result.guess.role.number, label: label.name })
    }
  }
  const isOther = isOtherSet(guesses, reworded.length)
  if (isOther) {
    for (const { row, number, label } of reworded) {
      const name = set.names.get(number) ?? ''
      const reason = {
        code: 'import.doubt.criterion-reworded',
        params: { label, number, name },
      } as const
      guesses.set(
        row,
        unsure(reason, [SKIP, proposeCriterion(number, name), AS_NOTE], set.asOthers),
      )
    }
  }
  return {
    guesses: settleRepeats(guesses, labels, set),
    reworded: isOther ? [] : reworded,
    isCounter,
  }
}

/** A row or two may be worded in another way; where most names are strange, the numbers are those of another set. */
function isOtherSet(guesses: ReadonlyMap<number, LineGuess>, reworded: number): boolean {
  const placed = [...guesses.values()].filter(({ role }) => role.kind === 'criterion').length
  return reworded >= 3 && reworded * 2 > placed
}

function guess(situation: RowSituation): { guess: LineGuess; isReworded: boolean } {
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
  if (!isNamed && isRecognisedBase(label.name, set)) {
    return settled(certain({ kind: 'base' }, 'words'))
  }
  if (match.kind === 'match') {
    const layer = rowLayer(situation)
    if (layer === 'added') return settled(certain({ kind: 'ignored' }, 'words'))
    if (isRateOfOwn(label)) return settled(certain({ kind: 'note' }, 'words'))
    const role = { kind: 'criterion', number: match.number, layer } as const
    return { guess: certain(role, match.how), isReworded: match.nameDiffers }
  }
  if (label.figures.length === 0) {
    // Nothing stands in it, so there is nothing to ask about, however near its name is to a criterion's.
    return settled(certain({ kind: label.label === '' ? 'note' : 'group' }, 'layout'))
  }
  if (match.kind === 'proposals') return settled(doubtful(match, situation))
  return settled(guessByValues(situation) ?? unknownCriterion(situation))
}

/**
 * `Số xã đạt chuẩn NTM` under a table of nâng cao or kiểu mẫu is what its averages divide by; under one of NTM it counts
 * communes by another measure. Source: Lạng Sơn plan 2023, Appendix 7.
 */
function isRecognisedBase(text: string, { set }: SetIndex): boolean {
  return set.standard !== 'ntm' && RECOGNISED.test(text.normalize('NFC').trim())
}

const RECOGNISED =
  /^số xã (?:đã )?(?:đạt chuẩn|được công nhận)(?: đạt chuẩn)? (?:ntm|nông thôn mới)$/iu

/** A criterion heading a count and its rate: the line under `Tỷ lệ (%)` is no second count. */
function isRateOfOwn({ others }: RowLabel): boolean {
  return others.some((text) => text.length <= 20 && readHeadingWord(text, 'criteria') === 'rate')
}

function isSummary(word: HeadingWord, number: string | null, set: SetIndex): boolean {
  if (word === 'number' || word === 'label' || word === 'note') return false
  return number === null || !set.matcher.has(number) || word === 'total' || word === 'average'
}

function summary(word: HeadingWord, situation: RowSituation): LineGuess {
  if (word === 'base') {
    // "Số xã" may also head the sums of a column: what the figures add up to decides.
    const isSum = guessByValues(situation)?.role.kind === 'total'
    return certain(
      isSum ? { kind: 'total', layer: null } : { kind: 'base' },
      isSum ? 'values' : 'words',
    )
  }
  const layer = rowLayer(situation)
  if (layer === 'added') return certain({ kind: 'ignored' }, 'words')
  const kind = word === 'average' || word === 'rate' ? word : 'total'
  if (kind === 'total' && isSumOfNext(situation)) return certain({ kind: 'subtotal' }, 'values')
  return certain({ kind, layer }, 'words')
}

function rowLayer({ label, document, groupLayer }: RowSituation): Layer | 'added' | null {
  for (const text of label.others.toReversed()) {
    const layer = readLayer(text, document.plan.year)
    if (layer !== null) return layer
  }
  return groupLayer
}

function doubtful(
  match: CriterionMatch & { kind: 'proposals' },
  situation: RowSituation,
): LineGuess {
  const { label, number } = situation
  const proposals = distinct([
    ...match.numbers.map((one) => criterionProposal(one, situation.set)),
    AS_TOTAL,
    AS_NOTE,
    SKIP,
  ])
  const params = { label: label.name, number: number ?? '' }
  const code = `import.doubt.criterion-${match.reason}` as const
  return unsure({ code, params }, proposals, situation.set.asOthers)
}

function unknownCriterion(situation: RowSituation): LineGuess {
  const { label } = situation
  const reason: ImportText =
    label.label === ''
      ? { code: 'import.doubt.criterion-unnamed', params: {} }
      : { code: 'import.doubt.criterion-unknown', params: { label: label.label } }
  return unsure(reason, [SKIP, AS_TOTAL, AS_NOTE], situation.set.asOthers)
}

function criterionProposal(number: string, set: SetIndex): LineProposal {
  return proposeCriterion(number, set.names.get(number) ?? '')
}
