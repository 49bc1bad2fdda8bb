import { useCallback, useRef, useState, type RefObject } from 'react'
import type { SelectionSummary, SheetHandle } from '../../grid/sheet-model.ts'
import { DRAFT, NAME, type DraftLine } from './capital-columns.ts'

export interface DraftOnScreen {
  /** The line that is being added; null while none is. */
  readonly draft: DraftLine | null
  /** Opens a line below another (null: behind all), or as a part of it; its name is typed next. */
  readonly addLine: (beside: string | null, as: DraftLine['as']) => void
  readonly dropDraft: () => void
  /** A line that was left without a name is none. */
  readonly followDraft: (summary: SelectionSummary) => void
}

/** A line on its way in: a row of the sheet, and nothing in the document until it has a name. */
export function useDraftLine(sheet: RefObject<SheetHandle | null>): DraftOnScreen {
  const [draft, setDraft] = useState<DraftLine | null>(null)
  const isEntered = useRef(false)
  const addLine = useCallback(
    (beside: string | null, as: DraftLine['as']) => {
      isEntered.current = false
      setDraft({ beside, as })
      // The grid takes over the new row with the next drawing.
      requestAnimationFrame(() =>
        requestAnimationFrame(() => void sheet.current?.goTo(DRAFT, NAME)),
      )
    },
    [sheet],
  )
  const dropDraft = useCallback(() => setDraft(null), [])
  const followDraft = useCallback(({ active }: SelectionSummary) => {
    if (active.row === DRAFT) isEntered.current = true
    else if (isEntered.current) {
      isEntered.current = false
      setDraft(null)
    }
  }, [])
  return { draft, addLine, dropDraft, followDraft }
}
