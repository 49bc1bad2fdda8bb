import { useMemo } from 'react'
import { useApp, useT } from '../../state/use-app.ts'
import { matrixEdits, matrixLabel } from './matrix-edits.ts'
import { matrixModel, type MatrixSheetModel } from './matrix-model.ts'
import { layerTitle } from './layer-title.ts'
import type { MatrixTable } from './matrix-table.ts'

/** The sheet's model of a table in the view of the moment, and the table's name in words. */
export function useMatrixModel(table: MatrixTable | null): {
  model: MatrixSheetModel | null
  tableName: string
} {
  const t = useT()
  const session = useApp((state) => state.session)
  const language = useApp((state) => state.language)
  const view = useApp((state) => state.view)
  const isHeatOn = useApp((state) => state.isHeatOn)
  const isReadOnly = useApp((state) => state.status?.isReadOnly ?? true)
  return useMemo(() => {
    if (table === null || session === null) return { model: null, tableName: '' }
    const set = t(`matrix.standard.${table.set.standard}`)
    const shortName = `${set}, ${layerTitle(t, table.plan.year, table.choice.layer)}`
    const model = matrixModel(table, {
      view: table.choice.layer === 'baseline' && view === 'added' ? 'number' : view,
      isHeatOn,
      isReadOnly,
      style: language,
      t,
      apply: (changes, action) =>
        session.edit(matrixLabel(table, shortName, changes, action), matrixEdits(table, changes)),
    })
    const layer = t(`matrix.layerName.${table.choice.layer}`, {
      year: String(table.choice.layer === 'baseline' ? table.plan.year - 1 : table.plan.year),
    })
    return { model, tableName: t('matrix.tableName', { set, layer }) }
  }, [table, session, view, isHeatOn, isReadOnly, language, t])
}
