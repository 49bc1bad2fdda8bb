import type { Layer } from '../../../changes/fact-tables.ts'
import type { ChoiceOrigin, ImportChoice, ImportText } from '../../preview.ts'
import { isNumericCell } from '../../table-cells.ts'
import { readHeadingWord, readYears } from '../../words.ts'
import type { AskedDoubt, ContentContext, FoundContent, ReadLine } from '../content-model.ts'
import { phraseTest } from '../content-words.ts'
import type { Skeleton } from '../find-skeletons.ts'
import {
  askLine,
  columnLabel,
  COMMON_COLUMNS,
  decidedRole,
  layerOfColumn,
  layerOfTable,
  SKIP_CHOICE,
  text,
  yearsOfColumn,
  type LineRole,
} from '../lines.ts'

const LAYERS = ['baseline', 'target', 'actual'] as const
const isNote = phraseTest('ghi chú', 'chú thích', 'note', 'notes')
const isShare = phraseTest('tỷ lệ', 'tỷ trọng', 'cơ cấu', 'share', 'phần trăm')
const isUnit = phraseTest('đvt', 'đơn vị tính')

export interface CapitalColumns {
  readonly lines: readonly ReadLine[]
  readonly choices: readonly ImportChoice[]
  readonly doubts: readonly AskedDoubt[]
  readonly warnings: readonly { readonly where?: string; readonly message: ImportText }[]
  readonly amounts: readonly {
    readonly index: number
    readonly layer: Layer
    readonly waitsFor: string | null
  }[]
  /** With the column of amounts that each share is of. */
  readonly shares: readonly { readonly index: number; readonly of: number }[]
  readonly units: readonly number[]
  /** Of columns that name none; null where every one names its own. */
  readonly layer: { readonly value: Layer; readonly from: ChoiceOrigin } | null
}

/** What the columns of a table of capital are. */
export function capitalColumns(table: FoundContent, context: ContentContext): CapitalColumns {
  const { skeleton } = table
  const { grid } = skeleton
  const year = context.document.plan.year
  const own = layerOfTable(table, context)
  const lines: ReadLine[] = []
  const doubts: AskedDoubt[] = []
  const warnings: { where?: string; message: ImportText }[] = []
  const amounts: { index: number; layer: Layer; waitsFor: string | null }[] = []
  const shares: { index: number; of: number }[] = []
  const units: number[] = []
  const taken = new Set<Layer>()
  let usesOwn = false
  const choices: ImportChoice[] = [
    ...LAYERS.map((layer): ImportChoice => ({
      id: `amount:${layer}`,
      label: amountText(layer, year),
    })),
    { id: 'share', label: text('contents.role.share') },
    { id: 'note', label: text('import.proposal.note') },
    SKIP_CHOICE,
  ]

  function add(
    index: number,
    role: LineRole,
    how: ReadLine['how'],
    doubtId: string | null = null,
  ): void {
    lines.push({ index, label: columnLabel(skeleton, index), ...role, how, matched: null, doubtId })
  }

  function addAmount(
    index: number,
    layer: Layer,
    how: ReadLine['how'],
    doubt: AskedDoubt | null,
  ): void {
    taken.add(layer)
    add(
      index,
      { role: `amount:${layer}`, kind: 'value', roleText: amountText(layer, year) },
      how,
      doubt?.id ?? null,
    )
    amounts.push({
      index,
      layer,
      waitsFor: doubt === null || doubt.chosen !== null ? null : doubt.id,
    })
  }

  for (const index of skeleton.columns) {
    const label = columnLabel(skeleton, index)
    const decided = decidedRole(context, table.id, 'column', index)
    if (decided !== null) {
      const layer = layerOfRole(decided)
      if (layer !== null) addAmount(index, layer, 'decided', null)
      else if (decided === 'share') addShare(index, 'decided')
      else add(index, decided === 'note' ? COMMON_COLUMNS.note : COMMON_COLUMNS.skip, 'decided')
      continue
    }
    if (index === skeleton.numberColumn) add(index, COMMON_COLUMNS.number, 'words')
    else if (index === skeleton.nameColumn) add(index, COMMON_COLUMNS.name, 'words')
    else if (isNote(label)) add(index, COMMON_COLUMNS.note, 'words')
    else if (isUnit(label)) {
      units.push(index)
      add(index, { role: 'unit', kind: 'note', roleText: text('contents.role.unit') }, 'words')
    } else if (readHeadingWord(label, 'units') === 'note') add(index, COMMON_COLUMNS.skip, 'words')
    else if (isShare(label) || /%/u.test(label)) addShare(index, 'words')
    else if (!hasFigures(skeleton, index)) {
      add(
        index,
        index < skeleton.nameColumn ? COMMON_COLUMNS.number : COMMON_COLUMNS.note,
        'layout',
      )
    } else addFigures(index, label)
  }

  function addShare(index: number, how: ReadLine['how']): void {
    const of = amounts.at(-1)?.index
    if (of !== undefined) shares.push({ index, of })
    add(index, { role: 'share', kind: 'total', roleText: text('contents.role.share') }, how)
  }

  function addFigures(index: number, label: string): void {
    const named = layerOfColumn(skeleton, index, year)
    const where = grid.where(skeleton.headTop, index)
    if (named === 'added') {
      warnings.push({ where, message: text('import.warning.added', { label }) })
      add(index, COMMON_COLUMNS.skip, 'words')
      return
    }
    const years = yearsOfColumn(skeleton, index)
    const isOtherYear = named === null && years.length > 0 && !years.includes(year)
    const layer = named ?? own.value
    const reason =
      isOtherYear || isOfPeriod(label)
        ? text('contents.doubt.column-year', { label, year: String(year) })
        : taken.has(layer)
          ? text('import.doubt.column-repeated', { label })
          : null
    if (reason === null) {
      if (named === null) usesOwn = true
      addAmount(index, layer, 'words', null)
      return
    }
    const doubt = askLine(context, {
      id: `column:${where}`,
      subject: 'column',
      where,
      raw: label,
      reason,
      proposals: [SKIP_CHOICE, ...choices.slice(0, 3)],
      hasOthers: false,
    })
    doubts.push(doubt)
    const chosen = doubt.chosen === null ? null : layerOfRole(doubt.chosen)
    if (chosen !== null) addAmount(index, chosen, 'decided', doubt)
    else if (doubt.chosen === null) add(index, COMMON_COLUMNS.unknown, 'proposal', doubt.id)
    else add(index, COMMON_COLUMNS.skip, 'decided', doubt.id)
  }

  return {
    lines,
    choices,
    doubts,
    warnings,
    amounts,
    shares,
    units,
    layer: usesOwn ? own : null,
  }
}

/** `Giai đoạn 2021 - 2025`: of several years, which no layer holds. */
function isOfPeriod(label: string): boolean {
  return /(?:19|20)\d\d\s*[-–—]\s*(?:19|20)\d\d/u.test(label) && readYears(label).length === 0
}

export function hasFigures({ grid, rows }: Skeleton, column: number): boolean {
  return rows.some((row) => {
    const cell = grid.cellAt(row, column)
    return cell !== undefined && isNumericCell(cell)
  })
}

function layerOfRole(role: string): Layer | null {
  return LAYERS.find((layer) => role === `amount:${layer}`) ?? null
}

function amountText(layer: Layer, year: number): ImportText {
  return layer === 'baseline'
    ? text('contents.role.amount.baseline', { year: String(year - 1) })
    : text(`contents.role.amount.${layer}`, { year: String(year) })
}
