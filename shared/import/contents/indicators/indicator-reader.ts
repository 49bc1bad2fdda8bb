import type { FactEdit } from '../../../changes/fact-edit.ts'
import type { IndicatorFigure } from '../../../changes/fact-tables.ts'
import { parseCriterionLabel } from '../../../criteria/criterion-label.ts'
import {
  addIndicators,
  changeIndicator,
  indicatorValueEdits,
  type Indicator,
  type IndicatorPart,
} from '../../../indicators/indicator-edits.ts'
import { figuresOf, planIndicators } from '../../../indicators/indicator-figures.ts'
import { sameValue, type IndicatorValue } from '../../../indicators/indicator-value.ts'
import { printIndicatorValue } from '../../../indicators/print-indicator-value.ts'
import { foldLabelLoosely } from '../../../units/fold-label.ts'
import { separateNumbering } from '../../../units/unit-kind.ts'
import { printedText } from '../../grid.ts'
import type { ImportChoice } from '../../preview.ts'
import type {
  AskedDoubt,
  ContentContext,
  ContentReader,
  ContentReading,
  FoundContent,
  ReadLine,
  Refusal,
  Saying,
} from '../content-model.ts'
import { isSumLabel, phraseTest } from '../content-words.ts'
import { headingTexts } from '../find-skeletons.ts'
import { askLine, COMMON_ROWS, decidedRole, nameText, SKIP_CHOICE, text } from '../lines.ts'
import { columnMarks } from '../read-number.ts'
import { figureOfColumn, hasValues, indicatorColumns, unitColumn } from './indicator-columns.ts'
import { readIndicatorCell, type ValueReading } from './read-value.ts'

const speaksOfIndicators = phraseTest('chỉ tiêu', 'indicator', 'indicators', 'nội dung', 'mục tiêu')
const isFewerBetter = phraseTest(
  'hộ nghèo',
  'cận nghèo',
  'tỷ lệ nghèo',
  'giảm',
  'tử vong',
  'suy dinh dưỡng',
  'tai nạn',
)

/** Tables of indicators that no criteria set holds: a row each, with its unit and its figures by layer. */
export const indicatorReader: ContentReader = {
  kind: 'indicators',
  likeness(skeleton, titles, { document }) {
    const unit = unitColumn(skeleton)
    const values = skeleton.columns.filter(
      (column) =>
        column !== skeleton.nameColumn &&
        column !== skeleton.numberColumn &&
        column !== unit &&
        hasValues(skeleton, column),
    )
    const layers = new Set(
      values
        .map((column) => figureOfColumn(skeleton, column, document.plan.year))
        .filter((figure) => figure !== null),
    )
    if (values.length === 0) return 0
    const headings = headingTexts(skeleton, skeleton.nameColumn)
    const saysSo = [...headings, ...titles].some((one) => speaksOfIndicators(one))
    if (unit === null && (layers.size < 2 || !saysSo)) return 0
    // `Đơn vị` may head units of the plan.
    const isOfPlan = (label: string): boolean =>
      document.units.find(label).kind === 'match' || document.isCommuneName(label)
    const named = skeleton.columns.filter((column) => headingTexts(skeleton, column).some(isOfPlan))
    if (named.length >= 2) return 0
    let criteria = 0
    let units = 0
    let rows = 0
    for (const row of skeleton.rows) {
      const name = nameText(skeleton, row).trim()
      if (name === '') continue
      rows++
      const bare = separateNumbering(name).rest
      const label = parseCriterionLabel(name)
      if (isOfPlan(bare)) units++
      if (
        label.isNamedCriterion ||
        document.sets.some(({ matcher }) => matcher.findName(label.name).kind === 'match')
      )
        criteria++
    }
    // Criteria with figures of the whole province are a matrix.
    if (rows === 0 || criteria * 2 >= rows || units * 2 >= rows) return 0
    return 6 + (unit === null ? 0 : 4) + layers.size
  },
  read: readIndicators,
}

