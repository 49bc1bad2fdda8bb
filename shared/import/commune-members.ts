import { appendixSettings } from '../appendix/appendix-options.ts'
import { listTitle } from '../appendix/list-title.ts'
import type { FactEdit } from '../changes/fact-edit.ts'
import { findFact } from '../changes/facts.ts'
import { communeLists } from '../communes/commune-lists.ts'
import type { IndexedCommune } from './commune-index.ts'
import type { CommuneChange } from './commune-preview.ts'
import type { DocumentIndex } from './document-index.ts'
import type { UnderstoodCommunes } from './understood-communes.ts'

const LANGUAGES = ['vi', 'en'] as const

export interface Membership {
  readonly changes: readonly CommuneChange[]
  /** Communes that a table adds to its list. */
  readonly added: ReadonlyMap<UnderstoodCommunes, number>
  /** The edits that put a further row's commune into its table's list. */
  join(table: UnderstoodCommunes, row: number, commune: IndexedCommune): FactEdit[]
}

/**
 * What being in the tables says of communes: registrations, groups and the titles of the lists, in the order of the sheet.
 * A commune that is in the list already keeps its place.
 */
export function settleMembership(
  tables: readonly UnderstoodCommunes[],
  document: DocumentIndex,
): Membership {
  const changes: CommuneChange[] = []
  const added = new Map<UnderstoodCommunes, number>()
  const first = new Map<string, number>()
  const said = new Set<string>()

  const ordinals = new Map<UnderstoodCommunes, Map<number, number>>()

  /** By row its place among the rows that are communes or may be. */
  function ordinalsOf(table: UnderstoodCommunes): Map<number, number> {
    const known = ordinals.get(table)
    if (known !== undefined) return known
    const rows = table.rows.filter(({ role }) => role.kind === 'commune' || role.kind === 'unknown')
    const result = new Map(rows.map(({ index }, ordinal) => [index, ordinal]))
    ordinals.set(table, result)
    return result
  }

  function base(list: NonNullable<UnderstoodCommunes['list']>): number {
    const known = first.get(list.id)
    if (known !== undefined) return known
    const positions = membersOf(document, list.kind).map(({ position }) => position + 1)
    const start = positions.reduce((most, position) => Math.max(most, position), 0)
    first.set(list.id, start)
    return start
  }

  function join(table: UnderstoodCommunes, row: number, commune: IndexedCommune): FactEdit[] {
    const { list } = table
    if (list === null || isMember(document, list.kind, commune.unit.id)) return []
    const ordinal = ordinalsOf(table).get(row) ?? 0
    const position = base(list) + ordinal
    const unitId = commune.unit.id
    if (list.kind.kind === 'registration') {
      const { standard } = list.kind
      return [
        {
          table: 'registration',
          op: 'put',
          row: { planId: document.plan.id, standard, unitId, position },
        },
      ]
    }
    const { groupId } = list.kind
    return [
      ...groupEdits(document, list.kind),
      { table: 'unitGroupMember', op: 'put', row: { groupId, unitId, position } },
    ]
  }

  for (const table of tables) {
    const { list } = table
    if (list === null || !table.isIncluded) continue
    const start = base(list)
    let ordinal = -1
    for (const row of table.rows) {
      if (row.role.kind !== 'commune' && row.role.kind !== 'unknown') continue
      ordinal++
      if (row.commune === null) continue
      const key = `${list.id}\u0001${row.commune.unit.id}`
      if (said.has(key) || isMember(document, list.kind, row.commune.unit.id)) continue
      said.add(key)
      added.set(table, (added.get(table) ?? 0) + 1)
      changes.push(
        memberChange(table, list.kind, row.index, row.commune, start + ordinal, document),
      )
    }
    first.set(list.id, start + ordinal + 1)
    const title = titleChange(table, document)
    if (title !== null && !said.has(list.id)) changes.push(title)
    said.add(list.id)
  }
  return { changes, added, join }
}

type ListKind = NonNullable<UnderstoodCommunes['list']>['kind']

function membersOf(
  document: DocumentIndex,
  kind: ListKind,
): { unitId: string; position: number }[] {
  const { facts, plan } = document
  return kind.kind === 'registration'
    ? [...facts.registration.values()].filter(
        (row) => row.planId === plan.id && row.standard === kind.standard,
      )
    : [...facts.unitGroupMember.values()].filter((row) => row.groupId === kind.groupId)
}

function isMember(document: DocumentIndex, kind: ListKind, unitId: string): boolean {
  const { facts, plan } = document
  const found =
    kind.kind === 'registration'
      ? findFact(facts, 'registration', { planId: plan.id, standard: kind.standard, unitId })
      : findFact(facts, 'unitGroupMember', { groupId: kind.groupId, unitId })
  return found !== undefined
}

function groupEdits(
  document: DocumentIndex,
  kind: Extract<ListKind, { kind: 'group' }>,
): FactEdit[] {
  if (document.facts.unitGroup.has(kind.groupId)) return []
  const positions = [...document.facts.unitGroup.values()].map(({ position }) => position + 1)
  const order = { border: 0, difficult: 1, own: 2 }[kind.groupKind]
  const position = positions.reduce((most, one) => Math.max(most, one), 0) + order
  return [
    {
      table: 'unitGroup',
      op: 'put',
      row: { id: kind.groupId, name: kind.name, kind: kind.groupKind, position },
    },
  ]
}

function memberChange(
  table: UnderstoodCommunes,
  kind: ListKind,
  row: number,
  commune: IndexedCommune,
  position: number,
  document: DocumentIndex,
): CommuneChange {
  const unitId = commune.unit.id
  const { grid, labelColumn } = table.located
  const edits: FactEdit[] =
    kind.kind === 'registration'
      ? [
          {
            table: 'registration',
            op: 'put',
            row: { planId: document.plan.id, standard: kind.standard, unitId, position },
          },
        ]
      : [
          ...groupEdits(document, kind),
          { table: 'unitGroupMember', op: 'put', row: { groupId: kind.groupId, unitId, position } },
        ]
  return {
    where: grid.where(row, labelColumn),
    tableId: table.id,
    subject: kind.kind,
    unitId,
    setId: null,
    layer: null,
    before: null,
    after: kind.kind === 'registration' ? kind.standard : kind.name,
    raw: grid.labelAt(row, labelColumn),
    edits,
  }
}

/** The title that the list's appendix has already, in capitals as it is printed. */
function isPrintedTitle({ facts, plan }: DocumentIndex, listId: string, title: string): boolean {
  const list = communeLists(facts, plan.id).find(({ id }) => id === listId)
  if (list === undefined || list.units.length === 0) return false
  const plain = (text: string): string =>
    text.normalize('NFC').toLocaleUpperCase('vi').replace(/\s+/g, ' ').trim()
  return LANGUAGES.some(
    (language) =>
      plain(listTitle(list, plan.year, appendixSettings({ language }))) === plain(title),
  )
}

function titleChange(table: UnderstoodCommunes, document: DocumentIndex): CommuneChange | null {
  const { list } = table
  const title = list?.title ?? null
  if (list === null || title === null) return null
  const key = { planId: document.plan.id, listId: list.id }
  const before = findFact(document.facts, 'listTitle', key)?.title ?? null
  if (before === title || isPrintedTitle(document, list.id, title)) return null
  return {
    where: table.titles[0]?.where ?? table.id,
    tableId: table.id,
    subject: 'title',
    unitId: null,
    setId: null,
    layer: null,
    before,
    after: title,
    raw: table.titles[0]?.text ?? '',
    edits: [{ table: 'listTitle', op: 'put', row: { ...key, title } }],
  }
}
