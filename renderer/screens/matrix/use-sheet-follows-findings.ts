import { useEffect, type RefObject } from 'react'
import type { SheetHandle } from '../../grid/sheet-model.ts'
import { useStore } from '../../state/use-app.ts'
import { findingsSignature } from './matrix-findings.ts'
import type { MatrixTable } from './matrix-table.ts'

/** Corners and tooltips follow the checks, which look at an edit a moment after it was painted. */
export function useSheetFollowsFindings(
  sheet: RefObject<SheetHandle | null>,
  table: MatrixTable | null,
): void {
  const store = useStore()
  useEffect(() => {
    if (table === null) return undefined
    let shown = findingsSignature(store.getState().findings, table)
    return store.on('findings', (findings) => {
      const next = findingsSignature(findings, table)
      if (next === shown) return
      shown = next
      sheet.current?.refreshCells()
    })
  }, [store, sheet, table])
}
