import { useMemo, type RefObject } from 'react'
import {
  addLine,
  indentLines,
  moveLines,
  outdentLines,
  removeLines,
  setUnit,
  standardTreeEdits,
  type CapitalOutcome,
} from '../../../shared/capital/capital-edits.ts'
import type { CapitalUnit } from '../../../shared/capital/capital-unit.ts'
import type { FactEdit } from '../../../shared/changes/fact-edit.ts'
import type { Layer } from '../../../shared/changes/fact-tables.ts'
import type { SheetHandle } from '../../grid/sheet-model.ts'
import { useApp, useStore, useT } from '../../state/use-app.ts'
import { notify } from '../../ui/notify.ts'
import { layerColumn, NAME, type DraftLine } from './capital-columns.ts'
import type { CapitalSource } from './capital-source.ts'

export interface CapitalActions {
  readonly startStandard: () => void
  /** Names the line that is being added, which makes it one. */
  readonly add: (draft: DraftLine, name: string) => void
  readonly remove: (lineIds: readonly string[]) => void
  readonly move: (lineIds: readonly string[], step: -1 | 1) => void
  readonly indent: (lineIds: readonly string[]) => void
  readonly outdent: (lineIds: readonly string[]) => void
  readonly setUnit: (unit: CapitalUnit) => void
  readonly openAppendix: () => void
  readonly goTo: (lineId: string, layer: Layer) => void
}

/** What one does with the lines of the table; each is one step of the history. */
export function useCapitalActions(
  source: CapitalSource | null,
  sheet: RefObject<SheetHandle | null>,
): CapitalActions {
  const t = useT()
  const store = useStore()
  const session = useApp((state) => state.session)
  return useMemo(() => {
    function edit(
      code: string,
      params: Readonly<Record<string, string | number>>,
      edits: readonly FactEdit[],
    ): void {
      session?.edit({ code: `change.capital.${code}`, params }, edits)
    }

    /** The grid takes over new rows with the next drawing. */
    function afterDrawing(work: () => void): void {
      requestAnimationFrame(() => requestAnimationFrame(work))
    }

    function nameOf(lineId: string | undefined): string {
      return source?.table().lineOf.get(lineId ?? '')?.name ?? ''
    }

    /** Keeps hold of the lines that were moved, in the order in which they stand. */
    function select(lineIds: readonly string[]): void {
      afterDrawing(() => {
        const wanted = new Set(lineIds)
        const lines = source?.table().lines.filter(({ id }) => wanted.has(id)) ?? []
        const first = lines[0]
        const last = lines.at(-1)
        if (first === undefined || last === undefined) return
        sheet.current?.select({ row: first.id, column: NAME }, { row: last.id, column: NAME })
      })
    }

    function outcome(code: string, lineIds: readonly string[], result: CapitalOutcome): void {
      if (!result.ok) {
        notify({ tone: 'info', text: t(result.refusal.code, result.refusal.params) })
        return
      }
      edit(code, { line: nameOf(lineIds[0]) }, result.edits)
      select(lineIds)
    }

    return {
      startStandard() {
        if (source === null) return
        edit('standard', {}, standardTreeEdits(source.facts(), source.planId))
        afterDrawing(() => {
          const first = source.table().lines[0]
          if (first !== undefined) sheet.current?.goTo(first.id, layerColumn('amount', 'target'))
        })
      },
      add({ beside, as }, name) {
        if (source === null) return
        const place =
          beside === null
            ? ({ atEnd: true } as const)
            : as === 'part'
              ? { partOf: beside }
              : { after: beside }
        const result = addLine(source.facts(), source.planId, place, name)
        if (!result.ok) {
          notify({ tone: 'info', text: t(result.refusal.code, result.refusal.params) })
          return
        }
        edit('add', { line: name }, result.edits)
        afterDrawing(() => {
          sheet.current?.goTo(result.lineId, layerColumn('amount', 'target'))
        })
      },
      remove(lineIds) {
        if (source === null || lineIds.length === 0) return
        const before = source.table().lines.length
        const edits = removeLines(source.facts(), source.planId, lineIds)
        const code = lineIds.length === 1 ? 'remove' : 'removeMany'
        edit(code, { line: nameOf(lineIds[0]), count: lineIds.length }, edits)
        const count = before - source.table().lines.length
        if (count > 0) notify({ tone: 'info', text: t('capital.removed', { count }) })
      },
      move(lineIds, step) {
        if (source === null) return
        const edits = moveLines(source.facts(), source.planId, lineIds, step)
        edit(step < 0 ? 'up' : 'down', { line: nameOf(lineIds[0]) }, edits)
        select(lineIds)
      },
      indent(lineIds) {
        if (source === null) return
        outcome('indent', lineIds, indentLines(source.facts(), source.planId, lineIds))
      },
      outdent(lineIds) {
        if (source === null) return
        outcome('outdent', lineIds, outdentLines(source.facts(), source.planId, lineIds))
      },
      setUnit(unit) {
        if (source === null) return
        const params = { unit: t(`capital.unit.${unit}`) }
        edit('unit', params, setUnit(source.facts(), source.planId, unit))
      },
      openAppendix: () => store.setState({ screen: 'appendices', appendixId: 'capital' }),
      goTo: (lineId, layer) => void sheet.current?.goTo(lineId, layerColumn('amount', layer)),
    }
  }, [source, sheet, session, store, t])
}
