import { STANDARDS } from '../../../shared/changes/fact-tables.ts'
import { findFact } from '../../../shared/changes/facts.ts'
import { listLine } from '../../../shared/communes/list-figures.ts'
import { joinNumbers, printNumbers } from '../../../shared/criteria/number-list.ts'
import { useT } from '../../state/use-app.ts'
import { communeName, type CommunesTable } from './communes-table.ts'

interface SummaryProps {
  readonly table: CommunesTable
  readonly unitId: string
  readonly unit: number
}

/** The commune in short: its figures in this set, what it lacks, what it is registered for, its groups. */
export function CommuneSummary({ table, unitId, unit }: SummaryProps) {
  const t = useT()
  const facts = table.facts()
  const { planId, setId } = table
  const all = table.criteria.length
  const line = listLine(facts, { planId, setId, unitId }, table.catalogue.criteria)
  const district = table.columns[table.communes.shape.columnOf[unit] ?? -1]
  const registered = STANDARDS.filter(
    (standard) => findFact(facts, 'registration', { planId, standard, unitId }) !== undefined,
  )
  const recognised = STANDARDS.filter(
    (standard) => findFact(facts, 'recognition', { unitId, standard }) !== undefined,
  )
  const groups = [...facts.unitGroup.values()].filter(
    ({ id }) => findFact(facts, 'unitGroupMember', { groupId: id, unitId }) !== undefined,
  )
  const standardNames = (standards: readonly (typeof STANDARDS)[number][]): string =>
    standards.map((standard) => t(`matrix.standard.${standard}`)).join(', ')
  return (
    <section className="explain-card">
      <h3>{communeName(facts.unit.get(unitId))}</h3>
      <p className="explain-quiet">{district?.name}</p>
      <Line label={t('communes.summary.achieved')} value={outOf(line.achieved.shown, all)} />
      <Line label={t('communes.summary.planned')} value={String(line.planned.shown ?? '–')} />
      <Line label={t('communes.summary.after')} value={outOf(line.afterPlan, all)} />
      {line.missing === null || line.missing.length === 0 ? null : (
        <Line
          label={t('communes.summary.missing')}
          value={printNumbers(joinNumbers(line.missing))}
        />
      )}
      {registered.length === 0 ? null : (
        <Line label={t('communes.summary.registered')} value={standardNames(registered)} />
      )}
      {recognised.length === 0 ? null : (
        <Line label={t('communes.summary.recognised')} value={standardNames(recognised)} />
      )}
      {groups.length === 0 ? null : (
        <Line
          label={t('communes.summary.groups')}
          value={groups.map(({ name }) => name).join(', ')}
        />
      )}
    </section>
  )
}

function outOf(count: number | null, all: number): string {
  return count === null ? '–' : `${count}/${all}`
}

function Line({ label, value }: { readonly label: string; readonly value: string }) {
  return (
    <div className="explain-line">
      <span>{label}</span>
      <b>{value}</b>
    </div>
  )
}
