import {
  ArrowDown,
  ArrowUp,
  IndentDecrease,
  IndentIncrease,
  ListPlus,
  ListTree,
  ListX,
  Printer,
} from 'lucide-react'
import { useStore as useZustand } from 'zustand'
import { standardLines } from '../../../shared/capital/standard-tree.ts'
import { useT } from '../../state/use-app.ts'
import { keepFocus } from '../../ui/keep-focus.ts'
import type { SelectionStore } from '../matrix/selection-store.ts'
import { useIsShut } from '../versions/use-is-shut.ts'
import type { Capital } from './use-capital.ts'
import type { CapitalActions } from './use-capital-actions.ts'

interface CapitalToolbarProps {
  readonly capital: Capital
  readonly selection: SelectionStore
  readonly selected: () => readonly string[]
  readonly actions: CapitalActions
  readonly addLine: (beside: string | null, as: 'sibling' | 'part') => void
}

export function CapitalToolbar(props: CapitalToolbarProps) {
  const { capital, selection, selected, actions, addLine } = props
  const t = useT()
  const isReadOnly = useIsShut()
  // Which lines are selected follows from the range: the buttons follow its moves.
  useZustand(selection, (state) => state.summary?.range)
  const lines = selected()
  const last = lines.at(-1) ?? null
  const cannotEdit = isReadOnly || last === null
  const sources = new Set(capital.source.table().lines.map(({ source }) => source))
  const { source } = capital
  const isStandard = standardLines(source.facts(), source.planId).every((line) =>
    sources.has(line.source),
  )
  const tools = [
    { key: 'up', icon: ArrowUp, run: () => actions.move(lines, -1) },
    { key: 'down', icon: ArrowDown, run: () => actions.move(lines, 1) },
    { key: 'outdent', icon: IndentDecrease, run: () => actions.outdent(lines) },
    { key: 'indent', icon: IndentIncrease, run: () => actions.indent(lines) },
  ] as const
  return (
    // oxlint-disable-next-line jsx-a11y/no-static-element-interactions -- the tools inside take the clicks
    <div className="capital-tools" onMouseDown={keepFocus}>
      <button
        type="button"
        className="button"
        disabled={isReadOnly}
        title={t('capital.addTitle')}
        onClick={() => addLine(last, 'sibling')}
      >
        <ListPlus size={16} aria-hidden />
        {t('capital.add')}
      </button>
      <button
        type="button"
        className="button"
        disabled={cannotEdit}
        title={t('capital.addPartTitle')}
        onClick={() => addLine(last, 'part')}
      >
        <ListTree size={16} aria-hidden />
        {t('capital.addPart')}
      </button>
      <button
        type="button"
        className="button"
        disabled={cannotEdit}
        title={t('capital.removeTitle')}
        onClick={() => actions.remove(lines)}
      >
        <ListX size={16} aria-hidden />
        {t('capital.remove')}
      </button>
      {tools.map(({ key, icon: Icon, run }) => (
        <button
          key={key}
          type="button"
          className="button icon-button"
          disabled={cannotEdit}
          title={t(`capital.${key}`)}
          aria-label={t(`capital.${key}`)}
          onClick={run}
        >
          <Icon size={16} aria-hidden />
        </button>
      ))}
      <span className="spacer" />
      {isStandard ? null : (
        <button
          type="button"
          className="button"
          disabled={isReadOnly}
          title={t('capital.addStandardTitle')}
          onClick={actions.startStandard}
        >
          {t('capital.addStandard')}
        </button>
      )}
      <button type="button" className="button" onClick={actions.openAppendix}>
        <Printer size={16} aria-hidden />
        {t('capital.appendix')}
      </button>
    </div>
  )
}
