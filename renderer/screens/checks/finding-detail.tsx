import { ArrowRight, Check, CornerDownRight, RotateCcw, Wrench } from 'lucide-react'
import { ruleOf } from '../../../shared/checks/rules.ts'
import { useApp, useT } from '../../state/use-app.ts'
import { fixLines } from './fix-lines.ts'
import type { ListedFinding } from './listed-findings.ts'
import { SeveritySign } from './severity-sign.tsx'

/** A fix of a whole district writes many rows; these many tell what kind it is. */
const MAX_LINES = 12

export interface DetailActions {
  readonly jump: (one: ListedFinding) => void
  readonly fix: (findings: readonly ListedFinding[]) => void
  readonly accept: (findings: readonly ListedFinding[]) => void
  readonly reopen: (findings: readonly ListedFinding[]) => void
  readonly checkRule: (rule: string) => void
}

interface DetailProps {
  readonly one: ListedFinding
  readonly planId: string
  /** Findings of the same rule in the list. */
  readonly sameRule: number
  readonly actions: DetailActions
}

/** One finding in full: why it matters, where it is, and what its fix would change before anything does. */
export function FindingDetail({ one, planId, sameRule, actions }: DetailProps) {
  const t = useT()
  const isReadOnly = useApp((state) => state.status?.isReadOnly ?? true)
  const { finding, text } = one
  const rule = ruleOf(finding.rule)
  const isHere = finding.place.screen === 'checks'
  return (
    <article className="card finding-detail" aria-label={text.ruleName}>
      <header>
        <SeveritySign severity={finding.severity} size={18} />
        <h2>{text.ruleName}</h2>
      </header>
      <p className="finding-message">{text.message}</p>
      <h3>{t('checks.detail.where')}</h3>
      <p>{text.where}</p>
      {rule === undefined ? null : (
        <>
          <h3>{t('checks.detail.why')}</h3>
          <p>{t(rule.why)}</p>
        </>
      )}
      {finding.accepted === null ? null : (
        <p className="finding-accepted">
          <Check size={15} aria-hidden />
          {t('checks.detail.acceptedBecause', { reason: finding.accepted })}
        </p>
      )}
      {finding.fix === null ? (
        <p className="quiet">{finding.accepted === null ? t('checks.detail.noFix') : ''}</p>
      ) : (
        <FixPreview one={one} planId={planId} />
      )}
      <div className="finding-actions">
        {finding.fix === null ? null : (
          <button
            type="button"
            className="button"
            data-primary=""
            disabled={isReadOnly}
            onClick={() => actions.fix([one])}
          >
            <Wrench size={15} aria-hidden /> {t('checks.fixOne')} <kbd>F</kbd>
          </button>
        )}
        {isHere ? null : (
          <button type="button" className="button" onClick={() => actions.jump(one)}>
            <CornerDownRight size={15} aria-hidden /> {t('checks.jump')} <kbd>↵</kbd>
          </button>
        )}
        {finding.accepted === null ? (
          <button
            type="button"
            className="button"
            disabled={isReadOnly}
            onClick={() => actions.accept([one])}
          >
            <Check size={15} aria-hidden /> {t('checks.acceptOne')} <kbd>A</kbd>
          </button>
        ) : (
          <button
            type="button"
            className="button"
            disabled={isReadOnly}
            onClick={() => actions.reopen([one])}
          >
            <RotateCcw size={15} aria-hidden /> {t('checks.reopen')} <kbd>A</kbd>
          </button>
        )}
      </div>
      {sameRule > 1 ? (
        <button
          type="button"
          className="link-button"
          onClick={() => actions.checkRule(finding.rule)}
        >
          {t('checks.selectRule', { count: sameRule })}
        </button>
      ) : null}
    </article>
  )
}

function FixPreview({ one, planId }: { one: ListedFinding; planId: string }) {
  const t = useT()
  const language = useApp((state) => state.language)
  const session = useApp((state) => state.session)
  if (session === null) return null
  const lines = fixLines(language, session.facts().facts, planId, one.finding)
  return (
    <>
      <h3>{t('checks.detail.fix')}</h3>
      <p>{one.text.fix}</p>
      <h3>{t('checks.detail.changes')}</h3>
      <ul className="fix-lines">
        {lines.slice(0, MAX_LINES).map(({ where, before, after }, index) => (
          // Lines of one fix never change places.
          <li key={index}>
            <span>{where}</span>
            <span className="fix-values">
              <del>{before}</del> <ArrowRight size={13} aria-label="→" /> <ins>{after}</ins>
            </span>
          </li>
        ))}
      </ul>
      {lines.length > MAX_LINES ? (
        <p className="quiet">{t('checks.detail.more', { count: lines.length - MAX_LINES })}</p>
      ) : null}
    </>
  )
}
