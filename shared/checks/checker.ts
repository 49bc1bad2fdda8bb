import type { RowChange } from '../changes/change-set.ts'
import { LAYERS, type FactTable } from '../changes/fact-tables.ts'
import type { CheckedPlan } from './checked-plan.ts'
import type { Finding, Rule } from './finding.ts'
import { planContext, SHAPING_TABLES, type PlanContext } from './plan-context.ts'
import { sortFindings } from './sort-findings.ts'
import type { PlanTables } from '../plan/plan-tables.ts'

/**
 * Keeps the findings of one plan in step with its facts. An edit only notes what it touched (`note`); the looking is
 * done later and in slices (`work`), so that neither a keystroke nor a frame waits for it.
 */
export interface Checker {
  /** Notes what moved; `null`: anything may have. */
  note(rows: readonly RowChange[] | null): void
  /** Looks at what was noted until `hasTime` says no; true when nothing is left to look at. */
  work(hasTime: () => boolean): boolean
  /** What has been found so far, worst first; findings of a rule stay until it has been run again. */
  findings(): readonly Finding[]
}

/** Few enough to look at within a millisecond. */
const UNITS_A_SLICE = 24

const NO_FINDINGS: readonly Finding[] = []

/** `source` is asked for at each piece of work: a window may have loaded its document anew meanwhile. */
export function createChecker(
  source: () => PlanTables,
  planId: string,
  rules: readonly Rule[],
): Checker {
  const unitRules = rules.filter(({ scope }) => scope === 'unit')
  const planRules = rules.filter(({ scope }) => scope === 'plan')
  const ofUnit = new Map<string, readonly Finding[]>()
  const ofRule = new Map<string, readonly Finding[]>()
  const dueUnits = new Set<string>()
  const dueRules = new Set<Rule>()
  /** A rule in the middle of its look. */
  let under: { rule: Rule; rest: Iterator<Finding | null>; found: Finding[] } | null = null
  /** Tables not yet asked for: each is built in a step of its own rather than inside the first rule that reads it. */
  const dueTables: (() => unknown)[] = []
  let context: PlanContext | null = null
  let mustStart = true
  let sorted: readonly Finding[] | null = null

  function start(): void {
    mustStart = false
    dueUnits.clear()
    dueRules.clear()
    dueTables.length = 0
    under = null
    sorted = null
    context = planContext(source(), planId)
    if (context === null) {
      ofUnit.clear()
      ofRule.clear()
      return
    }
    const there = new Set(context.unitIds)
    for (const unitId of ofUnit.keys()) if (!there.has(unitId)) ofUnit.delete(unitId)
    for (const unitId of there) dueUnits.add(unitId)
    for (const rule of planRules) dueRules.add(rule)
    const plan = context.with([])
    for (const { set } of plan.sets) {
      dueTables.push(() => plan.communes(set.id))
      for (const layer of LAYERS) dueTables.push(() => plan.matrix(set.id, layer))
    }
  }

  function lookAtUnits(of: PlanContext, unitIds: readonly string[]): void {
    const plan = of.with(unitIds)
    const found = new Map<string, Finding[]>()
    for (const rule of unitRules) {
      for (const finding of rule.check(plan)) {
        if (finding === null) continue
        const unitId = finding.unitId ?? ''
        const findings = found.get(unitId)
        if (findings === undefined) found.set(unitId, [finding])
        else findings.push(finding)
      }
    }
    for (const unitId of unitIds) {
      dueUnits.delete(unitId)
      const findings = found.get(unitId)
      if (findings !== undefined || ofUnit.has(unitId)) sorted = null
      if (findings !== undefined) ofUnit.set(unitId, findings)
      else ofUnit.delete(unitId)
    }
  }

  /** Goes on with the rule under way, or takes up the next; until it pauses or ends. */
  function lookAtRule(of: PlanContext): void {
    if (under === null) {
      const [rule] = dueRules
      if (rule === undefined) return
      dueRules.delete(rule)
      under = { rule, rest: rule.check(of.with([]))[Symbol.iterator](), found: [] }
    }
    for (;;) {
      const next = under.rest.next()
      if (next.done === true) break
      if (next.value === null) return
      under.found.push(next.value)
    }
    const before = ofRule.get(under.rule.id) ?? NO_FINDINGS
    if (before.length > 0 || under.found.length > 0) sorted = null
    ofRule.set(under.rule.id, under.found)
    under = null
  }

  function step(of: PlanContext): void {
    const build = dueTables.pop()
    if (build !== undefined) build()
    else if (dueUnits.size > 0) lookAtUnits(of, firstOf(dueUnits, UNITS_A_SLICE))
    else lookAtRule(of)
  }

  function isDone(): boolean {
    return dueTables.length === 0 && dueUnits.size === 0 && dueRules.size === 0 && under === null
  }

  return {
    note(rows) {
      if (rows === null || rows.some(({ table }) => SHAPING_TABLES.has(table))) {
        mustStart = true
        return
      }
      const tables = new Set<FactTable>()
      for (const change of rows) {
        tables.add(change.table)
        const row = change.after ?? change.before
        if (row !== null && 'unitId' in row && row.unitId !== null) dueUnits.add(row.unitId)
      }
      context?.note(rows)
      for (const rule of planRules) {
        if (!rule.reads.some((table) => tables.has(table))) continue
        dueRules.add(rule)
        // What it has looked at so far may no longer be so.
        if (under?.rule === rule) under = null
      }
    },
    work(hasTime) {
      if (mustStart) start()
      if (context === null) return true
      while (!isDone()) {
        step(context)
        if (!hasTime()) break
      }
      return isDone()
    },
    findings() {
      if (context === null) return NO_FINDINGS
      if (sorted === null) {
        const plan = context.with([])
        const ofUnits = gathered(plan, unitRules, [...ofUnit.values()].flat())
        const all = distinct([...ofUnits, ...[...ofRule.values()].flat()])
        sorted = sortFindings(all, plan, rules)
      }
      return sorted
    },
  }
}

function gathered(
  plan: CheckedPlan,
  rules: readonly Rule[],
  findings: readonly Finding[],
): readonly Finding[] {
  return rules.reduce((all, { id, gather }) => {
    if (gather === undefined) return all
    const own = all.filter(({ rule }) => rule === id)
    const kept = own.length === 0 ? own : gather(plan, own)
    return kept === own ? all : [...all.filter(({ rule }) => rule !== id), ...kept]
  }, findings)
}

function firstOf(ids: ReadonlySet<string>, count: number): string[] {
  const first: string[] = []
  for (const id of ids) {
    first.push(id)
    if (first.length === count) break
  }
  return first
}

/** Two rows of one kind may say the same of one place: it is said once. */
function distinct(findings: readonly Finding[]): Finding[] {
  const byId = new Map<string, Finding>()
  for (const finding of findings) if (!byId.has(finding.id)) byId.set(finding.id, finding)
  return [...byId.values()]
}
