import { useEffect, useMemo, useState, type RefObject } from 'react'
import type { ChangeLabel, RowChange } from '../../../shared/changes/change-set.ts'
import type { FactEdit } from '../../../shared/changes/fact-edit.ts'
import { checkText } from '../../../shared/checks/check-text.ts'
import type { ShownFinding } from '../../../shared/checks/finding.ts'
import { indicatorCellEdits } from '../../../shared/indicators/indicator-cells.ts'
import { printIndicatorValue } from '../../../shared/indicators/print-indicator-value.ts'
import type { CellRef, GridAction, SheetHandle } from '../../grid/sheet-model.ts'
import type { DocumentSession } from '../../state/document-session.ts'
import { useApp, useErrorText, useStore, useT } from '../../state/use-app.ts'
import { useIsShut } from '../versions/use-is-shut.ts'
import {
  indicatorModel,
  type IndicatorSheetChange,
  type IndicatorSheetModel,
} from './indicator-model.ts'
import {
  createIndicatorTable,
  indicatorRows,
  NAME,
  type IndicatorRow,
  type IndicatorTable,
  type T,
} from './indicator-table.ts'

export interface IndicatorsOnScreen {
  readonly table: IndicatorTable
  readonly rows: readonly IndicatorRow[]
  readonly model: IndicatorSheetModel
  readonly findingsAt: (row: string, column: string) => readonly ShownFinding[]
}

/** The plan's indicators as a sheet. Rows are drawn anew when indicators come, go, move or are renamed. */
export function useIndicators(session: DocumentSession, planId: string): IndicatorsOnScreen {
  const t = useT()
  const store = useStore()
  const language = useApp((state) => state.language)
  const isReadOnly = useApp((state) => state.status?.isReadOnly ?? true)
  const isShut = useIsShut()
  const table = useMemo(
    () => createIndicatorTable(() => session.facts().facts, planId),
    [session, planId],
  )
  const [shape, setShape] = useState(0)
  useEffect(
    () =>
      store.on('facts', (rows) => {
        if (rows !== null && !rows.some(isIndicator)) return
        table.forget()
        if (rows === null || rows.some(isShape)) setShape((version) => version + 1)
      }),
    [store, table],
  )
  const rows = useMemo(
    () => indicatorRows(table.all(), isShut, t),
    // oxlint-disable-next-line react/exhaustive-deps -- `shape` stands for the indicators that rows are made of
    [table, isShut, t, shape],
  )
  return useMemo(() => {
    const findingsAt = findingsOf(planId, () => store.getState().findings)
    const model = indicatorModel(table, {
      rows,
      year: table.facts().plan.get(planId)?.year ?? 0,
      isReadOnly,
      language,
      t,
      noteAt(row, column) {
        const open = findingsAt(row.id, column.id).find(({ accepted }) => accepted === null)
        if (open === undefined) return null
        const kind = open.severity === 'note' ? 'note' : 'doubt'
        return { kind, text: checkText(language, open.message) }
      },
      apply(changes, action) {
        const edits = indicatorCellEdits(
          table.facts(),
          planId,
          changes.map(({ row, value }) => ({ row: row.id, value })),
          t('indicators.nameless'),
        )
        const label = changeLabel(table, changes, action, language, t)
        if (edits.length > 0) session.edit(label, edits)
      },
    })
    return { table, rows, model, findingsAt }
  }, [table, rows, planId, session, store, language, isReadOnly, t])
}

function isIndicator({ table }: RowChange): boolean {
  return table === 'indicator' || table === 'indicatorValue' || table === 'plan'
}

function isShape(change: RowChange): boolean {
  if (change.table === 'plan') return true
  if (change.table !== 'indicator') return false
  const { before, after } = change
  return (
    before === null ||
    after === null ||
    before.position !== after.position ||
    before.name !== after.name
  )
}

/** Findings of an indicator by its figure; those of no figure stand at its name. */
function findingsOf(
  planId: string,
  findings: () => { readonly version: number; readonly shown: readonly ShownFinding[] },
): (row: string, column: string) => readonly ShownFinding[] {
  let version = -1
  let index = new Map<string, ShownFinding[]>()
  return (row, column) => {
    const now = findings()
    if (now.version !== version) {
      version = now.version
      index = new Map()
      for (const finding of now.shown) {
        const { place } = finding
        if (place.screen !== 'indicators' || place.planId !== planId) continue
        const key = `${place.indicatorId}\u0001${place.figure ?? NAME}`
        const known = index.get(key)
        if (known === undefined) index.set(key, [finding])
        else known.push(finding)
      }
    }
    return index.get(`${row}\u0001${column}`) ?? []
  }
}

