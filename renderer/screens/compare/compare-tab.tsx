import { ArrowLeftRight, Printer } from 'lucide-react'
import { useMemo, useRef } from 'react'
import { formatInteger } from '../../../shared/numbers/format.ts'
import { differences } from '../../../shared/versions/compare-figures.ts'
import { comparePlans } from '../../../shared/versions/compare-plans.ts'
import type {
  ComparedSection,
  Comparison,
  MovementCounts,
} from '../../../shared/versions/comparison.ts'
import { Sheet } from '../../grid/sheet.tsx'
import type { SheetHandle } from '../../grid/sheet-model.ts'
import type { DocumentSession } from '../../state/document-session.ts'
import { useApp, useStore, useT } from '../../state/use-app.ts'
import { openPlan } from '../versions/open-plan.ts'
import { bindComparison } from './bind-comparison.ts'
import { compareModel } from './compare-model.ts'
import { openLine } from './compare-places.ts'
import { originSide, planSide, useCompareView } from './compare-sides.ts'
import { sectionName } from './section-name.ts'
import { SideChooser } from './side-chooser.tsx'

interface CompareTabProps {
  readonly session: DocumentSession
  readonly planId: string
}

/** Two sides, the contents they share with their differences, and one content's table. */
export function CompareTab({ session, planId }: CompareTabProps) {
  const t = useT()
  const store = useStore()
  const version = useApp((state) => state.factsVersion)
  const style = useApp((state) => state.language)
  const view = useCompareView()
  const tables = session.facts()
  const { facts } = tables
  // A side whose plan is gone, by an undo or in another document, gives way to the usual one.
  const a = view.a !== null && facts.plan.has(view.a.planId) ? view.a : originSide(facts, planId)
  const b = view.b !== null && facts.plan.has(view.b.planId) ? view.b : planSide(facts, planId)
  const comparison = useMemo(
    () =>
      comparePlans(
        tables,
        { planId: a.planId, layer: a.layer },
        { planId: b.planId, layer: b.layer },
      ),
    // oxlint-disable-next-line react/exhaustive-deps -- factsVersion stands for the facts
    [tables, version, a.planId, a.layer, b.planId, b.layer],
  )
  const { sections, counts } = comparison
  const section =
    sections.find(({ id }) => id === view.sectionId) ??
    sections.find((one) => differences(one.counts) > 0) ??
    sections[0]
  return (
    <>
      <div className="compare-sides">
        <SideChooser
          label={t('compare.sideA')}
          facts={facts}
          side={a}
          choose={(side) => useCompareView.setState({ a: side, b })}
        />
        <button
          type="button"
          className="button icon-button"
          title={t('compare.swap')}
          aria-label={t('compare.swap')}
          onClick={() => useCompareView.setState({ a: b, b: a })}
        >
          <ArrowLeftRight size={16} aria-hidden />
        </button>
        <SideChooser
          label={t('compare.sideB')}
          facts={facts}
          side={b}
          choose={(side) => useCompareView.setState({ a, b: side })}
        />
        <label className="compare-only">
          <input
            type="checkbox"
            checked={view.isOnlyDifferences}
            onChange={(event) =>
              useCompareView.setState({ isOnlyDifferences: event.currentTarget.checked })
            }
          />
          {t('compare.onlyDifferences')}
        </label>
      </div>
      <div className="compare-said">
        <p className="compare-summary" role="status">
          {section === undefined ? '' : summaryText(counts, t, style)}
          {unmatchedText(comparison, t)}
        </p>
        <button
          type="button"
          className="button"
          disabled={section === undefined}
          onClick={() => {
            const id = bindComparison(session, a, b)
            openPlan(store, b.planId)
            store.setState({ screen: 'appendices', appendixId: id })
          }}
        >
          <Printer size={16} aria-hidden />
          {t('compare.print')}
        </button>
      </div>
      {section === undefined ? (
        <div className="empty-state">
          <h2>{t('compare.nothing')}</h2>
          <p>{t('compare.nothingText')}</p>
        </div>
      ) : (
        <div className="compare-body">
          <nav className="compare-sections" aria-label={t('compare.sections')}>
            {sections.map((one) => (
              <button
                key={one.id}
                type="button"
                aria-current={one.id === section.id ? 'true' : undefined}
                onClick={() => useCompareView.setState({ sectionId: one.id })}
              >
                <span>{sectionName(one, facts, b.planId, t)}</span>
                <b data-none={differences(one.counts) === 0 ? '' : undefined}>
                  {formatInteger(differences(one.counts), style)}
                </b>
              </button>
            ))}
          </nav>
          <SectionTable
            section={section}
            comparison={comparison}
            session={session}
            isOnlyDifferences={view.isOnlyDifferences}
          />
        </div>
      )}
    </>
  )
}

