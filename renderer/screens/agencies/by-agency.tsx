import { ChevronDown, ChevronRight, Copy, Pencil } from 'lucide-react'
import { useMemo, useState } from 'react'
import { useStore as useZustand } from 'zustand'
import { agencies, type Agency, type Duty } from '../../../shared/agencies/assignments.ts'
import type { WrittenName } from '../../../shared/agencies/agency-variants.ts'
import { lackingByColumn, lackingTotal, standing } from '../../../shared/agencies/standing.ts'
import { LAYERS, type FactRow } from '../../../shared/changes/fact-tables.ts'
import { setsOfPlan } from '../../../shared/plan/columns.ts'
import type { DocumentSession } from '../../state/document-session.ts'
import { useApp, useT } from '../../state/use-app.ts'
import { moveInList } from '../../ui/list-keys.ts'
import { notify } from '../../ui/notify.ts'
import { Segments } from '../../ui/segments.tsx'
import type { AgenciesViewStore } from './agencies-view.ts'
import { agencyText, dutyName, figureText, type DutyContext, type ShownDuty } from './duty-text.ts'
import { LackingUnits } from './lacking-units.tsx'
import { RenameDialog } from './rename-dialog.tsx'
import { setTabName } from './set-names.ts'

interface ByAgencyProps {
  readonly session: DocumentSession
  readonly plan: FactRow<'plan'>
  readonly view: AgenciesViewStore
  readonly written: readonly WrittenName[]
}

/** Each agency with what it answers for: where that stands, and which communes lack it. */
export function ByAgency({ session, plan, view, written }: ByAgencyProps) {
  const t = useT()
  const version = useApp((state) => state.factsVersion)
  const chosen = useZustand(view, (state) => state.agency)
  const { facts } = session.facts()
  const all = useMemo(
    () =>
      agencies(
        facts,
        setsOfPlan(facts, plan.id).map(({ id }) => id),
      ),
    // oxlint-disable-next-line react-hooks/exhaustive-deps -- `facts` is one object that changes with `version`
    [facts, plan.id, version],
  )
  const shown = all.find(({ key }) => key === chosen) ?? all[0]
  if (shown === undefined) {
    return (
      <div className="empty-state">
        <h2>{t('agencies.empty.title')}</h2>
        <p>{t('agencies.empty.text')}</p>
        <button
          type="button"
          className="button"
          data-primary=""
          onClick={() => view.setState({ view: 'assign' })}
        >
          {t('agencies.empty.do')}
        </button>
      </div>
    )
  }
  return (
    <div className="agencies-body">
      <ul
        className="agencies-list"
        role="listbox"
        aria-label={t('agencies.list')}
        onKeyDown={moveInList}
      >
        {all.map((agency) => (
          <li key={agency.key} role="presentation">
            <div
              role="option"
              data-list-item
              aria-selected={agency === shown}
              tabIndex={agency === shown ? 0 : -1}
              onFocus={() => view.setState({ agency: agency.key })}
              onClick={() => view.setState({ agency: agency.key })}
              onKeyDown={() => undefined}
            >
              <span>{agency.name}</span>
              <small>{t('agencies.counts', countsOf(agency))}</small>
            </div>
          </li>
        ))}
      </ul>
      <AgencyDetail
        key={shown.key}
        session={session}
        plan={plan}
        view={view}
        agency={shown}
        written={written}
      />
    </div>
  )
}

function countsOf({ duties }: Agency): { readonly leads: number; readonly partners: number } {
  const leads = duties.filter(({ role }) => role === 'lead').length
  return { leads, partners: duties.length - leads }
}

function AgencyDetail({
  session,
  plan,
  view,
  agency,
  written,
}: ByAgencyProps & { readonly agency: Agency }) {
  const t = useT()
  const version = useApp((state) => state.factsVersion)
  const style = useApp((state) => state.language)
  const isReadOnly = useApp((state) => state.status?.isReadOnly ?? true)
  const layer = useZustand(view, (state) => state.layer)
  const [isRenaming, setRenaming] = useState(false)
  const source = session.facts()
  const duties = useMemo(
    () =>
      agency.duties.map((duty): ShownDuty => ({
        duty,
        standing: standing(source, plan.id, duty),
        lacking: once(() => lackingByColumn(source, plan.id, duty, layer)),
        total: lackingTotal(source, plan.id, duty, layer),
      })),
    // oxlint-disable-next-line react-hooks/exhaustive-deps -- the facts are one object that changes with `version`
    [source, plan.id, agency, layer, version],
  )
  const context: DutyContext = { facts: source.facts, plan, style, t }

  async function copy(): Promise<void> {
    try {
      await navigator.clipboard.writeText(agencyText(context, agency, duties, layer))
      notify({ tone: 'info', text: t('agencies.copied') })
    } catch {
      notify({ tone: 'refused', text: t('agencies.copyFailed') })
    }
  }

  return (
    <section className="agencies-detail" aria-label={agency.name}>
      <header>
        <h2>{agency.name}</h2>
        <span className="spacer" />
        <Segments
          label={t('agencies.layer')}
          value={layer}
          options={LAYERS.map((value) => ({ value, label: t(`agencies.layer.${value}`) }))}
          onChange={(value) => view.setState({ layer: value })}
        />
        <button
          type="button"
          className="button"
          disabled={isReadOnly}
          onClick={() => setRenaming(true)}
        >
          <Pencil size={15} aria-hidden /> {t('agencies.rename.do')}
        </button>
        <button type="button" className="button" onClick={() => void copy()}>
          <Copy size={15} aria-hidden /> {t('agencies.copy')}
        </button>
      </header>
      <div className="agencies-duties">
        <DutyTable context={context} view={view} duties={duties} />
      </div>
      {isRenaming ? (
        <RenameDialog name={agency.name} written={written} close={() => setRenaming(false)} />
      ) : null}
    </section>
  )
}

