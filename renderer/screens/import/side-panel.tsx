import { useMemo, useState } from 'react'
import type { ImportRepair } from '../../../shared/import/commune-preview.ts'
import type {
  ImportChoice,
  ImportDecisions,
  ImportDoubt,
  ImportPreview,
} from '../../../shared/import/preview.ts'
import { useCodeText, useT } from '../../state/use-app.ts'
import { hasManySheets } from './address.ts'
import { chosenProposal } from './decisions.ts'
import { DoubtCard } from './doubt-card.tsx'
import { MismatchList, RejectList, UnrelatedList, WarningList } from './finding-lists.tsx'
import { roleText } from './line-text.ts'
import { communeRoleText } from './commune-role-text.ts'
import { RepairList } from './repair-list.tsx'

interface SidePanelProps {
  readonly preview: ImportPreview
  readonly decisions: ImportDecisions
  readonly isRunning: boolean
  readonly year: number
  /** The doubt of the active cell. */
  readonly activeDoubt: string | null
  readonly onReveal: (where: string, tableId: string | null) => void
  readonly onChoose: (doubt: ImportDoubt, proposalId: string | null) => void
  readonly onRepairs: (ids: readonly string[], isTaken: boolean) => void
}

/** Cards drawn at a time: a column of texts can make hundreds. */
const CARDS_AT_A_TIME = 60
/** One array, so that a card draws again only when something of it changes. */
const NO_CHOICES: readonly ImportChoice[] = []
const NO_DECISIONS: Readonly<Record<string, string>> = {}

/** Beside the table: what has to be decided, then what is only worth knowing. */
export function SidePanel(props: SidePanelProps) {
  const { preview, decisions, isRunning, year, activeDoubt, onReveal, onChoose, onRepairs } = props
  const t = useT()
  const codeText = useCodeText()
  const { doubts } = preview
  const [shown, setShown] = useState(CARDS_AT_A_TIME)
  const open = doubts.filter((doubt) => chosenProposal(decisions, doubt, isRunning) === null).length
  // The card of the active cell is drawn wherever it stands in the list.
  const drawn = doubts.filter(({ id }, at) => at < shown || id === activeDoubt)
  const many = hasManySheets(preview)
  const repairs = useMemo(() => repairsOfDoubts(preview.repairs), [preview.repairs])
  const customRole = (doubt: ImportDoubt): string | null => {
    const table = preview.tables.find(({ id }) => id === doubt.tableId)
    const lines = [...(table?.columns ?? []), ...(table?.rows ?? [])]
    const line = lines.find(({ doubtId }) => doubtId === doubt.id)
    if (line !== undefined) return roleText(t, line, year)
    const ofContent = preview.contentTables.find(({ id }) => id === doubt.tableId)
    const other =
      ofContent?.columns.find(({ doubtId }) => doubtId === doubt.id) ??
      ofContent?.rows.find(({ doubtId }) => doubtId === doubt.id)
    if (other !== undefined) return codeText(other.roleText.code, other.roleText.params)
    const ofCommunes = preview.communeTables.find(({ id }) => id === doubt.tableId)
    const found =
      ofCommunes?.columns.find(({ doubtId }) => doubtId === doubt.id) ??
      ofCommunes?.rows.find(({ doubtId }) => doubtId === doubt.id)
    return found === undefined ? null : communeRoleText(t, found, year)
  }
  const othersOf = ({ tableId, others }: ImportDoubt): readonly ImportChoice[] => {
    if (others === 'communes') return preview.communeChoices
    if (others === 'rows') {
      return preview.contentTables.find(({ id }) => id === tableId)?.rowChoices ?? NO_CHOICES
    }
    const table = preview.tables.find(({ id }) => id === tableId)
    return others === null || table === undefined ? NO_CHOICES : table.choices[others]
  }
  return (
    <aside className="import-side" aria-label={t('importing.side')}>
      {doubts.length === 0 ? null : (
        <section className="import-section">
          <h2>
            {t('importing.doubts')}{' '}
            <span className="import-count" data-tone={open > 0 ? 'doubt' : undefined}>
              {open > 0
                ? t('importing.doubtsLeft', { open, count: doubts.length })
                : t('importing.doubtsDone', { count: doubts.length })}
            </span>
          </h2>
          {drawn.map((doubt) => (
            <DoubtCard
              key={doubt.id}
              doubt={doubt}
              others={othersOf(doubt)}
              repair={repairs.get(doubt.id)}
              chosen={chosenProposal(decisions, doubt, isRunning)}
              customRole={doubt.chosen === 'custom' ? customRole(doubt) : null}
              hasManySheets={many}
              isActive={doubt.id === activeDoubt}
              onReveal={onReveal}
              onChoose={onChoose}
            />
          ))}
          {doubts.length > shown ? (
            <button
              type="button"
              className="button"
              onClick={() => setShown(shown + CARDS_AT_A_TIME)}
            >
              {t('importing.more', { count: Math.min(CARDS_AT_A_TIME, doubts.length - shown) })}
            </button>
          ) : null}
        </section>
      )}
      <RepairList
        preview={preview}
        decided={decisions.doubts ?? NO_DECISIONS}
        isRunning={isRunning}
        onReveal={onReveal}
        onTake={onRepairs}
      />
      <RejectList preview={preview} onReveal={onReveal} />
      <MismatchList preview={preview} onReveal={onReveal} />
      <WarningList preview={preview} onReveal={onReveal} />
      <UnrelatedList preview={preview} />
    </aside>
  )
}

/** Without anything to say the table has all the room. */
export function hasSidePanel(preview: ImportPreview): boolean {
  const { doubts, repairs, rejected, mismatches, warnings, unrelatedSheets } = preview
  const lists = [doubts, repairs, rejected, mismatches, warnings, unrelatedSheets]
  return lists.some((list) => list.length > 0)
}

/** The list that a doubt asks about, as it would be mended. */
function repairsOfDoubts(repairs: readonly ImportRepair[]): ReadonlyMap<string, ImportRepair> {
  return new Map(
    repairs.flatMap((repair) => (repair.doubtId === null ? [] : [[repair.doubtId, repair]])),
  )
}
