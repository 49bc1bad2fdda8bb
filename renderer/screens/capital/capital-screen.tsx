import { useT } from '../../state/use-app.ts'

export function CapitalScreen() {
  const t = useT()
  return <h1>{t('capital.title')}</h1>
}
