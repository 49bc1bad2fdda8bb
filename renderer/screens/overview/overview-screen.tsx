import { useT } from '../../state/use-app.ts'

export function OverviewScreen() {
  const t = useT()
  return <h1>{t('overview.title')}</h1>
}
