import type { ImportChoice } from '../../preview.ts'
import type { AskedDoubt, ContentContext, FoundContent, ReadLine } from '../content-model.ts'
import { isSumLabel } from '../content-words.ts'
import { askLine, COMMON_ROWS, decidedRole, SKIP_CHOICE, text } from '../lines.ts'
import type { VillageColumns } from './village-columns.ts'

export interface VillageRow {
  readonly index: number
  readonly kind: 'unit' | 'district' | 'total' | 'village'
  /** Of a total the plan's own unit; of a district null where it is a group of one's own. */
  readonly unitId: string | null
  readonly name: string
  readonly waitsFor: string | null
}

export interface VillageRows {
  readonly lines: readonly ReadLine[]
  readonly rows: readonly VillageRow[]
  readonly doubts: readonly AskedDoubt[]
  readonly choices: readonly ImportChoice[]
}

/** Which commune, district or village each row is. */
export function villageRows(
  table: FoundContent,
  columns: VillageColumns,
  context: ContentContext,
): VillageRows {
  const { skeleton } = table
  const { grid } = skeleton
  const { communes, document } = context
  const { facts, plan } = document
  const choices: ImportChoice[] = [
    ...[...communes.communes.values()].map(({ unit, label }): ImportChoice => ({
      id: `unit:${unit.id}`,
      label: text('import.proposal.unit', { name: label }),
    })),
    ...[...communes.districtNames]
      .filter(([id]) => facts.unit.has(id))
      .map(([id, name]): ImportChoice => ({
        id: `unit:${id}`,
        label: text('import.proposal.unit', { name }),
      })),
    { id: 'total', label: text('import.proposal.total') },
    SKIP_CHOICE,
  ]
  const titleDistrict =
    table.titles
      .map(({ text: printed }) => communes.districtIn(printed))
      .find((id) => id !== null) ?? null
  const oneEach = columns.values.some(({ role }) => role.startsWith('village:'))
  const lines: ReadLine[] = []
  const rows: VillageRow[] = []
  const doubts: AskedDoubt[] = []
  let district: string | null = null
  // Set by functions below, which the compiler doesn't follow.
  const open: { commune: { readonly unitId: string; readonly name: string } | null } = {
    commune: null,
  }

  for (const index of skeleton.rows) {
    const label = labelOf(table, columns, index)
    const decided = decidedRole(context, table.id, 'row', index)
    const line = (
      role: Pick<ReadLine, 'role' | 'kind' | 'roleText'>,
      how: ReadLine['how'],
      matched: string | null = null,
      doubtId: string | null = null,
    ): void => {
      lines.push({ index, label, ...role, how, matched, doubtId })
    }
    const takeUnit = (unitId: string, how: ReadLine['how'], doubt: AskedDoubt | null): void => {
      const own = communes.communes.get(unitId)
      const name = own?.label ?? communes.districtNames.get(unitId) ?? unitId
      const waitsFor = doubt !== null && doubt.chosen === null ? doubt.id : null
      if (own !== undefined) open.commune = { unitId, name }
      rows.push({ index, kind: own === undefined ? 'district' : 'unit', unitId, name, waitsFor })
      line(
        waitsFor === null
          ? {
              role: `unit:${unitId}`,
              kind: own === undefined ? 'group' : 'value',
              roleText: text('import.proposal.unit', { name }),
            }
          : COMMON_ROWS.unknown,
        how,
        waitsFor === null ? name : null,
        doubt?.id ?? null,
      )
    }
    if (decided === 'skip') line(COMMON_ROWS.skip, 'decided')
    else if (decided?.startsWith('unit:') === true) takeUnit(decided.slice(5), 'decided', null)
    else if (decided === 'total' || isSumLabel(label) || document.isWholeUnit(label)) {
      rows.push({ index, kind: 'total', unitId: plan.unitId, name: label, waitsFor: null })
      line(COMMON_ROWS.total, decided === null ? 'words' : 'decided')
    } else if (label === '') {
      const { commune } = open
      if (oneEach && commune !== null) {
        rows.push({ index, kind: 'village', ...commune, waitsFor: null })
        line(
          {
            role: `unit:${commune.unitId}`,
            kind: 'value',
            roleText: text('import.proposal.unit', { name: commune.name }),
          },
          'layout',
          commune.name,
        )
      } else line(COMMON_ROWS.group, 'layout')
    } else readLabel(index, label, line, takeUnit)
  }

  function readLabel(
    index: number,
    label: string,
    line: (
      role: Pick<ReadLine, 'role' | 'kind' | 'roleText'>,
      how: ReadLine['how'],
      matched?: string | null,
      doubtId?: string | null,
    ) => void,
    takeUnit: (unitId: string, how: ReadLine['how'], doubt: AskedDoubt | null) => void,
  ): void {
    const { commune } = open
    const split = communes.split(label)
    const asDistrict = communes.districts.find(label)
    const isDistrict = asDistrict.kind === 'match' && communes.isCommuneLabel(label) === false
    if (isDistrict) {
      district = asDistrict.id
      open.commune = null
      const name = communes.districtNames.get(asDistrict.id) ?? label
      rows.push({
        index,
        kind: 'district',
        unitId: facts.unit.has(asDistrict.id) ? asDistrict.id : null,
        name,
        waitsFor: null,
      })
      line(
        {
          role: `unit:${asDistrict.id}`,
          kind: 'group',
          roleText: text('import.proposal.unit', { name }),
        },
        asDistrict.how,
        name,
      )
      return
    }
    const beside = columns.district === null ? '' : grid.labelAt(index, columns.district)
    const named = beside === '' ? null : communes.districts.find(beside)
    const within =
      split.district === null || split.district.name === ''
        ? named?.kind === 'match'
          ? named.id
          : (district ?? titleDistrict)
        : districtOf(`${split.district.kind ?? ''} ${split.district.name}`.trim())
    const match = communes.match(split, within)
    if (match.kind === 'match') {
      if (oneEach && commune?.unitId === match.commune.unit.id) {
        rows.push({
          index,
          kind: 'village',
          unitId: match.commune.unit.id,
          name: match.commune.label,
          waitsFor: null,
        })
        line(
          {
            role: `unit:${match.commune.unit.id}`,
            kind: 'value',
            roleText: text('import.proposal.unit', { name: match.commune.label }),
          },
          match.how,
          match.commune.label,
        )
      } else takeUnit(match.commune.unit.id, match.how, null)
      return
    }
    // Under a commune's row stand its villages.
    if (columns.isNested && commune !== null) {
      rows.push({ index, kind: 'village', ...commune, waitsFor: null })
      line(
        { role: 'village', kind: 'value', roleText: text('contents.role.village') },
        'layout',
        commune.name,
      )
      return
    }
    const likely =
      match.kind === 'proposals'
        ? match.communes.map(({ unit, label: name }): ImportChoice => ({
            id: `unit:${unit.id}`,
            label: text('import.proposal.unit', { name }),
          }))
        : []
    const isUnlikely =
      match.kind === 'proposals' && (match.reason === 'elsewhere' || match.reason === 'outside')
    const where = grid.where(index, columns.unit)
    const doubt = askLine(
      context,
      {
        id: `row:${where}`,
        subject: 'row',
        where,
        raw: label,
        reason:
          match.kind === 'proposals'
            ? text(`import.doubt.commune-${match.reason}`, { label })
            : text('import.doubt.commune-unknown', { label }),
        proposals:
          isUnlikely || likely.length === 0 ? [SKIP_CHOICE, ...likely] : [...likely, SKIP_CHOICE],
        hasOthers: true,
      },
      (id) => choices.some((choice) => choice.id === id),
    )
    doubts.push(doubt)
    const answer = doubt.chosen ?? doubt.proposals[0]?.id ?? 'skip'
    open.commune = null
    if (answer.startsWith('unit:'))
      takeUnit(answer.slice(5), doubt.chosen === null ? 'proposal' : 'decided', doubt)
    else if (doubt.chosen === null) {
      rows.push({ index, kind: 'unit', unitId: null, name: label, waitsFor: doubt.id })
      line(COMMON_ROWS.unknown, 'proposal', null, doubt.id)
    } else
      line(
        doubt.chosen === 'total' ? COMMON_ROWS.total : COMMON_ROWS.skip,
        'decided',
        null,
        doubt.id,
      )
  }

  function districtOf(label: string): string | null {
    const found = communes.districts.find(label)
    return found.kind === 'match' ? found.id : null
  }

  return { lines, rows, doubts, choices }
}

function labelOf({ skeleton }: FoundContent, columns: VillageColumns, row: number): string {
  const { grid, numberColumn } = skeleton
  const own = grid.labelAt(row, columns.unit).replace(/\s+/gu, ' ').trim()
  if (own !== '') return own
  // Sums and groups are often written across, from the column of numbers on.
  for (const column of [numberColumn, columns.district]) {
    const cell = column === null ? undefined : grid.cellAt(row, column)
    if (cell?.value.kind === 'text' && /\p{L}{2}/u.test(cell.value.text))
      return cell.value.text.trim()
  }
  return ''
}
