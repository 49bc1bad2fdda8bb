import { create } from 'zustand'
import type { AppInfo, Preferences, Snapshot } from '../../shared/api/types.ts'
import type { ApiError } from '../../shared/api/reply.ts'
import type { ChangeSet, RowChange } from '../../shared/changes/change-set.ts'
import type { Place } from '../../shared/checks/finding.ts'
import type { FactEdit } from '../../shared/changes/fact-edit.ts'
import type { Layer } from '../../shared/changes/fact-tables.ts'
import { planSets, plans } from '../../shared/plan/columns.ts'
import type { Language } from '../../shared/messages/translate.ts'
import type { Connection, ConnectionState } from '../api/connection.ts'
import {
  createDocumentSession,
  type DocumentSession,
  type SessionStatus,
} from './document-session.ts'
import { keepFindings, NO_FINDINGS, type Findings } from './findings.ts'

export type Screen =
  | 'welcome'
  | 'matrix'
  | 'communes'
  | 'commune'
  | 'lists'
  | 'distribution'
  | 'checks'
  | 'units'
  | 'sets'
  | 'overview'
  | 'capital'
  | 'villages'
  | 'indicators'
  | 'agencies'
  | 'districts'
  | 'versions'
  | 'compare'
  | 'sentences'
  | 'import'
  | 'appendices'
  | 'history'
/** Screens that name communes and open their pages. */
const COMMUNE_ORIGINS = [
  'communes',
  'lists',
  'distribution',
  'checks',
  'units',
  'matrix',
  'agencies',
] as const
export type CommuneOrigin = (typeof COMMUNE_ORIGINS)[number]

export type MatrixView = 'number' | 'percent' | 'added'

/** Which table the matrix screen shows; also what an import or an appendix starts from. */
export interface TableChoice {
  readonly planId: string
  readonly setId: string
  readonly layer: Layer
}

/** A workbook on its way in. */
export interface ImportFile {
  readonly fileId: string
  readonly name: string
}

export interface AppState {
  readonly connection: Connection
  readonly connectionState: ConnectionState
  readonly info: AppInfo | null
  /** Until the backend has said what to open: no screen is drawn that would be replaced at once. */
  readonly isStarting: boolean
  readonly language: Language
  readonly theme: 'light' | 'dark'
  readonly isRailOpen: boolean
  readonly isPanelOpen: boolean
  readonly screen: Screen
  readonly session: DocumentSession | null
  readonly status: SessionStatus | null
  /** Grows with every change of facts: what a selector of derived figures depends on. */
  readonly factsVersion: number
  readonly table: TableChoice | null
  readonly view: MatrixView
  readonly isHeatOn: boolean
  readonly importFile: ImportFile | null
  /** A cell another screen asked to be shown on the matrix. */
  readonly target: { readonly row: string; readonly column: string } | null
  /** A place another screen asked to be shown; the screen that shows it sets it back to null. */
  readonly place: Place | null
  /** The commune whose page is shown. */
  readonly communeId: string | null
  /** Where its page leads back to. */
  readonly communeFrom: CommuneOrigin
  /** The appendix shown last, or asked for by another screen; null: the one of the table on screen. */
  readonly appendixId: string | null
  /** What is doubtful in the plan on screen; follows each edit a moment later. */
  readonly findings: Findings
  /** Where one worked on the matrix before going to another screen. */
  readonly lastCell: { readonly row: string; readonly column: string } | null
}

export type AppStore = ReturnType<typeof createAppStore>

/** Tells screens of what is an event rather than a state. */
export interface AppEvents {
  facts: (rows: readonly RowChange[] | null) => void
  refused: (edits: readonly FactEdit[], error: ApiError) => void
  stepped: (change: ChangeSet) => void
  undoRefused: (kind: 'undo' | 'redo', error: ApiError) => void
  findings: (findings: Findings) => void
}

