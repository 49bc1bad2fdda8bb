import type { EventName, Method } from '../../../shared/api/contract.ts'

/**
 * The names of the contract without its schemas, for the preload, which stays tiny. The compiler refuses a list that
 * lacks a name or has one too many.
 */
const METHODS = {
  'app.info': true,
  'app.remember': true,
  'documents.list': true,
  'documents.create': true,
  'units.preview': true,
  'criteria.list': true,
  'documents.openSample': true,
  'documents.open': true,
  'documents.openStaged': true,
  'documents.forget': true,
  'document.snapshot': true,
  'document.close': true,
  'document.edit': true,
  'document.undo': true,
  'document.redo': true,
  'document.history': true,
  'document.changeRows': true,
  'document.factHistory': true,
  'document.backup': true,
  'document.stage': true,
  'files.put': true,
  'import.preview': true,
  'import.apply': true,
  'import.cancel': true,
  'appendix.list': true,
  'appendix.build': true,
  'appendix.export': true,
  'set.export': true,
  'set.cancel': true,
  'checks.export': true,
  'sentences.export': true,
  'text.read': true,
  'shell.openDocument': true,
  'shell.saveFile': true,
  'shell.reveal': true,
} as const satisfies Record<Method, true>

const EVENTS = {
  changed: true,
  progress: true,
  restarted: true,
} as const satisfies Record<EventName, true>

export function isMethodName(name: unknown): name is Method {
  return typeof name === 'string' && Object.hasOwn(METHODS, name)
}

export function isEventName(name: unknown): name is EventName {
  return typeof name === 'string' && Object.hasOwn(EVENTS, name)
}
