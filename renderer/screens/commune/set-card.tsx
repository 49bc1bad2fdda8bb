import { X } from 'lucide-react'
import { LAYERS, type FactRow, type Layer } from '../../../shared/changes/fact-tables.ts'
import { findFact } from '../../../shared/changes/facts.ts'
import { gridEdits, type GridChange } from '../../../shared/communes/grid-edits.ts'
import { listLine } from '../../../shared/communes/list-figures.ts'
import { listEdits } from '../../../shared/communes/mark-edits.ts'
import { listCount } from '../../../shared/communes/shown-count.ts'
import { joinNumbers, printNumbers } from '../../../shared/criteria/number-list.ts'
import { parseNumberList } from '../../../shared/criteria/parse-number-list.ts'
import { parseCount } from '../../../shared/numbers/parse-count.ts'
import { setCriteria, setSubCriteria } from '../../../shared/plan/columns.ts'
import { useT } from '../../state/use-app.ts'
import { layerTitle } from '../matrix/layer-title.ts'
import type { CommuneOnPage } from './commune-facts.ts'
import { EditField } from './edit-field.tsx'
import { MarkStrip } from './mark-strip.tsx'

interface SetCardProps {
  readonly commune: CommuneOnPage
  readonly set: FactRow<'criteriaSet'>
}

/** A commune's facts in one set: marks, lists, counts, what is missing; all of it edited in place. */
export function SetCard({ commune, set }: SetCardProps) {
  const t = useT()
  const { facts, plan, unit } = commune
  const criteria = setCriteria(facts, set.id)
  const subs = setSubCriteria(facts, set.id)
  const own = new Set(criteria.map(({ number }) => number))
  const subsAlone = subs.filter(({ number }) => !own.has(number))
  const key = { planId: plan.id, setId: set.id, unitId: unit.id }
  const line = listLine(
    facts,
    key,
    criteria.map(({ number }) => number),
  )
  const setName = t(`matrix.standard.${set.standard}`)

  function apply(
    view: 'plan' | 'actual',
    changes: readonly GridChange[],
    words: { readonly column: string; readonly before: string; readonly after: string },
  ): void {
    const table = `${setName}, ${layerTitle(t, plan.year, view === 'actual' ? 'actual' : 'target')}`
    commune.edit(
      { code: 'change.communes.cell', params: { table, commune: commune.name, ...words } },
      gridEdits(facts, plan.id, set.id, view, changes),
    )
  }

  const numbered = (number: string): string =>
    t('communes.numbered', {
      number,
      name: criteria.find((row) => row.number === number)?.shortName ?? '',
    })
  return (
    <section className="card commune-card" aria-label={setName}>
      <header>
        <h2>{setName}</h2>
        <p className="commune-quiet" title={set.name}>
          {set.name}
        </p>
        <p className="commune-figures">
          {t('commune.figures', {
            achieved: line.achieved.shown ?? '–',
            all: criteria.length,
            planned: line.planned.shown ?? '–',
            after: line.afterPlan ?? '–',
          })}
        </p>
      </header>
      <MarkStrip
        commune={commune}
        setId={set.id}
        numbers={criteria.map(({ number, shortName }) => ({ number, name: shortName }))}
        apply={apply}
      />
      <div className="commune-lists">
        {LAYERS.map((layer) => (
          <ListLine
            key={layer}
            commune={commune}
            set={set}
            layer={layer}
            catalogue={{
              criteria: criteria.map(({ number }) => number),
              subCriteria: subs.map(({ number }) => number),
            }}
            apply={apply}
          />
        ))}
      </div>
      {line.missing === null ? null : line.missing.length === 0 ? (
        <p className="commune-quiet">{t('commune.nothingMissing')}</p>
      ) : (
        <p>
          <b>{t('commune.missing', { count: line.missing.length })}</b>{' '}
          {line.missing.map(numbered).join('; ')}
        </p>
      )}
      {subsAlone.length === 0 ? null : (
        <details className="commune-subs">
          <summary>{t('commune.subs', { count: subsAlone.length })}</summary>
          <MarkStrip
            commune={commune}
            setId={set.id}
            numbers={subsAlone.map(({ number, name }) => ({ number, name }))}
            apply={apply}
          />
        </details>
      )}
    </section>
  )
}

