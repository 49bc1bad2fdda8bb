import { Menu } from '@mantine/core'
import { ArrowDown, ArrowUp, FileUser, LayoutGrid, ListX } from 'lucide-react'
import { useApp, useT } from '../../state/use-app.ts'
import type { ListActions } from './use-list-actions.ts'

export interface MenuPlace {
  /** The row it was opened on: a commune, or a row at the foot. */
  readonly unitId: string
  readonly x: number
  readonly y: number
}

interface ListMenuProps {
  readonly place: MenuPlace | null
  readonly close: () => void
  readonly selected: () => readonly string[]
  readonly actions: ListActions
}

/** What one does with the selected communes, by the right button or the menu key. */
export function ListMenu({ place, close, selected, actions }: ListMenuProps) {
  const t = useT()
  const isReadOnly = useApp((state) => state.status?.isReadOnly ?? true)
  const units = place === null ? [] : selected()
  if (place === null || !units.includes(place.unitId)) return null
  return (
    <Menu opened onClose={close} position="bottom-start" withinPortal returnFocus={false}>
      <Menu.Target>
        <span className="lists-menu-point" style={{ left: place.x, top: place.y }} />
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item
          leftSection={<FileUser size={16} />}
          rightSection={<kbd>Enter</kbd>}
          onClick={() => actions.openCommune(place.unitId)}
        >
          {t('lists.openCommune')}
        </Menu.Item>
        <Menu.Item
          leftSection={<LayoutGrid size={16} />}
          onClick={() => actions.openGrid(place.unitId)}
        >
          {t('lists.openGrid')}
        </Menu.Item>
        <Menu.Divider />
        <Menu.Item
          leftSection={<ArrowUp size={16} />}
          rightSection={<kbd>Alt ↑</kbd>}
          disabled={isReadOnly}
          onClick={() => actions.move(units, -1)}
        >
          {t('lists.moveUp')}
        </Menu.Item>
        <Menu.Item
          leftSection={<ArrowDown size={16} />}
          rightSection={<kbd>Alt ↓</kbd>}
          disabled={isReadOnly}
          onClick={() => actions.move(units, 1)}
        >
          {t('lists.moveDown')}
        </Menu.Item>
        <Menu.Item
          leftSection={<ListX size={16} />}
          rightSection={<kbd>Ctrl Delete</kbd>}
          disabled={isReadOnly}
          onClick={() => actions.remove(units)}
        >
          {t('lists.remove')}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  )
}
