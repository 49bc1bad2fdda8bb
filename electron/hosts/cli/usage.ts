import { resolve } from 'node:path'
import {
  translate,
  type Language,
  type MessageKey,
  type MessageParams,
} from '../../../shared/messages/translate.ts'

export interface CommandOptions {
  readonly sample?: string
  readonly province?: string
  readonly units?: string
  readonly year?: string
  readonly plan?: string
  readonly set?: string
  readonly layer?: string
  readonly accept?: string
  readonly 'dry-run'?: boolean
  readonly appendix?: string
  readonly from?: string
  readonly to?: string
  readonly format?: string
  readonly paper?: string
  readonly columns?: string
  readonly 'with-sentences'?: boolean
  readonly json?: boolean
  readonly lang?: string
}

export interface CommandContext {
  readonly language: Language
  readonly files: readonly string[]
  readonly options: CommandOptions
  readonly print: (text: string) => void
}

/** The command line itself is wrong, whatever the document says: exit code 2. */
export class UsageError extends Error {
  readonly key: MessageKey
  readonly params: MessageParams

  constructor(key: MessageKey, params: MessageParams) {
    super(key)
    this.key = key
    this.params = params
  }

  text(language: Language): string {
    return translate(language, this.key, this.params)
  }
}

export function missing(context: CommandContext, name: string): UsageError {
  return new UsageError('cli.wrongUsage', {
    problem: translate(context.language, 'cli.missing', { name }),
  })
}

export function unknownValue(language: Language, name: string, value: string): UsageError {
  return new UsageError('cli.wrongUsage', {
    problem: translate(language, 'cli.unknownValue', { name, value }),
  })
}

/** The n-th file of the command as an absolute path. */
export function fileAt(context: CommandContext, index: number, name: string): string {
  const file = context.files[index]
  if (file === undefined) throw missing(context, name)
  return resolve(file)
}

/** One of a closed list of values, or undefined when the option is absent. */
export function choice<T extends string>(
  context: CommandContext,
  name: string,
  value: string | undefined,
  allowed: readonly T[],
): T | undefined {
  const found = allowed.find((candidate) => candidate === value)
  if (value !== undefined && found === undefined) throw unknownValue(context.language, name, value)
  return found
}

/** Everything on stdout is this one JSON value. */
export function printJson(context: CommandContext, value: unknown): void {
  context.print(JSON.stringify(value, null, 2))
}
