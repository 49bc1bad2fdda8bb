import { z } from 'zod'
import type { SetEntry } from '../appendix/appendix-set.ts'
import { appendixLayoutSchema } from '../appendix/layout-schema.ts'
import type { AppendixDocument } from '../appendix/appendix-document.ts'
import type { TextBlock } from '../audit/text-block.ts'
import type { ChangeSet } from '../changes/change-set.ts'
import { factEditSchema } from '../changes/fact-edit.ts'
import { factTables, type FactTable } from '../changes/fact-tables.ts'
import { MAX_COUNT } from '../numbers/parse-count.ts'
import type { ImportPreview } from '../import/preview.ts'
import { importRequestSchema } from './import-request.ts'
import type { Reply } from './reply.ts'
import type {
  AppInfo,
  BackupEntry,
  CatalogueSet,
  DocumentEntry,
  EditResult,
  FactHistoryEntry,
  HistoryEntry,
  SavedFile,
  Snapshot,
  StagedFile,
  UnitsSheet,
} from './types.ts'

const id = z.string().min(1).max(200)
const nothing = z.strictObject({})
const revision = z.int().min(0)
const document = z.strictObject({ documentId: id })
/** More placeholders than any message has, more columns than any key. */
const MAX_NAMES = 20
function fewNames<T extends z.ZodRecord>(record: T): T {
  return record.refine((value) => Object.keys(value).length <= MAX_NAMES)
}
const label = z.strictObject({
  code: z.string().min(1).max(80),
  params: fewNames(z.record(z.string().max(80), z.union([z.string().max(400), z.number()]))),
})
/** Above the largest step anybody makes: a further draft of the whole country's plan, a dozen rows a commune. */
const MAX_EDITS = 150_000
/** Base64 of the largest workbook that may be imported (20 MB). */
const MAX_BASE64 = 28 * 1024 * 1024
/** Choices about the window, checked on their way in and when read from disk. */
export const preferencesSchema = z.strictObject({
  language: z.enum(['vi', 'en']).exactOptional(),
  theme: z.enum(['light', 'dark']).exactOptional(),
  rail: z.enum(['open', 'folded']).exactOptional(),
  panel: z.enum(['open', 'folded']).exactOptional(),
})
const appendixFormat = z.enum(['pdf', 'xlsx', 'docx', 'html'])
/** More than any plan has. */
const MAX_APPENDICES = 1_000
const documentName = z.string().trim().min(1).max(120)
const columnName = z.string().min(1).max(200)

