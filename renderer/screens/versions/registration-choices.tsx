import type { Facts } from '../../../shared/changes/change-set.ts'
import type {
  NewYearProposal,
  RegistrationOfYear,
} from '../../../shared/versions/new-year-proposal.ts'
import { registrationKey, type RegistrationFate } from '../../../shared/versions/new-year.ts'
import { unitName } from '../../../shared/units/unit-name.ts'
import { useT } from '../../state/use-app.ts'
import { Segments } from '../../ui/segments.tsx'

type Fates = Readonly<Record<string, RegistrationFate>>

interface RegistrationChoicesProps {
  readonly proposal: NewYearProposal
  readonly facts: Facts
  readonly fates: Fates
  readonly choose: (fates: Fates) => void
}

const FATES = ['recognise', 'carry', 'leave'] as const

/** The communes registered in the year that ends: nobody is recognised, and nobody tries again, without a word. */
export function RegistrationChoices({ proposal, facts, fates, choose }: RegistrationChoicesProps) {
  const t = useT()
  const { registrations } = proposal
  if (registrations.length === 0) return null
  const title = t('versions.newYear.registrations', { year: String(proposal.from.year) })
  const options = FATES.map((value) => ({ value, label: t(`versions.newYear.fate.${value}`) }))
  return (
    <fieldset className="versions-sources">
      <legend>{title}</legend>
      <p>{t('versions.newYear.registrationsText')}</p>
      <div className="versions-all">
        {t('versions.newYear.all')}
        {options.map(({ value, label }) => (
          <button
            key={value}
            type="button"
            className="button"
            onClick={() =>
              choose(Object.fromEntries(registrations.map((row) => [registrationKey(row), value])))
            }
          >
            {label}
          </button>
        ))}
      </div>
      <div className="versions-registrations" role="group" aria-label={title} tabIndex={0}>
        {registrations.map((row) => {
          const unit = facts.unit.get(row.unitId)
          const district = facts.unit.get(unit?.parentId ?? '')
          const key = registrationKey(row)
          const name = unit === undefined ? row.unitId : unitName(unit)
          return (
            <div key={key} className="versions-source">
              <span>
                {name}
                <small>
                  {[
                    district?.level === 'district' ? unitName(district) : null,
                    t(`matrix.standard.${row.standard}`),
                    stateOf(row, t),
                  ]
                    .filter((part) => part !== null)
                    .join(' · ')}
                </small>
              </span>
              <Segments
                label={name}
                value={fates[key] ?? 'leave'}
                options={options}
                onChange={(fate) => choose({ ...fates, [key]: fate })}
              />
            </div>
          )
        })}
      </div>
    </fieldset>
  )
}

function stateOf(row: RegistrationOfYear, t: ReturnType<typeof useT>): string {
  if (row.isRecognised) return t('versions.newYear.recognised')
  if (row.state === 'behind') {
    return t('versions.newYear.behind', { numbers: row.missing.join(', ') })
  }
  return t(`versions.newYear.${row.state}`)
}
