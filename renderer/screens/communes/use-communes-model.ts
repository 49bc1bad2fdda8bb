import { useMemo } from 'react'
import { filterCommunes, type CommuneFilter } from '../../../shared/communes/filter-communes.ts'
import { createShownRollup, type ShownRollup } from '../../../shared/communes/shown-rollup.ts'
import { useApp, useStore, useT } from '../../state/use-app.ts'
import { layerTitle } from '../matrix/layer-title.ts'
import { communesEdits, communesLabel } from './communes-edits.ts'
import { communesColumns, rowStock, shownRows } from './communes-layout.ts'
import { communesModel, type CommunesSheetModel } from './communes-model.ts'
import type { CommunesTable, Detail } from './communes-table.ts'
import { useFindingAt } from './use-finding-at.ts'

export interface CommunesOnScreen {
  readonly model: CommunesSheetModel
  readonly rollup: ShownRollup
  readonly shown: Int32Array
  readonly tableName: string
}

/** The sheet's model of the communes a filter lets through. `applied` grows each time the filter is applied again. */
export function useCommunesModel(
  table: CommunesTable | null,
  filter: CommuneFilter,
  detail: Detail,
  applied: number,
): CommunesOnScreen | null {
  const t = useT()
  const store = useStore()
  const session = useApp((state) => state.session)
  const language = useApp((state) => state.language)
  const isReadOnly = useApp((state) => state.status?.isReadOnly ?? true)
  const findingAt = useFindingAt(table?.setId ?? null, table?.view ?? 'plan')
  const stock = useMemo(() => (table === null ? null : rowStock(table, t)), [table, t])
  const columns = useMemo(
    () => (table === null ? [] : communesColumns(table, detail, t)),
    [table, detail, t],
  )
  const rolled = useMemo(() => {
    if (table === null) return null
    const shown = filterCommunes(table.source, filter)
    const rollup = createShownRollup(table.communes, table.figures)
    rollup.setShown(shown)
    return { shown, rollup }
    // oxlint-disable-next-line react/exhaustive-deps -- `applied` stands for the marks that have changed meanwhile
  }, [table, filter, applied])
  const rows = useMemo(
    () =>
      table === null || stock === null || rolled === null
        ? []
        : shownRows(table, stock, rolled.shown),
    [table, stock, rolled],
  )
  return useMemo(() => {
    if (table === null || rolled === null || session === null) return null
    const { rollup, shown } = rolled
    const set = t(`matrix.standard.${table.set.standard}`)
    const layer = layerTitle(t, table.plan.year, table.view === 'actual' ? 'actual' : 'target')
    const tableName = t('communes.tableName', { set, layer })
    const context = { table, rollup, style: language, t }
    const model = communesModel({
      ...context,
      rows,
      columns,
      isReadOnly,
      findingAt,
      apply: (changes, action) =>
        session.edit(
          communesLabel(context, `${set}, ${layer}`, changes, action),
          communesEdits(table, changes),
        ),
      openCommune: (unitId) => store.jump({ screen: 'commune', unitId }),
    })
    return { model, rollup, shown, tableName }
  }, [table, rolled, rows, columns, session, language, isReadOnly, findingAt, store, t])
}
