import { useEffect, useRef } from 'react'
import { useApp, useT } from '../../state/use-app.ts'
import { AuditTab } from './audit-tab.tsx'
import { TextTab } from './text-tab.tsx'
import { useSentencesView, viewDocument, type SentencesTab } from './view-store.ts'
import './sentences.css'

const TABS: readonly SentencesTab[] = ['text', 'audit']

/** The text of the plan: its sentences from the tables, and a text of one's own held against them. */
export function SentencesScreen() {
  const t = useT()
  const bar = useRef<HTMLDivElement>(null)
  const documentId = useApp((state) => state.status?.documentId ?? null)
  const planId = useApp((state) => state.table?.planId ?? null)
  const place = useApp((state) => state.place)
  const tab = useSentencesView((view) => view.tab)

  useEffect(() => {
    if (documentId !== null) viewDocument(documentId)
  }, [documentId])
  useEffect(() => {
    if (place?.screen === 'sentences') useSentencesView.setState({ tab: 'text' })
  }, [place])

  if (planId === null) return <p className="empty-state">{t('sentences.none')}</p>
  return (
    <section className="sentences" aria-label={t('sentences.title')}>
      <div
        ref={bar}
        className="tabs"
        role="tablist"
        tabIndex={-1}
        aria-label={t('sentences.tabs')}
        onKeyDown={(event) => {
          if (event.key !== 'ArrowRight' && event.key !== 'ArrowLeft') return
          event.preventDefault()
          const next = tab === 'text' ? 'audit' : 'text'
          useSentencesView.setState({ tab: next })
          bar.current?.querySelector<HTMLElement>(`[data-tab="${next}"]`)?.focus()
        }}
      >
        {TABS.map((one) => (
          <button
            key={one}
            type="button"
            role="tab"
            data-tab={one}
            aria-selected={one === tab}
            tabIndex={one === tab ? 0 : -1}
            onClick={() => useSentencesView.setState({ tab: one })}
          >
            {t(`sentences.tab.${one}`)}
          </button>
        ))}
      </div>
      {tab === 'text' ? <TextTab planId={planId} /> : <AuditTab planId={planId} />}
    </section>
  )
}
