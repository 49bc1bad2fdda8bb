import { Check, Wrench } from 'lucide-react'
import { useEffect, useRef, useState, type KeyboardEvent } from 'react'
import { useT } from '../../state/use-app.ts'
import { moveInList } from '../../ui/list-keys.ts'
import type { FindingGroup, ListedFinding } from './listed-findings.ts'
import { SeveritySign } from './severity-sign.tsx'
import { toggleChecked, useChecksView } from './view-store.ts'

/** Lines drawn at once: more are asked for, so that thousands of findings open as fast as ten. */
const PART = 200

interface ListProps {
  readonly groups: readonly FindingGroup[]
  readonly currentId: string | null
  readonly choose: (one: ListedFinding) => void
  readonly onKey: (event: KeyboardEvent, one: ListedFinding) => void
}

export function FindingList({ groups, currentId, choose, onKey }: ListProps) {
  const t = useT()
  const list = useRef<HTMLDivElement>(null)
  const hadFocus = useRef(false)
  const [limit, setLimit] = useState(PART)
  const total = groups.reduce((sum, { findings }) => sum + findings.length, 0)
  const parts = firstLines(groups, limit)

  // A finding that was fixed takes the focus with it: the one in its place gets it.
  useEffect(() => {
    const element = list.current
    if (element === null || !hadFocus.current || document.activeElement !== document.body) return
    element.querySelector<HTMLElement>('[data-list-item][tabindex="0"]')?.focus()
  }, [currentId, groups])

  return (
    <div
      ref={list}
      className="card finding-list"
      onFocus={() => (hadFocus.current = true)}
      onBlur={(event) => {
        // An element that is taken away loses the focus to nothing; a person moves it somewhere.
        if (event.relatedTarget !== null) hadFocus.current = false
      }}
    >
      <div role="listbox" aria-label={t('checks.list')} tabIndex={-1} onKeyDown={moveInList}>
        {parts.map((group) => (
          <div key={group.key} role="group" aria-label={group.title}>
            <h2 className="finding-group">
              {group.title} <span>{group.count}</span>
            </h2>
            {group.findings.map((one) => (
              <Line
                key={one.finding.id}
                one={one}
                isCurrent={one.finding.id === currentId}
                choose={choose}
                onKey={onKey}
              />
            ))}
          </div>
        ))}
      </div>
      {total > limit ? (
        <button
          type="button"
          className="button finding-more"
          onClick={() => setLimit(limit + PART)}
        >
          {t('checks.showMore', { count: Math.min(PART, total - limit) })}
        </button>
      ) : null}
    </div>
  )
}

function firstLines(groups: readonly FindingGroup[], limit: number) {
  let left = limit
  return groups.flatMap((group) => {
    const findings = group.findings.slice(0, Math.max(left, 0))
    left -= findings.length
    return findings.length === 0 ? [] : [{ ...group, findings, count: group.findings.length }]
  })
}

interface LineProps {
  readonly one: ListedFinding
  readonly isCurrent: boolean
  readonly choose: (one: ListedFinding) => void
  readonly onKey: (event: KeyboardEvent, one: ListedFinding) => void
}

function Line({ one, isCurrent, choose, onKey }: LineProps) {
  const t = useT()
  const { finding, text } = one
  const isChecked = useChecksView((view) => view.checkedIds.has(finding.id))
  return (
    <div
      role="option"
      aria-selected={isCurrent}
      tabIndex={isCurrent ? 0 : -1}
      data-list-item
      data-finding={finding.id}
      data-accepted={finding.accepted === null ? undefined : ''}
      className="finding-line"
      onFocus={() => choose(one)}
      onClick={() => choose(one)}
      onKeyDown={(event) => onKey(event, one)}
    >
      <input
        type="checkbox"
        tabIndex={-1}
        checked={isChecked}
        aria-label={t('checks.select', { message: text.where })}
        onChange={() => toggleChecked(finding.id)}
      />
      <SeveritySign severity={finding.severity} />
      <span className="finding-words">
        <b>{text.where}</b>
        <span>{text.message}</span>
        {finding.accepted === null ? null : (
          <span className="finding-reason">
            <Check size={13} aria-hidden />
            {t('checks.detail.acceptedBecause', { reason: finding.accepted })}
          </span>
        )}
      </span>
      {finding.fix === null || finding.accepted !== null ? null : (
        <span className="finding-fixable" title={text.fix ?? undefined}>
          <Wrench size={13} aria-hidden />
          <span className="visually-hidden">{t('checks.hasFix')}</span>
        </span>
      )}
    </div>
  )
}
