import type { Rule } from './finding.ts'
import { achievedAndPlanned } from './rules/achieved-and-planned.ts'
import { agencyMissing } from './rules/agency-missing.ts'
import { agencySpelling } from './rules/agency-spelling.ts'
import { baseOfUnits } from './rules/base-of-units.ts'
import { capitalPartMissing } from './rules/capital-part-missing.ts'
import { capitalPartsTotal } from './rules/capital-parts-total.ts'
import { capitalShares } from './rules/capital-shares.ts'
import { capitalUnit } from './rules/capital-unit.ts'
import { cellOverBase } from './rules/cell-over-base.ts'
import { columnWithoutCommunes } from './rules/column-without-communes.ts'
import { criterionAndParts } from './rules/criterion-and-parts.ts'
import { declaredCount } from './rules/declared-count.ts'
import { declaredWithoutList } from './rules/declared-without-list.ts'
import { duplicateNames } from './rules/duplicate-names.ts'
import { feasibility } from './rules/feasibility.ts'
import { heldValue } from './rules/held-value.ts'
import { listTitle } from './rules/list-title.ts'
import { lostCriterion } from './rules/lost-criterion.ts'
import { matrixAndCommunes } from './rules/matrix-and-communes.ts'
import { mixedLevels } from './rules/mixed-levels.ts'
import { moreThanSet } from './rules/more-than-set.ts'
import { provinceFigure } from './rules/province-figure.ts'
import { recognisedCount } from './rules/recognised-count.ts'
import { registeredNotCovered } from './rules/registered-not-covered.ts'
import { rowPartlyBlank } from './rules/row-partly-blank.ts'
import { sentenceStale } from './rules/sentence-stale.ts'
import { standardOrder } from './rules/standard-order.ts'
import { targetBelowBaseline } from './rules/target-below-baseline.ts'
import { registeredOutside } from './rules/registered-outside.ts'
import { unitOutsideColumns } from './rules/unit-outside-columns.ts'
import { unknownNumber } from './rules/unknown-number.ts'
import { villageDeclared } from './rules/village-declared.ts'
import { villageOverTotal } from './rules/village-over-total.ts'
import { villageSums } from './rules/village-sums.ts'
import { villageTwice } from './rules/village-twice.ts'
import { villageReachedAndPlanned } from './rules/village-reached-and-planned.ts'
import { indicatorSum } from './rules/indicator-sum.ts'
import { indicatorDirection } from './rules/indicator-direction.ts'
import { indicatorRate } from './rules/indicator-rate.ts'
import { indicatorPercent } from './rules/indicator-percent.ts'

/** Every rule, in the order in which findings of one place are listed. */
export const RULES: readonly Rule[] = [
  heldValue,
  achievedAndPlanned,
  declaredCount,
  mixedLevels,
  unknownNumber,
  moreThanSet,
  declaredWithoutList,
  criterionAndParts,
  registeredNotCovered,
  standardOrder,
  lostCriterion,
  matrixAndCommunes,
  cellOverBase,
  targetBelowBaseline,
  provinceFigure,
  baseOfUnits,
  recognisedCount,
  feasibility,
  listTitle,
  duplicateNames,
  unitOutsideColumns,
  registeredOutside,
  columnWithoutCommunes,
  rowPartlyBlank,
  capitalUnit,
  capitalPartsTotal,
  capitalPartMissing,
  capitalShares,
  villageDeclared,
  villageOverTotal,
  villageSums,
  villageTwice,
  villageReachedAndPlanned,
  indicatorSum,
  indicatorDirection,
  indicatorRate,
  indicatorPercent,
  sentenceStale,
  agencyMissing,
  agencySpelling,
]

/** The rule of a finding; a finding of a rule that is no more has none. */
export function ruleOf(id: string): Rule | undefined {
  return RULES.find((rule) => rule.id === id)
}
