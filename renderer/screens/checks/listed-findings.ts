import type { Facts } from '../../../shared/changes/change-set.ts'
import {
  describeFindings,
  type DescribedFinding,
} from '../../../shared/checks/described-finding.ts'
import { SEVERITIES, type ShownFinding } from '../../../shared/checks/finding.ts'
import type { Language } from '../../../shared/messages/translate.ts'
import { foldForSearch } from '../../../shared/units/fold-label.ts'
import type { Filters } from './view-store.ts'

/** A finding with its words, as a line of the list. */
export interface ListedFinding {
  readonly finding: ShownFinding
  readonly text: DescribedFinding
}

export interface FindingGroup {
  /** A severity, or a column's id (`''` for the whole plan). */
  readonly key: string
  readonly title: string
  readonly findings: readonly ListedFinding[]
}

export function listFindings(
  language: Language,
  facts: Facts,
  planId: string,
  shown: readonly ShownFinding[],
): ListedFinding[] {
  const texts = describeFindings(language, facts, planId, shown)
  return shown.flatMap((finding, index) => {
    const text = texts[index]
    return text === undefined ? [] : [{ finding, text }]
  })
}

/** What passes the filters; the text is looked for without accents in what a line says and where. */
export function filterFindings(
  listed: readonly ListedFinding[],
  { severities, rule, columnId, state, text }: Filters,
): ListedFinding[] {
  const wanted = foldForSearch(text)
  return listed.filter(
    ({ finding, text: words }) =>
      severities.includes(finding.severity) &&
      (rule === null || finding.rule === rule) &&
      (columnId === null || (finding.columnId ?? '') === columnId) &&
      (state === 'all' || (finding.accepted !== null) === (state === 'accepted')) &&
      (wanted === '' ||
        foldForSearch(`${words.where} ${words.message} ${words.accepted ?? ''}`).includes(wanted)),
  )
}

/** In the order in which they come, which is worst first and then by place; a place keeps its worst first. */
export function groupFindings(
  listed: readonly ListedFinding[],
  groupBy: 'severity' | 'place',
  columnIds: readonly string[],
  titleOf: (finding: ListedFinding) => string,
): FindingGroup[] {
  const groups = new Map<string, ListedFinding[]>()
  for (const one of listed) {
    const key = groupBy === 'severity' ? one.finding.severity : (one.finding.columnId ?? '')
    const group = groups.get(key)
    if (group === undefined) groups.set(key, [one])
    else group.push(one)
  }
  const order: readonly string[] = groupBy === 'severity' ? SEVERITIES : ['', ...columnIds]
  return [...groups]
    .sort(([a], [b]) => order.indexOf(a) - order.indexOf(b))
    .flatMap(([key, findings]) => {
      const [first] = findings
      return first === undefined ? [] : [{ key, title: titleOf(first), findings }]
    })
}
