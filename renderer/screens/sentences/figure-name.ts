import { FIGURE_NAMES } from '../../../shared/audit/describe-audit.ts'
import type { MessageKey } from '../../../shared/messages/translate.ts'

/** A placeholder in words where it stands for a figure with a name of its own; else as it is written. */
export function figureName(name: string, t: (key: MessageKey) => string): string {
  const known = FIGURE_NAMES.find((candidate) => candidate === name)
  return known === undefined ? `{${name}}` : t(`sentences.figure.${known}`)
}
