import type { Reply } from '../../shared/api/reply.ts'

/** What a call was answered with; a refusal fails the test that did not expect it. */
export function valueOf<T>(reply: Reply<T>): T {
  if (!reply.ok) throw new Error(`refused: ${JSON.stringify(reply.error)}`)
  return reply.value
}
