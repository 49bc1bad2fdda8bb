import { agencyEdits } from '../../../plan/agency-edits.ts'
import { tidy } from '../../../plan/own-set.ts'
import { setsOfPlan } from '../../../plan/columns.ts'
import { assignmentLines, assignmentOf } from '../../../agencies/assignments.ts'
import { printedText } from '../../grid.ts'
import type { ImportChoice } from '../../preview.ts'
import type { RawCell } from '../../raw-sheet.ts'
import type {
  AskedDoubt,
  ContentContext,
  ContentReader,
  ContentReading,
  FoundContent,
  ReadLine,
  Saying,
} from '../content-model.ts'
import { isSumLabel, phraseTest } from '../content-words.ts'
import { headingTexts } from '../find-skeletons.ts'
import {
  askLine,
  columnLabel,
  COMMON_COLUMNS,
  COMMON_ROWS,
  decidedRole,
  nameText,
  numberText,
  SKIP_CHOICE,
  text,
} from '../lines.ts'
import { agencyColumns } from './agency-columns.ts'
import { setRows, type AgencyTarget, type RowMatch, type SetRows } from './agency-rows.ts'
import { bestSet, chooseSet } from './agency-set.ts'

const isNote = phraseTest('ghi chú', 'chú thích', 'note')
const FEWEST_CRITERIA = 2

/** Tables of who answers for which criterion. */
export const agencyReader: ContentReader = {
  kind: 'agencies',
  likeness(skeleton, _titles, context) {
    const columns = agencyColumns(skeleton)
    if (columns.agency === null && columns.partners === null) return 0
    // A matrix may carry a column of agencies: it is read as a matrix.
    const { units } = context.document
    const named = skeleton.columns.filter((column) =>
      headingTexts(skeleton, column).some((heading) => units.find(heading).kind === 'match'),
    )
    if (named.length >= 2) return 0
    const best = bestSet(skeleton, context)
    return best === null || best.count < FEWEST_CRITERIA ? 0 : 12 + best.count
  },
  read: readAgencies,
}