interface SectionTableProps {
  readonly section: ComparedSection
  readonly comparison: Comparison
  readonly session: DocumentSession
  readonly isOnlyDifferences: boolean
}

function SectionTable({ section, comparison, session, isOnlyDifferences }: SectionTableProps) {
  const t = useT()
  const store = useStore()
  const style = useApp((state) => state.language)
  const sheet = useRef<SheetHandle>(null)
  const { facts } = session.facts()
  const { a, b } = comparison
  const model = useMemo(
    () =>
      compareModel(section, {
        facts,
        planId: b.planId,
        isOnlyDifferences,
        style,
        t,
        open: (line, isSideA) => openLine(store, section, line, isSideA ? a : b),
      }),
    [section, facts, a, b, isOnlyDifferences, style, t, store],
  )
  const name = sectionName(section, facts, b.planId, t)
  return (
    <div className="compare-section">
      <div className="compare-section-head">
        <h2>{name}</h2>
        <span>{sectionText(section, t, style)}</span>
      </div>
      {model.rows.length === 0 ? (
        <div className="empty-state">
          <p>{t('compare.sectionSame', { count: formatInteger(section.counts.same, style) })}</p>
          <button
            type="button"
            className="button"
            onClick={() => useCompareView.setState({ isOnlyDifferences: false })}
          >
            {t('compare.showAll')}
          </button>
        </div>
      ) : (
        <div className="compare-sheet">
          <Sheet
            key={section.id}
            ref={sheet}
            model={model}
            t={t}
            label={t('compare.tableLabel', { section: name })}
            onUndo={session.undo}
            onRedo={session.redo}
          />
        </div>
      )}
    </div>
  )
}

function summaryText(
  counts: MovementCounts,
  t: ReturnType<typeof useT>,
  style: 'vi' | 'en',
): string {
  const same = formatInteger(counts.same, style)
  const waits =
    counts.unreported === 0
      ? ''
      : ` ${t('compare.waiting', { count: formatInteger(counts.unreported, style) })}`
  if (differences(counts) === 0) return t('compare.identical', { same }) + waits
  const summary = t('compare.summary', {
    added: formatInteger(counts.added, style),
    lost: formatInteger(counts.lost, style),
    moved: formatInteger(counts.more + counts.less + counts.changed, style),
    same,
  })
  return summary + waits
}

function sectionText(
  section: ComparedSection,
  t: ReturnType<typeof useT>,
  style: 'vi' | 'en',
): string {
  if (!('marks' in section)) return summaryText(section.counts, t, style)
  const { added, lost, unchanged } = section.marks
  return t('compare.marksCount', {
    added: formatInteger(added, style),
    lost: formatInteger(lost, style),
    unchanged: formatInteger(unchanged, style),
  })
}

function unmatchedText({ unmatchedSets }: Comparison, t: ReturnType<typeof useT>): string {
  if (unmatchedSets.length === 0) return ''
  const sets = unmatchedSets.map(({ set }) => set.name).join(', ')
  return ` ${t('compare.unmatched', { sets })}`
}
