import { useMemo } from 'react'
import { createShownRollup, type ShownRollup } from '../../../shared/communes/shown-rollup.ts'
import { districtEdits } from '../../../shared/districts/district-edits.ts'
import { useApp, useStore, useT } from '../../state/use-app.ts'
import type { CommunesTable, Detail } from '../communes/communes-table.ts'
import type { TextContext } from '../communes/communes-text.ts'
import { useFindingAt } from '../communes/use-finding-at.ts'
import { layerTitle } from '../matrix/layer-title.ts'
import { districtsLabel } from './districts-label.ts'
import { districtColumns, districtRows } from './districts-layout.ts'
import { districtChanges, districtsModel, type DistrictsSheetModel } from './districts-model.ts'

export interface DistrictsOnScreen {
  readonly model: DistrictsSheetModel
  readonly rollup: ShownRollup
  readonly context: TextContext
  readonly tableName: string
}

/** The sheet's model of the districts in one set. */
export function useDistrictsModel(
  table: CommunesTable | null,
  detail: Detail,
): DistrictsOnScreen | null {
  const t = useT()
  const store = useStore()
  const session = useApp((state) => state.session)
  const style = useApp((state) => state.language)
  const isReadOnly = useApp((state) => state.status?.isReadOnly ?? true)
  const findingAt = useFindingAt(table?.setId ?? null, table?.view ?? 'plan')
  const rollup = useMemo(() => {
    if (table === null) return null
    const made = createShownRollup(table.communes, table.figures)
    made.setShown(Int32Array.from(table.units, (_, unit) => unit))
    return made
  }, [table])
  return useMemo(() => {
    if (table === null || rollup === null || session === null) return null
    const layer = layerTitle(t, table.plan.year, table.view === 'actual' ? 'actual' : 'target')
    const tableName = t('districts.tableName', { set: table.set.name, layer })
    const context: TextContext = { table, rollup, style, t }
    const model = districtsModel({
      ...context,
      rows: districtRows(table, t),
      columns: districtColumns(table, detail, t),
      isReadOnly,
      findingAt,
      apply: (changes, action) =>
        session.edit(
          districtsLabel(context, `${t('districts.title')}, ${layer}`, changes, action),
          districtEdits(
            table.facts(),
            table.planId,
            table.set,
            table.view,
            districtChanges(context, changes),
          ),
        ),
      openUnit: (unitId) => store.jump({ screen: 'units', unitId }),
    })
    return { model, rollup, context, tableName }
  }, [table, rollup, detail, session, style, isReadOnly, findingAt, store, t])
}
