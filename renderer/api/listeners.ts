import type { EventMessage, EventName, NtmEvents } from '../../shared/api/contract.ts'

/** Who listens to which event of the backend. */
export interface EventListeners {
  add<E extends EventName>(event: E, listener: (payload: NtmEvents[E]) => void): () => void
  emit(message: EventMessage): void
}

export function createEventListeners(): EventListeners {
  const byEvent = new Map<EventName, Set<(payload: never) => void>>()
  return {
    add(event, listener) {
      const listeners = byEvent.get(event) ?? new Set()
      listeners.add(listener)
      byEvent.set(event, listeners)
      return () => void listeners.delete(listener)
    },
    emit({ event, payload }) {
      // `add` files each listener under the event whose payload it takes.
      for (const listener of byEvent.get(event) ?? []) listener(payload as never)
    },
  }
}

/** A value with listeners that hear of each change, not of its repetition. */
export interface Observed<T> {
  readonly get: () => T
  readonly set: (value: T) => void
  readonly subscribe: (listener: (value: T) => void) => () => void
}

export function observed<T>(initial: T): Observed<T> {
  let current = initial
  const listeners = new Set<(value: T) => void>()
  return {
    get: () => current,
    set(value) {
      if (value === current) return
      current = value
      for (const listener of listeners) listener(value)
    },
    subscribe(listener) {
      listeners.add(listener)
      return () => void listeners.delete(listener)
    },
  }
}
