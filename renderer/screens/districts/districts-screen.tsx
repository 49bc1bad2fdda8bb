import { useT } from '../../state/use-app.ts'

export function DistrictsScreen() {
  const t = useT()
  return <h1>{t('districts.title')}</h1>
}
