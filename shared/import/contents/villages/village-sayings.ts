import type { FactEdit } from '../../../changes/fact-edit.ts'
import type { Layer, VillageStandard } from '../../../changes/fact-tables.ts'
import { findFact } from '../../../changes/facts.ts'
import { MAX_COUNT } from '../../../numbers/parse-count.ts'
import { formatInteger } from '../../../numbers/format.ts'
import { ratio } from '../../../numbers/ratio.ts'
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
import {
  buildVillageTable,
  type VillageCell,
  type VillageTable,
} from '../../../villages/village-table.ts'
import { separateNumbering } from '../../../units/unit-kind.ts'
import { compareFigure, printComputed } from '../../figures.ts'
import { printedText } from '../../grid.ts'
import type { ImportText, TableMarks } from '../../preview.ts'
import { readCount, readFigure } from '../../read-cell.ts'
import type {
  CheckedFigure,
  ContentContext,
  FoundContent,
  Refusal,
  Saying,
} from '../content-model.ts'
import { text } from '../lines.ts'
import type { VillageColumns } from './village-columns.ts'
import type { VillageRow } from './village-rows.ts'

interface VillageCells {
  readonly table: FoundContent
  readonly context: ContentContext
  readonly columns: VillageColumns
  readonly rows: readonly VillageRow[]
  readonly marks: TableMarks
  /** Of columns that name none. */
  readonly standard: VillageStandard
  /** The doubt about it, while it is open. */
  readonly waitsFor: string | null
}

