import { useCallback, useEffect, useMemo, useState, type RefObject } from 'react'
import { createPortal } from 'react-dom'
import { useStore as useZustand } from 'zustand'
import { joinAgencies, splitAgencies } from '../../../shared/agencies/agency-names.ts'
import type { WrittenName } from '../../../shared/agencies/agency-variants.ts'
import { assignmentLines, assignmentOf } from '../../../shared/agencies/assignments.ts'
import type { FactRow } from '../../../shared/changes/fact-tables.ts'
import { checkText } from '../../../shared/checks/check-text.ts'
import { assignmentEdits } from '../../../shared/plan/agency-edits.ts'
import { formatInteger } from '../../../shared/numbers/format.ts'
import { SelectionStatus } from '../../grid/selection-status.tsx'
import type { SelectionSummary, SheetHandle } from '../../grid/sheet-model.ts'
import { Sheet } from '../../grid/sheet.tsx'
import type { DocumentSession } from '../../state/document-session.ts'
import { useApp, useErrorText, useStore, useT } from '../../state/use-app.ts'
import { notify } from '../../ui/notify.ts'
import { useSheetKeys } from '../lists/use-sheet-keys.ts'
import { createSelectionStore, type SelectionStore } from '../matrix/selection-store.ts'
import type { AgenciesViewStore } from './agencies-view.ts'
import {
  AGENCY,
  assignmentChanges,
  assignmentLabel,
  assignmentModel,
  assignmentRowId,
  PARTNERS,
  type AssignmentSheetModel,
} from './assignment-model.ts'
import { NameSuggestions } from './name-suggestions.tsx'
import { NamesPanel } from './names-panel.tsx'

interface AssignmentProps {
  readonly session: DocumentSession
  readonly set: FactRow<'criteriaSet'>
  readonly setName: string
  readonly view: AgenciesViewStore
  readonly written: readonly WrittenName[]
  readonly sheet: RefObject<SheetHandle | null>
}

/** Criteria and sub-criteria of a set with their agencies, and beside them the names in use. */
export function AssignmentView({ session, set, setName, view, written, sheet }: AssignmentProps) {
  const t = useT()
  const isReadOnly = useApp((state) => state.status?.isReadOnly ?? true)
  const isPanelOpen = useApp((state) => state.isPanelOpen)
  // Beside React's state: a move of the cell draws the status bar, not the sheet.
  const [selection] = useState(createSelectionStore)
  const model = useAssignmentModel(session, set, setName, isReadOnly)
  useSheetFollows(sheet, set.id)
  useSheetKeys(sheet, set.id)
  usePlace(sheet, set.id, model)
  const first = model.rows[0]?.id
  useEffect(() => {
    const { lastCell } = view.getState()
    const frame = requestAnimationFrame(() => {
      if (first === undefined) return
      const wanted = lastCell ?? { row: first, column: AGENCY }
      if (sheet.current?.select(wanted) === false) {
        sheet.current.select({ row: first, column: AGENCY })
      }
    })
    return () => cancelAnimationFrame(frame)
  }, [sheet, view, first])
  const onSelectionChange = useCallback(
    (summary: SelectionSummary) => {
      selection.setState({ summary })
      view.setState({ lastCell: summary.active })
    },
    [selection, view],
  )
  const undo = useCallback(() => session.undo(), [session])
  const redo = useCallback(() => session.redo(), [session])

  function fill(name: string): void {
    const summary = selection.getState().summary
    const column = summary?.active.column
    if (summary === null || (column !== AGENCY && column !== PARTNERS)) {
      notify({ tone: 'info', text: t('agencies.names.chooseCell') })
      return
    }
    const { left, right, top, bottom } = summary.range
    const row = model.rows.find(({ id }) => id === summary.active.row)
    const isOne = left === right && top === bottom
    // A partner joins those that are there; into a block the name is written as it is.
    const own =
      column === PARTNERS && isOne && row !== undefined
        ? assignmentOf(session.facts().facts, set.id, row.line).own.partners
        : ''
    sheet.current?.fill(joinAgencies([...splitAgencies(own), name]))
    sheet.current?.focus()
  }

  return (
    <div className="agencies-body">
      <NameSuggestions sheet={sheet} written={written}>
        <Sheet
          ref={sheet}
          model={model}
          t={t}
          label={t('agencies.tableName', { set: setName })}
          onSelectionChange={onSelectionChange}
          onUndo={undo}
          onRedo={redo}
        />
      </NameSuggestions>
      {isPanelOpen ? <NamesPanel written={written} isReadOnly={isReadOnly} fill={fill} /> : null}
      <AssignmentStatus session={session} set={set} written={written} selection={selection} />
    </div>
  )
}

