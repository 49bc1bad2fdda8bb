import { useCallback, type ClipboardEvent } from 'react'
import { setUnit } from '../../../shared/capital/capital-edits.ts'
import { mergeLines, pasteLines } from '../../../shared/capital/paste-lines.ts'
import { readCapitalBlock, type BlockReading } from '../../../shared/capital/read-block.ts'
import type { SelectionSummary } from '../../grid/sheet-model.ts'
import { useApp, useT } from '../../state/use-app.ts'
import { notify } from '../../ui/notify.ts'
import { useIsShut } from '../versions/use-is-shut.ts'
import { NAME, type CapitalRow } from './capital-columns.ts'
import type { CapitalSource } from './capital-source.ts'
import { pastedBlock } from './pasted-block.ts'

export interface PasteLines {
  /** A whole table into the plan's: names find their lines, what is not there is added. */
  readonly pasteTable: (data: DataTransfer) => void
  /**
   * A block over the names that is longer than the table below the cell: what the sheet itself has no rows for becomes
   * new lines. Everything else is the sheet's own paste.
   */
  readonly onPasteCapture: (event: ClipboardEvent) => void
}

export function usePasteLines(
  source: CapitalSource | null,
  selection: () => SelectionSummary | null,
  rows: readonly CapitalRow[],
): PasteLines {
  const t = useT()
  const session = useApp((state) => state.session)
  const style = useApp((state) => state.language)
  const isReadOnly = useIsShut()

  const read = useCallback(
    (block: readonly (readonly string[])[]): Extract<BlockReading, { ok: true }> | null => {
      if (source === null) return null
      const reading = readCapitalBlock(block, source.table().unit, style)
      if (reading.ok) return reading
      const text =
        reading.code === 'no-names'
          ? t('capital.refused.block')
          : t('capital.refused.blockAmount', { text: reading.text, name: reading.name })
      notify({ tone: 'refused', text })
      return null
    },
    [source, style, t],
  )

  const pasteTable = useCallback(
    (data: DataTransfer): void => {
      const block = pastedBlock(data)
      const reading = block === null ? null : read(block)
      if (source === null || reading === null) return
      const { entries, total, unit } = reading
      // An empty table takes the unit it is told; one with figures keeps its own, and the amounts are converted.
      const isNew = source.table().lines.length === 0
      const edits = [
        ...(isNew && unit !== null ? setUnit(source.facts(), source.planId, unit) : []),
        ...mergeLines(source.facts(), source.planId, entries, total),
      ]
      session?.edit({ code: 'change.capital.paste', params: { count: entries.length } }, edits)
      notify({
        tone: 'info',
        text:
          unit === null
            ? t('capital.pasted', { count: entries.length })
            : t('capital.pastedUnit', {
                count: entries.length,
                unit: t(`capital.unit.${source.table().unit}`),
              }),
      })
    },
    [source, read, session, t],
  )

  const onPasteCapture = useCallback(
    (event: ClipboardEvent): void => {
      const active = selection()
      if (source === null || active === null || isReadOnly) return
      // An open editor takes the text itself.
      const isEditing = event.target instanceof HTMLTextAreaElement && event.target.value !== ''
      if (isEditing || active.active.column !== NAME) return
      const block = pastedBlock(event.clipboardData)
      if (block === null) return
      const first = rows[active.range.top]
      const from = first?.part === 'line' ? first.lineId : null
      const below = rows.slice(active.range.top).filter(({ part }) => part === 'line').length
      const isOneName = first?.part === 'draft' && block.length === 1
      if (isOneName || (from !== null && block.length <= below)) return
      event.preventDefault()
      event.stopPropagation()
      const reading = read(block)
      if (reading === null) return
      const { entries, total } = reading
      const edits = [
        ...pasteLines(source.facts(), source.planId, from, entries),
        ...mergeLines(source.facts(), source.planId, [], total),
      ]
      session?.edit({ code: 'change.capital.paste', params: { count: entries.length } }, edits)
      notify({ tone: 'info', text: t('capital.pasted', { count: entries.length }) })
    },
    [source, selection, rows, isReadOnly, read, session, t],
  )

  return { pasteTable, onPasteCapture }
}
