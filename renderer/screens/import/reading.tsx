import { LoaderCircle } from 'lucide-react'
import type { NtmEvents } from '../../../shared/api/contract.ts'
import { useT } from '../../state/use-app.ts'
import { useLasting } from '../../ui/use-lasting.ts'

interface ReadingProps {
  readonly name: string
  /** `waiting`: what was typed is being written first; null: the reader has not spoken yet. */
  readonly progress: NtmEvents['progress'] | 'waiting' | null
  readonly onStop: () => void
}

/** Says what takes long, and stops it; a file that is read at once shows nothing of this. */
export function Reading({ name, progress, onStop }: ReadingProps) {
  const t = useT()
  if (!useLasting(true)) return null
  const known = progress !== null && progress !== 'waiting' && progress.total > 0 ? progress : null
  const isRead = known !== null && known.done >= known.total
  return (
    <div className="empty-state" role="status">
      <LoaderCircle size={30} strokeWidth={1.5} className="import-spin" aria-hidden />
      <h2>{t('importing.reading', { file: name })}</h2>
      <progress
        aria-label={t('importing.reading', { file: name })}
        {...(known === null || isRead ? {} : { value: known.done, max: known.total })}
      />
      <p>
        {progress === 'waiting'
          ? t('importing.waiting')
          : isRead
            ? t('importing.comparing')
            : known === null
              ? t('progress.reading')
              : t('importing.readingSheets', { done: known.done, total: known.total })}
      </p>
      <button type="button" className="button" onClick={onStop}>
        {t('importing.stop')}
      </button>
    </div>
  )
}
