import type { FactRow } from '../changes/fact-tables.ts'

/** What the amounts of a whole table are written in: triệu đồng or tỷ đồng. */
export type CapitalUnit = FactRow<'capitalTable'>['unit']

/** Line of `capitalAmount` that declares the total of the whole table. */
export const CAPITAL_TOTAL = '@total'

/** A table is in triệu đồng unless somebody says otherwise: most plans of provinces are. */
export const DEFAULT_CAPITAL_UNIT: CapitalUnit = 'million'

/** Decimals down to the đồng: 1 triệu = 10^6, 1 tỷ = 10^9. */
export const UNIT_DECIMALS = { million: 6, billion: 9 } as const satisfies Record<
  CapitalUnit,
  number
>
