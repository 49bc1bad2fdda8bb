import {
  ArrowDown,
  ArrowDownNarrowWide,
  ArrowUp,
  FileUser,
  LayoutGrid,
  ListPlus,
  ListX,
  Printer,
} from 'lucide-react'
import { useStore as useZustand } from 'zustand'
import { useApp, useT } from '../../state/use-app.ts'
import { keepFocus } from '../../ui/keep-focus.ts'
import type { SelectionStore } from '../matrix/selection-store.ts'
import type { ListActions } from './use-list-actions.ts'

interface ListToolbarProps {
  readonly selection: SelectionStore
  readonly selected: () => readonly string[]
  readonly isEmpty: boolean
  readonly actions: ListActions
  readonly openAdd: () => void
}

export function ListToolbar({ selection, selected, isEmpty, actions, openAdd }: ListToolbarProps) {
  const t = useT()
  const isReadOnly = useApp((state) => state.status?.isReadOnly ?? true)
  // Which communes are selected follows from the range: the buttons follow its moves.
  useZustand(selection, (state) => state.summary?.range)
  const units = isEmpty ? [] : selected()
  const [first] = units
  const cannotEdit = isReadOnly || first === undefined
  return (
    // oxlint-disable-next-line jsx-a11y/no-static-element-interactions -- the tools inside take the clicks
    <div className="lists-tools" onMouseDown={keepFocus}>
      <button type="button" className="button" disabled={isReadOnly} onClick={openAdd}>
        <ListPlus size={16} aria-hidden />
        {t('lists.add')}
      </button>
      <button
        type="button"
        className="button"
        disabled={cannotEdit}
        title={t('lists.removeTitle')}
        onClick={() => actions.remove(units)}
      >
        <ListX size={16} aria-hidden />
        {t('lists.remove')}
      </button>
      <button
        type="button"
        className="button icon-button"
        disabled={cannotEdit}
        title={t('lists.up')}
        aria-label={t('lists.up')}
        onClick={() => actions.move(units, -1)}
      >
        <ArrowUp size={16} aria-hidden />
      </button>
      <button
        type="button"
        className="button icon-button"
        disabled={cannotEdit}
        title={t('lists.down')}
        aria-label={t('lists.down')}
        onClick={() => actions.move(units, 1)}
      >
        <ArrowDown size={16} aria-hidden />
      </button>
      <button
        type="button"
        className="button"
        disabled={isReadOnly || isEmpty}
        title={t('lists.sortTitle')}
        onClick={actions.sortByPlan}
      >
        <ArrowDownNarrowWide size={16} aria-hidden />
        {t('lists.sort')}
      </button>
      <span className="spacer" />
      <button
        type="button"
        className="button"
        disabled={first === undefined}
        title={t('lists.openCommuneTitle')}
        onClick={() => first !== undefined && actions.openCommune(first)}
      >
        <FileUser size={16} aria-hidden />
        {t('lists.openCommune')}
      </button>
      <button
        type="button"
        className="button"
        disabled={first === undefined}
        onClick={() => first !== undefined && actions.openGrid(first)}
      >
        <LayoutGrid size={16} aria-hidden />
        {t('lists.openGrid')}
      </button>
      <button type="button" className="button" disabled={isEmpty} onClick={actions.openAppendix}>
        <Printer size={16} aria-hidden />
        {t('lists.appendix')}
      </button>
    </div>
  )
}
