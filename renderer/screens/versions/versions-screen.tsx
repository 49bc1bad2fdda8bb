import { useT } from '../../state/use-app.ts'

export function VersionsScreen() {
  const t = useT()
  return <h1>{t('versions.title')}</h1>
}
