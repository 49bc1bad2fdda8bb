import { Popover } from '@mantine/core'
import { useEffect, useState, type KeyboardEvent } from 'react'
import { useT } from '../../state/use-app.ts'
import { placeText } from './address.ts'
import { matchingOptions, type LineOption } from './line-options.ts'

interface LinePickerProps<R> {
  readonly line: { readonly where: string; readonly label: string }
  readonly options: readonly LineOption<R>[]
  /** The option it is taken as at the moment. */
  readonly current: string | null
  readonly hint: string
  /** Where the line's cell is on screen. */
  readonly rect: DOMRect
  readonly onPick: (role: R | null) => void
  readonly onClose: () => void
}

/** Of thousands of communes as many are drawn as a person would look through. */
const MOST_SHOWN = 100

/** Beside a row or column: what it is. */
export function LinePicker<R>(props: LinePickerProps<R>) {
  const { rect, onClose } = props
  return (
    <Popover
      opened
      onChange={(isOpen) => {
        if (!isOpen) onClose()
      }}
      position="bottom-start"
      width={290}
      shadow="md"
      trapFocus
      withinPortal
    >
      <Popover.Target>
        <span
          className="import-anchor"
          style={{ left: rect.left, top: rect.top, width: rect.width, height: rect.height }}
        />
      </Popover.Target>
      <Popover.Dropdown p={8}>
        <PickerBody {...props} />
      </Popover.Dropdown>
    </Popover>
  )
}

function PickerBody<R>({ line, options, current, hint, onPick }: LinePickerProps<R>) {
  const t = useT()
  const [text, setText] = useState('')
  const matching = matchingOptions(options, text)
  const found = matching.slice(0, MOST_SHOWN)
  const [index, setIndex] = useState(() =>
    Math.max(
      0,
      found.findIndex(({ id }) => id === current),
    ),
  )
  const picked = found[index]?.id
  useEffect(() => {
    if (picked === undefined) return
    document.getElementById(`import-pick-${picked}`)?.scrollIntoView({ block: 'nearest' })
  }, [picked])

  function onKeyDown(event: KeyboardEvent): void {
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0
    if (step !== 0 && found.length > 0) {
      event.preventDefault()
      setIndex((index + step + found.length) % found.length)
    }
    const option = found[index]
    if (event.key === 'Enter' && !event.nativeEvent.isComposing && option !== undefined) {
      event.preventDefault()
      onPick(option.role)
    }
  }

  const where = placeText(t, line.where, false)
  const title =
    line.label === ''
      ? t('importing.pick.untitled', { where })
      : t('importing.pick.title', { where, label: line.label })
  return (
    <div className="palette import-picker">
      <p>{title}</p>
      <input
        data-autofocus
        type="text"
        role="combobox"
        aria-expanded
        aria-controls="import-picker-list"
        aria-activedescendant={picked === undefined ? undefined : `import-pick-${picked}`}
        aria-label={title}
        placeholder={hint}
        value={text}
        onChange={(event) => {
          setText(event.currentTarget.value)
          setIndex(0)
        }}
        onKeyDown={onKeyDown}
      />
      <div id="import-picker-list" role="listbox" aria-label={title}>
        {found.map((option, place) => (
          <div
            key={option.id}
            id={`import-pick-${option.id}`}
            role="option"
            tabIndex={-1}
            aria-selected={place === index}
            aria-current={option.id === current ? 'true' : undefined}
            className="palette-item"
            onMouseMove={() => setIndex(place)}
            onClick={() => onPick(option.role)}
            onKeyDown={() => undefined}
          >
            <span>{option.label}</span>
          </div>
        ))}
        {matching.length > found.length ? (
          <p className="palette-none">
            {t('importing.pick.more', { count: matching.length - found.length })}
          </p>
        ) : null}
        {found.length === 0 ? <p className="palette-none">{t('importing.pick.none')}</p> : null}
      </div>
    </div>
  )
}
