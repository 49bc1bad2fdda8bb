import { X } from 'lucide-react'
import { useState } from 'react'
import {
  NUMBERINGS,
  SHOWN_BASES,
  type Numbering,
  type ShownBases,
} from '../../../shared/appendix/appendix-options.ts'
import { appendixSettings } from '../../../shared/appendix/appendix-options.ts'
import { appendixLabel } from '../../../shared/appendix/heading.ts'
import {
  FONT_SIZES_PT,
  MARGIN_RANGE_MM,
  MOST_DECIMALS,
} from '../../../shared/appendix/layout-schema.ts'
import { DECREE_MARGINS_MM } from '../../../shared/appendix/page-size.ts'
import type { SetOptions } from '../../../shared/appendix/set-options.ts'
import type { FactRow } from '../../../shared/changes/fact-tables.ts'
import { parseTypedDate, typedDate } from '../../../shared/plan/typed-date.ts'
import { useT } from '../../state/use-app.ts'
import { CommitText } from '../../ui/commit-text.tsx'
import { Segments } from '../../ui/segments.tsx'
import type { SetActions } from './use-set-actions.ts'

interface OptionsPanelProps {
  readonly plan: FactRow<'plan'>
  readonly options: SetOptions
  readonly actions: SetActions
  readonly isChosen: boolean
  readonly close: () => void
}

/** What holds for all appendices of a plan: the words they share, their numbers, their paper. */
export function OptionsPanel({ plan, options, actions, isChosen, close }: OptionsPanelProps) {
  const t = useT()
  const { isReadOnly } = actions
  const change = (part: Blankable): void =>
    actions.setOptions(withoutBlanks({ ...options, ...part }))
  return (
    <aside
      className="bundle-options"
      aria-label={t('bundle.options')}
      onKeyDown={(event) => {
        if (event.key === 'Escape' && !event.defaultPrevented) close()
      }}
    >
      <header>
        <h2>{t('bundle.options')}</h2>
        <button
          type="button"
          className="icon-button button"
          aria-label={t('app.close')}
          onClick={close}
        >
          <X size={16} aria-hidden />
        </button>
      </header>
      <PlanFields plan={plan} actions={actions} />
      <fieldset disabled={isReadOnly}>
        <legend>{t('bundle.options.numbers')}</legend>
        <Select<Numbering>
          label={t('bundle.options.numbering')}
          value={options.numbering ?? 'arabic'}
          values={NUMBERINGS}
          text={(numbering) => appendixLabel(6, appendixSettings({ numbering }))}
          change={(numbering) => change({ numbering })}
        />
        <Choice
          label={t('bundle.options.numberStyle')}
          value={options.numberStyle ?? 'vi'}
          options={[
            { value: 'vi', label: '90,1%' },
            { value: 'en', label: '90.1%' },
          ]}
          change={(numberStyle) => change({ numberStyle })}
        />
        <Choice
          label={t('bundle.options.rateDecimals')}
          value={String(options.rateDecimals ?? 1)}
          options={digits()}
          change={(digit) => change({ rateDecimals: Number(digit) })}
        />
        <Choice
          label={t('bundle.options.averageDecimals')}
          value={String(options.averageDecimals ?? 2)}
          options={digits()}
          change={(digit) => change({ averageDecimals: Number(digit) })}
        />
        <Select
          label={t('bundle.options.zeros')}
          value={options.averageZeros ?? 'published'}
          values={ZEROS}
          text={(zeros) => t(`bundle.options.zeros.${zeros}`)}
          change={(zeros) => change({ averageZeros: zeros === 'published' ? undefined : zeros })}
        />
        <Select<ShownBases>
          label={t('bundle.options.bases')}
          value={options.bases ?? 'all'}
          values={SHOWN_BASES}
          text={(bases) => t(`bundle.options.bases.${bases}`)}
          change={(bases) => change({ bases })}
        />
      </fieldset>
      <fieldset disabled={isReadOnly}>
        <legend>{t('bundle.options.page')}</legend>
        <Choice
          label={t('paper.paper')}
          value={options.paper ?? 'fitting'}
          options={[
            {
              value: 'fitting',
              label: t('paper.paper.fitting'),
              title: t('paper.paper.fitting.title'),
            },
            { value: 'A4', label: 'A4' },
            { value: 'A3', label: 'A3' },
          ]}
          change={(paper) => change({ paper: paper === 'fitting' ? undefined : paper })}
        />
        <Select
          label={t('bundle.options.fontSize')}
          value={String(options.fontSizePt ?? 'fitting')}
          values={['fitting', ...FONT_SIZES_PT.map(String)]}
          text={(size) =>
            size === 'fitting'
              ? t('paper.paper.fitting')
              : t('bundle.options.points', { size: Number(size) })
          }
          change={(size) =>
            change({ fontSizePt: FONT_SIZES_PT.find((points) => String(points) === size) })
          }
        />
        <Margins options={options} change={change} />
      </fieldset>
      <button
        type="button"
        className="button"
        disabled={!isChosen || isReadOnly}
        title={t('bundle.options.resetTitle')}
        onClick={actions.reset}
      >
        {t('bundle.options.reset')}
      </button>
    </aside>
  )
}

