import { Radio, Stack } from '@mantine/core'
import { useState } from 'react'
import { cellAt } from '../../../shared/matrix/matrix.ts'
import { formatInteger } from '../../../shared/numbers/format.ts'
import { useApp, useT } from '../../state/use-app.ts'
import type { MatrixChange } from './matrix-edits.ts'
import type { MatrixTable } from './matrix-table.ts'
import { columnNames } from './table-name.ts'
import { countedColumn, enteredBefore, type Enter } from './use-column-switch.ts'

interface EnterDialogProps {
  readonly table: MatrixTable
  readonly question: Enter
  readonly onEnter: (keep: 'counted' | 'entered') => void
  readonly onEnteredOnly: () => void
  readonly onStay: () => void
}

const MOST_TYPED = 6

/** A counted column becomes a typed one: with what was typed into it, and with the figures to keep in its other cells. */
export function EnterDialog(props: EnterDialogProps) {
  const { table, question } = props
  const t = useT()
  const [keep, setKeep] = useState<'counted' | 'entered'>('counted')
  const { changes } = question
  const differing = enteredBefore(table, question.columnIds)
  const typed = changes.filter((change) => countedColumn(table, change) !== null)
  const others = changes.length - typed.length
  const columns = columnNames(table, question.columnIds)
  return (
    <Stack gap={10}>
      {typed.length > 0 ? (
        <>
          <p>{t('matrix.enter.typedText', { columns })}</p>
          <ul className="switch-typed">
            {typed.slice(0, MOST_TYPED).map((change, index) => (
              // Two changes of one cell may stand in one step: their order is their name.
              // oxlint-disable-next-line react/no-array-index-key
              <li key={index}>
                <TypedCell table={table} change={change} />
              </li>
            ))}
            {typed.length > MOST_TYPED ? (
              <li>{t('matrix.enter.more', { count: typed.length - MOST_TYPED })}</li>
            ) : null}
          </ul>
        </>
      ) : (
        <p>{columns}</p>
      )}
      {differing === null ? null : (
        <Radio.Group
          label={t(typed.length > 0 ? 'matrix.enter.others' : 'matrix.columns')}
          value={keep}
          onChange={(value) => setKeep(value === 'entered' ? 'entered' : 'counted')}
        >
          <Stack gap={6} mt={4}>
            <Radio value="counted" label={t('matrix.enter.keepCounted')} />
            <Radio value="entered" label={t('matrix.enter.keepEntered', { count: differing })} />
          </Stack>
        </Radio.Group>
      )}
      <div className="switch-actions">
        {/* Enter typed on by mistake must not switch the column: the way back has the focus. */}
        <button type="button" className="button" onClick={props.onStay} data-autofocus>
          {t('matrix.enter.stay')}
        </button>
        {typed.length > 0 && others > 0 ? (
          <button type="button" className="button" onClick={props.onEnteredOnly}>
            {t('matrix.enter.onlyEntered', { count: others })}
          </button>
        ) : null}
        <button
          type="button"
          className="button"
          data-primary=""
          onClick={() => props.onEnter(differing === null ? 'counted' : keep)}
        >
          {t(typed.length > 0 ? 'matrix.enter.doTyped' : 'matrix.enter.do')}
        </button>
      </div>
    </Stack>
  )
}

function TypedCell({ table, change }: { table: MatrixTable; change: MatrixChange }) {
  const t = useT()
  const style = useApp((state) => state.language)
  const { row, column, value } = change
  if (row.part !== 'criterion' || column.part !== 'unit') return null
  const shown = (figure: number | null) =>
    figure === null ? t('change.blank') : formatInteger(figure, style)
  return t('matrix.enter.typed', {
    criterion: row.label,
    column: table.columns[column.index]?.shortName ?? column.columnId,
    before: shown(cellAt(table.matrix(), row.index, column.index)),
    after: shown(value),
  })
}