interface ListLineProps extends SetCardProps {
  readonly layer: Layer
  readonly catalogue: Parameters<typeof parseNumberList>[1]
  readonly apply: (
    view: 'plan' | 'actual',
    changes: readonly GridChange[],
    words: { readonly column: string; readonly before: string; readonly after: string },
  ) => void
}

function ListLine({ commune, set, layer, catalogue, apply }: ListLineProps) {
  const t = useT()
  const { facts, plan, unit, isReadOnly } = commune
  const key = { planId: plan.id, setId: set.id, layer, unitId: unit.id }
  const row = findFact(facts, 'markList', key)
  const count = listCount(facts, key)
  const name = t(`communes.list.${layer}`, {
    year: String(plan.year),
    before: String(plan.year - 1),
  })
  const view = layer === 'actual' ? 'actual' : 'plan'
  const list = printNumbers(row?.criteria ?? '')
  const held = [...facts.heldValue.values()].find(
    (value) =>
      value.subject === 'list' &&
      value.planId === plan.id &&
      value.setId === set.id &&
      value.layer === layer &&
      value.unitId === unit.id,
  )

  function writeList(text: string): string | null {
    const parsed = parseNumberList(text, catalogue)
    if (!parsed.ok) {
      const most = catalogue.criteria.length
      return t(`communes.refuse.list.${parsed.code}`, { part: parsed.part, most })
    }
    const criteria = joinNumbers(parsed.numbers)
    apply(view, [{ kind: 'list', unitId: unit.id, layer, criteria }], {
      column: name,
      before: list,
      after: printNumbers(criteria),
    })
    return null
  }

  function writeCount(text: string): string | null {
    const parsed = parseCount(text)
    if (!parsed.ok) return t(`communes.refuse.count.${parsed.code}`, { text: text.trim() })
    const most = catalogue.criteria.length + catalogue.subCriteria.length
    if (parsed.value !== null && parsed.value > most) {
      return t('communes.refuse.count.tooMany', { value: parsed.value, most })
    }
    apply(view, [{ kind: 'count', unitId: unit.id, layer, value: parsed.value }], {
      column: t('commune.declared', { list: name }),
      before: count.declared === null ? '' : String(count.declared),
      after: parsed.value === null ? '' : String(parsed.value),
    })
    return null
  }

  const isMismatch =
    count.declared !== null && count.items !== null && count.declared !== count.items
  return (
    <div className="commune-list">
      <span className="commune-list-name">{name}</span>
      <EditField
        label={name}
        value={list}
        placeholder={
          held === undefined
            ? t(row === undefined ? 'commune.noList' : 'commune.emptyList')
            : t('commune.heldList', { raw: held.raw })
        }
        isReadOnly={isReadOnly}
        onCommit={writeList}
      />
      <EditField
        label={t('commune.declared', { list: name })}
        value={count.declared === null ? '' : String(count.declared)}
        placeholder={count.counted === null ? '' : String(count.counted)}
        isReadOnly={isReadOnly}
        isNarrow
        onCommit={writeCount}
      />
      {row === undefined || isReadOnly ? (
        <span />
      ) : (
        <button
          type="button"
          className="commune-small"
          title={t('commune.removeListTitle')}
          aria-label={t('commune.removeListOf', { list: name })}
          onClick={() =>
            commune.edit(
              {
                code: 'change.commune.removeList',
                params: { commune: commune.name, list: name },
              },
              listEdits(facts, key, null),
            )
          }
        >
          <X size={14} aria-hidden />
        </button>
      )}
      {isMismatch ? (
        <span className="commune-doubt">
          {t('communes.note.mismatch', { declared: count.declared ?? 0, items: count.items ?? 0 })}
        </span>
      ) : null}
      {layer === 'target' && row !== undefined && row.lost !== '' ? (
        <span className="commune-doubt">
          {t('commune.lost', { numbers: printNumbers(row.lost) })}
        </span>
      ) : null}
    </div>
  )
}
