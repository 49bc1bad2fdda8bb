import { Menu } from '@mantine/core'
import {
  ArrowDown,
  ArrowUp,
  IndentDecrease,
  IndentIncrease,
  ListPlus,
  ListTree,
  ListX,
} from 'lucide-react'
import { useT } from '../../state/use-app.ts'
import { useIsShut } from '../versions/use-is-shut.ts'
import type { CapitalActions } from './use-capital-actions.ts'

export interface MenuPlace {
  readonly row: string
  readonly x: number
  readonly y: number
}

interface CapitalMenuProps {
  readonly place: MenuPlace | null
  readonly close: () => void
  readonly selected: () => readonly string[]
  readonly actions: CapitalActions
  readonly addLine: (beside: string | null, as: 'sibling' | 'part') => void
}

/** What one does with the selected lines, by the right button or the menu key. */
export function CapitalMenu({ place, close, selected, actions, addLine }: CapitalMenuProps) {
  const t = useT()
  const isReadOnly = useIsShut()
  const lines = place === null ? [] : selected()
  if (place === null || isReadOnly || !lines.includes(place.row)) return null
  const items = [
    {
      label: 'capital.add',
      keys: 'Insert',
      icon: ListPlus,
      run: () => addLine(place.row, 'sibling'),
    },
    {
      label: 'capital.addPart',
      keys: 'Alt Insert',
      icon: ListTree,
      run: () => addLine(place.row, 'part'),
    },
    null,
    { label: 'capital.menu.up', keys: 'Alt ↑', icon: ArrowUp, run: () => actions.move(lines, -1) },
    {
      label: 'capital.menu.down',
      keys: 'Alt ↓',
      icon: ArrowDown,
      run: () => actions.move(lines, 1),
    },
    {
      label: 'capital.menu.indent',
      keys: 'Alt Shift →',
      icon: IndentIncrease,
      run: () => actions.indent(lines),
    },
    {
      label: 'capital.menu.outdent',
      keys: 'Alt Shift ←',
      icon: IndentDecrease,
      run: () => actions.outdent(lines),
    },
    null,
    { label: 'capital.remove', keys: 'Ctrl Delete', icon: ListX, run: () => actions.remove(lines) },
  ] as const
  return (
    <Menu opened onClose={close} position="bottom-start" withinPortal returnFocus={false}>
      <Menu.Target>
        <span className="capital-menu-point" style={{ left: place.x, top: place.y }} />
      </Menu.Target>
      <Menu.Dropdown>
        {items.map((item, index) =>
          item === null ? (
            // oxlint-disable-next-line react/no-array-index-key -- the list is written above and never changes
            <Menu.Divider key={index} />
          ) : (
            <Menu.Item
              key={item.label}
              leftSection={<item.icon size={16} />}
              rightSection={<kbd>{item.keys}</kbd>}
              onClick={item.run}
            >
              {t(item.label)}
            </Menu.Item>
          ),
        )}
      </Menu.Dropdown>
    </Menu>
  )
}
