import { useRef, type ReactNode } from 'react'
import type { ImportPreview } from '../../../shared/import/preview.ts'
import { formatInteger } from '../../../shared/numbers/format.ts'
import { useApp, useT } from '../../state/use-app.ts'
import type { ImportSummary } from './summary.ts'

interface SummaryCardsProps {
  readonly preview: ImportPreview
  readonly summary: ImportSummary
  readonly onReveal: (where: string, tableId: string) => void
}

interface Spot {
  readonly where: string
  readonly tableId: string
}

/** The file in a few figures; each leads to the cells it counts, one after another. */
export function SummaryCards({ preview, summary, onReveal }: SummaryCardsProps) {
  const t = useT()
  const { openDoubts, wrong, cut, agreeing, hasFacts, repaired } = summary
  const { added, changed, cleared, lists, counts, members } = summary
  const { communeAgreements } = preview
  const figures = preview.changes.length
  const changes = [...preview.changes, ...preview.communeChanges, ...preview.contentChanges]
  const open = preview.doubts.filter((doubt) => doubt.chosen === null)
  const printed = agreeing + wrong + cut
  return (
    <div className="import-cards">
      <Card
        // A list's title and a new group are facts besides: the figure is the one on the button.
        count={hasFacts ? summary.safeEdits : changes.length}
        label={t(hasFacts ? 'importing.card.facts' : 'importing.card.changes')}
        title={
          hasFacts
            ? t('importing.card.factsTitle', {
                lists,
                counts,
                members,
                figures,
                others: summary.others,
              })
            : t('importing.card.changesTitle', { added, changed, cleared })
        }
        tone="added"
        spots={changes}
        onReveal={onReveal}
      />
      <Card
        count={preview.unchanged + communeAgreements.unchanged + preview.contentUnchanged}
        label={t(hasFacts ? 'importing.card.sameFacts' : 'importing.card.same')}
        title={
          hasFacts
            ? t('importing.card.sameFactsTitle', { twice: communeAgreements.saidTwice })
            : t('importing.card.sameTitle', { kept: preview.keptBlanks })
        }
      />
      {repaired === 0 ? null : (
        <Card
          count={repaired}
          label={t('importing.card.repaired')}
          title={t('importing.card.repairedTitle')}
          tone="repair"
          spots={preview.repairs.filter(({ state }) => state === 'taken')}
          onReveal={onReveal}
        />
      )}
      <Card
        count={openDoubts > 0 ? openDoubts : preview.doubts.length}
        label={t(
          openDoubts === 0 && preview.doubts.length > 0
            ? 'importing.card.doubtsDone'
            : 'importing.card.doubts',
        )}
        title={t('importing.card.doubtsTitle')}
        tone={openDoubts > 0 ? 'doubt' : undefined}
        spots={open}
        onReveal={onReveal}
      />
      {hasFacts && preview.rejected.length === 0 ? null : (
        <Card
          count={preview.rejected.length}
          label={t('importing.card.rejected')}
          title={t('importing.card.rejectedTitle')}
          tone={preview.rejected.length > 0 ? 'rejected' : undefined}
          spots={preview.rejected}
          onReveal={onReveal}
        />
      )}
      {printed === 0 ? null : (
        <Card
          count={agreeing}
          of={wrong + cut > 0 ? printed : undefined}
          label={
            wrong + cut > 0
              ? t('importing.card.disagree', { wrong, cut })
              : t('importing.card.agree')
          }
          title={t('importing.card.figuresTitle', { ...preview.agreements })}
          tone={wrong > 0 ? 'rejected' : cut > 0 ? 'doubt' : undefined}
          spots={preview.mismatches}
          onReveal={onReveal}
        />
      )}
    </div>
  )
}

interface CardProps {
  readonly count: number
  readonly of?: number | undefined
  readonly label: string
  readonly title: string
  readonly tone?: 'added' | 'repair' | 'doubt' | 'rejected' | undefined
  readonly spots?: readonly Spot[]
  readonly onReveal?: (where: string, tableId: string) => void
}

function Card({ count, of, label, title, tone, spots = [], onReveal }: CardProps) {
  const language = useApp((state) => state.language)
  const next = useRef(0)
  const figure = of === undefined ? '' : ` / ${formatInteger(of, language)}`
  const content: ReactNode = (
    <>
      <b>
        {formatInteger(count, language)}
        {figure}
      </b>
      <span>{label}</span>
    </>
  )
  if (spots.length === 0) {
    return (
      <div className="card import-card" data-tone={count > 0 ? tone : undefined} title={title}>
        {content}
      </div>
    )
  }
  return (
    <button
      type="button"
      className="card import-card"
      data-tone={tone}
      title={title}
      onClick={() => {
        const spot = spots[next.current % spots.length]
        next.current = (next.current + 1) % spots.length
        if (spot !== undefined) onReveal?.(spot.where, spot.tableId)
      }}
    >
      {content}
    </button>
  )
}
