import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { NTM, PLAN, langSonCommunes, planFacts } from './plan-facts.ts'
import { CLEAN, troubles } from './read-back.ts'
import { startImport } from './read-communes-back.ts'
import { buildSheet, type CellInput } from './sheet-builder.ts'

const NUMBERS = Array.from({ length: 19 }, (_, index) => String(index + 1))
const PLACES = [...langSonCommunes()].flatMap(([district, names]) =>
  names.map((name) => ({ district, name })),
)

const layouts = fc.record({
  places: fc.uniqueArray(fc.nat(PLACES.length - 1), { minLength: 2, maxLength: 12 }),
  lists: fc.array(fc.tuple(fc.subarray(NUMBERS, { minLength: 1 }), fc.subarray(NUMBERS)), {
    minLength: 12,
    maxLength: 12,
  }),
  shape: fc.constantFrom('lists', 'marks'),
  district: fc.constantFrom('label', 'comma', 'column'),
  hasCounts: fc.boolean(),
  hasNumbering: fc.boolean(),
  separator: fc.constantFrom(',', ', ', ';', ' ', ' và '),
  shift: fc.integer({ min: 0, max: 3 }),
})

test('communes written in a random layout are read back, each to its own district', () => {
  fc.assert(
    fc.property(layouts, (layout) => {
      const isMarks = layout.shape === 'marks'
      const written = layout.places.map((place, index) => {
        const [achieved = [], planned = []] = layout.lists[index] ?? []
        return {
          ...PLACES[place],
          achieved,
          planned: planned.filter((one) => !achieved.includes(one)),
        }
      })
      const head: CellInput[] = [
        'STT',
        ...(layout.district === 'column' ? ['Huyện'] : []),
        'Tên xã',
        ...(isMarks
          ? NUMBERS
          : [
              ...(layout.hasCounts ? ['Số tiêu chí đã đạt'] : []),
              'Các tiêu chí đã đạt',
              ...(layout.hasCounts ? ['Số tiêu chí phấn đấu'] : []),
              'Các tiêu chí phấn đấu',
            ]),
      ]
      const body = written.map(
        ({ district = '', name = '', achieved, planned }, index): CellInput[] => [
          index + 1,
          ...(layout.district === 'column' ? [district] : []),
          layout.district === 'label'
            ? `${name} - ${district}`
            : layout.district === 'comma'
              ? `Xã ${name}, ${district}`
              : name,
          ...(isMarks
            ? NUMBERS.map((one) =>
                achieved.includes(one) ? 'x' : planned.includes(one) ? 'p' : null,
              )
            : [
                ...(layout.hasCounts ? [achieved.length] : []),
                achieved.join(layout.separator),
                ...(layout.hasCounts ? [planned.length] : []),
                planned.length === 0
                  ? layout.hasCounts
                    ? null
                    : '0'
                  : planned.join(layout.separator),
              ]),
        ],
      )
      const margin = Array<CellInput>(layout.shift).fill(null)
      const numbering = head.map((_, index): CellInput => `(${index + 1})`)
      const rows = [head, ...(layout.hasNumbering ? [numbering] : []), ...body]
      const work = startImport(planFacts())
      const result = work.preview(
        buildSheet([[...margin, 'Biểu tổng hợp'], [], ...rows.map((row) => [...margin, ...row])]),
      )
      expect(troubles(result)).toEqual(CLEAN)
      work.accept(result)
      const hasPlanned = !isMarks || written.some(({ planned }) => planned.length > 0)
      for (const { district, name, achieved, planned } of written) {
        const unit = [...work.facts.unit.values()].find(
          (one) =>
            one.name === name &&
            `Huyện ${work.facts.unit.get(one.parentId ?? '')?.name}`.endsWith(
              (district ?? '').replace(/^\S+ (?:phố )?/u, ''),
            ),
        )
        const list = (layer: string) =>
          [...work.facts.markList.values()].find(
            (row) =>
              row.planId === PLAN &&
              row.setId === NTM &&
              row.layer === layer &&
              row.unitId === unit?.id,
          )?.criteria
        expect([district, name, list('baseline'), list('target')]).toEqual([
          district,
          name,
          achieved.join(','),
          hasPlanned ? planned.join(',') : undefined,
        ])
      }
    }),
    { numRuns: 30 },
  )
})
