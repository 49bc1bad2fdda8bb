import type { AppendixDocument } from '../../../shared/appendix/appendix-document.ts'
import type { AppendixLayout } from '../../../shared/appendix/appendix-options.ts'
import type { AppendixEntry } from '../../../shared/api/contract.ts'
import type { MessageKey } from '../../../shared/messages/translate.ts'
import { useT } from '../../state/use-app.ts'
import { Segments } from '../../ui/segments.tsx'

interface LayoutProps {
  readonly kind: AppendixEntry['kind']
  /** The sheet as it is shown: what fitting chose. */
  readonly page: AppendixDocument['page']
  readonly layout: AppendixLayout
  readonly change: (layout: AppendixLayout) => void
}

/** What may be chosen about the paper of an appendix; a matrix has nothing to choose. */
export function LayoutOptions({ kind, page, layout, change }: LayoutProps) {
  const t = useT()
  if (kind === 'matrix') return null
  return (
    <div className="paper-layout" role="group" aria-label={t('paper.layout')}>
      {kind === 'list' ? (
        <Choice
          label="paper.lists"
          options={LISTS}
          values={['numbers', 'ranges']}
          value={layout.lists ?? 'numbers'}
          choose={(lists) => change({ ...layout, lists })}
        />
      ) : (
        <>
          <PaperChoice page={page} layout={layout} change={change} />
          <Choice
            label="paper.columns"
            options={COLUMNS}
            values={['criteria', 'sub-criteria']}
            value={layout.columns ?? 'criteria'}
            choose={(columns) => change({ ...layout, columns })}
          />
          <Choice
            label="paper.communes"
            options={COMMUNES}
            values={['marked', 'all']}
            value={layout.communes ?? 'marked'}
            choose={(communes) => change({ ...layout, communes })}
          />
        </>
      )}
    </div>
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

/** Fitting says what it chose, so that nobody loads the wrong paper. */
function PaperChoice({ page, layout, change }: Omit<LayoutProps, 'kind'>) {
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
