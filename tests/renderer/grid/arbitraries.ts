import * as fc from 'fast-check'

/** Texts with everything a clipboard format could trip over. */
export const cellText = fc.string({
  unit: fc.constantFrom(...'aB1,."\t\n&<> đảĐ\u0300'.split('')),
  maxLength: 8,
})

/** Rows of equal, non-zero length. */
export function rectangle<T>(cell: fc.Arbitrary<T>): fc.Arbitrary<T[][]> {
  return fc
    .tuple(fc.integer({ min: 1, max: 5 }), fc.integer({ min: 1, max: 5 }))
    .chain(([rows, columns]) =>
      fc.array(fc.array(cell, { minLength: columns, maxLength: columns }), {
        minLength: rows,
        maxLength: rows,
      }),
    )
}
