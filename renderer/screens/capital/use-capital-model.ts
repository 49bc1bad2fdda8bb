import { useMemo } from 'react'
import { renameLines, setAmounts } from '../../../shared/capital/capital-edits.ts'
import { printAmount } from '../../../shared/capital/print-amount.ts'
import type { ChangeLabel } from '../../../shared/changes/change-set.ts'
import { checkText } from '../../../shared/checks/check-text.ts'
import type { GridAction } from '../../grid/sheet-model.ts'
import { useApp, useStore, useT } from '../../state/use-app.ts'
import { notify } from '../../ui/notify.ts'
import { rowLineId, type DraftLine, type T } from './capital-columns.ts'
import { amountFindings } from './capital-findings.ts'
import {
  capitalModel,
  splitChanges,
  type CapitalChange,
  type CapitalSheetModel,
} from './capital-model.ts'
import type { CapitalSource } from './capital-source.ts'
import type { Capital } from './use-capital.ts'

/** The sheet's model of the table on screen. */
export function useCapitalModel(
  capital: Capital,
  draft: DraftLine | null,
  name: (draft: DraftLine, name: string) => void,
): CapitalSheetModel | null {
  const t = useT()
  const store = useStore()
  const session = useApp((state) => state.session)
  const style = useApp((state) => state.language)
  const isReadOnly = useApp((state) => state.status?.isReadOnly ?? true)
  return useMemo(() => {
    if (session === null) return null
    const { source } = capital
    return capitalModel(source, {
      isReadOnly,
      style,
      t,
      draft,
      doubtAt(lineId, layer) {
        const [finding] = amountFindings(store.getState().findings, lineId, layer).filter(
          ({ accepted }) => accepted === null,
        )
        if (finding === undefined) return null
        return {
          kind: finding.severity === 'note' ? 'note' : 'doubt',
          text: checkText(style, finding.message),
        }
      },
      apply(changes, action) {
        const named = changes.find(({ row }) => row.part === 'draft')
        if (named?.row.part === 'draft' && named.value.kind === 'name') {
          name(named.row.draft, named.value.name)
          return
        }
        const { names, amounts } = splitChanges(changes)
        const facts = source.facts()
        const label = changeLabel(source, changes, action, t)
        const renamed = renameLines(facts, source.planId, names)
        const edits = [
          ...(renamed.ok ? renamed.edits : []),
          ...setAmounts(facts, source.planId, amounts),
        ]
        session.edit(label, edits)
        sayConversions(source, changes, t)
      },
    })
  }, [capital, draft, name, session, store, style, isReadOnly, t])
}

/** An amount typed in another unit than the table's says what became of it. */
function sayConversions(source: CapitalSource, changes: readonly CapitalChange[], t: T): void {
  const { unit } = source.table()
  const converted = changes.filter(
    ({ value }) => value.kind === 'amount' && value.converted !== null,
  )
  const [only, ...others] = converted
  if (only?.value.kind !== 'amount' || only.value.amount === null) return
  const unitName = t(`capital.unit.${unit}`)
  notify({
    tone: 'info',
    text:
      others.length > 0
        ? t('capital.convertedMany', { count: converted.length, unit: unitName })
        : t('capital.converted', {
            typed: only.value.converted?.typed ?? '',
            amount: printAmount(only.value.amount, unit),
            unit: unitName,
          }),
  })
}

/** The step in plain words: one cell with its values, a block with its size. */
function changeLabel(
  source: CapitalSource,
  changes: readonly CapitalChange[],
  action: GridAction,
  t: T,
): ChangeLabel {
  const [first] = changes
  if (changes.length !== 1 || first === undefined) {
    const isClearing = action.kind === 'delete' || action.kind === 'cut'
    return {
      code: isClearing ? 'change.capital.clear' : 'change.capital.fill',
      params: { cells: changes.length },
    }
  }
  const { row, column, value } = first
  if (value.kind === 'name') {
    return { code: 'change.capital.rename', params: { before: row.label, after: value.name } }
  }
  const table = source.table()
  const layer = 'layer' in column ? column.layer : 'target'
  const lineId = rowLineId(row) ?? ''
  const figures = row.part === 'total' ? table.total : table.lineOf.get(lineId)?.figures
  const print = (amount: number | null | undefined): string =>
    amount == null ? t('change.blank') : printAmount(amount, table.unit)
  return {
    code: 'change.capital.amount',
    params: {
      line: row.label,
      before: print(figures?.[layer].declared),
      after: print(value.amount),
      unit: t(`capital.unit.${table.unit}`),
    },
  }
}
