import type { RowChange } from '../../shared/changes/change-set.ts'
import type { Facts } from '../../shared/changes/change-set.ts'
import type { Layer } from '../../shared/changes/fact-tables.ts'
import { withAcceptances } from '../../shared/checks/accepted.ts'
import type { PlanTables } from '../../shared/plan/plan-tables.ts'
import { createChecker, type Checker } from '../../shared/checks/checker.ts'
import type { Finding, Severity, ShownFinding } from '../../shared/checks/finding.ts'
import { RULES } from '../../shared/checks/rules.ts'

/** What is doubtful in the plan on screen, at one moment; a new object whenever it changes. */
export interface Findings {
  readonly planId: string | null
  /** Grows with each new object. */
  readonly version: number
  /** False until the plan has been looked at once. */
  readonly isSettled: boolean
  /** Open and accepted ones, worst first. */
  readonly shown: readonly ShownFinding[]
  /** Open ones by severity, and those that were accepted. */
  readonly counts: Readonly<Record<Severity | 'accepted', number>>
  /** Findings of a commune in one set (with those of no set); `null`: of every set. */
  ofUnit(setId: string | null, unitId: string): readonly ShownFinding[]
  /** Findings of one cell of a matrix, by the ids of its row and column (`@total`, `@base` … included). */
  ofCell(
    table: { readonly setId: string; readonly layer: Layer },
    row: string,
    column: string,
  ): readonly ShownFinding[]
}

const NONE: readonly ShownFinding[] = []

export const NO_FINDINGS: Findings = {
  planId: null,
  version: 0,
  isSettled: true,
  shown: NONE,
  counts: { error: 0, warning: 0, note: 0, accepted: 0 },
  ofUnit: () => NONE,
  ofCell: () => NONE,
}

/** What the keeper needs of the store. */
export interface FindingsPort {
  /** The facts of the open document; null when there is none. */
  source(): PlanTables | null
  planId(): string | null
  publish(findings: Findings): void
}

export interface FindingsKeeper {
  /** Rows moved (`null`: everything may have). Costs next to nothing: the looking comes when the hands rest. */
  note(rows: readonly RowChange[] | null): void
  /** Another document or plan may be on screen. */
  follow(): void
}

/** One slice of looking leaves most of a frame to everything else. */
const SLICE_MS = 4
/** Between two keys of somebody who types fast: looking waits for the hands to rest, … */
const REST_MS = 60
/** … though not for ever: who holds a key down sees the findings follow. */
const LONGEST_WAIT_MS = 600

/** Keeps the findings of the plan on screen: after each edit, off the keystroke's path and in slices. */
export function keepFindings(port: FindingsPort): FindingsKeeper {
  let checker: Checker | null = null
  let source: PlanTables | null = null
  let planId: string | null = null
  let version = 0
  /** A run under way in slices, or waiting for the hands to rest. */
  let timer: ReturnType<typeof setTimeout> | undefined
  let waitsSince: number | null = null
  /** What was published last: an edit that changes no finding tells nobody. */
  let told: readonly Finding[] | null = null

  function publish(isSettled: boolean): void {
    version++
    told = isSettled ? (checker?.findings() ?? null) : null
    port.publish(
      checker === null || source === null || planId === null
        ? { ...NO_FINDINGS, version }
        : describe(checker, source.facts, planId, version, isSettled),
    )
  }

  function schedule(): void {
    const now = performance.now()
    waitsSince ??= now
    clearTimeout(timer)
    timer = setTimeout(run, Math.max(0, Math.min(REST_MS, waitsSince + LONGEST_WAIT_MS - now)))
  }

  function run(): void {
    waitsSince = null
    const now = port.source()
    if (checker === null || now === null) return
    if (now !== source) {
      source = now
      told = null
      checker.note(null)
    }
    const end = performance.now() + SLICE_MS
    const isDone = checker.work(() => performance.now() < end)
    if (isDone) {
      if (checker.findings() !== told) publish(true)
    } else {
      timer = setTimeout(run, 0)
    }
  }

  return {
    note(rows) {
      if (checker === null) return
      checker.note(rows)
      if (rows === null || rows.some(({ table }) => table === 'acceptedFinding')) told = null
      schedule()
    },
    follow() {
      const next = port.source()
      const nextPlan = next === null ? null : port.planId()
      if (nextPlan === planId && (next === null) === (source === null)) {
        if (next === source) return
        // The same plan of a document that was loaded anew or opened instead.
        checker?.note(null)
        told = null
        source = next
        return schedule()
      }
      planId = nextPlan
      source = next
      checker =
        next === null || nextPlan === null
          ? null
          : createChecker(() => port.source() ?? next, nextPlan, RULES)
      publish(checker === null)
      if (checker !== null) schedule()
    },
  }
}

/** Lists and indexes are made when first asked for: most edits change nothing that is on screen. */
function describe(
  checker: Checker,
  facts: Facts,
  planId: string,
  version: number,
  isSettled: boolean,
): Findings {
  const shown = withAcceptances(facts, planId, checker.findings())
  const counts = { error: 0, warning: 0, note: 0, accepted: 0 }
  for (const { severity, accepted } of shown) counts[accepted === null ? severity : 'accepted']++
  let units: Map<string, ShownFinding[]> | null = null
  let cells: Map<string, ShownFinding[]> | null = null
  return {
    planId,
    version,
    isSettled,
    shown,
    counts,
    ofUnit(setId, unitId) {
      units ??= indexBy(shown, ({ unitId: of }) => of)
      const all = units.get(unitId) ?? NONE
      if (setId === null) return all
      return all.filter(({ place }) => !('setId' in place) || place.setId === setId)
    },
    ofCell({ setId, layer }, row, column) {
      cells ??= indexBy(shown, ({ place }) =>
        place.screen === 'matrix' ? cellKey(place, place.row, place.column) : null,
      )
      return cells.get(cellKey({ setId, layer }, row, column)) ?? NONE
    },
  }
}

function cellKey(
  { setId, layer }: { readonly setId: string; readonly layer: Layer },
  row: string,
  column: string,
): string {
  return `${setId}\u0001${layer}\u0001${row}\u0001${column}`
}

function indexBy(
  findings: readonly ShownFinding[],
  keyOf: (finding: ShownFinding) => string | null,
): Map<string, ShownFinding[]> {
  const index = new Map<string, ShownFinding[]>()
  for (const finding of findings) {
    const key = keyOf(finding)
    if (key === null) continue
    const group = index.get(key)
    if (group === undefined) index.set(key, [finding])
    else group.push(finding)
  }
  return index
}
