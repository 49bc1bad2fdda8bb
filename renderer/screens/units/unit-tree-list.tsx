import { Check, ChevronDown, ChevronRight, Minus } from 'lucide-react'
import { useEffect, useId, useRef, type KeyboardEvent, type MouseEvent } from 'react'
import { typedDate } from '../../../shared/plan/typed-date.ts'
import type { TreeHead, TreeRow, TreeUnit } from '../../../shared/plan/unit-tree.ts'
import { unitName } from '../../../shared/units/unit-name.ts'
import { useT } from '../../state/use-app.ts'
import { useWindowOfRows } from './use-window-of-rows.ts'

const ROW_HEIGHT = 26
const PAGE_ROWS = 15

interface UnitTreeListProps {
  readonly label: string
  readonly rows: readonly TreeRow[]
  /** The row the keys act on. */
  readonly activeId: string | null
  readonly activate: (id: string) => void
  readonly checked: ReadonlySet<string>
  readonly check: (unitIds: readonly string[], isOn: boolean) => void
  readonly fold: (headId: string, isFolded: boolean) => void
  /** Takes the hands to the fields of the active row. */
  readonly open: () => void
  /** What stands behind a commune's name. */
  readonly aside: (row: TreeUnit) => string
  readonly isReadOnly: boolean
}

/** A tree of units in which the arrows walk, Space ticks, Shift ticks a run, Left and Right fold. */
export function UnitTreeList(props: UnitTreeListProps) {
  const { label, rows, activeId, activate, checked, check, fold, open, isReadOnly } = props
  const id = useId()
  const view = useWindowOfRows(rows.length, ROW_HEIGHT)
  const anchor = useRef<number | null>(null)
  const active = rows.findIndex((row) => row.id === activeId)
  const { reveal } = view
  useEffect(() => {
    if (active >= 0) reveal(active)
    // Only a move of the active row scrolls; rows that come and go under it don't.
    // oxlint-disable-next-line react-hooks/exhaustive-deps
  }, [activeId, reveal])

  function go(index: number, isRun: boolean): void {
    const to = Math.max(0, Math.min(index, rows.length - 1))
    const row = rows[to]
    if (row === undefined) return
    if (isRun && !isReadOnly) {
      anchor.current ??= Math.max(active, 0)
      const [from, end] = [Math.min(anchor.current, to), Math.max(anchor.current, to)]
      check(unitsOf(rows.slice(from, end + 1)), true)
    } else anchor.current = null
    activate(row.id)
  }

  function onKeyDown(event: KeyboardEvent): void {
    if (event.altKey) return
    const row = rows[active]
    const isHead = row?.kind === 'head'
    if ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === 'a') {
      event.preventDefault()
      if (!isReadOnly) check(unitsOf(rows), true)
      return
    }
    if (event.ctrlKey || event.metaKey) return
    const steps: Readonly<Record<string, number>> = {
      ArrowDown: active + 1,
      ArrowUp: active - 1,
      PageDown: active + PAGE_ROWS,
      PageUp: active - PAGE_ROWS,
      Home: 0,
      End: rows.length - 1,
    }
    const to = steps[event.key]
    if (to !== undefined) go(to, event.shiftKey)
    else if (event.key === 'ArrowLeft' && row !== undefined) {
      if (isHead && !row.isFolded) fold(row.id, true)
      else activate(headAbove(rows, active)?.id ?? row.id)
    } else if (event.key === 'ArrowRight' && isHead) fold(row.id, false)
    else if (event.key === ' ' && row !== undefined && !isReadOnly) toggle(row)
    else if ((event.key === 'Enter' || event.key === 'F2') && row !== undefined) open()
    else return
    event.preventDefault()
  }

  function toggle(row: TreeRow): void {
    const ids = unitsOf([row])
    check(ids, !ids.every((unitId) => checked.has(unitId)))
  }

  function onClick(event: MouseEvent, index: number): void {
    const row = rows[index]
    if (row === undefined) return
    const part = event.target instanceof Element ? event.target.closest('[data-part]') : null
    const name = part?.getAttribute('data-part')
    if (name === 'fold' && row.kind === 'head') fold(row.id, !row.isFolded)
    if (name === 'check' && !isReadOnly) {
      if (event.shiftKey) return go(index, true)
      anchor.current = index
      toggle(row)
    }
    activate(row.id)
  }

  return (
    <div
      ref={view.box}
      role="tree"
      aria-label={label}
      aria-multiselectable
      tabIndex={0}
      className="unit-tree"
      aria-activedescendant={active < 0 ? undefined : `${id}-${active}`}
      onScroll={view.onScroll}
      onKeyDown={onKeyDown}
      onFocus={() => {
        if (active < 0 && rows[0] !== undefined) activate(rows[0].id)
      }}
    >
      <div style={{ height: rows.length * ROW_HEIGHT }} role="presentation">
        {rows.slice(view.from, view.to).map((row, at) => {
          const index = view.from + at
          return (
            // Keys act on the tree, which holds the focus.
            // oxlint-disable-next-line jsx-a11y/click-events-have-key-events
            <div
              key={row.id}
              id={`${id}-${index}`}
              role="treeitem"
              tabIndex={-1}
              aria-level={row.kind === 'head' ? 1 : 2}
              aria-selected={unitsOf([row]).every((unitId) => checked.has(unitId))}
              aria-expanded={row.kind === 'head' ? !row.isFolded : undefined}
              data-active={index === active ? '' : undefined}
              data-kind={row.kind}
              className="unit-row"
              style={{ top: index * ROW_HEIGHT }}
              onClick={(event) => onClick(event, index)}
              onDoubleClick={open}
            >
              {row.kind === 'head' ? (
                <HeadRow row={row} checked={checked} />
              ) : (
                <UnitRow row={row} isChecked={checked.has(row.id)} aside={props.aside(row)} />
              )}
            </div>
          )
        })}
      </div>
    </div>
  )
}