function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | null = null
  return () => (made ??= { value: make() }).value
}

interface TableProps {
  readonly context: DutyContext
  readonly view: AgenciesViewStore
  readonly duties: readonly ShownDuty[]
}

function DutyTable({ context, view, duties }: TableProps) {
  const { t, plan } = context
  const years = { baseline: plan.year - 1, target: plan.year, actual: plan.year }
  return (
    <table className="agencies-table">
      <thead>
        <tr>
          <th scope="col">{t('agencies.column.criterion')}</th>
          {LAYERS.map((layer) => (
            <th key={layer} scope="col">
              {t(`agencies.duty.${layer}`, { year: String(years[layer]) })}
            </th>
          ))}
          <th scope="col">{t('agencies.duty.lacking')}</th>
        </tr>
      </thead>
      {groupsOf(duties).map(({ setId, role, rows }) => (
        <tbody key={`${setId} ${role}`}>
          <tr className="agencies-group">
            <th colSpan={LAYERS.length + 2} scope="colgroup">
              {setTabName(context.facts.criteriaSet.get(setId), t)} · {t(`agencies.role.${role}`)}
            </th>
          </tr>
          {rows.map((shown) => (
            <DutyRows key={dutyKey(shown.duty)} context={context} view={view} shown={shown} />
          ))}
        </tbody>
      ))}
    </table>
  )
}

function groupsOf(duties: readonly ShownDuty[]) {
  const groups: { setId: string; role: Duty['role']; rows: ShownDuty[] }[] = []
  for (const role of ['lead', 'partner'] as const) {
    for (const shown of duties) {
      const { setId } = shown.duty
      if (shown.duty.role !== role) continue
      const group = groups.find((one) => one.setId === setId && one.role === role)
      if (group === undefined) groups.push({ setId, role, rows: [shown] })
      else group.rows.push(shown)
    }
  }
  return groups
}

function dutyKey({ setId, table, number, role }: Duty): string {
  return `${setId} ${table} ${number} ${role}`
}

function DutyRows({
  context,
  view,
  shown,
}: Omit<TableProps, 'duties'> & { readonly shown: ShownDuty }) {
  const { t, facts } = context
  const { duty, standing: stands, total } = shown
  const key = dutyKey(duty)
  const isOpen = useZustand(view, (state) => state.unfolded.has(key))
  const isOfDistricts = facts.criteriaSet.get(duty.setId)?.unitLevel === 'district'
  const Icon = isOpen ? ChevronDown : ChevronRight
  const known = stands.figures.baseline.rate?.denominator ?? 0

  function toggle(): void {
    const unfolded = new Set(view.getState().unfolded)
    if (!unfolded.delete(key)) unfolded.add(key)
    view.setState({ unfolded })
  }

  return (
    <>
      <tr>
        <th scope="row">
          <button
            type="button"
            aria-expanded={isOpen}
            title={t('agencies.duty.open', { number: duty.number })}
            onClick={toggle}
          >
            <Icon size={15} aria-hidden />
            <span>{dutyName(duty, t)}</span>
          </button>
          {stands.from === 'lists' && stands.figures.baseline.count !== null ? (
            <small>
              {t(isOfDistricts ? 'agencies.duty.listsDistricts' : 'agencies.duty.lists', {
                known,
                units: stands.units,
              })}
            </small>
          ) : null}
        </th>
        {LAYERS.map((layer) => (
          <td key={layer} data-quiet={stands.figures[layer].count === null ? '' : undefined}>
            {figureText(context, stands, layer)}
          </td>
        ))}
        <td>
          {total === null
            ? '–'
            : t(isOfDistricts ? 'agencies.duty.countDistricts' : 'agencies.duty.count', {
                count: total,
              })}
        </td>
      </tr>
      {isOpen ? (
        <tr>
          <td colSpan={LAYERS.length + 2}>
            <LackingUnits context={context} shown={shown} isOfDistricts={isOfDistricts} />
          </td>
        </tr>
      ) : null}
    </>
  )
}
