import { printIndicatorValue } from '../indicators/print-indicator-value.ts'
import { formatScaled } from '../numbers/format.ts'
import { translate, translateCode, type Language } from '../messages/translate.ts'
import type { CheckText } from './finding.ts'

/** A finding's words in one language, its figures written as that language writes them. */
export function checkText(language: Language, text: CheckText): string {
  const params: Record<string, string | number> = { ...text.params }
  for (const [name, { scaled, decimals }] of Object.entries(text.figures ?? {})) {
    params[name] = formatScaled(scaled, decimals, language)
  }
  for (const [name, value] of Object.entries(text.values ?? {})) {
    params[name] = printIndicatorValue(value, { language })
  }
  for (const [name, { code, params: inner }] of Object.entries(text.nested ?? {})) {
    params[name] = translateCode(language, code, inner)
  }
  // Names that were cut end in an ellipsis, which closes the sentence too.
  return translate(language, text.code, params).replace('….', '…')
}
