import { placeText } from '../../../shared/checks/place-text.ts'
import { checkText } from '../../../shared/checks/check-text.ts'
import { SEVERITIES, type ShownFinding } from '../../../shared/checks/finding.ts'
import { ruleOf } from '../../../shared/checks/rules.ts'
import { useApp, useStore, useT } from '../../state/use-app.ts'
import { moveInList } from '../../ui/list-keys.ts'
import { SeveritySign } from '../checks/severity-sign.tsx'

const MOST_SHOWN = 6

/** What is doubtful, worst first: how many of each, and the first ones with the way to their cells. */
export function FindingsCard() {
  const t = useT()
  const store = useStore()
  const findings = useApp((state) => state.findings)
  const language = useApp((state) => state.language)
  const session = useApp((state) => state.session)
  const planId = findings.planId
  function where(finding: ShownFinding): string {
    if (session === null || planId === null) return ''
    return `${placeText(language, session.facts().facts, planId, finding)}:`
  }
  const open = findings.shown.filter(({ accepted }) => accepted === null)
  return (
    <section className="overview-card" aria-labelledby="overview-findings">
      <header>
        <h2 id="overview-findings">{t('overview.findings')}</h2>
        <ul className="overview-severities">
          {SEVERITIES.map((severity) => (
            <li key={severity}>
              <SeveritySign severity={severity} size={15} /> {findings.counts[severity]}
            </li>
          ))}
        </ul>
        <button
          type="button"
          className="overview-more"
          onClick={() => store.setState({ screen: 'checks' })}
        >
          {t('overview.openChecks')}
        </button>
      </header>
      {open.length === 0 ? (
        <p className="overview-none">
          {t(findings.isSettled ? 'overview.findingsNone' : 'overview.findingsLooking')}
        </p>
      ) : (
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- arrows move among the buttons inside
        <ul className="overview-list" onKeyDown={moveInList}>
          {firstOfRules(open).map(({ finding, more }) => {
            const rule = ruleOf(finding.rule)
            return (
              <li key={finding.id}>
                <button type="button" data-list-item onClick={() => store.jump(finding.place)}>
                  <SeveritySign severity={finding.severity} size={15} />
                  <span>
                    <b>{where(finding)}</b> {checkText(language, finding.message)}
                    {more > 0 && rule !== undefined ? (
                      <small> {t('overview.findingsMore', { count: more })}</small>
                    ) : null}
                  </span>
                </button>
              </li>
            )
          })}
        </ul>
      )}
    </section>
  )
}

/** One of each rule, worst first, so that a hundred alike don't hide the others. */
function firstOfRules(
  open: readonly ShownFinding[],
): { readonly finding: ShownFinding; readonly more: number }[] {
  const counts = new Map<string, number>()
  for (const { rule } of open) counts.set(rule, (counts.get(rule) ?? 0) + 1)
  const seen = new Set<string>()
  return open
    .filter(({ rule }) => !seen.has(rule) && seen.add(rule))
    .slice(0, MOST_SHOWN)
    .map((finding) => ({ finding, more: (counts.get(finding.rule) ?? 1) - 1 }))
}
