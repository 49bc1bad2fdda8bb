import { useT } from '../../state/use-app.ts'

export function CompareScreen() {
  const t = useT()
  return <h1>{t('compare.title')}</h1>
}