/** What the cells of a table of villages say, and whether its printed sums and running totals hold. */
export function villageSayings(cells: VillageCells): {
  readonly sayings: readonly Saying[]
  readonly refusals: readonly Refusal[]
  readonly figures: readonly CheckedFigure[]
  readonly warnings: readonly { readonly where?: string; readonly message: ImportText }[]
} {
  const { table, context, columns, rows, marks } = cells
  const { grid } = table.skeleton
  const { facts, plan } = context.document
  const sayings: Saying[] = []
  const refusals: Refusal[] = []
  const figures: CheckedFigure[] = []
  const warnings: { where?: string; message: ImportText }[] = []
  const tables = new Map<VillageStandard, VillageTable>()
  const documentOf = (standard: VillageStandard): VillageTable => {
    const known = tables.get(standard) ?? buildVillageTable(facts, plan.id, standard)
    tables.set(standard, known)
    return known
  }
  const standardOf = (own: VillageStandard | null): VillageStandard => own ?? cells.standard
  const waits = (
    row: VillageRow,
    column: { standard: VillageStandard | null; waitsFor: string | null; role: string },
  ): string | null =>
    row.waitsFor ??
    column.waitsFor ??
    (column.standard === null && column.role !== 'total' ? cells.waitsFor : null)
  const counts = new Map<string, number>()
  for (const { index, role } of columns.values) {
    if (!isCount(role)) continue
    for (const row of rows) {
      const read = readCount(grid.cellAt(row.index, index), marks)
      if (read.kind === 'count') counts.set(`${row.index},${index}`, read.value)
    }
  }
  const valueAt = (row: number, column: number): number | null =>
    counts.get(`${row},${column}`) ?? null

  const ofDistrict = new Map<VillageRow, VillageRow[]>()
  let open: VillageRow | null = null
  for (const row of rows) {
    if (row.kind === 'unit' && open !== null) ofDistrict.get(open)?.push(row)
    if (row.kind === 'district') ofDistrict.set(row, [])
    if (row.kind !== 'unit' && row.kind !== 'village') open = row.kind === 'district' ? row : null
  }
  const whole = rows.filter((row) => row.kind === 'unit' || ofDistrict.get(row)?.length === 0)

  /** Rows that a printed sum adds up: communes of the district, or all of them and districts without any. */
  function partsOf(row: VillageRow): readonly VillageRow[] {
    return row.kind === 'district' ? (ofDistrict.get(row) ?? []) : whole
  }

  function sumOf(row: VillageRow, column: number): number | null {
    let sum: number | null = null
    for (const part of partsOf(row)) {
      const value = valueAt(part.index, column)
      if (value !== null) sum = (sum ?? 0) + value
    }
    return sum
  }

  function sayCount(
    row: VillageRow,
    column: VillageColumns['values'][number],
    cell: VillageCell,
  ): void {
    const { index } = column
    const own = grid.cellAt(row.index, index)
    const read = readCount(own, marks)
    const standard = standardOf(column.standard)
    const unitId = row.unitId
    const line = unitId === null ? null : documentOf(standard).line(unitId)
    const declared = line?.declared[cell] ?? null
    const shown = declared ?? line?.shown[cell] ?? null
    const isSum = row.kind !== 'unit'
    const sum = isSum ? sumOf(row, index) : null
    if (isSum && sum !== null && read.kind === 'count') {
      const figure = readFigure(own, marks)
      const state = read.value === sum ? 'agrees' : 'wrong'
      if (declared !== read.value || state === 'agrees') {
        figures.push({
          row: row.index,
          column: index,
          kind: 'total',
          state,
          printed: formatInteger(figure === null ? read.value : read.value),
          computed: formatInteger(sum),
          fraction: null,
        })
        return
      }
    }
    // Without figures of its parts a whole has one of its own; a blank one says nothing.
    if (isSum && (sum !== null || read.kind === 'blank') && declared === null) return
    const base = {
      key: `village ${cell === 'total' ? '' : standard} ${cell} ${unitId ?? `row ${row.index}`}`,
      row: row.index,
      column: index,
      name: row.name,
      before: shown === null ? null : String(shown),
      waitsFor: waits(row, column),
      asks: null,
    }
    const editsTo = (value: number | null): FactEdit[] =>
      unitId === null
        ? []
        : villageEdits(facts, { planId: plan.id, standard }, [
            {
              unitId,
              value:
                cell === 'total' ? { kind: 'total', value } : { kind: 'count', layer: cell, value },
            },
          ])
    switch (read.kind) {
      case 'blank':
        if (declared !== null && !isSum)
          sayings.push({ ...base, after: null, edits: editsTo(null) })
        return
      case 'count': {
        if (read.value > MAX_COUNT) return
        const isSame = read.value === shown
        sayings.push({
          ...base,
          after: String(read.value),
          edits: isSame ? [] : editsTo(read.value),
        })
        return
      }
      case 'refused': {
        const ways = read.readings.map((value) => ({
          id: `value:${value}`,
          label: text('import.proposal.value', { value: String(value) }),
          after: String(value),
          edits: editsTo(value),
        }))
        const [first] = ways
        if (first === undefined) {
          refusals.push({
            row: row.index,
            column: index,
            reason: countReason(read.reason),
            layer: cell === 'total' ? null : cell,
          })
        } else {
          const asks = { reason: countReason(read.reason), readings: ways }
          sayings.push({ ...base, after: first.after, edits: first.edits, asks })
        }
      }
    }
  }

  function sayNames(row: VillageRow, column: VillageColumns['values'][number], layer: Layer): void {
    const cell = grid.cellAt(row.index, column.index)
    const standard = standardOf(column.standard)
    if (row.kind !== 'unit' || row.unitId === null) {
      if (row.waitsFor !== null && cell !== undefined) wait(row, column.index, row.waitsFor)
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
  function sayVillages(
    column: {
      index: number
      standard: VillageStandard | null
      waitsFor: string | null
      role: string
    },
    layer: Layer,
    wanted: readonly VillageRow[],
  ): void {
    const standard = standardOf(column.standard)
    const byUnit = new Map<string, { row: VillageRow; name: string }[]>()
    for (const row of wanted) {
      const cell = grid.cellAt(row.index, column.index)
      const name = cell === undefined ? '' : separateNumbering(printedText(cell.value)).rest.trim()
      if (!/[\p{L}\d]/u.test(name) || row.unitId === null) {
        if (row.waitsFor !== null && cell !== undefined) wait(row, column.index, row.waitsFor)
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

  function sayNote(row: VillageRow, column: number): void {
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

  function wait(row: VillageRow, column: number, doubtId: string): void {
    const cell = grid.cellAt(row.index, column)
    if (cell === undefined) return
    sayings.push({
      key: `unknown ${table.id} ${row.index} ${column}`,
      row: row.index,
      column,
      name: row.name,
      before: null,
      after: printedText(cell.value),
      edits: [],
      waitsFor: doubtId,
      asks: null,
    })
  }

  /** Reached and planned together; where only the running total is printed, nobody says what the year adds. */
  function checkCumulative(column: VillageColumns['values'][number]): void {
    const standard = standardOf(column.standard)
    const of = (role: string): number | undefined =>
      columns.values.find((one) => one.role === role && standardOf(one.standard) === standard)
        ?.index
    const [baseline, target, actual] = [
      of('count:baseline'),
      of('count:target'),
      of('count:actual'),
    ]
    const added = target ?? actual
    if (baseline === undefined || added === undefined) {
      warnings.push({
        where: grid.where(table.skeleton.headTop, column.index),
        message: text('contents.warning.cumulative'),
      })
    }
    for (const row of rows) {
      const printed = valueAt(row.index, column.index)
      if (printed === null) continue
      const reached = baseline === undefined ? null : valueAt(row.index, baseline)
      const planned = added === undefined ? null : valueAt(row.index, added)
      const computed = reached === null || added === undefined ? null : reached + (planned ?? 0)
      figures.push({
        row: row.index,
        column: column.index,
        kind: 'total',
        state: computed === null ? 'unchecked' : computed === printed ? 'agrees' : 'wrong',
        printed: formatInteger(printed),
        computed: computed === null ? '' : formatInteger(computed),
        fraction: null,
      })
    }
  }

  function checkRate(column: VillageColumns['values'][number]): void {
    const standard = standardOf(column.standard)
    const of = (role: string): number | undefined =>
      columns.values.find(
        (one) => one.role === role && (role === 'total' || standardOf(one.standard) === standard),
      )?.index
    const total = of('total')
    const parts = [of('cumulative'), of('count:target'), of('count:baseline'), of('count:actual')]
    for (const row of rows) {
      const cell = grid.cellAt(row.index, column.index)
      const figure = readFigure(cell, marks)
      if (figure === null) continue
      const whole = total === undefined ? null : valueAt(row.index, total)
      const fractions = parts.flatMap((part) => {
        const value = part === undefined ? null : valueAt(row.index, part)
        const fraction = value === null || whole === null ? null : ratio(value, whole)
        return fraction === null ? [] : [fraction]
      })
      const states = fractions.map((fraction) => compareFigure(figure, fraction, 'rate'))
      const best = Math.max(0, states.indexOf('agrees'))
      const fraction = fractions[best]
      const state = states[best]
      figures.push({
        row: row.index,
        column: column.index,
        kind: 'rate',
        state: state ?? 'unchecked',
        printed: cell === undefined ? '' : printedText(cell.value),
        computed: fraction === undefined ? '' : printComputed(figure, fraction, 'rate'),
        fraction: fraction ?? null,
      })
    }
  }

  const oneEach = columns.values.find(({ role }) => role.startsWith('village:'))
  for (const column of columns.values) {
    const [kind = '', layer = ''] = column.role.split(':')
    const of: Layer = layer === 'baseline' || layer === 'actual' ? layer : 'target'
    if (kind === 'cumulative') checkCumulative(column)
    else if (kind === 'rate') checkRate(column)
    else if (kind === 'village') {
      sayVillages(
        column,
        of,
        rows.filter((row) => row.kind === 'unit' || row.kind === 'village'),
      )
    } else {
      for (const row of rows) {
        if (row.kind === 'village') continue
        if (kind === 'names') sayNames(row, column, of)
        else sayCount(row, column, kind === 'total' ? 'total' : of)
      }
    }
  }
  if (columns.isNested) {
    const column = { index: columns.unit, standard: null, waitsFor: null, role: 'village' }
    sayVillages(
      column,
      columns.layer?.value ?? 'target',
      rows.filter(({ kind }) => kind === 'village'),
    )
  }
  if (columns.note !== null && oneEach === undefined && !columns.isNested) {
    for (const row of rows) sayNote(row, columns.note)
  }
  return { sayings, refusals, figures, warnings }
}

function isCount(role: string): boolean {
  return role === 'total' || role === 'cumulative' || role.startsWith('count:')
}

/** The words for cells of a matrix speak of communes. */
const COUNT_REASONS: ReadonlySet<string> = new Set([
  'import.reason.negative',
  'import.reason.not-whole',
  'import.reason.too-large',
  'import.reason.percent',
])

function countReason(reason: ImportText): ImportText {
  if (COUNT_REASONS.has(reason.code)) return text('contents.reason.count')
  if (reason.code === 'import.reason.date') return text('contents.reason.date', reason.params)
  return reason.code === 'import.reason.fraction' ? text('contents.reason.fraction') : reason
}
