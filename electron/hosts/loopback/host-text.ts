import type { ApiError } from '../../../shared/api/reply.ts'
import type { HostKey } from '../../../shared/messages/host.vi.ts'
import { translate, translateCode, type Language } from '../../../shared/messages/translate.ts'

export type HostText = (key: HostKey, params?: Readonly<Record<string, string | number>>) => string

/** Vietnamese unless `NTM_LANG` asks for English: hosts speak before any window has read the person's choice. */
export function hostLanguage(env: NodeJS.ProcessEnv): Language {
  return env['NTM_LANG']?.toLowerCase().startsWith('en') === true ? 'en' : 'vi'
}

/** The hosts' sentences in one language. Ports and codes are names here, not figures with thousands marks. */
export function hostTextIn(language: Language): HostText {
  return (key, params = {}) =>
    translate(
      language,
      key,
      Object.fromEntries(Object.entries(params).map(([name, value]) => [name, String(value)])),
    )
}

export function errorText(language: Language, error: ApiError): string {
  return translateCode(language, `error.${error.code}`, error.params)
}
