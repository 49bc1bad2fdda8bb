import { CAPITAL_TOTAL } from '../../../capital/capital-unit.ts'
import { createLineDraft } from '../../../capital/line-draft.ts'
import { sourceOfName } from '../../../capital/source-of-name.ts'
import { treePlaces, type TreePlace } from '../../../capital/tree-depths.ts'
import type { FactEdit } from '../../../changes/fact-edit.ts'
import type { CapitalSource } from '../../../changes/fact-tables.ts'
import { foldLabelLoosely } from '../../../units/fold-label.ts'
import type { ImportChoice } from '../../preview.ts'
import type { AskedDoubt, ContentContext, FoundContent, ReadLine } from '../content-model.ts'
import { isSumLabel } from '../content-words.ts'
import {
  askLine,
  COMMON_ROWS,
  decidedRole,
  nameText,
  numberText,
  SKIP_CHOICE,
  text,
} from '../lines.ts'

/** A row of amounts: a line of the plan's tree, or the total. */
export interface CapitalRow {
  readonly index: number
  readonly lineId: string
  readonly name: string
  /** Rows of its parts. */
  readonly parts: readonly number[]
  /** Puts the line into the plan, with those above it. */
  readonly edits: readonly FactEdit[]
  readonly isNew: boolean
  readonly waitsFor: string | null
}

export interface CapitalRows {
  readonly lines: readonly ReadLine[]
  readonly rows: readonly CapitalRow[]
  readonly doubts: readonly AskedDoubt[]
  readonly choices: readonly ImportChoice[]
}

const NEW_CHOICE: ImportChoice = { id: 'new', label: text('contents.proposal.new-line') }

interface Draft {
  readonly index: number
  readonly name: string
  readonly lineId: string
  readonly parent: Draft | null
  readonly isNew: boolean
  readonly source: CapitalSource
  readonly waitsFor: string | null
}

