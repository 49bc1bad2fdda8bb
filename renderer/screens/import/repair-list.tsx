import { Check, Undo2, Wrench } from 'lucide-react'
import { memo, useState } from 'react'
import { printNumbers } from '../../../shared/criteria/number-list.ts'
import type { ImportRepair } from '../../../shared/import/commune-preview.ts'
import type { ImportPreview, ImportText } from '../../../shared/import/preview.ts'
import { useCodeText, useT } from '../../state/use-app.ts'
import { hasManySheets, placeText } from './address.ts'

interface RepairListProps {
  readonly preview: ImportPreview
  /** What was decided since the preview was made. */
  readonly decided: Readonly<Record<string, string>>
  readonly isRunning: boolean
  readonly onReveal: (where: string, tableId: string | null) => void
  readonly onTake: (ids: readonly string[], isTaken: boolean) => void
}

/** Repairs drawn at a time: a whole country has thousands of communes with 19 beside an empty list. */
const SHOWN_AT_A_TIME = 40

/** Lists that were mended on the way in, before and after; each is taken unless the officer declines it. */
export function RepairList({ preview, decided, isRunning, onReveal, onTake }: RepairListProps) {
  const t = useT()
  const [shown, setShown] = useState(SHOWN_AT_A_TIME)
  // One that has a doubt is answered there.
  const settled = preview.repairs.filter(({ doubtId }) => doubtId === null)
  if (settled.length === 0) return null
  const isTaken = (repair: ImportRepair): boolean =>
    decided[repair.id] === 'decline' ? false : isRunning || repair.state === 'taken'
  const taken = settled.filter(isTaken).length
  const many = hasManySheets(preview)
  const ids = settled.map(({ id }) => id)
  return (
    <section className="import-section">
      <h2>
        {t('importing.repairs')}{' '}
        <span className="import-count">
          {taken === settled.length
            ? String(taken)
            : t('importing.repairsTaken', { taken, count: settled.length })}
        </span>
        {settled.length > 1 ? (
          <button
            type="button"
            className="import-reopen"
            onClick={() => onTake(ids, taken < settled.length)}
          >
            {t(
              taken < settled.length ? 'importing.repairs.takeAll' : 'importing.repairs.declineAll',
            )}
          </button>
        ) : null}
      </h2>
      <ul className="card">
        {settled.slice(0, shown).map((repair, at) => (
          <Repair
            key={repair.id}
            repair={repair}
            isReasonNew={!isSameText(repair.reason, settled[at - 1]?.reason)}
            isTaken={isTaken(repair)}
            hasManySheets={many}
            onReveal={onReveal}
            onTake={onTake}
          />
        ))}
      </ul>
      {settled.length > shown ? (
        <button type="button" className="button" onClick={() => setShown(shown + SHOWN_AT_A_TIME)}>
          {t('importing.more', { count: Math.min(SHOWN_AT_A_TIME, settled.length - shown) })}
        </button>
      ) : null}
    </section>
  )
}

interface RepairProps {
  readonly repair: ImportRepair
  /** Six communes with 19 beside an empty list say why once. */
  readonly isReasonNew: boolean
  readonly isTaken: boolean
  readonly hasManySheets: boolean
  readonly onReveal: RepairListProps['onReveal']
  readonly onTake: RepairListProps['onTake']
}

const Repair = memo(function Repair(props: RepairProps) {
  const { repair, isReasonNew, isTaken, hasManySheets: many, onReveal, onTake } = props
  const t = useT()
  const codeText = useCodeText()
  const { id, unit, where, tableId, before, after, reason, remarks } = repair
  const action = t(isTaken ? 'importing.repair.decline' : 'importing.repair.take')
  return (
    <li className="import-repair" data-declined={isTaken ? undefined : ''}>
      <button type="button" className="import-finding" onClick={() => onReveal(where, tableId)}>
        <Wrench size={15} aria-hidden />
        <span>
          <b>{t('importing.repair.where', { unit, where: placeText(t, where, many) })}</b>
          <RepairText before={before} after={after} isTaken={isTaken} />
          {isReasonNew ? <small>{codeText(reason.code, reason.params)}</small> : null}
          {remarks.map((remark) => (
            <small key={remark.code}>{codeText(remark.code, remark.params)}</small>
          ))}
        </span>
      </button>
      <button
        type="button"
        className="button icon-button"
        aria-label={t('importing.repair.actionOf', { action, unit })}
        title={action}
        onClick={() => onTake([id], !isTaken)}
      >
        {isTaken ? <Undo2 size={15} aria-hidden /> : <Check size={15} aria-hidden />}
      </button>
    </li>
  )
})

function isSameText(text: ImportText, other: ImportText | undefined): boolean {
  if (text.code !== other?.code) return false
  return Object.entries(text.params).every(([name, value]) => other.params[name] === value)
}

interface RepairTextProps {
  readonly before: string
  readonly after: string
  readonly isTaken: boolean
}

/** `(trống) → 1-19`; a declined one stays as it came. */
function RepairText({ before, after, isTaken }: RepairTextProps) {
  const t = useT()
  const old = before === '' ? t('importing.repair.blank') : before
  if (!isTaken) {
    return (
      <span className="import-change">
        {old} <em>{t('importing.repair.held')}</em>
      </span>
    )
  }
  return (
    <span className="import-change">
      <del>{old}</del> → <ins>{printNumbers(after)}</ins>
    </span>
  )
}