export function createAppStore(connection: Connection) {
  const listeners: { [E in keyof AppEvents]: Set<AppEvents[E]> } = {
    facts: new Set(),
    refused: new Set(),
    stepped: new Set(),
    undoRefused: new Set(),
    findings: new Set(),
  }

  const useApp = create<AppState>()(() => ({
    connection,
    connectionState: connection.state(),
    info: null,
    isStarting: true,
    language: 'vi',
    theme: 'light',
    isRailOpen: true,
    isPanelOpen: true,
    screen: 'welcome',
    session: null,
    status: null,
    factsVersion: 0,
    table: null,
    view: 'number',
    isHeatOn: false,
    importFile: null,
    target: null,
    place: null,
    communeId: null,
    communeFrom: 'communes',
    appendixId: null,
    findings: NO_FINDINGS,
    lastCell: null,
  }))
  const { getState, setState } = useApp
  const keeper = keepFindings({
    source: () => getState().session?.facts() ?? null,
    planId: () => getState().table?.planId ?? null,
    publish(findings) {
      setState({ findings })
      for (const listener of listeners.findings) listener(findings)
    },
  })
  useApp.subscribe((state, before) => {
    if (state.session !== before.session || state.table !== before.table) keeper.follow()
  })

  function openSnapshot(snapshot: Snapshot): void {
    closeSession()
    const session = createDocumentSession(connection.call, snapshot, {
      onFacts(rows) {
        setState({ factsVersion: getState().factsVersion + 1, ...tableStillThere() })
        for (const listener of listeners.facts) listener(rows)
        keeper.note(rows)
      },
      onStatus: (status) => setState({ status }),
      onRefused: (edits, error) => {
        for (const listener of listeners.refused) listener(edits, error)
      },
      onStepped: (change) => {
        for (const listener of listeners.stepped) listener(change)
      },
      onUndoRefused: (kind, error) => {
        for (const listener of listeners.undoRefused) listener(kind, error)
      },
    })
    setState({
      session,
      status: session.status(),
      factsVersion: getState().factsVersion + 1,
      table: firstTable(session),
      screen: startScreen(session),
      importFile: null,
      target: null,
      place: null,
      communeId: null,
      communeFrom: 'communes',
      appendixId: null,
      lastCell: null,
    })
  }

  /** The plan on screen may go, by an undo or in another window: the newest of the others takes its place. */
  function tableStillThere(): Pick<AppState, 'table'> | null {
    const { session, table } = getState()
    if (session === null || table === null) return null
    if (session.facts().facts.plan.has(table.planId)) return null
    return { table: firstTable(session) }
  }

  function closeSession(): void {
    const { session, status } = getState()
    session?.stop()
    if (status !== null) void connection.call('document.close', { documentId: status.documentId })
    setState({ session: null, status: null, table: null, importFile: null })
  }

  /** A choice that could not be kept still holds until the window closes: not worth a word. */
  function remember(chosen: Preferences): void {
    void connection.call('app.remember', chosen)
  }

  connection.subscribe('changed', (event) => getState().session?.onChanged(event))
  connection.subscribe('restarted', () => getState().session?.recover())
  connection.subscribeState((connectionState) => {
    const was = getState().connectionState
    setState({ connectionState })
    if (connectionState === 'connected' && was !== 'connected') getState().session?.recover()
  })

  return Object.assign(useApp, {
    openSnapshot,
    /** Back to the list of documents. What is not yet written must be asked about first (`session.hasUnsaved`). */
    closeDocument() {
      closeSession()
      setState({ screen: 'welcome' })
    },
    /** What the backend knows of itself and of the person's choices. */
    setInfo(info: AppInfo) {
      const { language = 'vi', theme = 'light', rail = 'open', panel = 'open' } = info.preferences
      setState({
        info,
        language,
        theme,
        isRailOpen: rail === 'open',
        isPanelOpen: panel === 'open',
      })
    },
    setLanguage(language: Language) {
      setState({ language })
      remember({ language })
    },
    setTheme(theme: AppState['theme']) {
      setState({ theme })
      remember({ theme })
    },
    toggleRail() {
      const isRailOpen = !getState().isRailOpen
      setState({ isRailOpen })
      remember({ rail: isRailOpen ? 'open' : 'folded' })
    },
    togglePanel() {
      const isPanelOpen = !getState().isPanelOpen
      setState({ isPanelOpen })
      remember({ panel: isPanelOpen ? 'open' : 'folded' })
    },
    /** Shows a place: its screen, the plan and set it belongs to, and the cell or row itself. */
    jump(place: Place) {
      const { table } = getState()
      switch (place.screen) {
        case 'matrix': {
          const { planId, setId, layer, row, column } = place
          setState({
            screen: 'matrix',
            view: 'number',
            table: { planId, setId, layer },
            target: { row, column },
          })
          return
        }
        case 'communes': {
          const { planId, setId, column } = place
          setState({
            screen: 'communes',
            place,
            table: { layer: layerOfPlace(column, table?.layer ?? 'target'), planId, setId },
          })
          return
        }
        case 'commune': {
          const { screen, communeFrom } = getState()
          // From one page to the next the way back stays; other screens have none to a single commune.
          const origin = COMMUNE_ORIGINS.find((candidate) => candidate === screen)
          setState({
            screen: 'commune',
            communeId: place.unitId,
            communeFrom: origin ?? (screen === 'commune' ? communeFrom : 'communes'),
            place,
          })
          return
        }
        case 'lists':
        case 'units':
        case 'sets':
        case 'checks':
        case 'capital':
        case 'villages':
        case 'indicators':
        case 'agencies':
        case 'districts':
        case 'versions':
        case 'sentences':
          setState({ screen: place.screen, place })
      }
    },
    /** Subscribes to an event of the session; returns the end of it. */
    on<E extends keyof AppEvents>(event: E, listener: AppEvents[E]): () => void {
      listeners[event].add(listener)
      return () => void listeners[event].delete(listener)
    },
  })
}

/** Lists and marks of the plan are shown beside its baseline or target; what was achieved has a view of its own. */
function layerOfPlace(column: string | null, current: Layer): Layer {
  if (column === '@actual') return 'actual'
  return column !== null && current === 'actual' ? 'target' : current
}

/** A plan with figures opens at a glance; one without, where they are entered. */
function startScreen(session: DocumentSession): Screen {
  const { matrixCell, provinceFigure, markList } = session.facts().facts
  return matrixCell.size + provinceFigure.size + markList.size > 0 ? 'overview' : 'matrix'
}

function firstTable(session: DocumentSession): TableChoice | null {
  const { facts } = session.facts()
  const plan = plans(facts)[0]
  const set = plan === undefined ? undefined : planSets(facts, plan.id)[0]
  if (plan === undefined || set === undefined) return null
  return { planId: plan.id, setId: set.id, layer: 'target' }
}
