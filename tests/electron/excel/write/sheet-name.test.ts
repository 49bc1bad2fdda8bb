import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { safeSheetName } from '../../../../electron/excel/write/sheet-name.ts'

describe('sheet names', () => {
  it('lose what Excel refuses', () => {
    expect(safeSheetName(`Phụ lục: [6]/7 * 'a' \\ ?`, [])).toBe('Phụ lục 6 7 a')
    expect(safeSheetName('History', [])).toBe('Phụ lục')
    expect(safeSheetName(' // ', [])).toBe('Phụ lục')
  })

  it('are valid and different from each other, whatever is wanted', () => {
    fc.assert(
      fc.property(
        fc.array(fc.string({ unit: 'binary', maxLength: 50 }), { maxLength: 12 }),
        (wanted) => {
          const names: string[] = []
          for (const name of wanted) names.push(safeSheetName(name, names))
          for (const name of names) expect(name).toMatch(/^[^[\]:*?/\\']{1,31}$/u)
          expect(new Set(names.map((name) => name.toLocaleLowerCase('vi'))).size).toBe(names.length)
        },
      ),
    )
  })
})
