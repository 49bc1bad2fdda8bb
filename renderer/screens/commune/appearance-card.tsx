import { ArrowUpRight, TriangleAlert } from 'lucide-react'
import { findingId } from '../../../shared/checks/finding-id.ts'
import { communeLists } from '../../../shared/communes/commune-lists.ts'
import { useApp, useCodeText, useStore, useT } from '../../state/use-app.ts'
import type { CommuneOnPage } from './commune-facts.ts'

/** Where the commune appears: lists with jumps, findings, values of workbooks that wait for a decision. */
export function AppearanceCard({ commune }: { readonly commune: CommuneOnPage }) {
  const t = useT()
  const store = useStore()
  const text = useCodeText()
  const findings = useApp((state) => state.findings)
  const { facts, plan, unit } = commune
  const lists = communeLists(facts, plan.id).filter(({ units }) => units.includes(unit.id))
  const held = [...facts.heldValue.values()].filter(
    (row) => row.planId === plan.id && row.unitId === unit.id,
  )
  const found = findings.ofUnit(null, unit.id)
  return (
    <>
      <section className="card commune-card">
        <h2>{t('commune.lists')}</h2>
        {lists.length === 0 ? <p className="commune-quiet">{t('commune.inNoList')}</p> : null}
        {lists.map((list) => (
          <button
            key={list.id}
            type="button"
            className="commune-jump"
            onClick={() => store.jump({ screen: 'lists', listId: list.id, unitId: unit.id })}
          >
            <ArrowUpRight size={14} aria-hidden />
            <span>
              {list.title ??
                (list.kind.kind === 'group'
                  ? list.kind.group.name
                  : t('commune.registeredList', {
                      standard: t(`matrix.standard.${list.kind.standard}`),
                      year: String(plan.year),
                    }))}
            </span>
            <small>{t('commune.placeInList', { place: list.units.indexOf(unit.id) + 1 })}</small>
          </button>
        ))}
      </section>
      {found.length === 0 ? null : (
        <section className="card commune-card" data-tone="doubt">
          <h2>{t('commune.findings')}</h2>
          {found.map((finding) => (
            <button
              key={finding.id}
              type="button"
              className="commune-jump"
              data-accepted={finding.accepted === null ? undefined : ''}
              onClick={() => store.jump(finding.place)}
            >
              <TriangleAlert size={14} aria-hidden />
              <span>{text(finding.message.code, finding.message.params)}</span>
              {finding.accepted === null ? null : <small>{t('commune.accepted')}</small>}
            </button>
          ))}
        </section>
      )}
      {held.length === 0 ? null : (
        <section className="card commune-card" data-tone="doubt">
          <h2>{t('commune.held')}</h2>
          {held.map((row) => (
            <p key={row.id}>
              <b>“{row.raw}”</b>{' '}
              <span className="commune-quiet">{`${row.file} ${row.source}`}</span>
              <br />
              {text(row.reason, paramsOf(row.reasonParams))}
            </p>
          ))}
          <button
            type="button"
            className="button"
            onClick={() =>
              store.jump({
                screen: 'checks',
                findingId: findingId('held-value', held[0]?.id ?? ''),
              })
            }
          >
            {t('commune.toChecks')}
          </button>
        </section>
      )}
    </>
  )
}

function paramsOf(json: string): Record<string, string | number> {
  try {
    const value: unknown = JSON.parse(json)
    if (typeof value !== 'object' || value === null) return {}
    return Object.fromEntries(
      Object.entries(value).filter(
        (entry): entry is [string, string | number] =>
          typeof entry[1] === 'string' || typeof entry[1] === 'number',
      ),
    )
  } catch {
    // A document made elsewhere may hold anything; the sentence then shows its placeholders.
    return {}
  }
}
