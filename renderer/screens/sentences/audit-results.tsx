import { ArrowRight, ClipboardCopy, FilePlus2 } from 'lucide-react'
import { useMemo, useRef } from 'react'
import type { AuditItem } from '../../../shared/audit/describe-audit.ts'
import { auditReport, describeAudit, summarise } from '../../../shared/audit/describe-audit.ts'
import { translate } from '../../../shared/messages/translate.ts'
import { useApp, useStore, useT } from '../../state/use-app.ts'
import { moveInList } from '../../ui/list-keys.ts'
import { notify } from '../../ui/notify.ts'
import { AuditedTextView } from './audited-text.tsx'
import { putOnClipboard } from './sentence-actions.ts'
import { useAudit } from './use-audit.ts'
import { VerdictSign } from './verdict-sign.tsx'
import { toggleVerdict, useSentencesView, VERDICTS, type AuditedText } from './view-store.ts'

interface AuditResultsProps {
  readonly planId: string
  readonly audited: AuditedText
}

/** The text with its figures marked beside what each is held against. */
export function AuditResults({ planId, audited }: AuditResultsProps) {
  const t = useT()
  const store = useStore()
  const language = useApp((state) => state.language)
  const { verdicts, itemIndex } = useSentencesView()
  const list = useRef<HTMLDivElement>(null)
  const { audit, facts, done } = useAudit(planId, audited.blocks)
  const items = useMemo(
    () => (audit === null || facts === null ? [] : describeAudit(language, facts, audit)),
    [audit, facts, language],
  )
  const shown = useMemo(
    () =>
      items.flatMap((item, index) => (verdicts.includes(item.verdict) ? [{ item, index }] : [])),
    [items, verdicts],
  )
  if (audit === null || facts === null) {
    return (
      <p className="empty-state" role="status" aria-busy>
        {t('sentences.audit.working', { done, total: audited.blocks.length })}
      </p>
    )
  }
  const current = shown.find(({ index }) => index === itemIndex) ?? null

  function show(index: number): void {
    useSentencesView.setState({ itemIndex: index })
  }

  async function copyReport(): Promise<void> {
    if (audit === null || facts === null) return
    const isCopied = await putOnClipboard(auditReport(language, facts, audit), null)
    const key = isCopied ? 'sentences.audit.reportCopied' : 'sentences.copyRefused'
    notify({ tone: isCopied ? 'info' : 'refused', text: translate(language, key) })
  }

  return (
    <>
      <div className="sentences-tools">
        <b>{audited.name ?? t('sentences.audit.pasted')}</b>
        <span className="quiet">{t('sentences.audit.summary', { ...summarise(audit) })}</span>
        <span className="spacer" />
        <button type="button" className="button" onClick={() => void copyReport()}>
          <ClipboardCopy size={16} aria-hidden />
          {t('sentences.audit.copyReport')}
        </button>
        <button
          type="button"
          className="button"
          onClick={() => useSentencesView.setState({ audited: null, itemIndex: null })}
        >
          <FilePlus2 size={16} aria-hidden />
          {t('sentences.audit.other')}
        </button>
      </div>
      <div className="sentences-tools" role="group" aria-label={t('sentences.audit.filter')}>
        {VERDICTS.map((verdict) => (
          <button
            key={verdict}
            type="button"
            className="button verdict-filter"
            aria-pressed={verdicts.includes(verdict)}
            onClick={() => toggleVerdict(verdict)}
          >
            <VerdictSign verdict={verdict} />
            {t('sentences.audit.count', {
              verdict: t(`sentences.audit.verdict.${verdict}`),
              count: items.filter((item) => item.verdict === verdict).length,
            })}
          </button>
        ))}
      </div>
      <div className="sentences-body audit-body">
        <AuditedTextView
          audit={audit}
          shown={new Set(verdicts)}
          focused={current?.item.figures ?? []}
          show={(figure) => {
            const at = items.findIndex(({ figures }) => figures[0] === figure)
            if (at >= 0) show(at)
          }}
        />
        <div
          ref={list}
          className="card audit-list"
          role="list"
          aria-label={t('sentences.audit.results')}
          onKeyDown={moveInList}
        >
          {shown.length === 0 ? (
            <p className="empty-state">
              {t(items.length === 0 ? 'sentences.audit.noFigures' : 'sentences.audit.noneShown')}
            </p>
          ) : null}
          {shown.map(({ item, index }, at) => (
            <Line
              key={index}
              item={item}
              isCurrent={index === itemIndex}
              isFirst={current === null && at === 0}
              show={() => show(index)}
              toPlan={() => {
                if (item.place !== null) store.jump(item.place)
              }}
            />
          ))}
        </div>
      </div>
    </>
  )
}

interface LineProps {
  readonly item: AuditItem
  readonly isCurrent: boolean
  readonly isFirst: boolean
  readonly show: () => void
  readonly toPlan: () => void
}

function Line({ item, isCurrent, isFirst, show, toPlan }: LineProps) {
  const t = useT()
  const { verdict, figure, where, plan, about, text, place } = item
  return (
    <div className="audit-line" role="listitem" data-current={isCurrent ? '' : undefined}>
      <button
        type="button"
        className="audit-item"
        data-list-item
        aria-current={isCurrent}
        tabIndex={isCurrent || isFirst ? 0 : -1}
        onFocus={show}
        onClick={show}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && place !== null) {
            event.preventDefault()
            toPlan()
          }
        }}
      >
        <span className="audit-verdict" data-verdict={verdict}>
          <VerdictSign verdict={verdict} />
          {t(`sentences.audit.verdict.${verdict}`)}
        </span>
        <b>{figure}</b>
        <span className="quiet">{where}</span>
        <span className="audit-about">{about ?? t('sentences.audit.unknownAbout')}</span>
        {verdict === 'not-found' ? <span className="quiet audit-excerpt">{text}</span> : null}
      </button>
      {plan === null ? null : (
        <span className="audit-plan">
          {t('sentences.audit.planHas', { plan })}
          {place === null ? null : (
            <button
              type="button"
              className="link-button"
              tabIndex={isCurrent ? 0 : -1}
              onClick={toPlan}
            >
              {t('sentences.audit.toPlan')}
              <ArrowRight size={13} aria-hidden />
            </button>
          )}
        </span>
      )}
    </div>
  )
}
