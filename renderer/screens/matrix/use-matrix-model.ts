import { useMemo } from 'react'
import { useStore as useZustand } from 'zustand'
import { useApp, useStore, useT } from '../../state/use-app.ts'
import { matrixModel, type MatrixSheetModel } from './matrix-model.ts'
import { matrixView } from './matrix-view-store.ts'
import type { MatrixTable } from './matrix-table.ts'
import type { ColumnSwitch } from './use-column-switch.ts'

/** The sheet's model of a table in the view of the moment, and the table's name in words. */
export function useMatrixModel(
  table: MatrixTable | null,
  write: ColumnSwitch['write'] | undefined,
): {
  model: MatrixSheetModel | null
  tableName: string
} {
  const t = useT()
  const store = useStore()
  const language = useApp((state) => state.language)
  const view = useApp((state) => state.view)
  const isHeatOn = useApp((state) => state.isHeatOn)
  const isBoundShown = useZustand(matrixView, (state) => state.isBoundShown)
  const isReadOnly = useApp((state) => state.status?.isReadOnly ?? true)
  return useMemo(() => {
    if (table === null || write === undefined) return { model: null, tableName: '' }
    const set = t(`matrix.standard.${table.set.standard}`)
    const model = matrixModel(table, {
      view: table.choice.layer === 'baseline' && view === 'added' ? 'number' : view,
      isHeatOn,
      isBoundShown: isBoundShown && table.set.unitLevel === 'commune',
      isReadOnly,
      style: language,
      t,
      factsVersion: () => store.getState().factsVersion,
      findings: () => store.getState().findings,
      apply: write,
    })
    const layer = t(`matrix.layerName.${table.choice.layer}`, {
      year: String(table.choice.layer === 'baseline' ? table.plan.year - 1 : table.plan.year),
    })
    return { model, tableName: t('matrix.tableName', { set, layer }) }
  }, [table, write, store, view, isHeatOn, isBoundShown, isReadOnly, language, t])
}
