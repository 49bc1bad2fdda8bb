import type { FactEdit } from '../../../changes/fact-edit.ts'
import type { Layer } from '../../../changes/fact-tables.ts'
import { findFact } from '../../../changes/facts.ts'
import { separateNumbering } from '../../../units/unit-kind.ts'
import {
  addVillages,
  changeVillage,
  villageEdits,
  villageRemarkPlace,
} from '../../../villages/village-edits.ts'
import {
  joinVillageNames,
  splitVillageNames,
  villageNameKey,
} from '../../../villages/village-names.ts'
import { printedText } from '../../grid.ts'
import type { VillageRow } from './village-rows.ts'
import { waitForRow, type VillageColumn, type VillageWork } from './village-work.ts'

/** What a list of names says of a commune's villages. */
export function sayNames(
  work: VillageWork,
  row: VillageRow,
  column: VillageColumn,
  layer: Layer,
): void {
  const { cells, grid, documentOf, standardOf, waits, sayings } = work
  const { facts, plan } = cells.context.document
  const cell = grid.cellAt(row.index, column.index)
  const standard = standardOf(column.standard)
  if (row.kind !== 'unit' || row.unitId === null) {
    if (row.waitsFor !== null && cell !== undefined)
      waitForRow(work, row, column.index, row.waitsFor)
    return
  }
  const before = documentOf(standard)
    .line(row.unitId)
    .named[layer].map(({ name }) => name)
  const printed = cell === undefined ? '' : printedText(cell.value)
  // A dash or a bare number names no village.
  const names = /\p{L}/u.test(printed) ? splitVillageNames(printed) : []
  if (names.length === 0 && before.length === 0) return
  sayings.push({
    key: `village ${standard} names ${layer} ${row.unitId}`,
    row: row.index,
    column: column.index,
    name: row.name,
    before: before.length === 0 ? null : joinVillageNames(before),
    after: names.length === 0 ? null : joinVillageNames(names),
    edits: villageEdits(facts, { planId: plan.id, standard }, [
      { unitId: row.unitId, value: { kind: 'names', layer, names } },
    ]),
    waitsFor: waits(row, column),
    asks: null,
  })
}

/** Rows of a village each: those of a commune are added together, so that their ids and places differ. */
export function sayVillages(
  work: VillageWork,
  column: VillageColumn,
  layer: Layer,
  wanted: readonly VillageRow[],
): void {
  const { cells, grid, documentOf, standardOf, waits, sayings } = work
  const { columns } = cells
  const { facts, plan } = cells.context.document
  const standard = standardOf(column.standard)
  const byUnit = new Map<string, { row: VillageRow; name: string }[]>()
  for (const row of wanted) {
    const cell = grid.cellAt(row.index, column.index)
    const name = cell === undefined ? '' : separateNumbering(printedText(cell.value)).rest.trim()
    if (!/[\p{L}\d]/u.test(name) || row.unitId === null) {
      if (row.waitsFor !== null && cell !== undefined)
        waitForRow(work, row, column.index, row.waitsFor)
      continue
    }
    const list = byUnit.get(row.unitId)
    if (list === undefined) byUnit.set(row.unitId, [{ row, name }])
    else list.push({ row, name })
  }
  for (const [unitId, list] of byUnit) {
    const known = documentOf(standard).line(unitId).named[layer]
    const byKey = new Map(known.map((village) => [villageNameKey(village.name), village]))
    const of = (name: string) => byKey.get(villageNameKey(name))
    const freshAt = new Map<string, number>()
    const fresh = list.filter(({ name }) => {
      const key = villageNameKey(name)
      if (byKey.has(key) || freshAt.has(key)) return false
      freshAt.set(key, freshAt.size)
      return true
    })
    const edits = addVillages(
      facts,
      { planId: plan.id, standard },
      { unitId, layer },
      fresh.map(({ name }) => name),
    )
    for (const { row, name } of list) {
      const village = of(name)
      const noteCell = columns.note === null ? undefined : grid.cellAt(row.index, columns.note)
      const note =
        noteCell === undefined ? '' : printedText(noteCell.value).replace(/\s+/gu, ' ').trim()
      const edit = edits[freshAt.get(villageNameKey(name)) ?? -1]
      const own: FactEdit[] =
        village !== undefined
          ? note === ''
            ? []
            : changeVillage(village, { note })
          : edit?.table === 'village' && edit.op === 'put'
            ? [{ ...edit, row: { ...edit.row, note } }]
            : []
      const key = `village ${standard} one ${layer} ${unitId} ${villageNameKey(name)}`
      const base = { row: row.index, name: row.name, waitsFor: waits(row, column), asks: null }
      sayings.push({
        ...base,
        key,
        column: column.index,
        before: village?.name ?? null,
        after: village?.name ?? name,
        edits: village === undefined ? own : [],
      })
      if (columns.note === null || (note === '' && (village?.note ?? '') === '')) continue
      sayings.push({
        ...base,
        key: `${key} note`,
        column: columns.note,
        before: village === undefined || village.note === '' ? null : village.note,
        after: note === '' ? null : note,
        edits:
          note !== '' ? own : village === undefined ? [] : changeVillage(village, { note: '' }),
      })
    }
  }
}

/** What a note beside a commune or district says. */
export function sayNote(work: VillageWork, row: VillageRow, column: number): void {
  const { cells, grid, documentOf, sayings } = work
  const { facts, plan } = cells.context.document
  const { unitId } = row
  if (unitId === null || row.kind === 'village' || row.kind === 'total') return
  const cell = grid.cellAt(row.index, column)
  const note = cell === undefined ? '' : printedText(cell.value).replace(/\s+/gu, ' ').trim()
  const standard = cells.standard
  const place = villageRemarkPlace(standard, unitId)
  const before = findFact(facts, 'remark', { planId: plan.id, place })?.text ?? ''
  const ofVillages = documentOf(standard)
    .line(unitId)
    .named.target.flatMap((village) =>
      village.note === '' ? [] : `${village.name}: ${village.note}`,
    )
  // Printed together with the notes of the villages, which are no note of the commune.
  const printed = [before, ...ofVillages].filter((part) => part !== '').join('; ')
  if (note === '' ? before === '' : ofVillages.length > 0 && note !== printed) return
  sayings.push({
    key: `village ${standard} note ${unitId}`,
    row: row.index,
    column,
    name: row.name,
    before: printed === '' ? null : printed,
    after: note === '' ? null : note,
    edits:
      note === printed
        ? []
        : villageEdits(facts, { planId: plan.id, standard }, [
            { unitId, value: { kind: 'remark', text: note } },
          ]),
    waitsFor: row.waitsFor ?? cells.waitsFor,
    asks: null,
  })
}
