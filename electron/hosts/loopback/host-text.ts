import { hostEn } from '../../../shared/messages/host.en.ts'
import { hostVi, type HostKey } from '../../../shared/messages/host.vi.ts'

export type HostLanguage = 'vi' | 'en'
export type HostText = (key: HostKey, params?: Readonly<Record<string, string | number>>) => string

/** Vietnamese unless `NTM_LANG` asks for English: hosts speak before any window has read the person's choice. */
export function hostLanguage(env: NodeJS.ProcessEnv): HostLanguage {
  return env['NTM_LANG']?.toLowerCase().startsWith('en') === true ? 'en' : 'vi'
}

/** The hosts' sentences in one language, with their placeholders filled. */
export function hostTextIn(language: HostLanguage): HostText {
  const catalogue = language === 'en' ? hostEn : hostVi
  return (key, params = {}) =>
    catalogue[key].replaceAll(/\{(\w+)\}/g, (all, name: string) => String(params[name] ?? all))
}
