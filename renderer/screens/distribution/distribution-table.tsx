import { Popover } from '@mantine/core'
import { useState } from 'react'
import type { Layer } from '../../../shared/changes/fact-tables.ts'
import { useT } from '../../state/use-app.ts'
import { CommuneNames } from './commune-names.tsx'
import type { DistributionCell, DistributionRow } from './distribution-rows.ts'
import type { ShownDistribution } from './use-distribution.ts'

export interface LayerRows {
  readonly layer: Layer
  readonly title: string
  readonly rows: readonly DistributionRow[]
}

interface DistributionTableProps {
  readonly shown: ShownDistribution
  readonly communes: DistributionRow
  readonly layers: readonly LayerRows[]
  readonly label: string
}

/** Bands by districts, layer under layer; each figure names its communes on a click. */
export function DistributionTable({ shown, communes, layers, label }: DistributionTableProps) {
  const t = useT()
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a table wider than the window scrolls by keys
    <div className="distribution-scroll" tabIndex={0} role="region" aria-label={label}>
      <table className="distribution-table">
        <thead>
          <tr>
            <th scope="col">{t('distribution.criteria')}</th>
            {shown.columns.map((column) => (
              <th key={column.columnId} scope="col" title={column.name}>
                {column.shortName}
              </th>
            ))}
            <th scope="col">{t('distribution.total')}</th>
            <th scope="col">{t('distribution.share')}</th>
          </tr>
        </thead>
        <tbody>
          <tr data-kind="communes">
            <th scope="row">{communes.label}</th>
            {communes.cells.map(({ text }, index) => (
              <td key={shown.columns[index]?.columnId}>{text}</td>
            ))}
            <td>{communes.total.text}</td>
            <td>{communes.share}</td>
          </tr>
        </tbody>
        {layers.map((layer) => (
          <tbody key={layer.layer}>
            <tr className="distribution-layer">
              <th scope="rowgroup" colSpan={shown.columns.length + 3}>
                {layer.title}
              </th>
            </tr>
            {layer.rows.map((row) => (
              <tr key={row.id} data-kind={row.kind}>
                <th
                  scope="row"
                  title={row.kind === 'average' ? t('distribution.averageTitle') : undefined}
                >
                  {row.kind === 'band' || row.kind === 'unknown' ? (
                    <i
                      className="distribution-swatch"
                      data-band={row.band ?? 'unknown'}
                      aria-hidden
                    />
                  ) : null}
                  {row.label}
                </th>
                {row.cells.map((cell, index) => (
                  <Figure
                    key={shown.columns[index]?.columnId}
                    cell={cell}
                    shown={shown}
                    title={titleOf(layer, row, shown.columns[index]?.name ?? '')}
                  />
                ))}
                <Figure
                  cell={row.total}
                  shown={shown}
                  title={titleOf(layer, row, t('distribution.total'))}
                  isTotal
                />
                <td data-computed>{row.share}</td>
              </tr>
            ))}
          </tbody>
        ))}
      </table>
    </div>
  )
}

function titleOf(layer: LayerRows, row: DistributionRow, place: string): string {
  return `${layer.title} · ${row.label} · ${place}`
}

interface FigureProps {
  readonly cell: DistributionCell
  readonly shown: ShownDistribution
  readonly title: string
  readonly isTotal?: boolean
}

function Figure({ cell, shown, title, isTotal = false }: FigureProps) {
  const [isOpen, setOpen] = useState(false)
  if (cell.units.length === 0) return <td data-computed={isTotal ? '' : undefined}>{cell.text}</td>
  return (
    <td data-computed={isTotal ? '' : undefined}>
      <Popover opened={isOpen} onChange={setOpen} withinPortal trapFocus returnFocus shadow="md">
        <Popover.Target>
          <button
            type="button"
            aria-label={`${title}: ${cell.text}`}
            aria-expanded={isOpen}
            onClick={() => setOpen(!isOpen)}
          >
            {cell.text}
          </button>
        </Popover.Target>
        <Popover.Dropdown>
          {isOpen ? <CommuneNames cell={cell} shown={shown} title={title} /> : null}
        </Popover.Dropdown>
      </Popover>
    </td>
  )
}
