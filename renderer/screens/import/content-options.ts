import type {
  ContentLine,
  ContentTablePreview,
} from '../../../shared/import/contents/content-preview.ts'
import type { MessageKey, MessageParams } from '../../../shared/messages/translate.ts'
import { foldForSearch } from '../../../shared/units/fold-label.ts'
import type { LineOption } from './line-options.ts'

/** What the lines along an axis of a table of another content may be. */
export function contentLineOptions(
  table: ContentTablePreview,
  axis: 'row' | 'column',
  t: (key: MessageKey, params?: MessageParams) => string,
  codeText: (code: string, params?: MessageParams) => string,
): LineOption<string>[] {
  const auto = t('importing.auto')
  const choices = axis === 'row' ? table.rowChoices : table.columnChoices
  return [
    { id: 'auto', label: auto, folded: foldForSearch(auto), role: null },
    ...choices.map(({ id, label }): LineOption<string> => {
      const text = codeText(label.code, label.params)
      return { id, label: text, folded: foldForSearch(text), role: id }
    }),
  ]
}

/** The option that a line is taken as at the moment. */
export function currentContentOption({ role }: ContentLine): string {
  return role
}
