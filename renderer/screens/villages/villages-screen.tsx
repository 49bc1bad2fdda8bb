import { useT } from '../../state/use-app.ts'

export function VillagesScreen() {
  const t = useT()
  return <h1>{t('villages.title')}</h1>
}
