import { NativeSelect } from '@mantine/core'
import { Plus, Search } from 'lucide-react'
import { useDeferredValue, useEffect, useMemo, useRef, useState } from 'react'
import type { FactRow } from '../../../shared/changes/fact-tables.ts'
import { columnOfUnits } from '../../../shared/plan/column-edits.ts'
import { planColumns } from '../../../shared/plan/columns.ts'
import { unitGroups } from '../../../shared/plan/group-edits.ts'
import { unitName } from '../../../shared/units/unit-name.ts'
import { unitTree, type TreeUnit, type UnitFilter } from '../../../shared/plan/unit-tree.ts'
import { useT } from '../../state/use-app.ts'
import { Segments } from '../../ui/segments.tsx'
import { AddUnitDialog } from './add-unit-dialog.tsx'
import { BulkPanel } from './bulk-panel.tsx'
import { UnitPanel } from './unit-panel.tsx'
import { UnitTreeList } from './unit-tree-list.tsx'
import type { UnitsRequest } from './units-screen.tsx'
import type { PlanEdits } from './use-plan-edits.ts'

interface UnitsTabProps {
  readonly edits: PlanEdits
  readonly plan: FactRow<'plan'>
  readonly request: UnitsRequest
  readonly setRequest: (request: UnitsRequest) => void
}

/** Districts and communes with the fields of the one that is chosen, or of all that are ticked. */
export function UnitsTab({ edits, plan, request, setRequest }: UnitsTabProps) {
  const t = useT()
  const { facts, version, isReadOnly } = edits
  const [text, setText] = useState('')
  const [folded, setFolded] = useState<ReadonlySet<string>>(new Set())
  const [activeId, activate] = useState<string | null>(null)
  const [checked, setChecked] = useState<ReadonlySet<string>>(new Set())
  const [adding, setAdding] = useState<'commune' | 'district' | null>(null)
  const panel = useRef<HTMLElement>(null)
  const shownText = useDeferredValue(text)
  const { by, filter } = request

  useEffect(() => {
    if (request.rowId === null) return
    setText('')
    setFolded(new Set())
    activate(request.rowId)
  }, [request])

  const rows = useMemo(
    () => unitTree(facts, { planId: plan.id, by, filter, text: shownText, folded }),
    // oxlint-disable-next-line react-hooks/exhaustive-deps -- `facts` is one object that changes with `version`
    [facts, version, plan.id, by, filter, shownText, folded],
  )
  const headings = useMemo(() => {
    const columns = new Map(
      planColumns(facts, plan.id).map((column) => [column.columnId, column.shortName]),
    )
    return { columns, columnOf: columnOfUnits(facts, plan.id) }
    // oxlint-disable-next-line react-hooks/exhaustive-deps -- as above
  }, [facts, version, plan.id])
  // Undo may take a commune away that is still ticked.
  const ticked = useMemo(
    () => new Set([...checked].filter((unitId) => facts.unit.has(unitId))),
    // oxlint-disable-next-line react-hooks/exhaustive-deps -- as above
    [checked, facts, version],
  )
  const active = rows.find((row) => row.id === activeId) ?? null
  const isNarrowed = text.trim() !== '' || filter.kind !== 'all'

  function aside({ unit }: TreeUnit): string {
    if (by === 'columns') {
      const parent = facts.unit.get(unit.parentId ?? '')
      return parent === undefined || parent.id === plan.unitId ? '' : unitName(parent)
    }
    const columnId = headings.columnOf.get(unit.id)
    if (columnId === undefined) return unit.isInScope === 1 ? t('units.row.none') : ''
    return columnId === unit.parentId ? '' : (headings.columns.get(columnId) ?? '')
  }

  function openFields(): void {
    panel.current?.querySelector<HTMLElement>('input:not([type=hidden]), select, button')?.focus()
  }

  return (
    <div className="units-body">
      <div className="card units-list">
        <div className="units-tools">
          <label className="units-search">
            <Search size={15} aria-hidden />
            <input
              type="search"
              aria-label={t('units.search')}
              placeholder={t('units.search')}
              title={t('units.search.hint')}
              value={text}
              onChange={(event) => setText(event.currentTarget.value)}
            />
          </label>
          <Segments
            label={t('units.by')}
            value={by}
            options={[
              { value: 'parents', label: t('units.by.parents') },
              { value: 'columns', label: t('units.by.columns') },
            ]}
            onChange={(value) => setRequest({ ...request, by: value, rowId: null })}
          />
          <FilterSelect
            edits={edits}
            year={plan.year}
            filter={filter}
            setFilter={(value) => setRequest({ ...request, filter: value, rowId: null })}
          />
          <span className="spacer" />
          <button
            type="button"
            className="button"
            disabled={isReadOnly}
            onClick={() => setAdding('commune')}
          >
            <Plus size={15} aria-hidden /> {t('units.addCommune')}
          </button>
          <button
            type="button"
            className="button"
            disabled={isReadOnly}
            onClick={() => setAdding('district')}
          >
            <Plus size={15} aria-hidden /> {t('units.addDistrict')}
          </button>
        </div>
        {rows.length === 0 ? (
          <div className="empty-state">
            <h2>{t(isNarrowed ? 'units.tree.none' : 'units.empty.title')}</h2>
            {isNarrowed ? (
              <button
                type="button"
                className="button"
                onClick={() => {
                  setText('')
                  setRequest({ ...request, filter: { kind: 'all' }, rowId: null })
                }}
              >
                {t('units.tree.clear')}
              </button>
            ) : (
              <p>{t('units.empty.text')}</p>
            )}
          </div>
        ) : (
          <UnitTreeList
            label={t('units.tree')}
            rows={rows}
            activeId={active?.id ?? null}
            activate={activate}
            checked={ticked}
            check={(unitIds, isOn) => setChecked(withUnits(checked, unitIds, isOn))}
            fold={(headId, isFolded) => setFolded(withUnits(folded, [headId], isFolded))}
            open={openFields}
            aside={aside}
            isReadOnly={isReadOnly}
          />
        )}
      </div>
      <aside ref={panel} className="card units-panel" aria-label={t('units.panel')}>
        {ticked.size > 0 ? (
          <BulkPanel
            edits={edits}
            plan={plan}
            unitIds={ticked}
            clear={() => setChecked(new Set())}
          />
        ) : (
          <UnitPanel
            key={active?.id ?? ''}
            edits={edits}
            plan={plan}
            row={active}
            removed={() => activate(null)}
          />
        )}
      </aside>
      {adding === null ? null : (
        <AddUnitDialog
          edits={edits}
          plan={plan}
          level={adding}
          near={active}
          close={(unitId) => {
            setAdding(null)
            if (unitId !== null) setRequest({ by, filter: { kind: 'all' }, rowId: unitId })
          }}
        />
      )}
    </div>
  )
}

