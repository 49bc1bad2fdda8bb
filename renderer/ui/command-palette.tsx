import { Modal } from '@mantine/core'
import { useEffect, useMemo, useRef, useState, type KeyboardEvent } from 'react'
import { foldForSearch } from '../../shared/units/fold-label.ts'
import { useT } from '../state/use-app.ts'
import { useCommands, type Command } from './use-commands.ts'

interface PaletteProps {
  readonly isOpen: boolean
  readonly close: () => void
  readonly openKeyMap: () => void
}

/** Ctrl+K: criteria, districts and commands by any part of their names, accents or not. */
export function CommandPalette({ isOpen, close, openKeyMap }: PaletteProps) {
  const t = useT()
  return (
    <Modal
      opened={isOpen}
      onClose={close}
      aria-label={t('frame.search')}
      withCloseButton={false}
      yOffset="12vh"
      size={560}
      overlayProps={{ backgroundOpacity: 0.25 }}
    >
      <PaletteBody close={close} openKeyMap={openKeyMap} />
    </Modal>
  )
}

const MAX_SHOWN = 12

function PaletteBody({ close, openKeyMap }: Omit<PaletteProps, 'isOpen'>) {
  const t = useT()
  const commands = useCommands(openKeyMap)
  const [text, setText] = useState('')
  const [index, setIndex] = useState(0)
  const field = useRef<HTMLInputElement>(null)
  // Not when the dialog's own focus comes, frames later: the first letter would go to the cell behind.
  useEffect(() => field.current?.focus(), [])
  const found = useMemo(() => matching(commands, text), [commands, text])

  function run(command: Command | undefined): void {
    if (command === undefined) return
    close()
    command.run()
  }

  function onKeyDown(event: KeyboardEvent): void {
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0
    if (step !== 0 && found.length > 0) {
      event.preventDefault()
      setIndex((index + step + found.length) % found.length)
    }
    if (event.key === 'Enter' && !event.nativeEvent.isComposing) run(found[index])
  }

  return (
    <div className="palette">
      <input
        ref={field}
        data-autofocus
        type="text"
        role="combobox"
        aria-expanded
        aria-controls="palette-list"
        aria-activedescendant={found.length > 0 ? `palette-${index}` : undefined}
        aria-label={t('frame.search')}
        placeholder={t('frame.search')}
        value={text}
        onChange={(event) => {
          setText(event.currentTarget.value)
          setIndex(0)
        }}
        onKeyDown={onKeyDown}
      />
      <div id="palette-list" role="listbox" aria-label={t('frame.search')}>
        {found.map((command, at) => (
          <div
            key={command.id}
            id={`palette-${at}`}
            role="option"
            tabIndex={-1}
            aria-selected={at === index}
            className="palette-item"
            onMouseMove={() => setIndex(at)}
            onClick={() => run(command)}
            onKeyDown={() => undefined}
          >
            <span>{command.label}</span>
            <small>{command.hint}</small>
          </div>
        ))}
        {found.length === 0 ? <p className="palette-none">{t('frame.searchEmpty')}</p> : null}
      </div>
    </div>
  )
}

function matching(commands: readonly Command[], text: string): Command[] {
  const words = foldForSearch(text).split(' ').filter(Boolean)
  return commands
    .filter((command) => words.every((word) => command.folded.includes(word)))
    .slice(0, MAX_SHOWN)
}
