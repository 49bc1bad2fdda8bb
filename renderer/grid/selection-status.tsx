import type { ReactNode } from 'react'

import type { SelectionSummary, Translate } from './sheet-model.ts'

export interface SelectionStatusProps {
  readonly summary: SelectionSummary | null
  readonly t: Translate
  /** Writes a figure as the app does, e.g. `2.422` and `13,38`. */
  readonly formatNumber: (figure: number) => string
  /** Writes a number of cells, where figures are written otherwise: amounts in a unit of their own. */
  readonly formatCount?: (count: number) => string
}

/** The selection in the status bar: how many cells and, when they hold figures, what these come to. */
export function SelectionStatus(props: SelectionStatusProps): ReactNode {
  const { summary, t, formatNumber, formatCount = formatNumber } = props
  if (!summary) return null
  const { range, figures } = summary
  const cells = (range.bottom - range.top + 1) * (range.right - range.left + 1)
  const items: (readonly [string, string])[] = [
    [t('grid.statusCells'), t('grid.statusCellCount', { count: formatCount(cells) })],
  ]
  if (figures && cells > 1) items.push([t('grid.statusFilled'), formatCount(figures.filled)])
  if (figures && figures.average !== null && figures.min !== null && figures.max !== null) {
    items.push([t('grid.statusSum'), formatNumber(figures.sum)])
    items.push([t('grid.statusAverage'), formatNumber(figures.average)])
    if (figures.numbers > 1) {
      items.push([t('grid.statusMin'), formatNumber(figures.min)])
      items.push([t('grid.statusMax'), formatNumber(figures.max)])
    }
  }
  return (
    <dl className="ntm-selection-status" aria-label={t('grid.statusLabel')}>
      {items.map(([name, value]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  )
}
