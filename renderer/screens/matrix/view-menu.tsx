import { Menu } from '@mantine/core'
import { SlidersHorizontal } from 'lucide-react'
import { useStore as useZustand } from 'zustand'
import { useApp, useStore, useT } from '../../state/use-app.ts'
import { AllColumnsItems } from './column-menu.tsx'
import { matrixView } from './matrix-view-store.ts'
import type { MatrixTable } from './matrix-table.ts'
import type { ColumnSwitch } from './use-column-switch.ts'

interface ViewMenuProps {
  readonly table: MatrixTable
  readonly columnSwitch: ColumnSwitch
  /** Ends an open edit. */
  readonly onLeave: () => void
}

/** What the table shows besides its figures, and where its columns take them from. */
export function ViewMenu({ table, columnSwitch, onLeave }: ViewMenuProps) {
  const t = useT()
  const store = useStore()
  const isHeatOn = useApp((state) => state.isHeatOn)
  const isBoundShown = useZustand(matrixView, (state) => state.isBoundShown)
  return (
    // The sheet keeps its clicks to itself; what comes before them reaches everybody.
    <Menu
      position="bottom-start"
      withinPortal
      onOpen={onLeave}
      clickOutsideEvents={['pointerdown']}
    >
      <Menu.Target>
        <button type="button" className="button" title={t('matrix.showTitle')}>
          <SlidersHorizontal size={16} aria-hidden />
          {t('matrix.show')}
        </button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.CheckboxItem
          closeMenuOnClick
          checked={isHeatOn}
          title={t('matrix.heatTitle')}
          onChange={(isOn) => store.setState({ isHeatOn: isOn })}
        >
          {t('matrix.heat')}
        </Menu.CheckboxItem>
        {table.set.unitLevel === 'commune' ? (
          <Menu.CheckboxItem
            closeMenuOnClick
            checked={isBoundShown}
            title={t('matrix.showBoundTitle')}
            onChange={(isOn) => matrixView.setState({ isBoundShown: isOn })}
          >
            {t('matrix.showBound')}
          </Menu.CheckboxItem>
        ) : null}
        {table.set.unitLevel === 'commune' ? (
          <>
            <Menu.Divider />
            <Menu.Label>{t('matrix.columns')}</Menu.Label>
            <AllColumnsItems table={table} columnSwitch={columnSwitch} />
          </>
        ) : null}
      </Menu.Dropdown>
    </Menu>
  )
}
