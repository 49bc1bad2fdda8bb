import { Check, RotateCcw, Wrench, X } from 'lucide-react'
import { useT } from '../../state/use-app.ts'
import type { DetailActions } from './finding-detail.tsx'
import type { ListedFinding } from './listed-findings.ts'
import { setChecked } from './view-store.ts'

interface SelectionBarProps {
  readonly checked: readonly ListedFinding[]
  readonly isReadOnly: boolean
  readonly actions: DetailActions
}

/** What can be done with all the findings that are ticked, as one step. */
export function SelectionBar({ checked, isReadOnly, actions }: SelectionBarProps) {
  const t = useT()
  const open = checked.filter(({ finding }) => finding.accepted === null)
  const accepted = checked.filter(({ finding }) => finding.accepted !== null)
  const fixable = open.filter(({ finding }) => finding.fix !== null)
  return (
    <div className="selection-bar" role="toolbar">
      <b>{t('checks.selected', { count: checked.length })}</b>
      <button
        type="button"
        className="button"
        data-primary=""
        disabled={isReadOnly || fixable.length === 0}
        onClick={() => actions.fix(fixable)}
      >
        <Wrench size={15} aria-hidden /> {t('checks.fixMany', { count: fixable.length })}
      </button>
      <button
        type="button"
        className="button"
        disabled={isReadOnly || open.length === 0}
        onClick={() => actions.accept(open)}
      >
        <Check size={15} aria-hidden /> {t('checks.acceptMany', { count: open.length })}
      </button>
      {accepted.length === 0 ? null : (
        <button
          type="button"
          className="button"
          disabled={isReadOnly}
          onClick={() => actions.reopen(accepted)}
        >
          <RotateCcw size={15} aria-hidden /> {t('checks.reopenMany', { count: accepted.length })}
        </button>
      )}
      <span className="spacer" />
      <button type="button" className="button" onClick={() => setChecked([])}>
        <X size={15} aria-hidden /> {t('checks.unselect')}
      </button>
    </div>
  )
}