/** What every method takes; checked in dispatch before a service sees it, whatever the transport. */
export const inputSchemas = {
  'app.info': nothing,
  'app.remember': preferencesSchema,
  'documents.list': nothing,
  'documents.create': z.strictObject({
    name: documentName,
    province: z.string().trim().min(1).max(120),
    year: z.int().min(1990).max(2200),
    /** Rows of district and commune, as text with tabs, semicolons or commas, or a staged workbook. */
    units: z.union([
      z.strictObject({ text: z.string().max(2_000_000) }),
      z.strictObject({ fileId: id }),
    ]),
    /** Sets of the catalogue; those whose period holds the year where none are named. */
    setIds: z.array(id).min(1).max(50).exactOptional(),
    columns: z
      .union([
        z.strictObject({ by: z.enum(['districts', 'whole']) }),
        z.strictObject({
          by: z.literal('grouping'),
          index: z.int().min(0).max(40),
          rest: columnName,
        }),
      ])
      .exactOptional(),
    /** Communes recognised NTM by the column's name. */
    recognisedNtm: z.record(columnName, z.int().min(0).max(MAX_COUNT)).exactOptional(),
    /** By set: what its averages divide by. */
    averageBases: z.record(id, z.enum(['all', 'recognised'])).exactOptional(),
  }),
  'units.preview': z.strictObject({ fileId: id }),
  'criteria.list': nothing,
  'documents.openSample': z.strictObject({ sample: z.enum(['langson-2023']) }),
  'documents.open': z.strictObject({ id }),
  'documents.openStaged': z.strictObject({ fileId: id }),
  'documents.forget': z.strictObject({ id }),
  'document.snapshot': document,
  'document.close': document,
  'document.edit': z.strictObject({
    documentId: id,
    revision,
    label,
    edits: z.array(factEditSchema).min(1).max(MAX_EDITS),
  }),
  'document.undo': z.strictObject({ documentId: id, revision }),
  'document.redo': z.strictObject({ documentId: id, revision }),
  'document.history': z.strictObject({
    documentId: id,
    before: z.int().min(1).optional(),
    limit: z.int().min(1).max(500),
  }),
  'document.changeRows': z.strictObject({ documentId: id, changeId: z.int().min(1) }),
  'document.factHistory': z.strictObject({
    documentId: id,
    // z.enum is given the keys of the list of fact tables, so its output is a FactTable.
    table: z.enum(Object.keys(factTables) as [FactTable, ...FactTable[]]),
    key: fewNames(z.record(z.string().max(80), z.union([z.string().max(400), z.number()]))),
  }),
  'document.backup': document,
  'document.stage': document,
  'files.put': z.strictObject({
    name: z.string().min(1).max(255),
    base64: z.string().max(MAX_BASE64),
  }),
  'import.preview': importRequestSchema,
  'import.apply': importRequestSchema.extend({
    revision,
    /** `safe` takes what is certain, `all` also the first proposal of each doubt; decisions made win over both. */
    accept: z.enum(['safe', 'all']),
  }),
  'import.cancel': z.strictObject({ fileId: id }),
  'appendix.list': z.strictObject({ documentId: id, planId: id }),
  'appendix.build': z.strictObject({
    documentId: id,
    planId: id,
    appendixId: id,
    layout: appendixLayoutSchema.exactOptional(),
  }),
  'appendix.export': z.strictObject({
    documentId: id,
    planId: id,
    appendixId: id,
    layout: appendixLayoutSchema.exactOptional(),
    format: appendixFormat,
  }),
  'set.export': z.strictObject({
    documentId: id,
    planId: id,
    /** Those of the set where none are named. */
    appendixIds: z.array(id).min(1).max(MAX_APPENDICES).exactOptional(),
    format: appendixFormat,
    /** All in one file, or each in its own, these in one archive. */
    files: z.enum(['one', 'each']),
    /** The plan's sentences before the appendices: of Word in one file only. */
    withSentences: z.boolean().exactOptional(),
    /** Name of the file, without its ending. */
    name: documentName,
    /** Names the work in `progress` events and to call it off. */
    task: id,
  }),
  'set.cancel': z.strictObject({ task: id }),
  'checks.export': z.strictObject({
    documentId: id,
    planId: id,
    language: z.enum(['vi', 'en']),
  }),
  'sentences.export': z.strictObject({
    documentId: id,
    planId: id,
    language: z.enum(['vi', 'en']),
  }),
  'text.read': z.strictObject({ fileId: id }),
  'shell.openDocument': nothing,
  'shell.saveFile': z.strictObject({ fileId: id, suggestedName: z.string().min(1).max(255) }),
  'shell.reveal': z.strictObject({ path: z.string().min(1).max(4096) }),
} as const satisfies Record<Method, z.ZodType>

export type Method = keyof NtmApi
export type Input<M extends Method> = z.infer<(typeof inputSchemas)[M]>
export type Output<M extends Method> = NtmApi[M]
/** One method as a window calls it. */
export type Call = <M extends Method>(method: M, input: Input<M>) => Promise<Reply<Output<M>>>

