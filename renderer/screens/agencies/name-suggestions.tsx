import { useEffect, useState, type KeyboardEvent, type ReactNode, type RefObject } from 'react'
import { createPortal } from 'react-dom'
import type { WrittenName } from '../../../shared/agencies/agency-variants.ts'
import type { SheetHandle } from '../../grid/sheet-model.ts'
import { useT } from '../../state/use-app.ts'
import { AGENCY, PARTNERS } from './assignment-model.ts'
import { lastPart, matchingNames, withLastPart } from './matching-names.ts'

interface SuggestionsProps {
  readonly sheet: RefObject<SheetHandle | null>
  readonly written: readonly WrittenName[]
  readonly children: ReactNode
}

interface Shown {
  readonly field: HTMLTextAreaElement
  readonly column: string
  readonly names: readonly string[]
  /** -1: none, so that Enter takes the text as it was typed. */
  readonly active: number
}

/**
 * Names in use under the cell that is being typed into. Arrows choose one, Enter or a click takes it, Esc closes the list
 * first; text that was typed is never changed unasked, as input methods send Backspace and letters of their own.
 */
export function NameSuggestions({ sheet, written, children }: SuggestionsProps) {
  const t = useT()
  const [shown, setShown] = useState<Shown | null>(null)

  function look(field: HTMLTextAreaElement): void {
    const column = sheet.current?.getSelection()?.active.column
    if (column !== AGENCY && column !== PARTNERS) return setShown(null)
    const typed = column === PARTNERS ? lastPart(field.value) : field.value
    const names = field.dataset['mode'] === 'ready' ? [] : matchingNames(written, typed)
    setShown(names.length === 0 ? null : { field, column, names, active: -1 })
  }

  /** True when the text in the field is complete and the key may go on to end the edit. */
  function take(name: string): boolean {
    if (shown === null) return false
    const { field, column } = shown
    writeInto(field, column === PARTNERS ? withLastPart(field.value, name) : name)
    setShown(null)
    return column === AGENCY
  }

  function onKeyDown(event: KeyboardEvent): void {
    if (shown === null || event.nativeEvent.isComposing) return
    const { key } = event
    const stop = (): void => {
      event.preventDefault()
      event.stopPropagation()
    }
    if (key === 'ArrowDown' || key === 'ArrowUp') {
      const count = shown.names.length
      const step = key === 'ArrowDown' ? 1 : -1
      // From the last one back to what was typed.
      setShown({ ...shown, active: ((shown.active + 1 + step + count + 1) % (count + 1)) - 1 })
      stop()
      return
    }
    if (key === 'Escape') {
      setShown(null)
      stop()
      return
    }
    const name = shown.names[shown.active]
    if ((key === 'Enter' || key === 'Tab') && name !== undefined && !take(name)) stop()
    else if (key === 'Enter' || key === 'Tab') setShown(null)
  }

  // The cell scrolls away under a list that stays.
  useEffect(() => {
    if (shown === null) return undefined
    const close = (): void => setShown(null)
    window.addEventListener('wheel', close, { passive: true })
    window.addEventListener('resize', close)
    return () => {
      window.removeEventListener('wheel', close)
      window.removeEventListener('resize', close)
    }
  }, [shown])

  return (
    // oxlint-disable-next-line jsx-a11y/no-static-element-interactions -- the sheet inside has the focus
    <div
      className="agencies-sheet"
      onInput={(event) => {
        if (event.target instanceof HTMLTextAreaElement && event.nativeEvent.isTrusted) {
          const field = event.target
          // The sheet takes up the text first.
          requestAnimationFrame(() => look(field))
        }
      }}
      onBlurCapture={() => setShown(null)}
      onKeyDownCapture={onKeyDown}
    >
      {children}
      {shown === null ? null : (
        <SuggestionList
          shown={shown}
          label={t('agencies.suggestions')}
          take={(name) => {
            if (take(name)) sheet.current?.settle()
          }}
        />
      )}
    </div>
  )
}

function SuggestionList({
  shown,
  label,
  take,
}: {
  readonly shown: Shown
  readonly label: string
  readonly take: (name: string) => void
}) {
  const at = shown.field.getBoundingClientRect()
  const isBelow = at.bottom + 200 < window.innerHeight
  return createPortal(
    <ul
      className="agencies-suggestions"
      role="listbox"
      aria-label={label}
      style={{
        left: at.left,
        minWidth: at.width,
        ...(isBelow ? { top: at.bottom + 2 } : { bottom: window.innerHeight - at.top + 2 }),
      }}
    >
      {shown.names.map((name, index) => (
        // oxlint-disable-next-line jsx-a11y/interactive-supports-focus -- the focus stays in the cell; arrows choose
        <li
          key={name}
          role="option"
          aria-selected={index === shown.active}
          onMouseDown={(event) => {
            // The cell keeps the focus and its edit.
            event.preventDefault()
            take(name)
          }}
        >
          {name}
        </li>
      ))}
    </ul>,
    document.body,
  )
}

/** As if it had been typed: the sheet takes up what its field holds. */
function writeInto(field: HTMLTextAreaElement, text: string): void {
  field.value = text
  field.setSelectionRange(text.length, text.length)
  field.dispatchEvent(new InputEvent('input', { bubbles: true }))
}
