import { describe, expect, test } from 'vitest'

import { flexWidths } from '../../../renderer/grid/sheet-columns.ts'
import type { SheetColumn } from '../../../renderer/grid/sheet-model.ts'

const column = (id: string, width: number, flex?: number): SheetColumn => ({
  id,
  kind: 'value',
  header: id,
  width,
  flex,
  align: 'left',
})
const columns = [column('a', 100, 1), column('b', 50), column('c', 60, 2)]
const widthOf = (): number => 70

describe('flexible columns', () => {
  test('share what the others leave, by the widths those have now', () => {
    expect(flexWidths(columns, 530, widthOf)).toEqual([
      { key: 'a', newWidth: 200 },
      { key: 'c', newWidth: 260 },
    ])
  })

  test('keep their own width when nothing is left', () => {
    expect(flexWidths(columns, 100, widthOf)).toEqual([
      { key: 'a', newWidth: 100 },
      { key: 'c', newWidth: 60 },
    ])
  })
})