function readIndicators(table: FoundContent, context: ContentContext): ContentReading {
  const { skeleton } = table
  const { grid } = skeleton
  const { facts, plan } = context.document
  const columns = indicatorColumns(table, context)
  const valueColumns = columns.figures.map(({ index }) => index)
  const marks = columnMarks(grid, skeleton.rows, valueColumns)
  const known = planIndicators(facts, plan.id)
  const byName = new Map(known.map((row) => [foldLabelLoosely(row.name), row]))
  const choices: ImportChoice[] = [
    ...known.map((row): ImportChoice => ({
      id: `indicator:${row.id}`,
      label: text('contents.proposal.indicator', { name: row.name }),
    })),
    { id: 'new', label: text('contents.proposal.new-indicator') },
    SKIP_CHOICE,
  ]
  const cellText = (row: number, column: number | null): string | null => {
    const cell = column === null ? undefined : grid.cellAt(row, column)
    return cell === undefined ? null : printedText(cell.value).replace(/\s+/gu, ' ').trim()
  }
  const rows: ReadLine[] = []
  const doubts: AskedDoubt[] = []
  const sayings: Saying[] = []
  const refusals: Refusal[] = []
  const seen = new Set<string>()
  const added: { row: number; name: string; part: IndicatorPart; doubt: AskedDoubt | null }[] = []
  const taken: {
    row: number
    indicator: Indicator
    part: IndicatorPart
    doubt: AskedDoubt | null
  }[] = []
  let lastUnit = ''

  for (const index of skeleton.rows) {
    const printed = nameText(skeleton, index).replace(/\s+/gu, ' ').trim()
    const name = separateNumbering(printed).rest.replace(/\s*:$/u, '')
    const values = columns.figures.map(({ index: column }) =>
      readIndicatorCell(grid.cellAt(index, column), marks),
    )
    const hasValue = values.some(({ kind }) => kind !== 'blank')
    const decided = decidedRole(context, table.id, 'row', index)
    const line = (
      role: Pick<ReadLine, 'role' | 'kind' | 'roleText'>,
      how: ReadLine['how'],
      matched: string | null = null,
      doubtId: string | null = null,
    ): void => {
      rows.push({ index, label: printed, ...role, how, matched, doubtId })
    }
    if (decided === 'skip') {
      line(COMMON_ROWS.skip, 'decided')
      continue
    }
    const unitCell = cellText(index, columns.unit)
    const unit =
      unitCell === '"' || unitCell === '-' || unitCell === 'nt' ? lastUnit : (unitCell ?? '')
    if (unit !== '') lastUnit = unit
    const same = byName.get(foldLabelLoosely(name))
    if (name === '' || (!hasValue && unit === '' && same === undefined && decided === null)) {
      line(name === '' && hasValue ? COMMON_ROWS.skip : COMMON_ROWS.group, 'layout')
      continue
    }
    if (isSumLabel(name) && same === undefined && unit === '' && decided === null) {
      line(COMMON_ROWS.total, 'words')
      continue
    }
    const key = foldLabelLoosely(name)
    let doubt: AskedDoubt | null = null
    const wanted =
      decided?.startsWith('indicator:') === true
        ? known.find(({ id }) => `indicator:${id}` === decided)
        : undefined
    if (seen.has(key) && decided === null) {
      const where = grid.where(index, skeleton.nameColumn)
      doubt = askLine(
        context,
        {
          id: `row:${where}`,
          subject: 'row',
          where,
          raw: name,
          reason: text('contents.doubt.indicator-repeated', { label: name }),
          proposals: [{ id: 'new', label: text('contents.proposal.new-indicator') }, SKIP_CHOICE],
          hasOthers: true,
        },
        (id) => choices.some((choice) => choice.id === id),
      )
      doubts.push(doubt)
    }
    seen.add(key)
    if (doubt?.chosen === 'skip') {
      line(COMMON_ROWS.skip, 'decided', null, doubt.id)
      continue
    }
    const answered = known.find(({ id }) => `indicator:${id}` === doubt?.chosen)
    const target = wanted ?? answered ?? (doubt === null && decided !== 'new' ? same : undefined)
    const note = cellText(index, columns.note)
    const base = readBase(index)
    const part: IndicatorPart = {
      ...(unit === '' ? {} : { unit }),
      ...(note === null ? {} : { note }),
      ...(base === null ? {} : { base }),
    }
    const isOpen = doubt !== null && doubt.chosen === null
    if (target !== undefined) {
      taken.push({ row: index, indicator: target, part, doubt: isOpen ? doubt : null })
      line(
        {
          role: `indicator:${target.id}`,
          kind: 'value',
          roleText: text('contents.proposal.indicator', { name: target.name }),
        },
        wanted !== undefined || answered !== undefined
          ? 'decided'
          : target.name === name
            ? 'exact'
            : 'folded',
        target.name,
        doubt?.id ?? null,
      )
    } else {
      const units = values.flatMap((value) =>
        value.kind === 'value' && value.unit !== '' ? [value.unit] : [],
      )
      const bases = values.flatMap((value) =>
        value.kind === 'value' && value.base !== null ? [value.base] : [],
      )
      added.push({
        row: index,
        name,
        part: {
          unit: part.unit ?? units[0] ?? '',
          ...part,
          ...(part.base === undefined && bases[0] !== undefined ? { base: bases[0] } : {}),
          kind: kindOf(part.unit ?? units[0] ?? '', columns.figures, values),
          direction: isFewerBetter(name) ? 'down' : 'up',
        },
        doubt: isOpen ? doubt : null,
      })
      line(
        isOpen
          ? COMMON_ROWS.unknown
          : { role: 'new', kind: 'value', roleText: text('contents.role.new-indicator') },
        isOpen ? 'proposal' : decided === null && doubt === null ? 'layout' : 'decided',
        null,
        doubt?.id ?? null,
      )
    }
  }

  function readBase(row: number): number | null {
    const cell = columns.base === null ? undefined : grid.cellAt(row, columns.base)
    const read = readIndicatorCell(cell, marks)
    return read.kind === 'value' &&
      read.value.bound === 'exact' &&
      read.value.decimals === 0 &&
      read.value.low >= 0
      ? read.value.low
      : null
  }

  const { ids, edits } = addIndicators(
    facts,
    plan.id,
    added.map(({ name, part }) => ({ name, ...part })),
  )
  for (const [at, { row, name, doubt }] of added.entries()) {
    const id = ids[at] ?? ''
    const own = edits.filter((edit) => edit.table === 'indicator' && edit.row.id === id)
    sayings.push({
      key: `indicator ${id}`,
      row,
      column: skeleton.nameColumn,
      name,
      before: null,
      after: name,
      edits: own,
      waitsFor: doubt?.id ?? null,
      asks: null,
    })
    for (const { index, figure, waitsFor } of columns.figures) {
      say({
        row,
        column: index,
        figure,
        id,
        name,
        before: null,
        own,
        waitsFor: doubt?.id ?? waitsFor,
      })
    }
  }
  for (const { row, indicator, part, doubt } of taken) {
    const shown = figuresOf(facts, indicator).figures
    const own = changeIndicator(indicator, part)
    const parts = [
      [columns.unit, indicator.unit, part.unit],
      [columns.note, indicator.note, part.note],
      [
        columns.base,
        indicator.base === null ? '' : String(indicator.base),
        part.base == null ? undefined : String(part.base),
      ],
    ] as const
    for (const [column, before, after] of parts) {
      if (column === null || after === undefined) continue
      sayings.push({
        key: `indicator ${indicator.id} ${column}`,
        row,
        column,
        name: indicator.name,
        before: before === '' ? null : before,
        after: after === '' ? null : after,
        edits: after === before ? [] : own,
        waitsFor: doubt?.id ?? null,
        asks: null,
      })
    }
    for (const { index, figure, waitsFor } of columns.figures) {
      const before = shown[figure].value
      say({
        row,
        column: index,
        figure,
        id: indicator.id,
        name: indicator.name,
        before,
        own: [],
        waitsFor: doubt?.id ?? waitsFor,
      })
    }
  }

  interface Figure {
    readonly row: number
    readonly column: number
    readonly figure: IndicatorFigure
    readonly id: string
    readonly name: string
    readonly before: IndicatorValue | null
    readonly own: readonly FactEdit[]
    readonly waitsFor: string | null
  }

  function say({ row, column, figure, id, name, before, own, waitsFor }: Figure): void {
    const key = { planId: plan.id, indicatorId: id, figure }
    const base = {
      key: `indicator ${id} ${figure}`,
      row,
      column,
      name,
      before: before === null ? null : print(before),
      waitsFor,
      asks: null,
    }
    const editsTo = (value: IndicatorValue | null): FactEdit[] => {
      if (sameValue(before, value)) return []
      const edit = indicatorValueEdits(facts, key, value)
      return edit.length === 0 ? [] : [...own, ...edit]
    }
    const read: ValueReading = readIndicatorCell(grid.cellAt(row, column), marks)
    switch (read.kind) {
      case 'blank':
        if (before !== null && indicatorValueEdits(facts, key, null).length > 0) {
          sayings.push({ ...base, after: null, edits: indicatorValueEdits(facts, key, null) })
        }
        return
      case 'value':
        sayings.push({ ...base, after: print(read.value), edits: editsTo(read.value) })
        return
      case 'refused': {
        const ways = read.readings.map((value) => ({
          id: `value:${print(value)}`,
          label: text('import.proposal.value', { value: print(value) }),
          after: print(value),
          edits: editsTo(value),
        }))
        const [first] = ways
        if (first === undefined) refusals.push({ row, column, reason: read.reason, layer: null })
        else {
          const asks = { reason: read.reason, readings: ways }
          sayings.push({ ...base, after: first.after, edits: first.edits, asks })
        }
      }
    }
  }

  return {
    marks,
    layer: columns.layer,
    money: null,
    standard: null,
    set: null,
    columns: columns.lines,
    rows,
    columnChoices: columns.choices,
    rowChoices: choices,
    sayings,
    refusals,
    figures: [],
    doubts: [...columns.doubts, ...doubts],
    warnings: [],
  }
}

/** A running total where the table adds to it, or where whole things are counted; else a state that is reached. */
function kindOf(
  unit: string,
  figures: readonly { readonly figure: IndicatorFigure }[],
  values: readonly ValueReading[],
): Indicator['kind'] {
  if (figures.some(({ figure }, at) => figure === 'added' && values[at]?.kind === 'value'))
    return 'count'
  return /%|đồng|\/|điểm|độ|giờ|năm|kg|tấn|ha\b/iu.test(unit.normalize('NFC')) || unit === ''
    ? 'level'
    : 'count'
}

function print(value: IndicatorValue): string {
  return printIndicatorValue(value, { language: 'vi', bounds: 'signs' })
}
