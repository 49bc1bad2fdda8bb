import type { AppendixDocument } from '../../shared/appendix/appendix-document.ts'
import { columnBlocks, type ColumnBlock } from '../../shared/appendix/column-blocks.ts'
import { leafColumns } from '../../shared/appendix/column-tree.ts'

/** Word calls a file damaged whose tables have more columns. */
const MOST_COLUMNS = 63

/** The blocks of columns that fit the paper, those too many for one table of Word divided further. */
export function wordBlocks(document: AppendixDocument): ColumnBlock[] {
  const leaves = leafColumns(document.columns)
  const firstOwn = leaves.findIndex((leaf) => !leaf.isRepeated)
  const repeated = Math.min(Math.max(firstOwn, 0), MOST_COLUMNS - 1)
  return columnBlocks(document).flatMap((block) => {
    if (block.length <= MOST_COLUMNS) return [block]
    const own = block.slice(repeated)
    const parts = Math.ceil(own.length / (MOST_COLUMNS - repeated))
    const size = Math.ceil(own.length / parts)
    return Array.from({ length: parts }, (_, part) => [
      ...block.slice(0, repeated),
      ...own.slice(part * size, (part + 1) * size),
    ])
  })
}