/** Which line of the plan's tree each row is; rows that are none yet become lines of their own. */
export function capitalRows(
  table: FoundContent,
  context: ContentContext,
  /** By column of amounts, exact to the scale of the table; null where there is none. */
  valuesOf: (row: number) => readonly (number | null)[],
): CapitalRows {
  const { skeleton } = table
  const { facts, plan } = context.document
  const draft = createLineDraft(facts, plan.id)
  const known = [...draft.rows()]
  const used = new Set<string>()
  const choices: ImportChoice[] = [
    ...known.map((row): ImportChoice => ({
      id: `line:${row.id}`,
      label: text('contents.proposal.line', { name: row.name }),
    })),
    NEW_CHOICE,
    { id: 'total', label: text('contents.proposal.total') },
    SKIP_CHOICE,
  ]
  const printed = skeleton.rows.map((index) => ({
    index,
    number: numberText(skeleton, index),
    name: labelOf(table, index),
  }))
  const decided = new Map(
    printed.map(({ index }) => [index, decidedRole(context, table.id, 'row', index)] as const),
  )
  const isTotal = ({ index, name }: { index: number; name: string }): boolean =>
    decided.get(index) === 'total' || (decided.get(index) === null && isSumLabel(name))
  const places = treePlaces(printed.map((row) => ({ ...row, isTotal: isTotal(row) })))
  const some = partlyNamed(
    places,
    printed.map(({ index }) => valuesOf(index)),
  )
  const hasFigure = (row: number): boolean => valuesOf(row).some((value) => value !== null)
  const lines: ReadLine[] = []
  const doubts: AskedDoubt[] = []
  const drafts: Draft[] = []
  const named = new Set<string>()
  const open: (Draft | undefined)[] = []
  let total: number | null = null

  for (const [at, { index, name: label }] of printed.entries()) {
    const place = places[at]
    if (place === undefined) continue
    const said = decided.get(index) ?? null
    const line = (
      role: Pick<ReadLine, 'role' | 'kind' | 'roleText'>,
      how: ReadLine['how'],
      matched: string | null = null,
      doubtId: string | null = null,
    ): void => {
      lines.push({ index, label: label.trim(), ...role, how, matched, doubtId })
    }
    if (said === 'skip') {
      line(COMMON_ROWS.skip, 'decided')
      continue
    }
    if (isTotal({ index, name: label })) {
      // The first is that of the table; what is summed again further down is only looked at.
      if (total === null || said === 'total') total = index
      line(COMMON_ROWS.total, said === 'total' ? 'decided' : 'words')
      continue
    }
    if (place.isAmongWhich || place.name === '') {
      line(hasFigure(index) ? COMMON_ROWS.skip : COMMON_ROWS.group, 'layout')
      continue
    }
    if (/^đơn vị(?: tính)?\s*:|^đvt/iu.test(place.name)) {
      line(COMMON_ROWS.note, 'words')
      continue
    }
    const parent = open.slice(0, place.depth).findLast((one) => one !== undefined) ?? null
    const match = matchLine(place, parent, said)
    const made = take(index, place, parent, match, some.has(at))
    open[place.depth] = made.draft
    open.length = place.depth + 1
    if (made.draft === undefined) {
      line(
        made.doubt?.chosen === 'skip' ? COMMON_ROWS.skip : COMMON_ROWS.unknown,
        'proposal',
        null,
        made.doubt?.id ?? null,
      )
      continue
    }
    drafts.push(made.draft)
    named.add(nameKey(made.draft.name, made.draft.parent))
    const own = made.draft
    line(
      own.isNew
        ? { role: 'new', kind: 'value', roleText: text('contents.role.new-line') }
        : {
            role: `line:${own.lineId}`,
            kind: 'value',
            roleText: text('contents.proposal.line', {
              name: draft.row(own.lineId)?.name ?? own.name,
            }),
          },
      said !== null || made.doubt !== null ? 'decided' : own.isNew ? 'layout' : match.how,
      own.isNew ? null : (draft.row(own.lineId)?.name ?? null),
      made.doubt?.id ?? null,
    )
  }

  interface Match {
    readonly lineId: string | null
    readonly how: ReadLine['how']
    /** A row before it is that line already. */
    readonly isRepeated: boolean
    readonly source: CapitalSource
  }

  function matchLine(place: TreePlace, parent: Draft | null, said: string | null): Match {
    const source = sourceOfName(place.name, parent?.source ?? null)
    const none = { lineId: null, how: 'layout' as const, isRepeated: false, source }
    if (said === 'new') return none
    if (said?.startsWith('line:') === true) {
      const wanted = known.find(({ id }) => `line:${id}` === said)
      if (wanted !== undefined)
        return { lineId: wanted.id, how: 'decided', isRepeated: used.has(wanted.id), source }
    }
    const key = foldLabelLoosely(place.name)
    const parentId = parent === null || parent.isNew ? null : parent.lineId
    const byName = known.filter((row) => foldLabelLoosely(row.name) === key)
    const sameName = prefer(byName, parentId)
    if (sameName !== undefined) {
      const isExact = sameName.name === place.name
      return {
        lineId: sameName.id,
        how: isExact ? 'exact' : 'folded',
        isRepeated: used.has(sameName.id),
        source,
      }
    }
    if (source === 'own' || byName.length > 0) {
      return { ...none, isRepeated: byName.length > 0 && byName.every(({ id }) => used.has(id)) }
    }
    const bySource = prefer(
      known.filter((row) => row.source === source && !used.has(row.id)),
      parentId,
    )
    return bySource === undefined
      ? none
      : { lineId: bySource.id, how: 'words', isRepeated: false, source }
  }

  /** Under the line above where there is one; else one that no row has yet. */
  function prefer(rows: readonly (typeof known)[number][], parentId: string | null) {
    const free = rows.filter(({ id }) => !used.has(id))
    if (parentId !== null) {
      const under = free.find((row) => draft.parentOf(row.id) === parentId)
      // A line of the same name elsewhere is another line, unless the plan's tree is only deeper.
      if (under !== undefined) return under
      return (
        free.find((row) => isUnder(row.id, parentId)) ??
        free.find((row) => row.source !== 'own' && draft.parentOf(row.id) === null)
      )
    }
    return free[0]
  }

  function isUnder(id: string, ancestor: string): boolean {
    for (let at = draft.parentOf(id), steps = 0; at !== null && steps < 20; steps++) {
      if (at === ancestor) return true
      at = draft.parentOf(at)
    }
    return false
  }

  function take(
    index: number,
    place: TreePlace,
    parent: Draft | null,
    match: Match,
    isPartly: boolean,
  ): { draft: Draft | undefined; doubt: AskedDoubt | null } {
    const where = skeleton.grid.where(index, skeleton.nameColumn)
    const isSecond = match.lineId === null && isNamedBefore(place.name, parent)
    let doubt: AskedDoubt | null = null
    let chosen: string | null = null
    const isKnownPart = match.lineId !== null && !match.isRepeated
    if ((isPartly && !isKnownPart && decided.get(index) === null) || isSecond || match.isRepeated) {
      doubt = askLine(
        context,
        {
          id: `row:${where}`,
          subject: 'row',
          where,
          raw: place.name,
          reason: text(isPartly ? 'contents.doubt.line-partly' : 'contents.doubt.line-repeated', {
            label: place.name,
          }),
          proposals: isPartly ? [SKIP_CHOICE, NEW_CHOICE] : [NEW_CHOICE, SKIP_CHOICE],
          hasOthers: true,
        },
        (id) => choices.some((choice) => choice.id === id),
      )
      chosen = doubt.chosen
      doubts.push(doubt)
      const isLeft = chosen === null ? isPartly : chosen === 'skip' || chosen === 'total'
      if (isLeft) return { draft: undefined, doubt }
    }
    const wanted =
      chosen?.startsWith('line:') === true ? chosen.slice(5) : doubt === null ? match.lineId : null
    const waitsFor = doubt !== null && doubt.chosen === null ? doubt.id : null
    if (wanted !== null) {
      used.add(wanted)
      const row = draft.row(wanted)
      const source = row?.source ?? match.source
      return {
        draft: { index, name: place.name, lineId: wanted, parent, isNew: false, source, waitsFor },
        doubt,
      }
    }
    const parentId = parent?.lineId ?? null
    const lineId = draft.add({ name: place.name, source: match.source, parentId, at: null })
    return {
      draft: {
        index,
        name: place.name,
        lineId,
        parent,
        isNew: true,
        source: match.source,
        waitsFor,
      },
      doubt,
    }
  }

  function isNamedBefore(name: string, parent: Draft | null): boolean {
    return named.has(nameKey(name, parent))
  }

  const byLine = new Map<string, FactEdit>()
  for (const edit of draft.edits()) {
    if (edit.table === 'capitalLine' && edit.op === 'put') byLine.set(edit.row.id, edit)
  }
  const partsOf = new Map<Draft | null, number[]>()
  for (const { parent, index } of drafts) {
    const parts = partsOf.get(parent)
    if (parts === undefined) partsOf.set(parent, [index])
    else parts.push(index)
  }
  const rows = drafts.map((own): CapitalRow => ({
    index: own.index,
    lineId: own.lineId,
    name: own.name,
    parts: partsOf.get(own) ?? [],
    edits: chain(own).flatMap((one) => byLine.get(one.lineId) ?? []),
    isNew: own.isNew,
    waitsFor: own.waitsFor,
  }))
  if (total !== null) {
    rows.push({
      index: total,
      lineId: CAPITAL_TOTAL,
      name: nameText(skeleton, total).trim(),
      parts: partsOf.get(null) ?? [],
      edits: [],
      isNew: false,
      waitsFor: null,
    })
  }
  return { lines, rows, doubts, choices }
}

