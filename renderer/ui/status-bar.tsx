import { useApp, useT } from '../state/use-app.ts'
import { recentTimeText } from './date-text.ts'
import { FindingsStatus } from './findings-status.tsx'

/** The foot of the window: the screen's own part on the left (a slot), the document's on the right. */
export function StatusBar() {
  const t = useT()
  const language = useApp((state) => state.language)
  const hasDocument = useApp((state) => state.session !== null)
  const lastChangeAt = useApp((state) => state.status?.lastChangeAt ?? null)
  return (
    <footer className="app-status">
      <div id="status-slot" className="status-slot" />
      <span className="spacer" />
      {hasDocument ? <FindingsStatus /> : null}
      {hasDocument ? (
        <span>
          {lastChangeAt === null
            ? t('frame.neverChanged')
            : t('frame.lastSave', { time: recentTimeText(lastChangeAt, language) })}
        </span>
      ) : null}
    </footer>
  )
}
