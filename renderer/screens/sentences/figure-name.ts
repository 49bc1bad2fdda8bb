import type { Language } from '../../../shared/messages/translate.ts'
import { PLACEHOLDERS, placeholderName } from '../../../shared/sentences/placeholders.ts'

/** A placeholder in words where it has a name; else as it is written. */
export function figureName(name: string, language: Language): string {
  const isKnown = PLACEHOLDERS.some((candidate) => candidate === name)
  return isKnown ? placeholderName(name, language) : `{${name}}`
}
