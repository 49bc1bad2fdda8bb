import { useMemo, type RefObject } from 'react'
import type { FactEdit } from '../../../shared/changes/fact-edit.ts'
import {
  COMMON_INDICATORS,
  type CommonIndicatorId,
} from '../../../shared/indicators/common-indicators.ts'
import {
  addIndicators,
  moveIndicators,
  removeIndicators,
} from '../../../shared/indicators/indicator-edits.ts'
import { planIndicators } from '../../../shared/indicators/indicator-figures.ts'
import { communesByColumn } from '../../../shared/plan/columns.ts'
import type { SheetHandle } from '../../grid/sheet-model.ts'
import { useApp, useT } from '../../state/use-app.ts'
import { notify } from '../../ui/notify.ts'
import { NAME, type IndicatorTable } from './indicator-table.ts'

export interface IndicatorActions {
  readonly addCommon: (ids: readonly CommonIndicatorId[]) => void
  /** A new indicator before the given one, or last; its name waits to be typed. */
  readonly insert: (before: string | null) => void
  readonly move: (ids: readonly string[], step: -1 | 1) => void
  readonly remove: (ids: readonly string[]) => void
}

/** What one does with indicators; each is one step of the history. */
export function useIndicatorActions(
  table: IndicatorTable,
  sheet: RefObject<SheetHandle | null>,
): IndicatorActions {
  const t = useT()
  const session = useApp((state) => state.session)
  return useMemo(() => {
    const { planId, facts } = table

    function edit(code: string, names: string, edits: readonly FactEdit[]): boolean {
      if (edits.length === 0 || session === null) return false
      session.edit({ code: `change.indicators.${code}`, params: { names } }, edits)
      return true
    }

    /** The grid takes over the new rows with the next drawing. */
    function afterDrawing(work: () => void): void {
      requestAnimationFrame(() => requestAnimationFrame(work))
    }

    function namesOf(ids: readonly string[]): string {
      const [first, ...rest] = ids.flatMap((id) => table.find(id)?.indicator.name ?? [])
      if (first === undefined) return ''
      return rest.length === 0
        ? first
        : t('indicators.andMore', { name: first, count: rest.length })
    }

    function goTo(id: string | undefined): void {
      if (id !== undefined) afterDrawing(() => sheet.current?.goTo(id, NAME))
    }

    return {
      addCommon(ids) {
        const known = planIndicators(facts(), planId)
        // Rates of communes divide by the communes of the plan, which the document knows.
        const communes = known.find(({ baseName }) => baseName === 'xã')?.base ?? communesOf(table)
        const added = COMMON_INDICATORS.filter(({ id }) => ids.includes(id)).map(
          ({ id, unit, kind, direction, baseName }) => ({
            id,
            name: t(`indicators.common.${id}`),
            unit,
            kind,
            direction,
            baseName,
            base: baseName === 'xã' && communes > 0 ? communes : null,
          }),
        )
        const made = addIndicators(facts(), planId, added)
        const [first, ...rest] = added
        const names =
          rest.length === 0
            ? (first?.name ?? '')
            : t('indicators.andMore', { name: first?.name ?? '', count: rest.length })
        if (edit('add', names, made.edits)) goTo(made.ids[0])
      },
      insert(before) {
        const name = t('indicators.nameless')
        const made = addIndicators(facts(), planId, [{ name }], before)
        if (edit('add', name, made.edits)) goTo(made.ids[0])
      },
      move(ids, step) {
        const edits = moveIndicators(facts(), planId, ids, step)
        if (!edit(step < 0 ? 'up' : 'down', namesOf(ids), edits)) return
        const first = ids[0]
        const last = ids.at(-1)
        if (first === undefined || last === undefined) return
        afterDrawing(() =>
          sheet.current?.select({ row: first, column: NAME }, { row: last, column: '@note' }),
        )
      },
      remove(ids) {
        const names = namesOf(ids)
        if (!edit('remove', names, removeIndicators(facts(), planId, ids))) return
        if (session?.status().isReadOnly !== false) return
        notify({ tone: 'info', text: t('indicators.removed', { names }) })
      },
    }
  }, [table, sheet, session, t])
}

function communesOf({ planId, facts }: IndicatorTable): number {
  let communes = 0
  for (const count of communesByColumn(facts(), planId).values()) communes += count
  return communes
}
