import type { Facts } from '../changes/change-set.ts'
import type { Layer } from '../changes/fact-tables.ts'
import { districtLines } from '../districts/district-lines.ts'
import { districtSets } from '../plan/columns.ts'
import type { PlanFigure } from '../sentences/figure.ts'
import { subjectId, type PlanSubject } from '../sentences/subject.ts'
import { separateUnitKind } from '../units/unit-kind.ts'
import { compareWith, type Compared } from './compare-figure.ts'
import type { TextFigure } from './text-figures.ts'
import { isAt, keys, nameKeys, textWords } from './words.ts'

/** Knows the districts of a plan and how many criteria of its sets for districts each meets: `huyện Chi Lăng đạt 6/9 tiêu chí`. */
export interface DistrictCounts {
  /**
   * What `n/N tiêu chí` is held against. `words`: what names the district, nearest last; null where no district of the plan
   * is named, or no set for districts has that many criteria.
   */
  compare(figure: TextFigure, words: string, cue: Layer | null): Compared | null
}

const KINDS = ['huyện', 'thị xã', 'thành phố', 'quận', 'tx', 'tp'].map(keys)
const UNITS = new Set(['tieu chi', 'chi tieu'])
const RANK = { agrees: 0, cut: 1, wrong: 2 } as const
const NAMES = {
  baseline: ['baseline'],
  target: ['cumulative', 'added'],
  actual: ['actual'],
} as const satisfies Record<Layer, readonly string[]>

export function createDistrictCounts(facts: Facts, planId: string): DistrictCounts {
  const subjects = districtSets(facts, planId).flatMap((set) =>
    districtLines(facts, planId, set).map((line) => {
      const figures: Record<string, PlanFigure> = {}
      const put = (name: string, value: number | null, column: string | null): void => {
        const place = { screen: 'districts', planId, setId: set.id, unitId: line.unit.id } as const
        if (value !== null)
          figures[name] = { value: { kind: 'count', value }, place: { ...place, column } }
      }
      put('baseline', line.achieved.shown, '@baseline')
      put('added', line.planned.shown, '@planned')
      put('cumulative', line.met ?? line.afterPlan, '@planned')
      put('actual', line.actual.shown, '@actual')
      put('base', line.size, null)
      const subject: PlanSubject = {
        id: subjectId('district', set.id, line.unit.id),
        kind: 'group',
        case: 'total',
        title: `${line.unit.name} – ${set.name}`,
        setId: set.id,
        standard: set.standard,
        figures,
        words: {},
      }
      return {
        subject,
        size: line.size,
        unitId: line.unit.id,
        name: nameKeys(separateUnitKind(line.unit.name).name),
      }
    }),
  )
  const names = new Map(subjects.map(({ unitId, name }) => [unitId, name]))

  /** The district named last; a bare name may be a commune's, so that its kind stands before it or it is all there is. */
  function districtIn(text: string): string | null {
    const words = textWords(text)
    let found: string | null = null
    for (let at = 0; at < words.length; at++) {
      const kind = KINDS.find((wanted) => isAt(words, at, wanted))
      const from = kind === undefined ? at : at + kind.length
      if (kind === undefined && at > 0) continue
      for (const [unitId, name] of names) {
        const isWhole = kind !== undefined || name.length === words.length
        if (name.length > 0 && isWhole && isAt(words, from, name)) found = unitId
      }
    }
    return found
  }

  return {
    compare(figure, words, cue) {
      if (figure.role !== 'fraction' || figure.of === null || !UNITS.has(figure.unit)) return null
      const unitId = districtIn(words)
      const size = figure.of.scaled
      let best: Compared | null = null
      for (const own of subjects) {
        if (own.unitId !== unitId || own.size !== size) continue
        const meant = cue === null ? (['target', 'baseline', 'actual'] as const) : [cue]
        for (const name of meant.flatMap((layer): readonly string[] => NAMES[layer])) {
          const compared = compareWith(own.subject, name, figure)
          if (compared === null) continue
          if (best === null || RANK[compared.comparison] < RANK[best.comparison]) best = compared
        }
      }
      return best
    },
  }
}