interface FilterSelectProps {
  readonly edits: PlanEdits
  readonly year: number
  readonly filter: UnitFilter
  readonly setFilter: (filter: UnitFilter) => void
}

const PLAIN = ['all', 'scope', 'outside', 'closed', 'loose'] as const

function FilterSelect({ edits, year, filter, setFilter }: FilterSelectProps) {
  const t = useT()
  const groups = unitGroups(edits.facts)
  return (
    <NativeSelect
      size="xs"
      className="units-filter"
      aria-label={t('units.filter')}
      value={filter.kind === 'group' ? `group ${filter.groupId}` : filter.kind}
      data={[
        ...PLAIN.map((kind) => ({
          value: kind,
          label: t(`units.filter.${kind}`, { year: String(year) }),
        })),
        ...groups.map((group) => ({
          value: `group ${group.id}`,
          label: t('units.filter.group', { name: group.name }),
        })),
      ]}
      onChange={(event) => {
        const { value } = event.currentTarget
        const plain = PLAIN.find((kind) => kind === value)
        setFilter(
          plain === undefined
            ? { kind: 'group', groupId: value.slice('group '.length) }
            : { kind: plain },
        )
      }}
    />
  )
}

/** A set with some members more or fewer. */
export function withUnits(
  set: ReadonlySet<string>,
  ids: readonly string[],
  isIn: boolean,
): ReadonlySet<string> {
  const next = new Set(set)
  for (const id of ids) {
    if (isIn) next.add(id)
    else next.delete(id)
  }
  return next
}
