import { useCallback, useEffect, useMemo, useState } from 'react'
import type { ChangeLabel, RowChange } from '../../../shared/changes/change-set.ts'
import type { FactTable, VillageStandard } from '../../../shared/changes/fact-tables.ts'
import { checkText } from '../../../shared/checks/check-text.ts'
import { villageEdits } from '../../../shared/villages/village-edits.ts'
import { buildVillageTable, type VillageTable } from '../../../shared/villages/village-table.ts'
import type { GridAction } from '../../grid/sheet-model.ts'
import type { DocumentSession } from '../../state/document-session.ts'
import { useApp, useStore, useT } from '../../state/use-app.ts'
import { villageRows, type T, type VillageRow } from './village-layout.ts'
import { villageModel, type VillageSheetChange, type VillageSheetModel } from './village-model.ts'
import { villageFindings, type VillageFindings } from './village-notes.ts'

/** Tables that say which communes and columns there are: after a change of theirs the table is read anew. */
const SHAPE: readonly FactTable[] = ['unit', 'plan', 'planColumn', 'planColumnUnit']

/** The table on screen; a new object only when the plan's communes change, or all facts may have. */
export function useVillageTable(
  session: DocumentSession,
  planId: string | null,
  standard: VillageStandard,
): VillageTable | null {
  const store = useStore()
  const [shape, setShape] = useState(0)
  useEffect(
    () =>
      store.on('facts', (rows) => {
        if (rows === null || rows.some(isShape)) setShape((version) => version + 1)
      }),
    [store],
  )
  return useMemo(
    () => (planId === null ? null : buildVillageTable(session.facts().facts, planId, standard)),
    // oxlint-disable-next-line react/exhaustive-deps -- `shape` stands for the facts that the table is read from
    [session, planId, standard, shape],
  )
}

function isShape({ table }: RowChange): boolean {
  return SHAPE.includes(table)
}

export interface VillagesOnScreen {
  readonly table: VillageTable
  readonly rows: readonly VillageRow[]
  readonly model: VillageSheetModel
  readonly findings: VillageFindings
}

/** The sheet's model. Under the filter a row stays while one works in it; `again` reads anew which communes are shown. */
export function useVillageModel(
  table: VillageTable | null,
  isFiltered: boolean,
  again: number,
): VillagesOnScreen | null {
  const t = useT()
  const store = useStore()
  const session = useApp((state) => state.session)
  const language = useApp((state) => state.language)
  const isReadOnly = useApp((state) => state.status?.isReadOnly ?? true)
  const rows = useMemo(
    () =>
      table === null ? [] : villageRows(table, (id) => !isFiltered || table.hasFigures(id), t),
    // oxlint-disable-next-line react/exhaustive-deps -- `again` stands for the figures the filter looks at
    [table, isFiltered, again, t],
  )
  const findings = useMemo(
    () => (table === null ? null : villageFindings(table, () => store.getState().findings)),
    [table, store],
  )
  return useMemo(() => {
    if (table === null || session === null || findings === null) return null
    const facts = () => session.facts().facts
    const model = villageModel(table, {
      facts,
      rows,
      year: facts().plan.get(table.planId)?.year ?? 0,
      isReadOnly,
      style: language,
      t,
      noteAt(row, column) {
        const open = findings.at(row.id, column.id).find(({ accepted }) => accepted === null)
        if (open === undefined) return null
        const kind = open.severity === 'note' ? 'note' : 'doubt'
        return { kind, text: checkText(language, open.message) }
      },
      apply(changes, action) {
        const moved = changes.filter((change) => isMoved(table, change))
        const edits = villageEdits(
          facts(),
          table,
          moved.flatMap(({ row, value }) =>
            row.unitId === null ? [] : { unitId: row.unitId, value },
          ),
          (unitId) => table.villages(unitId),
        )
        if (edits.length > 0) session.edit(changeLabel(table, moved, action, t), edits)
      },
    })
    return { table, rows, model, findings }
  }, [table, rows, findings, session, language, isReadOnly, t])
}

/** A figure that is computed and typed as it stands stays computed. */
function isMoved(table: VillageTable, { row, column, value }: VillageSheetChange): boolean {
  if (column.part !== 'count' || !('value' in value) || value.value === null) return true
  const { cell } = column
  if (row.part === 'commune') {
    const line = table.line(row.unitId)
    return line.declared[cell] !== null || line.shown[cell] !== value.value
  }
  const totals = row.part === 'plan' ? table.planTotals() : table.columnTotals(row.index)
  const { own, shown } = totals.figures[cell]
  return own !== null || shown !== value.value
}

/** The step in plain words: one cell with its values, a block with its size and first commune. */
function changeLabel(
  table: VillageTable,
  changes: readonly VillageSheetChange[],
  action: GridAction,
  t: T,
): ChangeLabel {
  const standard = t(`villages.standard.${table.standard}`)
  const [first] = changes
  const unit = first?.row.label ?? ''
  if (changes.length !== 1 || first === undefined) {
    const isClearing = action.kind === 'delete' || action.kind === 'cut'
    return {
      code: isClearing ? 'change.villages.clear' : 'change.villages.fill',
      params: { standard, unit, cells: changes.length },
    }
  }
  const { value, column } = first
  if (value.kind === 'names') {
    return {
      code: 'change.villages.names',
      params: { standard, unit, names: value.names.join(', ') },
    }
  }
  if (value.kind === 'remark') {
    return { code: 'change.villages.note', params: { standard, unit, text: value.text.trim() } }
  }
  const cell = column.part === 'count' ? column.cell : 'total'
  const before = first.row.part === 'commune' ? table.line(first.row.unitId).shown[cell] : null
  return {
    code: `change.villages.${cell}`,
    params: { standard, unit, before: before ?? '', after: value.value ?? '' },
  }
}

/** A function that writes one step of the history; for what is done beside the sheet. */
export function useVillageEdit() {
  const session = useApp((state) => state.session)
  return useCallback<DocumentSession['edit']>(
    (label, edits) => {
      if (edits.length > 0) session?.edit(label, edits)
    },
    [session],
  )
}
