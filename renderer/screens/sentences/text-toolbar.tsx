import { Popover } from '@mantine/core'
import { Copy, FileText, Hash, RefreshCw, Search } from 'lucide-react'
import { useState } from 'react'
import { isGoingOut } from '../../../shared/sentences/sentence-sections.ts'
import { useStore, useT } from '../../state/use-app.ts'
import { giveOut } from '../../state/give-out.ts'
import { Segments } from '../../ui/segments.tsx'
import { useSayGiven } from '../../ui/use-say-given.ts'
import { FigureOptions } from './figure-options.tsx'
import { copySentences, rememberFigures } from './sentence-actions.ts'
import { hasState } from './text-tab.tsx'
import type { PlanText } from './use-sentences.ts'
import { SENTENCE_STATES, useSentencesView } from './view-store.ts'

interface TextToolbarProps {
  readonly planId: string
  readonly text: PlanText
}

export function TextToolbar({ planId, text }: TextToolbarProps) {
  const t = useT()
  const store = useStore()
  const say = useSayGiven()
  const { state, search } = useSentencesView()
  const [isExporting, setExporting] = useState(false)
  const { sentences, canEdit } = text
  const stale = sentences.filter((one) => hasState(one, 'stale'))
  const isEmpty = !sentences.some(isGoingOut)

  async function exportWord(): Promise<void> {
    setExporting(true)
    const { language } = store.getState()
    const reply = await giveOut(store, (connection, documentId) =>
      connection.call('sentences.export', { documentId, planId, language }),
    )
    setExporting(false)
    say(reply)
    if (reply.ok && reply.value.download.kind !== 'cancelled') {
      rememberFigures(store, planId, sentences.filter(isGoingOut))
    }
  }

  return (
    <div className="sentences-tools">
      <Segments
        label={t('sentences.filter')}
        value={state}
        options={SENTENCE_STATES.map((value) => ({
          value,
          label: t(`sentences.filter.${value}`, {
            count: sentences.filter((one) => hasState(one, value)).length,
          }),
        }))}
        onChange={(value) => useSentencesView.setState({ state: value })}
      />
      <label className="sentences-search">
        <Search size={15} aria-hidden />
        <input
          type="search"
          value={search}
          placeholder={t('sentences.search')}
          aria-label={t('sentences.search')}
          onChange={(event) => useSentencesView.setState({ search: event.currentTarget.value })}
        />
      </label>
      <span className="spacer" />
      {stale.length === 0 || !canEdit ? null : (
        <button
          type="button"
          className="button"
          title={t('sentences.refreshTitle')}
          onClick={() => rememberFigures(store, planId, stale)}
        >
          <RefreshCw size={16} aria-hidden />
          {t('sentences.refreshAll')}
        </button>
      )}
      <Popover position="bottom-end" shadow="md" trapFocus returnFocus>
        <Popover.Target>
          <button type="button" className="button" disabled={!canEdit} aria-haspopup="dialog">
            <Hash size={16} aria-hidden />
            {t('sentences.options')}
          </button>
        </Popover.Target>
        <Popover.Dropdown>
          <FigureOptions facts={text.facts} />
        </Popover.Dropdown>
      </Popover>
      <button
        type="button"
        className="button"
        title={t('sentences.copyAllTitle')}
        disabled={isEmpty}
        onClick={() => void copySentences(store, planId, sentences)}
      >
        <Copy size={16} aria-hidden />
        {t('sentences.copyAll')}
      </button>
      <button
        type="button"
        className="button"
        data-primary
        disabled={isEmpty || isExporting}
        onClick={() => void exportWord()}
      >
        <FileText size={16} aria-hidden />
        {t(isExporting ? 'sentences.exporting' : 'sentences.exportWord')}
      </button>
    </div>
  )
}
