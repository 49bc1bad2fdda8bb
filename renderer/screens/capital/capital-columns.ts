import { CAPITAL_TOTAL } from '../../../shared/capital/capital-unit.ts'
import type { CapitalTable } from '../../../shared/capital/capital-table.ts'
import { LAYERS, type Layer } from '../../../shared/changes/fact-tables.ts'
import type { MessageKey, MessageParams } from '../../../shared/messages/translate.ts'
import type { SheetColumn, SheetRow } from '../../grid/sheet-model.ts'
import { differingLayers, sharedLayers, type CapitalSource } from './capital-source.ts'

export type T = (key: MessageKey, params?: MessageParams) => string

export const NAME = '@name'
export const TOTAL = CAPITAL_TOTAL
export const DRAFT = '@draft'

/** A line that is being added: it becomes a fact when it has a name. */
export interface DraftLine {
  /** The line it stands below; null behind all. */
  readonly beside: string | null
  readonly as: 'sibling' | 'part'
}

export type CapitalRow = SheetRow &
  (
    | { readonly part: 'line'; readonly lineId: string }
    | { readonly part: 'draft'; readonly draft: DraftLine; readonly depth: number }
    | { readonly part: 'total' }
  )

export type LayerPart = 'amount' | 'share' | 'declared' | 'difference'
export type CapitalColumn = SheetColumn &
  ({ readonly part: 'number' | 'name' } | { readonly part: LayerPart; readonly layer: Layer })

export function layerColumn(part: LayerPart, layer: Layer): string {
  return `@${layer}-${part}`
}

/** The line whose amounts a row holds; null for one that is only being added. */
export function rowLineId(row: CapitalRow): string | null {
  return row.part === 'line' ? row.lineId : row.part === 'total' ? TOTAL : null
}

/** `kế hoạch năm 2023`, as sentences hold it. */
export function layerText(layer: Layer, year: number, t: T): string {
  return t(`capital.layer.${layer}`, { year: String(year), previous: String(year - 1) })
}

export function capitalRows(table: CapitalTable, draft: DraftLine | null, t: T): CapitalRow[] {
  const rows = table.lines.map((line): CapitalRow => ({
    id: line.id,
    kind: 'body',
    label: line.name,
    part: 'line',
    lineId: line.id,
  }))
  if (draft !== null) {
    const beside = table.lines.findIndex((line) => line.id === draft.beside)
    const depth = table.lines[beside]?.depth ?? 0
    const next = table.lines.findIndex((line, index) => index > beside && line.depth <= depth)
    // Below the line with all its parts, as a part of it or beside it.
    rows.splice(beside < 0 || next < 0 ? rows.length : next, 0, {
      id: DRAFT,
      kind: 'body',
      label: t('capital.row.new'),
      part: 'draft',
      draft,
      depth: beside >= 0 && draft.as === 'part' ? depth + 1 : depth,
    })
  }
  const label = t('capital.row.total')
  return [...rows, { id: TOTAL, kind: 'pinnedBottom', label, part: 'total' }]
}

export function capitalColumns(source: CapitalSource, t: T): CapitalColumn[] {
  const { year } = source
  const shown = sharedLayers(source.table())
  const years = { year: String(year), previous: String(year - 1) }
  const differing = differingLayers(source.table())
  const columns: CapitalColumn[] = [
    {
      id: '@number',
      kind: 'rowHeader',
      header: t('capital.column.number'),
      width: 44,
      align: 'center',
      pinned: 'left',
      part: 'number',
    },
    {
      id: NAME,
      kind: 'label',
      header: t('capital.column.name'),
      title: t('capital.column.nameTitle'),
      width: 230,
      flex: 1,
      align: 'left',
      part: 'name',
    },
  ]
  for (const layer of LAYERS) {
    const name = layerText(layer, year, t)
    columns.push({
      id: layerColumn('amount', layer),
      kind: 'value',
      header: t(`capital.column.${layer}`, years),
      title: capitalised(name),
      width: 106,
      align: 'right',
      part: 'amount',
      layer,
    })
    if (shown.includes(layer)) {
      columns.push({
        id: layerColumn('share', layer),
        kind: 'value',
        header: t('capital.column.share'),
        title: t('capital.column.shareTitle', { layer: name }),
        width: 62,
        align: 'right',
        isComputed: true,
        part: 'share',
        layer,
      })
    }
    if (!differing.includes(layer)) continue
    columns.push(
      {
        id: layerColumn('declared', layer),
        kind: 'value',
        header: t('capital.column.declared', {
          year: layer === 'baseline' ? years.previous : years.year,
        }),
        title: t('capital.column.declaredTitle', { layer: name }),
        width: 100,
        align: 'right',
        part: 'declared',
        layer,
      },
      {
        id: layerColumn('difference', layer),
        kind: 'value',
        header: t('capital.column.difference'),
        title: t('capital.column.differenceTitle', { layer: name }),
        width: 82,
        align: 'right',
        isComputed: true,
        part: 'difference',
        layer,
      },
    )
  }
  return columns
}

function capitalised(text: string): string {
  return text.charAt(0).toLocaleUpperCase('vi') + text.slice(1)
}
