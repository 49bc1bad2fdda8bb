import { useMemo } from 'react'
import type { FactRow } from '../../../shared/changes/fact-tables.ts'
import { printNumbers } from '../../../shared/criteria/number-list.ts'
import type { MessageKey } from '../../../shared/messages/translate.ts'
import { planColumns } from '../../../shared/plan/columns.ts'
import { unitName } from '../../../shared/units/unit-name.ts'
import type { CommuneProgress } from '../../../shared/versions/progress.ts'
import { Sheet } from '../../grid/sheet.tsx'
import type { SheetColumn, SheetModel, SheetRow } from '../../grid/sheet-model.ts'
import type { DocumentSession } from '../../state/document-session.ts'
import { useStore, useT } from '../../state/use-app.ts'

type Part = 'name' | 'column' | 'baseline' | 'target' | 'actual' | 'behind' | 'ahead'
type Row = SheetRow & { readonly line: CommuneProgress }
type Column = SheetColumn & { readonly part: Part }

interface CommuneProgressTableProps {
  readonly session: DocumentSession
  readonly planId: string
  readonly set: FactRow<'criteriaSet'>
  readonly lines: readonly CommuneProgress[]
}

/** Each commune's criteria as planned and as met, and which of the planned ones it lacks. */
export function CommuneProgressTable({ session, planId, set, lines }: CommuneProgressTableProps) {
  const t = useT()
  const store = useStore()
  const { facts } = session.facts()
  const model = useMemo((): SheetModel<Row, Column, never> => {
    const names = new Map(
      planColumns(facts, planId).map(({ columnId, shortName }) => [columnId, shortName]),
    )
    const rows = lines.map((line): Row => {
      const unit = facts.unit.get(line.unitId)
      const label = unit === undefined ? line.unitId : unitName(unit)
      return { id: line.unitId, kind: 'body', label, line }
    })
    const text = ({ label, line }: Row, { part }: Column): string => {
      switch (part) {
        case 'name':
          return label
        case 'column':
          return names.get(line.columnId) ?? ''
        case 'actual':
          return line.actual === null ? t('compare.progress.noActual') : String(line.actual)
        case 'baseline':
        case 'target':
          return line[part] === null ? '' : String(line[part])
        case 'behind':
        case 'ahead':
          return printNumbers(line[part].join(','))
      }
    }
    return {
      rows,
      columns: columnsOf(t),
      text,
      editText: text,
      number: ({ line }, { part }) =>
        part === 'baseline' || part === 'target' || part === 'actual' ? line[part] : null,
      editable: () => t('compare.readOnly'),
      parse: () => ({ ok: false, reason: t('compare.readOnly') }),
      decorate({ line }, { part }) {
        if (part === 'actual' && line.actual === null) return { tone: 'quiet' }
        if (part === 'behind' && line.behind.length > 0) return { tone: 'lost' }
        return part === 'ahead' && line.ahead.length > 0 ? { tone: 'added' } : {}
      },
      open({ line }) {
        const { unitId } = line
        store.jump({ screen: 'communes', planId, setId: set.id, unitId, column: '@actual' })
        return true
      },
      apply: () => undefined,
    }
  }, [facts, planId, set, lines, t, store])
  if (lines.length === 0) {
    return (
      <div className="empty-state">
        <p>{t('compare.progress.noPlan')}</p>
      </div>
    )
  }
  return (
    <div className="compare-sheet">
      <Sheet model={model} t={t} label={t('compare.tab.progress')} />
    </div>
  )
}

const HEADERS = {
  name: 'compare.progress.commune',
  column: 'compare.progress.column',
  baseline: 'compare.progress.baseline',
  target: 'compare.progress.target',
  actual: 'compare.progress.actual',
  behind: 'compare.progress.behind',
  ahead: 'compare.progress.ahead',
} as const satisfies Record<Part, MessageKey>

function columnsOf(t: ReturnType<typeof useT>): Column[] {
  const column = (
    part: Part,
    width: number,
    align: SheetColumn['align'],
    flex?: number,
  ): Column => ({
    id: part,
    part,
    kind: part === 'name' ? 'label' : 'value',
    header: t(HEADERS[part]),
    width,
    flex,
    align,
    pinned: part === 'name' ? 'left' : undefined,
  })
  return [
    column('name', 220, 'left'),
    column('column', 120, 'left'),
    column('baseline', 90, 'right'),
    column('target', 90, 'right'),
    column('actual', 130, 'right'),
    column('behind', 220, 'left', 1),
    column('ahead', 180, 'left', 1),
  ]
}
