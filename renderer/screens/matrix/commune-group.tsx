import { useState } from 'react'
import { useStore, useT } from '../../state/use-app.ts'
import type { MatrixTable } from './matrix-table.ts'

interface CommuneGroupProps {
  readonly table: MatrixTable
  readonly title: string
  readonly unitIds: readonly string[]
  /** The number whose mark the jump leads to. */
  readonly criterion: string
  readonly isOpen: boolean
}

/** Names beyond these come on asking. */
const MOST_NAMES = 12

/** Communes behind a figure by name; each leads to its mark in the table of communes. */
export function CommuneGroup({ table, title, unitIds, criterion, isOpen }: CommuneGroupProps) {
  const t = useT()
  const store = useStore()
  const [isWhole, setWhole] = useState(false)
  if (unitIds.length === 0) return null
  const { unit } = table.facts()
  const shown = isWhole ? unitIds : unitIds.slice(0, MOST_NAMES)
  const { planId, setId } = table.choice
  return (
    <details className="explain-communes" open={isOpen}>
      <summary>{t('panel.group', { name: title, count: unitIds.length })}</summary>
      <ul>
        {shown.map((unitId) => {
          const name = unit.get(unitId)?.name ?? unitId
          return (
            <li key={unitId}>
              <button
                type="button"
                title={t('panel.goToCommune', { name })}
                onClick={() =>
                  store.jump({ screen: 'communes', planId, setId, unitId, column: criterion })
                }
              >
                {name}
              </button>
            </li>
          )
        })}
      </ul>
      {shown.length < unitIds.length ? (
        <button type="button" className="explain-more" onClick={() => setWhole(true)}>
          {t('panel.moreCommunes', { count: unitIds.length - shown.length })}
        </button>
      ) : null}
    </details>
  )
}
