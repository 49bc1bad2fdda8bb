import type {
  NewYearProposal,
  NewYearSet,
  SourceLayer,
} from '../../../shared/versions/new-year-proposal.ts'
import { useT } from '../../state/use-app.ts'
import { SourceSegments } from './source-segments.tsx'

interface NewYearSetsProps {
  readonly proposal: NewYearProposal
  readonly sources: Readonly<Record<string, SourceLayer>>
  readonly choose: (setId: string, layer: SourceLayer) => void
}

/** By set: where its baseline comes from, how much of that is known, and what a new period leaves behind. */
export function NewYearSets({ proposal, sources, choose }: NewYearSetsProps) {
  const t = useT()
  const { year } = proposal.from
  return (
    <fieldset className="versions-sources">
      <legend>{t('versions.newYear.baseline', { year })}</legend>
      {proposal.sets.map((entry) => (
        <div key={entry.set.id} className="versions-source">
          <span>
            {entry.set.name}
            <small>{noteOf(entry, proposal.year, t)}</small>
          </span>
          {entry.fate === 'replaced' ? null : (
            <SourceSegments
              label={entry.set.name}
              year={year}
              value={sources[entry.set.id] ?? entry.proposed}
              onChange={(layer) => choose(entry.set.id, layer)}
            />
          )}
        </div>
      ))}
    </fieldset>
  )
}

function noteOf(
  { set, next, fate, cells, lists }: NewYearSet,
  year: number,
  t: ReturnType<typeof useT>,
): string {
  if (fate === 'replaced') return t('versions.newYear.replaced', { year, next: next.name })
  const known = cells.planned - cells.missing
  const listed = lists.planned - lists.missing
  const notes = [
    fate === 'expired' ? t('versions.newYear.expired', { period: set.period }) : null,
    known === 0 && listed === 0 ? t('versions.newYear.noActual') : null,
    known > 0 ? t('versions.newYear.coverage', { known, planned: cells.planned }) : null,
    listed > 0 ? t('versions.newYear.lists', { known: listed, planned: lists.planned }) : null,
  ]
  return notes.filter((note) => note !== null).join(' · ')
}
