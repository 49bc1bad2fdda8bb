import { useApp, useT } from '../state/use-app.ts'

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
      {hasDocument ? (
        <span>
          {lastChangeAt === null
            ? t('frame.neverChanged')
            : t('frame.lastSave', { time: timeText(lastChangeAt, language) })}
        </span>
      ) : null}
    </footer>
  )
}

/** The hour today, the date otherwise. */
function timeText(iso: string, language: string): string {
  const date = new Date(iso)
  const locale = language === 'vi' ? 'vi-VN' : 'en-GB'
  const isToday = date.toDateString() === new Date().toDateString()
  return isToday
    ? date.toLocaleTimeString(locale, { hour: '2-digit', minute: '2-digit' })
    : date.toLocaleDateString(locale)
}