function useAssignmentModel(
  session: DocumentSession,
  set: FactRow<'criteriaSet'>,
  setName: string,
  isReadOnly: boolean,
): AssignmentSheetModel {
  const t = useT()
  const language = useApp((state) => state.language)
  const findings = useApp((state) => state.findings)
  const shape = useShape(set.id)
  const notes = useMemo(() => {
    const found = new Map<string, { kind: 'doubt' | 'note'; text: string }>()
    for (const { place, accepted, severity, message } of findings.shown) {
      if (place.screen !== 'agencies' || place.setId !== set.id || accepted !== null) continue
      if (place.number === null || found.has(place.number)) continue
      const kind = severity === 'note' ? 'note' : 'doubt'
      found.set(place.number, { kind, text: checkText(language, message) })
    }
    return found
  }, [findings, language, set.id])
  return useMemo(
    () => {
      const facts = () => session.facts().facts
      const model: AssignmentSheetModel = assignmentModel({
        setId: set.id,
        facts,
        isReadOnly,
        t,
        noteOf: (number) => notes.get(number) ?? null,
        apply: (changes, action) =>
          session.edit(
            assignmentLabel(
              setName,
              ({ row, column }) => model.editText(row, column),
              changes,
              action,
            ),
            assignmentEdits(facts(), set.id, assignmentChanges(changes)),
          ),
      })
      return model
    },
    // oxlint-disable-next-line react-hooks/exhaustive-deps -- `shape` stands for the criteria that are the rows
    [session, set.id, setName, isReadOnly, notes, t, shape],
  )
}

/** Grows whenever criteria of the set come, go or change their names. */
function useShape(setId: string): number {
  const store = useStore()
  const [shape, setShape] = useState(0)
  useEffect(
    () =>
      store.on('facts', (rows) => {
        const isShape =
          rows === null ||
          rows.some(
            ({ table, before, after }) =>
              (table === 'criterion' || table === 'subCriterion') &&
              (after ?? before)?.setId === setId,
          )
        if (isShape) setShape((was) => was + 1)
      }),
    [store, setId],
  )
  return shape
}

/** Repaints what an edit moved, what is inherited with it, and marks what the document refused. */
function useSheetFollows(sheet: RefObject<SheetHandle | null>, setId: string): void {
  const store = useStore()
  const errorText = useErrorText()
  useEffect(
    () =>
      store.on('facts', (rows) => {
        const isOurs = rows?.some(
          ({ table }) => table === 'criterionAgency' || table === 'subCriterionAgency',
        )
        if (isOurs !== false) sheet.current?.refreshCells()
      }),
    [store, sheet],
  )
  useEffect(
    () =>
      store.on('refused', (edits, error) => {
        for (const edit of edits) {
          if (edit.table !== 'criterionAgency' && edit.table !== 'subCriterionAgency') continue
          const { row } = edit
          if (row.setId !== setId) continue
          const id = assignmentRowId({ table: edit.table, number: row.criterion })
          const text = 'agency' in row ? row.agency : ''
          sheet.current?.showRefusal(id, AGENCY, text, errorText(error))
        }
      }),
    [store, sheet, setId, errorText],
  )
  useEffect(() => () => sheet.current?.clearRefusals(), [sheet, setId])
}

/** A criterion another screen asked for. */
function usePlace(
  sheet: RefObject<SheetHandle | null>,
  setId: string,
  model: AssignmentSheetModel,
): void {
  const store = useStore()
  const place = useApp((state) => state.place)
  useEffect(() => {
    if (place?.screen !== 'agencies' || place.setId !== setId) return undefined
    const { number } = place
    // The grid lays out its rows after this effect.
    const frame = requestAnimationFrame(() => {
      if (number !== null && sheet.current?.goTo(number, AGENCY) !== true) {
        sheet.current?.goTo(`sub:${number}`, AGENCY)
      }
      store.setState({ place: null })
    })
    return () => cancelAnimationFrame(frame)
  }, [store, sheet, place, setId, model])
}

interface StatusProps {
  readonly session: DocumentSession
  readonly set: FactRow<'criteriaSet'>
  readonly written: readonly WrittenName[]
  readonly selection: SelectionStore
}

function AssignmentStatus({ session, set, written, selection }: StatusProps) {
  const t = useT()
  const summary = useZustand(selection, (state) => state.summary)
  const version = useApp((state) => state.factsVersion)
  const language = useApp((state) => state.language)
  const counts = useMemo(
    () => {
      const { facts } = session.facts()
      const lines = assignmentLines(facts, set.id).filter(
        ({ table }) => table === 'criterionAgency',
      )
      const assigned = lines.filter((line) => assignmentOf(facts, set.id, line).agency !== '')
      return { criteria: lines.length, assigned: assigned.length }
    },
    // oxlint-disable-next-line react-hooks/exhaustive-deps -- the facts are one object that changes with `version`
    [session, set.id, version],
  )
  const formatNumber = useCallback(
    (figure: number) => formatInteger(Math.round(figure), language),
    [language],
  )
  const slot = document.getElementById('status-slot')
  if (slot === null) return null
  return createPortal(
    <>
      <SelectionStatus summary={summary} t={t} formatNumber={formatNumber} />
      <span className="communes-status" data-testid="agencies-status">
        {t('agencies.status', { ...counts, agencies: written.length })}
      </span>
    </>,
    slot,
  )
}
