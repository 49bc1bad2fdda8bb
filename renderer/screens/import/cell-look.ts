import { formatInteger, type NumberStyle } from '../../../shared/numbers/format.ts'
import type { ImportCell } from '../../../shared/import/preview.ts'

/** How a cell of the file is drawn. Colours come from its state; the rest makes the state readable without them. */
export interface CellLook {
  /** Struck through: what the document holds and would lose. */
  readonly old: string | null
  readonly text: string
  /** Behind the text: `?` to be decided, `!` refused, `≠` wrong, `≈` cut; `→` before what a damaged text became. */
  readonly mark: '?' | '!' | '≠' | '≈' | '→' | null
  readonly isText: boolean
}

export const emptyLook: CellLook = { old: null, text: '', mark: null, isText: false }

const MARKS = { doubt: '?', rejected: '!', wrong: '≠', cut: '≈' } as const

export function cellLook(cell: ImportCell, style: NumberStyle): CellLook {
  const number = (value: number | undefined): string | null =>
    value === undefined ? null : formatInteger(value, style)
  switch (cell.state) {
    case 'changed':
      return look({ old: number(cell.before), text: number(cell.after) ?? cell.raw })
    case 'added':
      return look({ text: number(cell.after) ?? cell.raw })
    case 'cleared':
      return look({ old: number(cell.before) })
    case 'kept':
      return look({ text: `(${number(cell.before) ?? ''})` })
    case 'doubt':
    case 'rejected':
    case 'wrong':
    case 'cut':
      return look({ text: cell.raw, mark: MARKS[cell.state] })
    case 'text':
      return look({ text: cell.raw, isText: true })
    case 'same':
    case 'agrees':
    case 'unchecked':
    case 'ignored':
    case 'blank':
      return look({ text: cell.raw })
  }
}

function look(parts: Partial<CellLook>): CellLook {
  return { ...emptyLook, ...parts }
}
