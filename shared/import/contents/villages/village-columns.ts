import type { Layer, VillageStandard } from '../../../changes/fact-tables.ts'
import type { CommuneIndex } from '../../commune-index.ts'
import type { ChoiceOrigin, ImportChoice, ImportText } from '../../preview.ts'
import { readYears } from '../../words.ts'
import type { AskedDoubt, ContentContext, FoundContent, ReadLine } from '../content-model.ts'
import { phraseTest } from '../content-words.ts'
import { headingTexts, type Skeleton } from '../find-skeletons.ts'
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
} from '../lines.ts'
import { hasFigures } from '../capital/capital-columns.ts'
import { speaksOfVillages, villageStandardOf } from './village-words.ts'

const LAYERS = ['baseline', 'target', 'actual'] as const
const isNote = phraseTest('ghi chú', 'chú thích', 'note', 'notes')
const isCumulative = phraseTest('lũy kế', 'cumulative')
const isRate = phraseTest('tỷ lệ', 'rate')
const isNames = phraseTest(
  'tên thôn',
  'tên các thôn',
  'danh sách',
  'tên khu',
  'tên bản',
  'tên xóm',
  'cụ thể',
  'tên các khu',
  'names',
)
const isPlural = phraseTest('các thôn', 'danh sách', 'các khu', 'cụ thể', 'names')
const isMet = phraseTest('đạt', 'đã đạt', 'đạt chuẩn', 'được công nhận', 'hoàn thành', 'reached')
const isAll = phraseTest(
  'tổng số',
  'tổng số thôn',
  'số thôn',
  'số khu dân cư',
  'số xóm',
  'số bản',
  'toàn xã',
  'hiện có',
  'total',
  'all',
)

export type VillageRole =
  'total' | 'cumulative' | 'rate' | `count:${Layer}` | `names:${Layer}` | `village:${Layer}`

export interface VillageColumns {
  readonly lines: readonly ReadLine[]
  readonly choices: readonly ImportChoice[]
  readonly doubts: readonly AskedDoubt[]
  readonly values: readonly {
    readonly index: number
    readonly role: VillageRole
    readonly standard: VillageStandard | null
    readonly waitsFor: string | null
  }[]
  readonly unit: number
  readonly district: number | null
  readonly note: number | null
  /** The villages stand in the column of units, under the rows of their communes. */
  readonly isNested: boolean
  readonly layer: { readonly value: Layer; readonly from: ChoiceOrigin } | null
}

interface UnitColumns {
  readonly unit: number | null
  readonly district: number | null
  readonly known: number
}

/** A table is asked about twice: whether it is of villages, and then what it says. */
const found = new WeakMap<Skeleton, UnitColumns>()

/** The column that names communes or districts, by what its cells name. */
export function unitColumns(skeleton: Skeleton, communes: CommuneIndex): UnitColumns {
  const known = found.get(skeleton) ?? findUnitColumns(skeleton, communes)
  found.set(skeleton, known)
  return known
}

function findUnitColumns(skeleton: Skeleton, communes: CommuneIndex): UnitColumns {
  let unit: number | null = null
  let known = 0
  let district: number | null = null
  let districts = 0
  for (const column of skeleton.columns) {
    let ofCommunes = 0
    let ofDistricts = 0
    for (const row of skeleton.rows) {
      const label = skeleton.grid.labelAt(row, column)
      if (label === '' || label.length > 160 || !/\p{L}{2}/u.test(label)) continue
      if (communes.isCommuneLabel(label) === 'known') ofCommunes++
      else if (communes.districts.find(label).kind === 'match') ofDistricts++
    }
    if (ofCommunes + ofDistricts > known && (ofCommunes > 0 || unit === null)) {
      if (ofCommunes === 0 && ofDistricts <= districts) continue
      unit = column
      known = ofCommunes + ofDistricts
    }
    if (ofDistricts > districts && ofCommunes === 0) {
      district = column
      districts = ofDistricts
    }
  }
  return { unit, district: district === unit ? null : district, known }
}

