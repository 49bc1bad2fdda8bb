import type { ChangeLabel, ChangeSet, ChangeSource } from '../changes/change-set.ts'
import type { FactRows } from '../changes/facts.ts'
import type { Standard, UnitLevel } from '../changes/fact-tables.ts'

export interface AppInfo {
  readonly version: string
  /** `desktop` has native dialogs; `browser` uploads and downloads. */
  readonly host: 'desktop' | 'browser'
  /** Folder that new documents are kept in, as people read it. */
  readonly documentsFolder: string
  /** A document that the program was started with, to open at once. */
  readonly openAtStart: string | null
  /** What the person chose last time, by name; names that are missing have their defaults. */
  readonly preferences: Preferences
}

/** Choices about the window that are kept between runs; a browser's own storage goes with the port of the run. */
export interface Preferences {
  readonly language?: 'vi' | 'en'
  readonly theme?: 'light' | 'dark'
  readonly rail?: 'open' | 'folded'
  readonly panel?: 'open' | 'folded'
}

/** An entry of the welcome screen. */
export interface DocumentEntry {
  readonly id: string
  readonly name: string
  /** Folder the file lies in, shortened for reading. */
  readonly folder: string
  /** ISO 8601, UTC. */
  readonly modifiedAt: string
  readonly isRecent: boolean
}

export interface StepInfo {
  readonly id: number
  readonly label: ChangeLabel
}

/** What Ctrl+Z and Ctrl+Y would do next. */
export interface UndoState {
  readonly undo: StepInfo | null
  readonly redo: StepInfo | null
}

/** All a window needs to show and edit a document. */
export interface Snapshot {
  readonly documentId: string
  readonly name: string
  /** Id of the last change. */
  readonly revision: number
  readonly isReadOnly: boolean
  readonly rows: FactRows
  readonly undoState: UndoState
  /** ISO 8601, UTC; null in a document nobody has changed. */
  readonly lastChangeAt: string | null
}

export interface EditResult {
  /** Null when every row was already as asked: nothing was written. */
  readonly change: ChangeSet | null
  readonly undoState: UndoState
}

export interface HistoryEntry {
  readonly id: number
  readonly at: string
  readonly label: ChangeLabel
  readonly source: ChangeSource
  readonly rows: number
  readonly reverts: ChangeSet['reverts']
  /** Taken back by an undo and not made again since. */
  readonly isUndone: boolean
}

/** One step in the life of one fact. */
export interface FactHistoryEntry {
  readonly changeId: number
  readonly at: string
  readonly label: ChangeLabel
  readonly source: ChangeSource
  readonly before: Readonly<Record<string, unknown>> | null
  readonly after: Readonly<Record<string, unknown>> | null
}

/** The sheet of a workbook that holds a list of units, as texts; rows count from the sheet's first. */
export interface UnitsSheet {
  readonly sheet: string
  readonly rows: readonly (readonly string[])[]
  /** How many of the filled rows Excel hides (by hand or by a filter); they are read all the same. */
  readonly hiddenRows: number
}

/** A criteria set that ships with the program, for the choice before there is a document. */
export interface CatalogueSet {
  readonly id: string
  readonly name: string
  readonly decision: string
  readonly period: string
  readonly standard: Standard
  readonly unitLevel: UnitLevel
  readonly criteria: number
  readonly subCriteria: number
  /** Criteria and sub-criteria whose names have not been compared with the decision's text. */
  readonly provisional: number
}

/** A file held by the backend until the window fetches or imports it. */
export interface StagedFile {
  readonly fileId: string
  readonly name: string
  readonly size: number
}

/** Where a file came to lie; null when the person cancelled the dialog. */
export interface SavedFile {
  readonly path: string
}

export interface BackupEntry {
  readonly id: string
  readonly at: string
  readonly size: number
}