/** Number, date and issuer of the plan: filled in once, printed under each title. */
function PlanFields({ plan, actions }: Pick<OptionsPanelProps, 'plan' | 'actions'>) {
  const t = useT()
  const [dateError, setDateError] = useState<string | null>(null)
  return (
    <fieldset>
      <legend>{t('bundle.options.plan')}</legend>
      <CommitText
        isLabelled
        label={t('bundle.options.number')}
        value={plan.number}
        placeholder="18/KH-UBND"
        isReadOnly={actions.isReadOnly}
        commit={(number) => {
          actions.changePlan({ number: number.trim() })
          return true
        }}
      />
      <CommitText
        isLabelled
        label={t('bundle.options.date')}
        value={typedDate(plan.date)}
        placeholder={t('bundle.options.datePlaceholder')}
        error={dateError}
        isReadOnly={actions.isReadOnly}
        commit={(typed) => {
          const date = parseTypedDate(typed)
          setDateError(date === undefined ? t('bundle.options.dateRefused', { text: typed }) : null)
          if (date === undefined) return false
          actions.changePlan({ date })
          return true
        }}
      />
      <CommitText
        isLabelled
        label={t('bundle.options.issuer')}
        value={plan.issuer}
        hint={t('bundle.options.issuerHint')}
        isReadOnly={actions.isReadOnly}
        commit={(issuer) => {
          actions.changePlan({ issuer: issuer.trim() })
          return true
        }}
      />
    </fieldset>
  )
}

const ZEROS = ['published', 'keep', 'drop'] as const
const SIDES = ['top', 'bottom', 'left', 'right'] as const

function Margins({
  options,
  change,
}: {
  readonly options: SetOptions
  readonly change: (part: Blankable) => void
}) {
  const t = useT()
  const margins = options.marginsMm ?? DECREE_MARGINS_MM
  return (
    <div className="bundle-margins" role="group" aria-label={t('bundle.options.margins')}>
      <span>{t('bundle.options.margins')}</span>
      {SIDES.map((side) => {
        const [least, most] = MARGIN_RANGE_MM[side]
        const values = Array.from({ length: most - least + 1 }, (_, index) => least + index)
        return (
          <label key={side}>
            {t(`bundle.options.margin.${side}`)}
            <select
              value={margins[side]}
              onChange={(event) => {
                const next = { ...margins, [side]: Number(event.currentTarget.value) }
                const isDefault = SIDES.every((of) => next[of] === DECREE_MARGINS_MM[of])
                change({ marginsMm: isDefault ? undefined : next })
              }}
            >
              {values.map((value) => (
                <option key={value} value={value}>
                  {value}
                </option>
              ))}
            </select>
          </label>
        )
      })}
    </div>
  )
}

interface SelectProps<T extends string> {
  readonly label: string
  readonly value: T
  readonly values: readonly T[]
  readonly text: (value: T) => string
  readonly change: (value: T) => void
}

function Select<T extends string>({ label, value, values, text, change }: SelectProps<T>) {
  return (
    <label className="bundle-field">
      <span>{label}</span>
      <select
        value={value}
        onChange={(event) => {
          const chosen = values.find((candidate) => candidate === event.currentTarget.value)
          if (chosen !== undefined) change(chosen)
        }}
      >
        {values.map((candidate) => (
          <option key={candidate} value={candidate}>
            {text(candidate)}
          </option>
        ))}
      </select>
    </label>
  )
}

interface ChoiceProps<T extends string> {
  readonly label: string
  readonly value: T
  readonly options: readonly {
    readonly value: T
    readonly label: string
    readonly title?: string
  }[]
  readonly change: (value: T) => void
}

function Choice<T extends string>({ label, value, options, change }: ChoiceProps<T>) {
  return (
    <div className="bundle-field">
      <span>{label}</span>
      <Segments label={label} value={value} options={options} onChange={change} />
    </div>
  )
}

function digits(): { value: string; label: string }[] {
  return Array.from({ length: MOST_DECIMALS + 1 }, (_, digit) => ({
    value: String(digit),
    label: String(digit),
  }))
}

type Blankable = { readonly [K in keyof SetOptions]?: SetOptions[K] | undefined }

/** What has its default is not kept. */
function withoutBlanks(options: Blankable): SetOptions {
  return Object.fromEntries(Object.entries(options).filter(([, value]) => value !== undefined))
}
