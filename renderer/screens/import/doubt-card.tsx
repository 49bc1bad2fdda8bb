import { Check, CircleHelp } from 'lucide-react'
import { memo } from 'react'
import type { ImportRepair } from '../../../shared/import/commune-preview.ts'
import type { ImportChoice, ImportDoubt } from '../../../shared/import/preview.ts'
import { useCodeText, useT } from '../../state/use-app.ts'
import { placeText } from './address.ts'
import { OtherProposals } from './other-proposals.tsx'
import { splitProposals } from './split-proposals.ts'

interface DoubtCardProps {
  readonly doubt: ImportDoubt
  /** The table's list that may answer it besides its own proposals. */
  readonly others: readonly ImportChoice[]
  /** Of a damaged list: whose it is, and what should be known besides. */
  readonly repair: ImportRepair | undefined
  /** Id of the proposal taken, `custom`, or null while undecided. */
  readonly chosen: string | null
  /** What the line is taken as where that was said in the table. */
  readonly customRole: string | null
  readonly hasManySheets: boolean
  readonly isActive: boolean
  readonly onReveal: (where: string, tableId: string) => void
  readonly onChoose: (doubt: ImportDoubt, proposalId: string | null) => void
}

export const doubtCardId = (doubtId: string): string => `import-doubt-${doubtId}`

/** One place to decide: what is doubtful, why, and the proposals. */
export const DoubtCard = memo(function DoubtCard(props: DoubtCardProps) {
  const { doubt, others, repair, chosen, customRole, hasManySheets, isActive } = props
  const { onReveal, onChoose } = props
  const t = useT()
  const codeText = useCodeText()
  const { near, far } = splitProposals(doubt, others)
  const isOpen = chosen === null
  const where = placeText(t, doubt.where, hasManySheets)
  // The reason quotes a line's label itself.
  const isQuoted = 'label' in doubt.reason.params
  // A reason with numbers of its own has said which are achieved already.
  const remarks = 'numbers' in doubt.reason.params ? [] : (repair?.remarks ?? [])
  const Icon = isOpen ? CircleHelp : Check
  const label = (proposal: ImportChoice) => codeText(proposal.label.code, proposal.label.params)
  return (
    <article
      id={doubtCardId(doubt.id)}
      className="card import-doubt"
      data-open={isOpen ? '' : undefined}
      data-current={isActive ? '' : undefined}
    >
      <button
        type="button"
        className="import-where"
        onClick={() => onReveal(doubt.where, doubt.tableId)}
      >
        <Icon size={15} aria-hidden />
        <span>
          {isQuoted || doubt.raw === ''
            ? where
            : t('importing.doubtAbout', { raw: doubt.raw, where })}
        </span>
      </button>
      {repair === undefined ? null : <b>{repair.unit}</b>}
      <p>{codeText(doubt.reason.code, doubt.reason.params)}</p>
      {remarks.map((remark) => (
        <p key={remark.code}>{codeText(remark.code, remark.params)}</p>
      ))}
      <div
        role="radiogroup"
        tabIndex={-1}
        aria-labelledby={doubtCardId(doubt.id)}
        onFocus={() => onReveal(doubt.where, doubt.tableId)}
      >
        {near.map((proposal) => (
          <label key={proposal.id} className="import-proposal">
            <input
              type="radio"
              name={doubt.id}
              checked={chosen === proposal.id}
              onChange={() => onChoose(doubt, proposal.id)}
            />
            <span>
              {label(proposal)}
              {proposal.effect > 1 ? (
                <small> {t('importing.effect', { count: proposal.effect })}</small>
              ) : null}
            </span>
          </label>
        ))}
        {far.length === 0 ? null : (
          <OtherProposals
            proposals={far}
            chosen={chosen}
            label={label}
            onChoose={(id) => onChoose(doubt, id)}
          />
        )}
        {chosen === 'custom' && customRole !== null ? (
          <p>{t('importing.custom', { role: customRole })}</p>
        ) : null}
        {isOpen ? null : (
          <button type="button" className="import-reopen" onClick={() => onChoose(doubt, null)}>
            {t('importing.reopen')}
          </button>
        )}
      </div>
    </article>
  )
})
