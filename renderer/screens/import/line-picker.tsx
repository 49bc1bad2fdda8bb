import { Popover } from '@mantine/core'
import { useEffect, useMemo, useState, type KeyboardEvent } from 'react'
import type { DecidedRole } from '../../../shared/import/preview.ts'
import { useApp, useT } from '../../state/use-app.ts'
import { placeText } from './address.ts'
import type { LineRef } from './decisions.ts'
import { currentOption, lineOptions, matchingOptions, type LineOption } from './line-options.ts'

interface LinePickerProps {
  readonly planId: string
  readonly line: LineRef
  /** Where the line's cell is on screen. */
  readonly rect: DOMRect
  readonly onPick: (role: DecidedRole | null) => void
  readonly onClose: () => void
}

/** Beside a row or column: what it is. */
export function LinePicker(props: LinePickerProps) {
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

function PickerBody({ planId, line, onPick }: LinePickerProps) {
  const t = useT()
  const session = useApp((state) => state.session)
  const { table, axis } = line
  const options = useMemo(
    () => (session === null ? [] : lineOptions(session.facts().facts, planId, table, axis, t)),
    [session, planId, table, axis, t],
  )
  const at = (axis === 'row' ? table.rows : table.columns).indexOf(line.line)
  const current = currentOption(table, axis, at)
  const [text, setText] = useState('')
  const found = matchingOptions(options, text)
  const [index, setIndex] = useState(() =>
    Math.max(
      0,
      options.findIndex(({ id }) => id === current),
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
      onPick(keepLayer(option, line))
    }
  }

  const where = placeText(t, line.line.where, false)
  const title =
    line.line.label === ''
      ? t('importing.pick.untitled', { where })
      : t('importing.pick.title', { where, label: line.line.label })
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
        placeholder={t('importing.pick.search')}
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
            onClick={() => onPick(keepLayer(option, line))}
            onKeyDown={() => undefined}
          >
            <span>{option.label}</span>
          </div>
        ))}
        {found.length === 0 ? <p className="palette-none">{t('importing.pick.none')}</p> : null}
      </div>
    </div>
  )
}

/** Where the file's heading names a layer (two side by side), it holds whatever the line turns out to be. */
function keepLayer({ role }: LineOption, { line }: LineRef): DecidedRole | null {
  if (role === null || (role.kind !== 'unit' && role.kind !== 'criterion')) return role
  const layer = 'layer' in line.role ? line.role.layer : null
  return layer === null ? role : { ...role, layer }
}
