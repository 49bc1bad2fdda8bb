import { useEffect } from 'react'
import type { ReactNode } from 'react'

import type { SheetNotice, Translate } from './sheet-model.ts'

const INFO_MS = 8000

export interface NoticeStripProps {
  readonly notice: SheetNotice
  readonly t: Translate
  readonly onClose: () => void
}

/** What the last action left out or why it did nothing. A refusal stays until it is closed. */
export function NoticeStrip({ notice, t, onClose }: NoticeStripProps): ReactNode {
  useEffect(() => {
    if (notice.tone === 'refused') return undefined
    const timer = setTimeout(onClose, INFO_MS)
    return () => clearTimeout(timer)
  }, [notice, onClose])

  return (
    <div className="ntm-sheet-notice" data-tone={notice.tone} role="status">
      <span>{notice.text}</span>
      <button type="button" title={t('grid.closeNotice')} onClick={onClose}>
        ×
      </button>
    </div>
  )
}