/** What the columns of a table of villages are. */
export function villageColumns(table: FoundContent, context: ContentContext): VillageColumns {
  const { skeleton } = table
  const { grid } = skeleton
  const year = context.document.plan.year
  const own = layerOfTable(table, context)
  const units = unitColumns(skeleton, context.communes)
  const unit = units.unit ?? skeleton.nameColumn
  const isText = (column: number): boolean =>
    skeleton.rows.some((row) => grid.cellAt(row, column)?.value.kind === 'text') &&
    !hasFigures(skeleton, column)
  const isNested =
    speaksOfVillages(columnLabel(skeleton, unit)) &&
    !skeleton.columns.some(
      (column) => column !== unit && isText(column) && isNames(columnLabel(skeleton, column)),
    )
  const lines: ReadLine[] = []
  const doubts: AskedDoubt[] = []
  const values: VillageColumns['values'][number][] = []
  const taken = new Set<string>()
  let note: number | null = null
  let usesOwn = false
  const roleText = (role: VillageRole): ImportText => {
    const [kind = '', layer = ''] = role.split(':')
    if (kind === 'total' || kind === 'cumulative' || kind === 'rate')
      return text(`contents.role.village.${kind}`)
    const of = LAYERS.find((one) => one === layer) ?? 'target'
    const params = { year: String(of === 'baseline' ? year - 1 : year) }
    return kind === 'count'
      ? text(`contents.role.count.${of}`, params)
      : text(`contents.role.names.${of}`, params)
  }
  const roles: VillageRole[] = [
    'total',
    ...LAYERS.map((layer): VillageRole => `count:${layer}`),
    'cumulative',
    ...LAYERS.map((layer): VillageRole => `names:${layer}`),
  ]
  const choices: ImportChoice[] = [
    ...roles.map((role): ImportChoice => ({ id: role, label: roleText(role) })),
    { id: 'note', label: text('import.proposal.note') },
    SKIP_CHOICE,
  ]
  const add = (
    index: number,
    role: Pick<ReadLine, 'role' | 'kind' | 'roleText'>,
    how: ReadLine['how'],
    doubtId: string | null = null,
  ): void => {
    lines.push({ index, label: columnLabel(skeleton, index), ...role, how, matched: null, doubtId })
  }
  const addValue = (
    index: number,
    role: VillageRole,
    how: ReadLine['how'],
    doubt: AskedDoubt | null,
  ): void => {
    const standard = standardOfColumn(skeleton, index)
    taken.add(`${role} ${standard ?? ''}`)
    values.push({
      index,
      role,
      standard,
      waitsFor: doubt !== null && doubt.chosen === null ? doubt.id : null,
    })
    const kind = role === 'cumulative' || role === 'rate' ? 'total' : 'value'
    add(index, { role, kind, roleText: roleText(role) }, how, doubt?.id ?? null)
  }
  const layerFor = (index: number): Layer => {
    const named = layerOfColumn(skeleton, index, year)
    // What a year adds is what it plans.
    if (named === 'added') return 'target'
    if (named !== null) return named
    const label = columnLabel(skeleton, index)
    if (isMet(label) && !headingTexts(skeleton, index).flatMap(readYears).includes(year))
      return 'baseline'
    usesOwn = true
    return own.value
  }
  for (const index of skeleton.columns) {
    const label = columnLabel(skeleton, index)
    const [lowest = ''] = headingTexts(skeleton, index).toReversed()
    const decided = decidedRole(context, table.id, 'column', index)
    if (decided !== null) {
      const role = roles.find((one) => one === decided)
      if (role !== undefined) addValue(index, role, 'decided', null)
      else {
        if (decided === 'note') note ??= index
        add(index, decided === 'note' ? COMMON_COLUMNS.note : COMMON_COLUMNS.skip, 'decided')
      }
      continue
    }
    if (index === unit)
      add(index, { ...COMMON_COLUMNS.name, roleText: text('import.role.commune') }, 'words')
    else if (index === skeleton.numberColumn) add(index, COMMON_COLUMNS.number, 'words')
    else if (index === units.district) {
      add(index, { ...COMMON_COLUMNS.name, roleText: text('import.role.district') }, 'words')
    } else if (isNote(label)) {
      note ??= index
      add(index, COMMON_COLUMNS.note, 'words')
    } else if (isRate(label) || /^\s*\(?%\)?\s*$/u.test(lowest))
      addValue(index, 'rate', 'words', null)
    else if (isText(index)) {
      if (!speaksOfVillages(label) && !isNames(label)) add(index, COMMON_COLUMNS.note, 'layout')
      else {
        const kind = isOneEach(skeleton, index, unit, label) ? 'village' : 'names'
        addValue(index, `${kind}:${layerFor(index)}`, 'words', null)
      }
    } else if (!hasFigures(skeleton, index)) {
      // Nobody has filled it in yet, or it holds what no figure is.
      if (isNames(label)) addValue(index, `names:${layerFor(index)}`, 'words', null)
      else add(index, index < unit ? COMMON_COLUMNS.number : COMMON_COLUMNS.skip, 'layout')
    } else {
      // What was reached by the end of the year before is a running total too, and the baseline itself.
      const role: VillageRole =
        isCumulative(label) && layerOfColumn(skeleton, index, year) !== 'baseline'
          ? 'cumulative'
          : isAll(label) && !isMet(label) && layerOfColumn(skeleton, index, year) === null
            ? 'total'
            : `count:${layerFor(index)}`
      const years = yearsOfColumn(skeleton, index)
      const isOther =
        role !== 'total' &&
        layerOfColumn(skeleton, index, year) === null &&
        years.length > 0 &&
        !years.includes(year)
      const isRepeated = taken.has(`${role} ${standardOfColumn(skeleton, index) ?? ''}`)
      if (!isOther && !isRepeated) {
        addValue(index, role, 'words', null)
        continue
      }
      const where = grid.where(skeleton.headTop, index)
      const doubt = askLine(context, {
        id: `column:${where}`,
        subject: 'column',
        where,
        raw: label,
        reason: isOther
          ? text('contents.doubt.column-year', { label, year: String(year) })
          : text('import.doubt.column-repeated', { label }),
        proposals: [SKIP_CHOICE, ...choices.slice(0, roles.length)],
        hasOthers: false,
      })
      doubts.push(doubt)
      const chosen = roles.find((one) => one === doubt.chosen)
      if (chosen !== undefined) addValue(index, chosen, 'decided', doubt)
      else if (doubt.chosen === null) add(index, COMMON_COLUMNS.unknown, 'proposal', doubt.id)
      else add(index, COMMON_COLUMNS.skip, 'decided', doubt.id)
    }
  }
  return {
    lines,
    choices,
    doubts,
    values,
    unit,
    district: units.district,
    note,
    isNested,
    layer: usesOwn || isNested ? own : null,
  }
}

/** A heading may name its own standard, where a table has columns of several. */
function standardOfColumn(skeleton: Skeleton, column: number): VillageStandard | null {
  for (const heading of headingTexts(skeleton, column).toReversed()) {
    const standard = villageStandardOf(heading)
    if (standard !== null) return standard
  }
  return null
}

/** One village a row: its commune stands in several rows, or in none but the first of them, and no cell holds a list. */
function isOneEach(skeleton: Skeleton, column: number, unit: number, label: string): boolean {
  if (isPlural(label)) return false
  const { grid, rows } = skeleton
  const units = new Map<string, number>()
  for (const row of rows) {
    const cell = grid.cellAt(row, column)
    if (cell?.value.kind !== 'text') continue
    if (/[,;\n]/u.test(cell.value.text)) return false
    const name = grid.labelAt(row, unit)
    units.set(name, (units.get(name) ?? 0) + 1)
  }
  return [...units].some(([name, count]) => count > 1 || name === '')
}
