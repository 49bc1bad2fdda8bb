import { useCallback, useMemo, useState } from 'react'
import type { ChangeLabel } from '../../../shared/changes/change-set.ts'
import type { FactEdit } from '../../../shared/changes/fact-edit.ts'
import {
  columnDifferences,
  columnLists,
  countColumnsEdits,
  enterColumnsEdits,
} from '../../../shared/matrix/switch-columns.ts'
import type { GridAction } from '../../grid/sheet-model.ts'
import { useApp, useT } from '../../state/use-app.ts'
import { notify } from '../../ui/notify.ts'
import { matrixEdits, matrixLabel, type MatrixChange } from './matrix-edits.ts'
import type { MatrixTable } from './matrix-table.ts'
import { columnNames, shortTableName } from './table-name.ts'

/** What an officer is asked before columns change their source. */
export type SwitchQuestion =
  | { readonly kind: 'count'; readonly columnIds: readonly string[] }
  | {
      readonly kind: 'enter'
      readonly columnIds: readonly string[]
      /** What was typed into counted columns, with the rest of its step; empty when nothing was. */
      readonly changes: readonly MatrixChange[]
      readonly action: GridAction | null
    }

export interface ColumnSwitch {
  readonly question: SwitchQuestion | null
  /** Counts columns from their communes, after showing what that changes. */
  readonly count: (columnIds: readonly string[]) => void
  /** Makes counted columns entered, after asking which figures to keep where these differ. */
  readonly enter: (columnIds: readonly string[]) => void
  /** Stores a step of the hands; what falls on counted cells is held and the switch offered. */
  readonly write: (changes: readonly MatrixChange[], action: GridAction) => void
  readonly doCount: (columnIds: readonly string[]) => void
  readonly doEnter: (question: Enter, keep: 'counted' | 'entered') => void
  /** Of a step that was held only what falls on entered columns. */
  readonly writeEnteredOnly: (question: Enter) => void
  readonly close: () => void
}

export type Enter = Extract<SwitchQuestion, { kind: 'enter' }>

export function useColumnSwitch(table: MatrixTable | null): ColumnSwitch | null {
  const t = useT()
  const session = useApp((state) => state.session)
  const [question, setQuestion] = useState<SwitchQuestion | null>(null)
  const close = useCallback(() => setQuestion(null), [])
  const actions = useMemo(() => {
    if (table === null || session === null) return null
    const shown = table
    const { choice } = shown
    const name = shortTableName(t, shown)
    const edit = (label: ChangeLabel, edits: readonly FactEdit[]): void =>
      session.edit(label, edits)

    function doCount(columnIds: readonly string[]): void {
      const params = { table: name, columns: columnNames(shown, columnIds) }
      edit({ code: 'change.matrix.count', params }, countColumnsEdits(choice, columnIds))
    }

    function doEnter({ columnIds, changes, action }: Enter, keep: 'counted' | 'entered'): void {
      const params = { table: name, columns: columnNames(shown, columnIds) }
      const edits = enterColumnsEdits(shown.facts(), shown.lists(), choice, columnIds, keep)
      const written = action === null ? [] : matrixEdits(shown, changes)
      const label =
        written.length === 0
          ? { code: 'change.matrix.enter', params }
          : { code: 'change.matrix.enterTyped', params: { ...params, cells: written.length } }
      edit(label, lastWord([...edits, ...written]))
    }

    function write(changes: readonly MatrixChange[], action: GridAction): void {
      const columnIds = new Set(changes.flatMap((change) => countedColumn(shown, change) ?? []))
      if (columnIds.size === 0) {
        edit(matrixLabel(shown, name, changes, action), matrixEdits(shown, changes))
        return
      }
      // Typed on while the question was on its way: asked about together.
      setQuestion((open) =>
        open?.kind === 'enter'
          ? {
              ...open,
              columnIds: [...new Set([...open.columnIds, ...columnIds])],
              changes: [...open.changes, ...changes],
              action: open.action ?? action,
            }
          : { kind: 'enter', columnIds: [...columnIds], changes, action },
      )
    }

    return {
      doCount,
      doEnter,
      write,
      count(columnIds: readonly string[]) {
        const differences = columnDifferences(shown.facts(), shown.lists(), choice, columnIds)
        const isWhole = columnIds.every((id) => {
          const { known, all } = columnLists(shown.lists(), choice.layer, id)
          return known === all
        })
        if (differences.length > 0 || !isWhole) return setQuestion({ kind: 'count', columnIds })
        doCount(columnIds)
        const columns = columnNames(shown, columnIds)
        notify({ tone: 'info', text: t('matrix.count.done', { columns }) })
      },
      enter(columnIds: readonly string[]) {
        const asked: Enter = { kind: 'enter', columnIds, changes: [], action: null }
        if (enteredBefore(shown, columnIds) === null) doEnter(asked, 'counted')
        else setQuestion(asked)
      },
      writeEnteredOnly({ changes, action }: Enter) {
        const left = changes.filter((change) => countedColumn(shown, change) === null)
        if (action !== null && left.length > 0) {
          edit(matrixLabel(shown, name, left, action), matrixEdits(shown, left))
        }
      },
    }
  }, [table, session, t])
  return useMemo(
    () => (actions === null ? null : { ...actions, question, close }),
    [actions, question, close],
  )
}

/** How many cells of counted columns held another figure before; null where nothing was entered or nothing differs. */
export function enteredBefore(table: MatrixTable, columnIds: readonly string[]): number | null {
  const differing = columnDifferences(table.facts(), table.lists(), table.choice, columnIds)
  return differing.some(({ entered }) => entered !== null) ? differing.length : null
}

/** The counted column that a change falls on; null for cells that are entered. */
export function countedColumn(table: MatrixTable, { row, column }: MatrixChange): string | null {
  if (row.part !== 'criterion' || column.part !== 'unit') return null
  return table.counted.has(column.columnId) ? column.columnId : null
}

/** One row is written once in a change: of edits of one cell the last counts. */
function lastWord<E extends { readonly table: string; readonly row: object }>(
  edits: readonly E[],
): E[] {
  const last = new Map<string, E>()
  for (const edit of edits) {
    const { value: _, ...key } = { value: null, ...edit.row }
    const name = `${edit.table} ${JSON.stringify(key)}`
    last.delete(name)
    last.set(name, edit)
  }
  return [...last.values()]
}