/** The step in plain words: one cell with its values, a block with its size and first indicator. */
function changeLabel(
  table: IndicatorTable,
  changes: readonly IndicatorSheetChange[],
  action: GridAction,
  language: 'vi' | 'en',
  t: T,
): ChangeLabel {
  const [first] = changes
  if (changes.length !== 1 || first === undefined) {
    const isClearing = action.kind === 'delete' || action.kind === 'cut'
    const name = first?.row.part === 'indicator' ? first.row.label : t('indicators.row.new')
    return {
      code: isClearing ? 'change.indicators.clear' : 'change.indicators.fill',
      params: { name, cells: changes.length },
    }
  }
  const { row, column, value } = first
  if (row.part === 'new') {
    const name = value.kind === 'part' ? (value.part.name ?? '') : ''
    return {
      code: 'change.indicators.add',
      params: { names: name === '' ? t('indicators.nameless') : name },
    }
  }
  if (value.kind === 'part') {
    const title = column.header.replace('\n', ' ')
    return { code: 'change.indicators.part', params: { name: row.label, part: title } }
  }
  const before = table.find(row.id)?.figures[value.figure]
  const entered = before?.isDerived === true ? null : (before?.value ?? null)
  return {
    code: `change.indicators.${value.figure}`,
    params: {
      name: row.label,
      before: entered === null ? '' : printIndicatorValue(entered, { language }),
      after: value.value === null ? '' : printIndicatorValue(value.value, { language }),
    },
  }
}

const FIGURES = ['baseline', 'added', 'target', '@rate', 'actual', '@progress']

/** Repaints what an edit moved in the frame in which it was typed; marks what the document refused. */
export function useSheetFollowsIndicators(
  sheet: RefObject<SheetHandle | null>,
  { table, model }: IndicatorsOnScreen,
): void {
  const store = useStore()
  const errorText = useErrorText()
  useEffect(
    () =>
      store.on('facts', (rows) => {
        if (rows !== null && !rows.some(isIndicator)) return
        table.forget()
        sheet.current?.refreshCells()
        const moved = rows === null ? [] : movedCells(table, rows)
        if (moved.length > 0) sheet.current?.flash(moved)
      }),
    [store, sheet, table, model],
  )
  // The checks follow an edit by a moment, and mark cells of their own.
  useEffect(() => store.on('findings', () => sheet.current?.refreshCells()), [store, sheet])
  useEffect(
    () =>
      store.on('refused', (edits, error) => {
        for (const edit of edits) {
          const cell = refusedCell(edit)
          if (cell !== null) {
            sheet.current?.showRefusal(cell.row, cell.column, '', errorText(error))
          }
        }
      }),
    [store, sheet, errorText],
  )
  useEffect(() => () => sheet.current?.clearRefusals(), [sheet])
}

/** Computed figures of the indicators that were edited. */
function movedCells(table: IndicatorTable, rows: readonly RowChange[]): CellRef[] {
  const ids = new Set<string>()
  for (const change of rows) {
    if (change.table === 'indicatorValue') {
      const row = change.after ?? change.before
      if (row !== null) ids.add(row.indicatorId)
    } else if (change.table === 'indicator' && change.before?.base !== change.after?.base) {
      const row = change.after ?? change.before
      if (row !== null) ids.add(row.id)
    }
  }
  return [...ids].flatMap((id) =>
    FIGURES.filter((column) => {
      const figures = table.find(id)?.figures
      if (column.startsWith('@')) return figures !== undefined
      return Object.entries(figures ?? {}).some(
        ([figure, { isDerived }]) => figure === column && isDerived,
      )
    }).map((column) => ({ row: id, column })),
  )
}

function refusedCell(edit: FactEdit): CellRef | null {
  if (edit.table === 'indicator') return { row: edit.row.id, column: NAME }
  if (edit.table !== 'indicatorValue') return null
  return { row: edit.row.indicatorId, column: edit.row.figure }
}
