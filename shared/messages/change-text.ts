import type { ChangeSet } from '../changes/change-set.ts'
import { translate, translateCode, type Language, type MessageParams } from './translate.ts'

/** A step of the history in plain words; an undo or redo names the step it took back or made again. */
export function changeText(
  language: Language,
  change: Pick<ChangeSet, 'label' | 'reverts'>,
): string {
  const step = translateCode(
    language,
    change.label.code,
    shownParams(language, change.label.params),
  )
  if (change.reverts === null) return step
  return translate(language, change.reverts.kind === 'undo' ? 'change.undo' : 'change.redo', {
    step,
  })
}

/** An empty value in a label is a blank cell. */
function shownParams(language: Language, params: MessageParams): MessageParams {
  return Object.fromEntries(
    Object.entries(params).map(([name, value]) => [
      name,
      value === '' ? translate(language, 'change.blank') : value,
    ]),
  )
}