/** Every method of the contract with what it returns. All of it is JSON, so that each transport carries the same. */
export interface NtmApi {
  /** Version, kind of host and the folder of documents. */
  'app.info': AppInfo
  /** Keeps choices about the window for the next run; those not named stay as they are. */
  'app.remember': null
  /** Documents of the folder and those opened lately elsewhere, most recent first. */
  'documents.list': readonly DocumentEntry[]
  /** Builds a document for a province or district from its list of communes, and opens it. Refuses `units-*`, `document-exists`. */
  'documents.create': Snapshot
  /** Reads a staged workbook as a list of units, with the reader's limits; nothing is made. Refuses as the reader does. */
  'units.preview': UnitsSheet
  /** The criteria sets that ship with the program, in the order of the tabs. */
  'criteria.list': readonly CatalogueSet[]
  /** Copies a sample that ships with the program into the folder and opens the copy; each call makes a further copy. */
  'documents.openSample': Snapshot
  /** Opens a document of the list; the same document may be open in several windows. */
  'documents.open': Snapshot
  /** Keeps an uploaded document in the folder (under a free name) and opens it. */
  'documents.openStaged': Snapshot
  /** Takes a document off the list of recent ones; the file stays. */
  'documents.forget': null
  /** The whole document anew, after `stale-revision` or a lost connection. */
  'document.snapshot': Snapshot
  /** This window no longer needs the document. */
  'document.close': null
  /** Writes facts as one change, durable before the reply. Refuses `stale-revision`, `broken-reference`, `read-only`. */
  'document.edit': EditResult
  /** Takes back the last change that still stands, as a change of its own. */
  'document.undo': EditResult
  /** Makes the last undone change again. */
  'document.redo': EditResult
  /** Changes, newest first; `before` pages on from an entry's id. */
  'document.history': readonly HistoryEntry[]
  /** One change with its rows before and after. */
  'document.changeRows': ChangeSet
  /** The life of one fact, newest first. */
  'document.factHistory': readonly FactHistoryEntry[]
  /** Writes a dated copy beside the document. */
  'document.backup': BackupEntry
  /** A consistent copy of the document to be downloaded or saved elsewhere. */
  'document.stage': StagedFile
  /** Hands the backend a file's bytes (a workbook to import, an uploaded document); kept until the program ends. */
  'files.put': StagedFile
  /** Reads and recognises a staged workbook; nothing in the document changes. Run again with decisions. */
  'import.preview': ImportPreview
  /** Applies what the preview with these decisions says, as one change that undo takes back whole. */
  'import.apply': EditResult
  /** Stops a read that is under way; its call then ends with `cancelled`. */
  'import.cancel': null
  'appendix.list': readonly AppendixEntry[]
  /** The one table model, for the preview on screen. */
  'appendix.build': AppendixDocument
  /** Renders an appendix into a staged file. */
  'appendix.export': StagedFile
  /** Renders the set of a plan into one staged file, telling of its progress. Refuses `empty-set`, `cancelled`. */
  'set.export': StagedFile
  /** Calls off a `set.export` of this window; that call then ends with `cancelled`. */
  'set.cancel': null
  /** The findings of a plan as a staged workbook, accepted ones with their reasons. Refuses `unknown-plan`. */
  'checks.export': StagedFile
  /** The plan's sentences as a staged Word file. Refuses `unknown-plan`, `no-sentences`. */
  'sentences.export': StagedFile
  /** The text of a staged .docx or .txt, for its figures to be held against the plan. Refuses `unknown-file`, `text-*`. */
  'text.read': { readonly name: string; readonly blocks: readonly TextBlock[] }
  /** Desktop only: the open dialog, then as `documents.open`; null when cancelled. Elsewhere `not-available`. */
  'shell.openDocument': Snapshot | null
  /** Desktop only: the save dialog for a staged file, written atomically; null when cancelled. */
  'shell.saveFile': SavedFile | null
  /** Desktop only: shows a file that this window saved in its folder. */
  'shell.reveal': null
}

/** An appendix of a plan with what was chosen about it. */
export type AppendixEntry = SetEntry

/** What the backend tells windows of its own accord. */
export interface NtmEvents {
  /** A change made by any window or host; a window that knows the revision before it applies the rows. */
  changed: {
    readonly documentId: string
    readonly change: ChangeSet
    readonly undoState: EditResult['undoState']
  }
  /** Long work: phases are message keys under `progress.`; `total` 0 means the end can't be foreseen. */
  progress: {
    readonly task: string
    readonly phase: string
    readonly done: number
    readonly total: number
  }
  /** The backend was started anew after a crash: windows reload their snapshots. */
  restarted: Record<string, never>
}

export type EventName = keyof NtmEvents
export type EventMessage = {
  [E in EventName]: { readonly event: E; readonly payload: NtmEvents[E] }
}[EventName]

export const METHODS: readonly Method[] = Object.keys(inputSchemas).filter(isMethod)

/** Whether a name that came from outside is a method of the contract (`__proto__` is not). */
export function isMethod(name: string): name is Method {
  return Object.hasOwn(inputSchemas, name)
}
