import { useState } from 'react'
import { agencyKey } from '../../../shared/agencies/agency-names.ts'
import type { WrittenName } from '../../../shared/agencies/agency-variants.ts'
import { renameAgencyEdits } from '../../../shared/plan/agency-edits.ts'
import { useApp, useT } from '../../state/use-app.ts'
import { notify } from '../../ui/notify.ts'
import { NameDialog } from '../units/name-dialog.tsx'

interface RenameProps {
  readonly name: string
  readonly written: readonly WrittenName[]
  readonly close: () => void
}

/** Gives an agency another name in every set, as one step. */
export function RenameDialog({ name, written, close }: RenameProps) {
  const t = useT()
  const session = useApp((state) => state.session)
  const [warned, setWarned] = useState<string | null>(null)
  const key = agencyKey(name)
  const uses = written
    .filter((one) => agencyKey(one.name) === key)
    .reduce((sum, one) => sum + one.uses, 0)

  function take(typed: string): boolean {
    const to = typed.replace(/\s+/g, ' ').trim()
    if (to === '') {
      notify({ tone: 'refused', text: t('agencies.rename.empty') })
      return false
    }
    const other = agencyKey(to)
    const joins = other !== key && written.some((one) => agencyKey(one.name) === other)
    if (joins && warned !== other) {
      setWarned(other)
      return false
    }
    if (session === null || to === name) return true
    session.edit(
      { code: 'change.agencies.rename', params: { before: name, after: to } },
      renameAgencyEdits(session.facts().facts, [name], to),
    )
    return true
  }

  return (
    <NameDialog
      title={t('agencies.rename.title')}
      label={t('agencies.rename.label')}
      initial={name}
      action={t('agencies.rename.do')}
      take={take}
      close={close}
    >
      <p className="agencies-hint">{t('agencies.rename.text', { count: uses })}</p>
      {warned === null ? null : (
        <p className="agencies-warning" role="alert">
          {t('agencies.rename.joins')}
        </p>
      )}
    </NameDialog>
  )
}
