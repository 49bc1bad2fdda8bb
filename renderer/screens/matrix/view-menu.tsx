import { Menu } from '@mantine/core'
import { Check, ChevronDown, Palette } from 'lucide-react'
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
    <Menu position="bottom-start" withinPortal onOpen={onLeave}>
      <Menu.Target>
        <button type="button" className="button" title={t('matrix.showTitle')}>
          <Palette size={16} aria-hidden />
          {t('matrix.show')}
          <ChevronDown size={14} aria-hidden />
        </button>
      </Menu.Target>
      <Menu.Dropdown>
        <Toggle
          isOn={isHeatOn}
          label={t('matrix.heat')}
          title={t('matrix.heatTitle')}
          onToggle={() => store.setState({ isHeatOn: !isHeatOn })}
        />
        {table.set.unitLevel === 'commune' ? (
          <Toggle
            isOn={isBoundShown}
            label={t('matrix.showBound')}
            title={t('matrix.showBoundTitle')}
            onToggle={() => matrixView.setState({ isBoundShown: !isBoundShown })}
          />
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

interface ToggleProps {
  readonly isOn: boolean
  readonly label: string
  readonly title: string
  readonly onToggle: () => void
}

function Toggle({ isOn, label, title, onToggle }: ToggleProps) {
  return (
    <Menu.Item
      role="menuitemcheckbox"
      aria-checked={isOn}
      title={title}
      leftSection={isOn ? <Check size={16} /> : <span className="menu-gap" />}
      onClick={onToggle}
    >
      {label}
    </Menu.Item>
  )
}
