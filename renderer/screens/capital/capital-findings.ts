import type { Layer } from '../../../shared/changes/fact-tables.ts'
import type { ShownFinding } from '../../../shared/checks/finding.ts'
import type { Findings } from '../../state/findings.ts'

const NONE: readonly ShownFinding[] = []
/** Findings are a new object whenever they change, so what is read off them is kept with them. */
const indexes = new WeakMap<Findings, Map<string, ShownFinding[]>>()

/** What the checks say of one amount (`@total` for the whole table), accepted ones too. */
export function amountFindings(
  findings: Findings,
  lineId: string,
  layer: Layer,
): readonly ShownFinding[] {
  return indexOf(findings).get(`${lineId} ${layer}`) ?? NONE
}

/** Open findings about capital, worst first. */
export function openFindings(findings: Findings): readonly ShownFinding[] {
  return findings.shown.filter(
    ({ place, accepted }) => place.screen === 'capital' && accepted === null,
  )
}

function indexOf(findings: Findings): Map<string, ShownFinding[]> {
  const known = indexes.get(findings)
  if (known !== undefined) return known
  const index = new Map<string, ShownFinding[]>()
  for (const finding of findings.shown) {
    const { place } = finding
    if (place.screen !== 'capital') continue
    const key = `${place.lineId} ${place.layer ?? ''}`
    const group = index.get(key)
    if (group === undefined) index.set(key, [finding])
    else group.push(finding)
  }
  indexes.set(findings, index)
  return index
}
