import { Menu } from '@mantine/core'
import { Calculator, Keyboard, ListChecks } from 'lucide-react'
import {
  columnLists,
  columnsReadyToCount,
  countedColumns,
} from '../../../shared/matrix/switch-columns.ts'
import { useApp, useStore, useT } from '../../state/use-app.ts'
import type { MatrixTable } from './matrix-table.ts'
import { columnName } from './table-name.ts'
import type { ColumnSwitch } from './use-column-switch.ts'

/** Where a menu was asked for, and on which column. */
export interface MenuPlace {
  readonly columnId: string
  readonly x: number
  readonly y: number
}

interface ColumnMenuProps {
  readonly table: MatrixTable
  readonly columnSwitch: ColumnSwitch
  readonly place: MenuPlace | null
  readonly onClose: () => void
}

/** Menu of a column, at its heading or at a cell: where its figures come from, and its communes. */
export function ColumnMenu({ table, columnSwitch, place, onClose }: ColumnMenuProps) {
  const t = useT()
  if (place === null) return null
  const isUnit = table.columns.some(({ columnId }) => columnId === place.columnId)
  const at = { position: 'fixed', left: place.x, top: place.y } as const
  return (
    // The sheet keeps its clicks to itself; what comes before them reaches everybody.
    <Menu
      opened
      onClose={onClose}
      position="bottom-start"
      withinPortal
      returnFocus={false}
      clickOutsideEvents={['pointerdown']}
    >
      <Menu.Target>
        <span style={at} aria-hidden />
      </Menu.Target>
      <Menu.Dropdown>
        {isUnit ? (
          <>
            <Menu.Label>
              {t('matrix.columnMenu', { name: columnName(table, place.columnId) })}
            </Menu.Label>
            <ColumnItems table={table} columnSwitch={columnSwitch} columnId={place.columnId} />
            <Menu.Divider />
          </>
        ) : null}
        <Menu.Label>{t('matrix.columns')}</Menu.Label>
        <AllColumnsItems table={table} columnSwitch={columnSwitch} />
      </Menu.Dropdown>
    </Menu>
  )
}

interface ItemsProps {
  readonly table: MatrixTable
  readonly columnSwitch: ColumnSwitch
}

function ColumnItems({ table, columnSwitch, columnId }: ItemsProps & { columnId: string }) {
  const t = useT()
  const store = useStore()
  const isReadOnly = useApp((state) => state.status?.isReadOnly ?? true)
  const lists = table.lists()
  const isKnown = columnLists(lists, table.choice.layer, columnId).known > 0
  const column = lists.shape.columns.indexOf(columnId)
  const first = lists.shape.units[lists.shape.columnOf.indexOf(column)]
  return (
    <>
      {table.counted.has(columnId) ? (
        <Menu.Item
          leftSection={<Keyboard size={16} />}
          disabled={isReadOnly}
          onClick={() => columnSwitch.enter([columnId])}
        >
          {t('matrix.enterOne')}
        </Menu.Item>
      ) : (
        <Menu.Item
          leftSection={<Calculator size={16} />}
          disabled={isReadOnly || !isKnown}
          onClick={() => columnSwitch.count([columnId])}
        >
          {t(isKnown ? 'matrix.countOne' : 'matrix.countOneNone')}
        </Menu.Item>
      )}
      {first === undefined ? null : (
        <Menu.Item
          leftSection={<ListChecks size={16} />}
          onClick={() => {
            const { planId, setId } = table.choice
            store.jump({ screen: 'communes', planId, setId, unitId: first, column: null })
          }}
        >
          {t('matrix.openCommunes')}
        </Menu.Item>
      )}
    </>
  )
}

/** Counts every column whose communes all have lists, or types every counted one. */
export function AllColumnsItems({ table, columnSwitch }: ItemsProps) {
  const t = useT()
  const isReadOnly = useApp((state) => state.status?.isReadOnly ?? true)
  const ready = columnsReadyToCount(table.facts(), table.lists(), table.choice)
  const counted = countedColumns(table.facts(), table.lists(), table.choice)
  return (
    <>
      <Menu.Item
        leftSection={<Calculator size={16} />}
        disabled={isReadOnly || ready.length === 0}
        onClick={() => columnSwitch.count(ready)}
      >
        {t('matrix.countAll', { count: ready.length })}
      </Menu.Item>
      <Menu.Item
        leftSection={<Keyboard size={16} />}
        disabled={isReadOnly || counted.length === 0}
        onClick={() => columnSwitch.enter(counted)}
      >
        {t('matrix.enterAll', { count: counted.length })}
      </Menu.Item>
    </>
  )
}
