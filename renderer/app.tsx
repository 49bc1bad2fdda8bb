import { createTheme, MantineProvider } from '@mantine/core'
import { Notifications } from '@mantine/notifications'
import { useEffect } from 'react'
import { translateCode } from '../shared/messages/translate.ts'
import { notify } from './ui/notify.ts'
import { Frame } from './ui/frame.tsx'
import { start } from './state/start.ts'
import { useApp, useStore } from './state/use-app.ts'

const theme = createTheme({
  fontFamily: "'Be Vietnam Pro', 'Segoe UI', system-ui, sans-serif",
  fontSizes: { xs: '11.5px', sm: '13px', md: '13px', lg: '15px', xl: '17px' },
  primaryColor: 'green',
  primaryShade: 8,
  colors: {
    // Ten shades around the accent token, as Mantine asks for them.
    green: [
      '#e7f2ec',
      '#d3e7dc',
      '#b3d6c3',
      '#8fc4a9',
      '#6db28f',
      '#4ea177',
      '#369063',
      '#2a8457',
      '#1f7a4d',
      '#14613a',
    ],
  },
  defaultRadius: 7,
  respectReducedMotion: true,
})

export function App() {
  const store = useStore()
  const scheme = useApp((state) => state.theme)
  const language = useApp((state) => state.language)
  useEffect(() => {
    void start(store).then((error) => {
      if (error === null) return
      const text = translateCode(store.getState().language, `error.${error.code}`, error.params)
      notify({ tone: 'refused', text })
    })
  }, [store])
  useEffect(() => {
    document.documentElement.lang = language
  }, [language])
  return (
    <MantineProvider theme={theme} forceColorScheme={scheme}>
      <Notifications position="bottom-right" limit={3} autoClose={6000} />
      <Frame />
    </MantineProvider>
  )
}
