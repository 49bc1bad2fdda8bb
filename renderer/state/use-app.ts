import { createContext, useCallback, useContext } from 'react'
import {
  translate,
  translateCode,
  type MessageKey,
  type MessageParams,
} from '../../shared/messages/translate.ts'
import type { ApiError } from '../../shared/api/reply.ts'
import type { AppState, AppStore } from './app-store.ts'

export const AppContext = createContext<AppStore | null>(null)

/** The store, for actions. */
export function useStore(): AppStore {
  const store = useContext(AppContext)
  if (store === null) throw new Error('AppContext is missing')
  return store
}

/** A slice of the state; select as little as is shown. */
export function useApp<T>(select: (state: AppState) => T): T {
  return useStore()(select)
}

/** The window's sentences in its language. */
export function useT(): (key: MessageKey, params?: MessageParams) => string {
  const language = useApp((state) => state.language)
  return useCallback((key, params) => translate(language, key, params), [language])
}

/** Text of what comes as data: an error, a doubt's reason. */
export function useCodeText(): (code: string, params?: MessageParams) => string {
  const language = useApp((state) => state.language)
  return useCallback((code, params) => translateCode(language, code, params), [language])
}

export function useErrorText(): (error: ApiError) => string {
  const text = useCodeText()
  return useCallback((error) => text(`error.${error.code}`, error.params), [text])
}