/** Of one name under one line. */
function nameKey(name: string, parent: Draft | null): string {
  return `${parent?.index ?? ''} ${foldLabelLoosely(name)}`
}

/** A row and those above it in the tree, from the top, so that each line comes after the one it is part of. */
function chain(own: Draft): Draft[] {
  const up: Draft[] = []
  for (let at: Draft | null = own; at !== null; at = at.parent) up.unshift(at)
  return up.filter(({ isNew }) => isNew)
}

/** The name of a row, which may stand in the column of numbers, merged across. */
function labelOf({ skeleton }: FoundContent, row: number): string {
  const own = nameText(skeleton, row)
  if (own.trim() !== '') return own
  const { grid, numberColumn } = skeleton
  const cell = numberColumn === null ? undefined : grid.cellAt(row, numberColumn)
  return cell?.value.kind === 'text' ? cell.value.text : ''
}

/**
 * Rows named as some of the parts of the line above (`Trong đó: …`) that don't make it up: as its parts they would give it
 * another sum than the paper's.
 */
function partlyNamed(
  places: readonly TreePlace[],
  values: readonly (readonly (number | null)[])[],
): Set<number> {
  const partly = new Set<number>()
  for (const [at, place] of places.entries()) {
    if (!place.isSome || partly.has(at)) continue
    const parent = places
      .slice(0, at)
      .findLastIndex((one) => one.depth >= 0 && one.depth < place.depth && !one.isAmongWhich)
    if (parent < 0) continue
    const parts: number[] = []
    for (let index = parent + 1; index < places.length; index++) {
      const other = places[index]
      if (other === undefined || other.isAmongWhich) continue
      if (other.depth < place.depth) break
      if (other.depth === place.depth) parts.push(index)
    }
    const isWhole = (values[parent] ?? []).every((whole, column) => {
      if (whole === null) return true
      const sum = parts.reduce((total, index) => total + (values[index]?.[column] ?? 0), 0)
      // Doubles of one scale: a hair apart is the same.
      return Math.abs(sum - whole) <= Math.abs(whole) * 1e-9
    })
    if (!isWhole) for (const index of parts) if (places[index]?.isSome === true) partly.add(index)
  }
  return partly
}
