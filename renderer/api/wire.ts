import type { EventMessage, EventName } from '../../shared/api/contract.ts'
import type { Reply } from '../../shared/api/reply.ts'

export interface ReplyMessage {
  readonly id: number
  readonly reply: Reply<unknown>
}

const EVENTS = {
  changed: true,
  progress: true,
  restarted: true,
} as const satisfies Record<EventName, true>

/** Reads what the host sent. Only our own host is at the other end, so shapes are told apart, not proven. */
export function parseWireMessage(text: string): ReplyMessage | EventMessage | null {
  const value: unknown = JSON.parse(text)
  if (typeof value !== 'object' || value === null) return null
  // The host writes `{ id, reply }` with a Reply of dispatch.
  if ('id' in value && 'reply' in value) return value as ReplyMessage
  const isEvent =
    'event' in value && typeof value.event === 'string' && Object.hasOwn(EVENTS, value.event)
  // The host writes events as the backend published them.
  return isEvent ? (value as EventMessage) : null
}
