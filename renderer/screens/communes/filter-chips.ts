import type { CountBand } from '../../../shared/communes/distribution.ts'
import type { CommuneFilter } from '../../../shared/communes/filter-communes.ts'
import type { MessageKey, MessageParams } from '../../../shared/messages/translate.ts'
import type { CommunesTable } from './communes-table.ts'

type T = (key: MessageKey, params?: MessageParams) => string

/** One choice of the filter in words, and the filter without it. */
export interface FilterChip {
  readonly id: string
  readonly text: string
  readonly without: CommuneFilter
}

export function filterChips(table: CommunesTable, filter: CommuneFilter, t: T): FilterChip[] {
  const chips: FilterChip[] = []
  const text = filter.text.trim()
  if (text !== '') {
    const chip = t('communes.chip.text', { text })
    chips.push({ id: 'text', text: chip, without: { ...filter, text: '' } })
  }
  for (const id of filter.columns) {
    const name = table.columns.find(({ columnId }) => columnId === id)?.name ?? id
    const columns = filter.columns.filter((other) => other !== id)
    chips.push({ id: `column ${id}`, text: name, without: { ...filter, columns } })
  }
  for (const id of filter.groups) {
    const name = table.facts().unitGroup.get(id)?.name ?? id
    const groups = filter.groups.filter((other) => other !== id)
    chips.push({ id: `group ${id}`, text: name, without: { ...filter, groups } })
  }
  for (const part of ['registered', 'recognised'] as const) {
    for (const standard of filter[part]) {
      const name = t(`matrix.standard.${standard}`)
      const rest = filter[part].filter((other) => other !== standard)
      chips.push({
        id: `${part} ${standard}`,
        text: t(`communes.chip.${part}`, { standard: name }),
        without: { ...filter, [part]: rest },
      })
    }
  }
  for (const condition of filter.criteria) {
    const { number, has, layer } = condition
    const criteria = filter.criteria.filter((other) => other !== condition)
    chips.push({
      id: `criterion ${layer} ${number}`,
      text: t(has ? 'communes.chip.has' : 'communes.chip.lacks', {
        number,
        layer: t(`communes.filter.layer.${layer}`),
      }),
      without: { ...filter, criteria },
    })
  }
  for (const band of filter.bands) {
    const bands = filter.bands.filter((other) => other !== band)
    chips.push({
      id: `band ${band.from}`,
      text: t('communes.chip.band', {
        band: bandText(band, t),
        layer: t(`communes.filter.layer.${filter.bandLayer}`),
      }),
      without: { ...filter, bands },
    })
  }
  return chips
}

export function bandText({ from, to }: CountBand, t: T): string {
  if (from === to) return t('communes.band.one', { count: from })
  return from === 0
    ? t('communes.band.under', { count: to + 1 })
    : t('communes.band.between', { from, to })
}
