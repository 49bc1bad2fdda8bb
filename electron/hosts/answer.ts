import {
  ExpectedError,
  type ErrorCode,
  type ErrorParams,
  type Reply,
} from '../../shared/api/reply.ts'
import { asExpected } from '../db/sqlite-errors.ts'

/** Runs a service to a Reply: nothing thrown gets past it. `path` is the document's, for words about a failing file. */
export async function answer<T>(
  method: string,
  path: () => string,
  serve: () => T | Promise<T>,
): Promise<Reply<T>> {
  try {
    return { ok: true, value: await serve() }
  } catch (thrown) {
    const error = asExpected(thrown, path())
    if (error instanceof ExpectedError) return refuse(error.code, error.params)
    console.error(`${method}:`, error)
    return refuse('internal', { method })
  }
}

export function refuse(code: ErrorCode, params: ErrorParams): Reply<never> {
  return { ok: false, error: { code, params } }
}