function HeadRow({ row, checked }: { row: TreeHead; checked: ReadonlySet<string> }) {
  const t = useT()
  const count = row.unitIds.filter((unitId) => checked.has(unitId)).length
  const state = count === 0 ? 'off' : count === row.unitIds.length ? 'on' : 'some'
  return (
    <>
      <span data-part="fold" className="unit-fold">
        {row.isFolded ? (
          <ChevronRight size={15} aria-hidden />
        ) : (
          <ChevronDown size={15} aria-hidden />
        )}
      </span>
      <Tick state={state} />
      <span className="unit-name">{row.name === '' ? t('units.row.none') : row.name}</span>
      <span className="unit-aside">{t('units.row.count', { count: row.unitIds.length })}</span>
    </>
  )
}

function UnitRow({ row, isChecked, aside }: { row: TreeUnit; isChecked: boolean; aside: string }) {
  const t = useT()
  const { unit } = row
  return (
    <>
      <Tick state={isChecked ? 'on' : 'off'} />
      <span
        className="unit-name"
        data-quiet={unit.isInScope === 0 || !row.isOfYear ? '' : undefined}
      >
        {unitName(unit)}
      </span>
      {unit.isInScope === 1 ? null : <span className="unit-mark">{t('units.row.outside')}</span>}
      {unit.validFrom === null ? null : (
        <span className="unit-mark">
          {t('units.row.begins', { date: typedDate(unit.validFrom) })}
        </span>
      )}
      {unit.validTo === null ? null : (
        <span className="unit-mark">
          {t('units.row.closed', { date: typedDate(unit.validTo) })}
        </span>
      )}
      <span className="unit-aside">{aside}</span>
    </>
  )
}

function Tick({ state }: { state: 'on' | 'off' | 'some' }) {
  return (
    <span data-part="check" className="unit-tick" data-state={state}>
      <span>
        {state === 'on' ? <Check size={12} aria-hidden /> : null}
        {state === 'some' ? <Minus size={12} aria-hidden /> : null}
      </span>
    </span>
  )
}

function unitsOf(rows: readonly TreeRow[]): string[] {
  const ids = new Set<string>()
  for (const row of rows) {
    if (row.kind === 'unit') ids.add(row.id)
    else for (const unitId of row.unitIds) ids.add(unitId)
  }
  return [...ids]
}

function headAbove(rows: readonly TreeRow[], index: number): TreeRow | undefined {
  for (let at = index - 1; at >= 0; at--) if (rows[at]?.kind === 'head') return rows[at]
  return undefined
}
