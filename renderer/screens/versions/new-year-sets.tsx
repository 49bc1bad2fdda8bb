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
      <legend>{t('versions.newYear.baseline', { year: String(year) })}</legend>
      {proposal.sets.map((entry) => (
        <div key={entry.set.id} className="versions-source">
          <span>
            {entry.set.name}
            <small>{noteOf(entry, proposal.year, t)}</small>
          </span>
          {entry.fate === 'replaced' || !hasActual(entry) ? null : (
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

/** Without any there is nothing to choose: the targets are all that is known. */
function hasActual({ cells, lists }: NewYearSet): boolean {
  return cells.missing < cells.planned || lists.missing < lists.planned
}

function noteOf(entry: NewYearSet, year: number, t: ReturnType<typeof useT>): string {
  const { set, next, fate, cells, lists } = entry
  if (fate === 'replaced') {
    return t('versions.newYear.replaced', { year: String(year), next: next.name })
  }
  const known = cells.planned - cells.missing
  const listed = lists.planned - lists.missing
  const isBlank = cells.planned === 0 && lists.planned === 0
  const notes = [
    fate === 'expired' ? t('versions.newYear.expired', { period: set.period }) : null,
    isBlank ? t('versions.newYear.blank') : null,
    isBlank || hasActual(entry) ? null : t('versions.newYear.noActual'),
    known > 0 ? t('versions.newYear.coverage', { known, planned: cells.planned }) : null,
    listed > 0 ? t('versions.newYear.lists', { known: listed, planned: lists.planned }) : null,
  ]
  return notes.filter((note) => note !== null).join(' · ')
}