function readAgencies(table: FoundContent, context: ContentContext): ContentReading {
  const { skeleton } = table
  const { grid } = skeleton
  const { facts, plan } = context.document
  const { set, from } = chooseSet(table, context)
  const lines = set === null ? [] : assignmentLines(facts, set.id)
  const sets = setsOfPlan(facts, plan.id)
  const guessed = agencyColumns(skeleton)
  const columnChoices: ImportChoice[] = [
    { id: 'agency', label: text('contents.role.agency') },
    { id: 'partners', label: text('contents.role.partners') },
    { id: 'note', label: text('import.proposal.note') },
    SKIP_CHOICE,
  ]
  const valueColumns: { index: number; part: 'agency' | 'partners' }[] = []
  const columns = skeleton.columns.map((index): ReadLine => {
    const decided = decidedRole(context, table.id, 'column', index)
    const part =
      decided === 'agency' || decided === 'partners'
        ? decided
        : decided !== null
          ? null
          : index === guessed.agency
            ? 'agency'
            : index === guessed.partners
              ? 'partners'
              : null
    if (part !== null) valueColumns.push({ index, part })
    const label = columnLabel(skeleton, index)
    const role =
      part !== null
        ? { role: part, kind: 'value' as const, roleText: text(`contents.role.${part}`) }
        : decided !== null
          ? decided === 'note'
            ? COMMON_COLUMNS.note
            : COMMON_COLUMNS.skip
          : index === skeleton.numberColumn
            ? COMMON_COLUMNS.number
            : index === skeleton.nameColumn || index === guessed.sub
              ? COMMON_COLUMNS.name
              : isNote(label)
                ? COMMON_COLUMNS.note
                : COMMON_COLUMNS.skip
    return {
      index,
      label,
      ...role,
      how: decided === null ? 'words' : 'decided',
      matched: null,
      doubtId: null,
    }
  })
  const matcher: SetRows | null = set === null ? null : setRows(context, set)
  const rowChoices: ImportChoice[] = [...(matcher?.targets ?? []).map(choiceOf), SKIP_CHOICE]
  const rows: ReadLine[] = []
  const doubts: AskedDoubt[] = []
  const sayings: Saying[] = []
  const seen = new Map<string, string>()
  let current: string | null = null
  for (const index of skeleton.rows) {
    const sub = guessed.sub === null ? '' : bareName(nameText(skeleton, index, guessed.sub))
    const own = bareName(nameText(skeleton, index))
    const number = numberText(skeleton, index)
    const label = sub === '' ? own : sub
    const where = grid.where(
      index,
      sub === '' || guessed.sub === null ? skeleton.nameColumn : guessed.sub,
    )
    const line = (
      role: Pick<ReadLine, 'role' | 'kind' | 'roleText'>,
      how: ReadLine['how'],
      matched: string | null = null,
      doubtId: string | null = null,
    ): void => {
      rows.push({ index, label, ...role, how, matched, doubtId })
    }
    const decided = decidedRole(context, table.id, 'row', index)
    if (decided === 'skip') {
      line(COMMON_ROWS.skip, 'decided')
      continue
    }
    if (isSumLabel(label) && decided === null) {
      line(COMMON_ROWS.total, 'words')
      continue
    }
    // The criterion's own cell may be merged over its sub-criteria, whose names stand beside it.
    if (sub !== '' && own !== '' && matcher !== null) {
      const found = matcher.match(number.includes('.') ? '' : number, own, null)
      if (found.kind === 'match' && found.target.table === 'criterionAgency')
        current = found.target.number
    }
    const isOfCriterion =
      sub !== '' &&
      valueColumns.some(
        ({ index: column }) =>
          grid.cellAt(index, column) !== undefined &&
          (grid.mergeAt(index, column)?.bottom ?? index) > index,
      )
    const found: RowMatch =
      matcher === null
        ? { kind: 'none' }
        : isOfCriterion
          ? matcher.match(number.includes('.') ? '' : number, own, null)
          : matcher.match(sub === '' ? number : number.includes('.') ? number : '', label, current)
    const wanted = decided ?? null
    let target: AgencyTarget | null =
      matcher?.targets.find((one) => choiceOf(one).id === wanted) ??
      (found.kind === 'match' ? found.target : null)
    if (target?.table === 'criterionAgency') current = target.number
    const isCriterion = target?.table === 'criterionAgency'
    const cells = valueColumns.flatMap(
      ({ index: column }) => heldCell(index, column, isCriterion) ?? [],
    )
    if (cells.length === 0) {
      if (target === null) line(COMMON_ROWS.group, 'layout')
      else line(roleOf(target), found.kind === 'match' ? found.how : 'decided', nameOf(target))
      continue
    }
    let doubt: AskedDoubt | null = null
    const said = cells.map(({ value }) => printedText(value)).join(' | ')
    const key = target === null ? '' : `${target.table} ${target.number}`
    const isRepeated =
      decided === null && target !== null && seen.has(key) && seen.get(key) !== said
    if ((target === null || isRepeated) && decided === null) {
      const likely = found.kind === 'near' ? found.targets : target === null ? [] : [target]
      doubt = askLine(
        context,
        {
          id: `row:${where}`,
          subject: 'row',
          where,
          raw: label,
          reason: isRepeated
            ? text('contents.doubt.criterion-repeated', { label })
            : text('contents.doubt.criterion-unknown', { label }),
          proposals:
            isRepeated || likely.length === 0
              ? [SKIP_CHOICE, ...likely.map(choiceOf)]
              : [...likely.map(choiceOf), SKIP_CHOICE],
          hasOthers: true,
        },
        (id) => rowChoices.some((choice) => choice.id === id),
      )
      doubts.push(doubt)
      const answer = doubt.chosen ?? doubt.proposals[0]?.id
      target = matcher?.targets.find((one) => choiceOf(one).id === answer) ?? null
    }
    if (target === null) {
      line(
        doubt?.chosen === 'skip' ? COMMON_ROWS.skip : COMMON_ROWS.unknown,
        'proposal',
        null,
        doubt?.id ?? null,
      )
      if (doubt !== null && doubt.chosen === null) waitForRow(index, label, doubt.id)
      continue
    }
    const waitsFor = doubt !== null && doubt.chosen === null ? doubt.id : null
    seen.set(`${target.table} ${target.number}`, said)
    line(
      waitsFor === null ? roleOf(target) : COMMON_ROWS.unknown,
      decided !== null || (doubt !== null && waitsFor === null)
        ? 'decided'
        : doubt !== null
          ? 'proposal'
          : found.kind === 'match'
            ? found.how
            : 'proposal',
      waitsFor === null ? nameOf(target) : null,
      doubt?.id ?? null,
    )
    if (set !== null) say(index, set.id, target, waitsFor)
  }

  /** One agency merged down over several criteria is that of each; sub-criteria have their criterion's by themselves. */
  function heldCell(row: number, column: number, isCriterion: boolean): RawCell | undefined {
    const own = grid.cellAt(row, column)
    const merge = own === undefined && isCriterion ? grid.mergeAt(row, column) : undefined
    return merge?.left === column ? grid.cellAt(merge.top, column) : own
  }

  /** Both parts of a row are one fact, so that each cell carries what the whole row makes of it. */
  function say(row: number, setId: string, target: AgencyTarget, waitsFor: string | null): void {
    const line = lines.find(
      ({ table: of, number }) => of === target.table && number === target.number,
    )
    // What holds: a sub-criterion without a row of its own has its criterion's agencies, and is printed with them.
    const before = line === undefined ? undefined : assignmentOf(facts, setId, line)
    const part: { agency?: string; partners?: string } = {}
    const printed: { agency?: string; partners?: string } = {}
    for (const { index, part: name } of valueColumns) {
      const cell = heldCell(row, index, target.table === 'criterionAgency')
      const value = cell === undefined ? undefined : tidy(printedText(cell.value))
      // What is inherited stays so while the paper says the same.
      if (value !== undefined && value !== before?.[name]) part[name] = value
      if (value !== undefined) printed[name] = value
    }
    const edits = agencyEdits(facts, setId, target.number, part, target.table)
    for (const { index, part: name } of valueColumns) {
      const old = before?.[name] ?? ''
      const value = printed[name]
      const isSame = value !== undefined && value === old
      const clears = agencyEdits(facts, setId, target.number, { ...part, [name]: '' }, target.table)
      if (value === undefined && old === '') continue
      sayings.push({
        key: `agency ${setId} ${target.table} ${target.number} ${name}`,
        row,
        column: index,
        name: nameOf(target),
        before: old === '' ? null : old,
        after: value === undefined ? null : value,
        edits: value === undefined ? clears : isSame ? [] : edits,
        waitsFor,
        asks: null,
      })
    }
  }

  function waitForRow(row: number, name: string, doubtId: string): void {
    for (const { index: column } of valueColumns) {
      const cell = grid.cellAt(row, column)
      if (cell === undefined) continue
      sayings.push({
        key: `unknown ${table.id} ${row} ${column}`,
        row,
        column,
        name,
        before: null,
        after: printedText(cell.value),
        edits: [],
        waitsFor: doubtId,
        asks: null,
      })
    }
  }

  return {
    marks: 'unknown',
    layer: null,
    money: null,
    standard: null,
    set:
      set === null
        ? null
        : {
            value: set.id,
            from,
            choices: sets.map(({ id, name }) => ({
              id,
              label: text('import.proposal.unit', { name }),
            })),
          },
    columns,
    rows,
    columnChoices,
    rowChoices,
    sayings,
    refusals: [],
    figures: [],
    doubts,
    warnings: [],
  }
}

/** A star behind a name marks it as not compared with the decision's text. */
function bareName(name: string): string {
  return name
    .replace(/\s+/gu, ' ')
    .trim()
    .replace(/\s*\*+$/u, '')
}

function choiceOf(target: AgencyTarget): ImportChoice {
  const kind = target.table === 'criterionAgency' ? 'criterion' : 'sub'
  return { id: `${kind}:${target.number}`, label: roleOf(target).roleText }
}

function roleOf(target: AgencyTarget): Pick<ReadLine, 'role' | 'kind' | 'roleText'> {
  const { number, name } = target
  return target.table === 'criterionAgency'
    ? {
        role: `criterion:${number}`,
        kind: 'value',
        roleText: text('import.proposal.criterion', { number, name }),
      }
    : {
        role: `sub:${number}`,
        kind: 'value',
        roleText: text('contents.proposal.sub', { number, name }),
      }
}

function nameOf({ number, name }: AgencyTarget): string {
  return `${number}. ${name}`
}
