import { useT } from '../../state/use-app.ts'

export function SentencesScreen() {
  const t = useT()
  return <h1>{t('sentences.title')}</h1>
}
