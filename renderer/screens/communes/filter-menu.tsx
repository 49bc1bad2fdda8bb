import { Popover } from '@mantine/core'
import { ChevronDown } from 'lucide-react'
import { useState, type ReactNode } from 'react'
import { foldForSearch } from '../../../shared/units/fold-label.ts'
import { useT } from '../../state/use-app.ts'

/** A longer list is narrowed by typing; so many lines are drawn at a time. */
const MOST_LINES = 150
const SEARCH_FROM = 9

export interface FilterOption {
  readonly value: string
  readonly label: string
}

interface FilterMenuProps {
  readonly label: string
  readonly options: readonly FilterOption[]
  readonly chosen: readonly string[]
  readonly onChange: (chosen: readonly string[]) => void
  /** Above the options. */
  readonly head?: ReactNode
  /** Said where there is nothing to choose from. */
  readonly empty: string
}

/** One part of the filter: a button that opens a list of boxes to tick. */
export function FilterMenu({ label, options, chosen, onChange, head, empty }: FilterMenuProps) {
  const t = useT()
  const [text, setText] = useState('')
  const query = foldForSearch(text)
  const found = options.filter((option) => foldForSearch(option.label).includes(query))
  return (
    <FilterPopover label={label} count={chosen.length} onClose={() => setText('')}>
      {head}
      {options.length < SEARCH_FROM ? null : (
        <input
          className="filter-search"
          value={text}
          placeholder={t('communes.filter.narrow')}
          aria-label={t('communes.filter.narrow')}
          onChange={(event) => setText(event.currentTarget.value)}
        />
      )}
      <div className="filter-lines">
        {options.length === 0 ? <p className="filter-empty">{empty}</p> : null}
        {found.slice(0, MOST_LINES).map((option) => (
          <label key={option.value} className="filter-line">
            <input
              type="checkbox"
              checked={chosen.includes(option.value)}
              onChange={(event) =>
                onChange(
                  event.currentTarget.checked
                    ? [...chosen, option.value]
                    : chosen.filter((value) => value !== option.value),
                )
              }
            />
            <span>{option.label}</span>
          </label>
        ))}
        {found.length > MOST_LINES ? (
          <p className="filter-empty">
            {t('communes.filter.more', { count: found.length - MOST_LINES })}
          </p>
        ) : null}
      </div>
    </FilterPopover>
  )
}

interface FilterPopoverProps {
  readonly label: string
  /** How many choices of this part are made. */
  readonly count: number
  readonly onClose?: () => void
  readonly children: ReactNode
}

export function FilterPopover({ label, count, onClose, children }: FilterPopoverProps) {
  const [isOpen, setOpen] = useState(false)
  const change = (next: boolean): void => {
    setOpen(next)
    if (!next) onClose?.()
  }
  return (
    <Popover
      opened={isOpen}
      onChange={change}
      position="bottom-start"
      shadow="md"
      width={272}
      trapFocus
      returnFocus
      withinPortal
    >
      <Popover.Target>
        <button
          type="button"
          className="button filter-button"
          aria-expanded={isOpen}
          aria-haspopup="dialog"
          aria-pressed={count > 0}
          onClick={() => change(!isOpen)}
        >
          {label}
          {count > 0 ? <b className="filter-count">{count}</b> : null}
          <ChevronDown size={14} aria-hidden />
        </button>
      </Popover.Target>
      <Popover.Dropdown p={8} aria-label={label}>
        {children}
      </Popover.Dropdown>
    </Popover>
  )
}
