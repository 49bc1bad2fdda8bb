import { useT } from '../../state/use-app.ts'

export function AgenciesScreen() {
  const t = useT()
  return <h1>{t('agencies.title')}</h1>
}
