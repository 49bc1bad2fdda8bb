import { Menu } from '@mantine/core'
import { ChevronDown, Combine, Plus } from 'lucide-react'
import { useMemo, useState } from 'react'
import type { FactRow } from '../../../shared/changes/fact-tables.ts'
import { addColumn } from '../../../shared/plan/column-edits.ts'
import { communesByColumn, planColumns } from '../../../shared/plan/columns.ts'
import { columnUse, totalUse } from '../../../shared/plan/fact-use.ts'
import { useT } from '../../state/use-app.ts'
import { ColumnRows } from './column-rows.tsx'
import { NameDialog } from './name-dialog.tsx'
import { RegroupDialog, type RegroupWay } from './regroup-dialog.tsx'
import type { UnitsRequest } from './units-screen.tsx'
import type { PlanEdits } from './use-plan-edits.ts'

interface ColumnsTabProps {
  readonly edits: PlanEdits
  readonly plan: FactRow<'plan'>
  readonly ask: (asked: Partial<UnitsRequest>) => void
}

/** The columns of the plan's tables: names, order, communes, and how the communes are divided into them. */
export function ColumnsTab({ edits, plan, ask }: ColumnsTabProps) {
  const t = useT()
  const { facts, version, isReadOnly, make } = edits
  const [picked, setPicked] = useState<ReadonlySet<string>>(new Set())
  const [dialog, setDialog] = useState<'add' | RegroupWay | null>(null)
  const { columns, counts, figures } = useMemo(
    () => {
      const found = planColumns(facts, plan.id)
      return {
        columns: found,
        counts: communesByColumn(facts, plan.id),
        figures: new Map(
          found.map(({ columnId }) => [columnId, totalUse(columnUse(facts, plan.id, columnId))]),
        ),
      }
    },
    // oxlint-disable-next-line react-hooks/exhaustive-deps -- `facts` is one object that changes with `version`
    [facts, version, plan.id],
  )
  const chosen = columns.filter(({ columnId }) => picked.has(columnId))
  const close = (): void => setDialog(null)
  return (
    <div className="card units-columns">
      <div className="units-tools">
        <button
          type="button"
          className="button"
          disabled={isReadOnly}
          onClick={() => setDialog('add')}
        >
          <Plus size={15} aria-hidden /> {t('units.columns.add')}
        </button>
        <button
          type="button"
          className="button"
          disabled={isReadOnly || chosen.length < 2}
          title={t('units.columns.merge.hint')}
          onClick={() => setDialog('merge')}
        >
          <Combine size={15} aria-hidden />{' '}
          {chosen.length < 2
            ? t('units.columns.mergeNone')
            : t('units.columns.merge', { count: chosen.length })}
        </button>
        <Menu position="bottom-start" shadow="md">
          <Menu.Target>
            <button type="button" className="button" disabled={isReadOnly}>
              {t('units.columns.regroup')} <ChevronDown size={15} aria-hidden />
            </button>
          </Menu.Target>
          <Menu.Dropdown>
            {(['byDistrict', 'byGroup', 'whole'] as const).map((way) => (
              <Menu.Item key={way} onClick={() => setDialog(way)}>
                {t(`units.columns.${way}`)}
              </Menu.Item>
            ))}
          </Menu.Dropdown>
        </Menu>
        <span className="spacer" />
        <span className="units-note">{t('units.columns.order.hint')}</span>
      </div>
      <ColumnRows
        edits={edits}
        plan={plan}
        columns={columns}
        counts={counts}
        figures={figures}
        picked={picked}
        setPicked={setPicked}
        ask={ask}
      />
      {dialog === 'add' ? (
        <NameDialog
          title={t('units.columns.add.title')}
          label={t('units.columns.heading')}
          initial=""
          action={t('units.add.do')}
          take={(name) =>
            make(
              { code: 'change.units.columnAdd', params: { name } },
              addColumn(facts, plan.id, name, []),
            )
          }
          close={close}
        />
      ) : null}
      {dialog === null || dialog === 'add' ? null : (
        <RegroupDialog
          edits={edits}
          plan={plan}
          way={dialog}
          columns={chosen}
          close={(isDone) => {
            if (isDone) setPicked(new Set())
            close()
          }}
        />
      )}
    </div>
  )
}
