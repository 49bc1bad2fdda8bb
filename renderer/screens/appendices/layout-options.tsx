import type { AppendixDocument } from '../../../shared/appendix/appendix-document.ts'
import type { AppendixLayout } from '../../../shared/appendix/appendix-options.ts'
import type { AppendixEntry } from '../../../shared/api/contract.ts'
import { FONT_SIZES_PT } from '../../../shared/appendix/layout-schema.ts'
import type { FactRow } from '../../../shared/changes/fact-tables.ts'
import type { MessageKey } from '../../../shared/messages/translate.ts'
import { useT } from '../../state/use-app.ts'
import { Segments } from '../../ui/segments.tsx'

interface LayoutProps {
  readonly kind: AppendixEntry['kind']
  /** The sheet as it is shown: what fitting chose. */
  readonly page: AppendixDocument['page']
  readonly layout: AppendixLayout
  readonly columns: readonly FactRow<'planColumn'>[]
  readonly isReadOnly: boolean
  readonly change: (layout: AppendixLayout) => void
}

/** What may be chosen about the paper of one appendix; it is kept with the plan. */
export function LayoutOptions({ isReadOnly, ...props }: LayoutProps) {
  const { kind, layout, columns, change } = props
  const t = useT()
  return (
    <fieldset className="paper-layout" aria-label={t('paper.layout')} disabled={isReadOnly}>
      <PaperChoice {...props} />
      <OrientationChoice {...props} />
      <SizeChoice {...props} />
      {kind === 'list' ? (
        <Choice
          label="paper.lists"
          options={LISTS}
          values={['numbers', 'ranges']}
          value={layout.lists ?? 'numbers'}
          choose={(lists) => change({ ...layout, lists })}
        />
      ) : null}
      {kind === 'communes' ? (
        <>
          <Choice
            label="paper.columns"
            options={COLUMNS}
            values={['criteria', 'sub-criteria']}
            value={layout.columns ?? 'criteria'}
            choose={(chosen) => change({ ...layout, columns: chosen })}
          />
          <Choice
            label="paper.communes"
            options={COMMUNES}
            values={['marked', 'all']}
            value={layout.communes ?? 'marked'}
            choose={(communes) => change({ ...layout, communes })}
          />
        </>
      ) : null}
      {kind === 'meeting' ? (
        <>
          <Choice
            label="paper.sheet"
            options={SHEETS}
            values={['half-filled', 'blank']}
            value={layout.sheet ?? 'half-filled'}
            choose={(sheet) => change({ ...layout, sheet })}
          />
          <label className="paper-choice">
            <span>{t('paper.sheetOf')}</span>
            <select
              value={layout.columnId ?? ''}
              onChange={(event) => {
                const { columnId: _, ...others } = layout
                const columnId = event.currentTarget.value
                change(columnId === '' ? others : { ...others, columnId })
              }}
            >
              <option value="">{t('paper.sheetOf.all')}</option>
              {columns.map(({ columnId, name }) => (
                <option key={columnId} value={columnId}>
                  {name}
                </option>
              ))}
            </select>
          </label>
        </>
      ) : null}
    </fieldset>
  )
}

interface ChoiceProps<T extends string> {
  readonly label: MessageKey
  readonly options: Readonly<Record<T, readonly [label: MessageKey, title: MessageKey]>>
  readonly values: readonly T[]
  readonly value: T
  readonly choose: (value: T) => void
}

const LISTS = {
  numbers: ['paper.lists.numbers', 'paper.lists.numbers.title'],
  ranges: ['paper.lists.ranges', 'paper.lists.ranges.title'],
} as const
const COLUMNS = {
  criteria: ['paper.columns.criteria', 'paper.columns.criteria.title'],
  'sub-criteria': ['paper.columns.sub-criteria', 'paper.columns.sub-criteria.title'],
} as const
const COMMUNES = {
  marked: ['paper.communes.marked', 'paper.communes.marked.title'],
  all: ['paper.communes.all', 'paper.communes.all.title'],
} as const
const SHEETS = {
  'half-filled': ['paper.sheet.half-filled', 'paper.sheet.half-filled.title'],
  blank: ['paper.sheet.blank', 'paper.sheet.blank.title'],
} as const

function Choice<T extends string>({ label, options, values, value, choose }: ChoiceProps<T>) {
  const t = useT()
  return (
    <div className="paper-choice">
      <span>{t(label)}</span>
      <Segments
        label={t(label)}
        value={value}
        options={values.map((option) => {
          const [text, title] = options[option]
          return { value: option, label: t(text), title: t(title) }
        })}
        onChange={choose}
      />
    </div>
  )
}

type OneChoice = Pick<LayoutProps, 'page' | 'layout' | 'change'>

/** Fitting says what it chose, so that nobody loads the wrong paper. */
function PaperChoice({ page, layout, change }: OneChoice) {
  const t = useT()
  const { paper, ...others } = layout
  return (
    <div className="paper-choice">
      <span>{t('paper.paper')}</span>
      <Segments
        label={t('paper.paper')}
        value={paper ?? 'fitting'}
        options={[
          {
            value: 'fitting',
            label:
              paper === undefined
                ? t('paper.paper.fitted', { paper: page.paper })
                : t('paper.paper.fitting'),
            title: t('paper.paper.fitting.title'),
          },
          { value: 'A4', label: t('paper.paper.A4'), title: t('paper.paper.A4.title') },
          { value: 'A3', label: t('paper.paper.A3'), title: t('paper.paper.A3.title') },
        ]}
        onChange={(chosen) => change(chosen === 'fitting' ? others : { ...others, paper: chosen })}
      />
    </div>
  )
}

const WAYS = ['fitting', 'portrait', 'landscape'] as const

function OrientationChoice({ page, layout, change }: OneChoice) {
  const t = useT()
  const { orientation, ...others } = layout
  return (
    <label className="paper-choice">
      <span>{t('paper.orientation')}</span>
      <select
        value={orientation ?? 'fitting'}
        onChange={(event) => {
          const way = WAYS.find((candidate) => candidate === event.currentTarget.value)
          change(way === undefined || way === 'fitting' ? others : { ...others, orientation: way })
        }}
      >
        {WAYS.map((way) => (
          <option key={way} value={way}>
            {way === 'fitting'
              ? t('paper.fitted', { choice: t(`paper.orientation.${page.orientation}`) })
              : t(`paper.orientation.${way}`)}
          </option>
        ))}
      </select>
    </label>
  )
}

function SizeChoice({ page, layout, change }: OneChoice) {
  const t = useT()
  const { fontSizePt, ...others } = layout
  return (
    <label className="paper-choice">
      <span>{t('paper.size')}</span>
      <select
        value={fontSizePt ?? ''}
        onChange={(event) => {
          const chosen = FONT_SIZES_PT.find((size) => String(size) === event.currentTarget.value)
          change(chosen === undefined ? others : { ...others, fontSizePt: chosen })
        }}
      >
        <option value="">
          {fontSizePt === undefined
            ? t('paper.fitted', { choice: String(page.fontSizePt) })
            : t('paper.paper.fitting')}
        </option>
        {FONT_SIZES_PT.map((size) => (
          <option key={size} value={size}>
            {size}
          </option>
        ))}
      </select>
    </label>
  )
}
