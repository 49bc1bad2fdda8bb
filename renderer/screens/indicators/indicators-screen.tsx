import { useT } from '../../state/use-app.ts'

export function IndicatorsScreen() {
  const t = useT()
  return <h1>{t('indicators.title')}</h1>
}
