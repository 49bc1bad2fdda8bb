import { createDocumentFacts } from '../../renderer/state/document-facts.ts'
import type { RowChange } from '../../shared/changes/change-set.ts'
import type { FactRow } from '../../shared/changes/fact-tables.ts'
import { factsFromRows } from '../../shared/changes/facts.ts'
import { createChecker } from '../../shared/checks/checker.ts'
import { RULES } from '../../shared/checks/rules.ts'
import { joinNumbers } from '../../shared/criteria/number-list.ts'
import { median, quantile, timesOf, type BenchResult } from './measure.ts'

const COLUMNS = 700
const UNITS = 8200
const PLAN = 'p'
const SET = 's'
const EDITS = 60
const SLICE_MS = 4

/** The whole country, 8,200 communes × 57 numbers: looking at everything, and what one mark costs after that. */
export function benchChecks(): BenchResult[] {
  const document = createDocumentFacts(country())
  const checker = createChecker(() => document, PLAN, RULES)
  const slices: number[] = []
  const work = (): number => {
    let total = 0
    for (let isDone = false; !isDone;) {
      const start = performance.now()
      isDone = checker.work(() => performance.now() - start < SLICE_MS)
      const took = performance.now() - start
      slices.push(took)
      total += took
    }
    return total
  }
  const first = work()
  slices.length = 0
  const edits: number[] = []
  const later: number[] = []
  const listed: number[] = []
  timesOf(EDITS, (index) => {
    const change = markChange(document.facts.markList, index)
    document.apply([change])
    const start = performance.now()
    checker.note([change])
    edits.push(performance.now() - start)
    later.push(work())
    const from = performance.now()
    checker.findings()
    listed.push(performance.now() - from)
  })
  const found = checker.findings().length
  const ms = (name: string, times: readonly number[], limit: number): BenchResult => ({
    name,
    median: median(times),
    p95: quantile(times, 0.95),
    unit: 'ms',
    target: `under ${limit} ms`,
    isMet: quantile(times, 0.95) < limit,
  })
  return [
    {
      name: `checks: everything, 8,200 × 57 (${found} findings)`,
      median: first,
      unit: 'ms',
      target: 'in slices, once',
    },
    ms('checks: one mark, on the keystroke’s path', edits, 1),
    ms('checks: one mark, all late rules', later, 200),
    ms('checks: longest slice after a mark', slices, 8),
    ms('checks: list in order after a mark', listed, 8),
  ]
}

function markChange(lists: ReadonlyMap<string, FactRow<'markList'>>, index: number): RowChange {
  const row = [...lists.values()][(index * 131) % lists.size]
  if (row === undefined) throw new Error('the country has no lists')
  const criteria = row.criteria === '1' ? '1,2' : '1'
  return { table: 'markList', before: row, after: { ...row, criteria } }
}

function country() {
  const criteria = Array.from({ length: 19 }, (_, index) => String(index + 1))
  const parts = criteria.flatMap((number) => [`${number}.1`, `${number}.2`])
  const columns = Array.from({ length: COLUMNS }, (_, index) => `c${index}`)
  const units = Array.from({ length: UNITS }, (_, index) => `u${index}`)
  const columnOf = (index: number): string => columns[index % COLUMNS] ?? ''
  const unit = (id: string, level: 'province' | 'district' | 'commune', parentId: string | null) =>
    ({
      id,
      level,
      kind: level === 'commune' ? 'Xã' : null,
      name: `Đơn vị ${id}`,
      parentId,
      isInScope: 1,
      position: 0,
      validFrom: null,
      validTo: null,
    }) as const
  return factsFromRows({
    unit: [
      unit('vn', 'province', null),
      ...columns.map((id) => unit(`d-${id}`, 'district', 'vn')),
      ...units.map((id, index) => unit(id, 'commune', `d-${columnOf(index)}`)),
    ],
    criteriaSet: [
      {
        id: SET,
        name: SET,
        decision: '',
        period: '2021-2025',
        unitLevel: 'commune',
        standard: 'ntm',
        position: 0,
      },
    ],
    criterion: criteria.map((number, position) => ({
      setId: SET,
      number,
      shortName: number,
      name: number,
      isVerified: 1,
      position,
    })),
    subCriterion: parts.map((number, position) => ({
      setId: SET,
      number,
      criterion: number.split('.')[0] ?? '',
      name: number,
      isVerified: 1,
      position,
    })),
    plan: [
      {
        id: PLAN,
        year: 2023,
        name: PLAN,
        unitId: 'vn',
        issuer: '',
        number: '',
        date: null,
        draft: 1,
      },
    ],
    planSet: [{ planId: PLAN, setId: SET, position: 0 }],
    planColumn: columns.map((columnId, position) => ({
      planId: PLAN,
      columnId,
      name: columnId,
      shortName: columnId,
      position,
      recognisedNtm: 5,
    })),
    planColumnUnit: units.map((unitId, index) => ({
      planId: PLAN,
      columnId: columnOf(index),
      unitId,
    })),
    markList: units.flatMap((unitId, index) => {
      const of = (from: number, to: number): string =>
        joinNumbers([...criteria.slice(from, to), ...parts.slice(from * 2, to * 2)])
      // One commune in a hundred plans a criterion that it has.
      const planned = index % 100 === 0 ? 8 : 9
      return [
        {
          planId: PLAN,
          setId: SET,
          layer: 'baseline' as const,
          unitId,
          criteria: of(0, 9),
          lost: '',
        },
        {
          planId: PLAN,
          setId: SET,
          layer: 'target' as const,
          unitId,
          criteria: of(planned, 15),
          lost: '',
        },
      ]
    }),
    matrixCell: columns.flatMap((columnId, column) =>
      criteria.map((criterion, index) => ({
        planId: PLAN,
        setId: SET,
        layer: 'target' as const,
        criterion,
        columnId,
        // What its communes give; one district in twenty says otherwise.
        value: index < 15 ? Math.ceil((UNITS - column) / COLUMNS) - (column % 20 === 0 ? 1 : 0) : 0,
      })),
    ),
  })
}
