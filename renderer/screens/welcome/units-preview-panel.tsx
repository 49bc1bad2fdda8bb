import { Check, CircleAlert, Info } from 'lucide-react'
import { memo } from 'react'
import type { ColumnChoice } from '../../../shared/plan/new-plan.ts'
import { useErrorText, useT } from '../../state/use-app.ts'
import { Segments } from '../../ui/segments.tsx'
import type { NewDocumentFields } from './form-state.ts'
import type { UnitsPreview, UnitsProblem } from './units-preview.ts'

interface PanelProps {
  readonly preview: UnitsPreview | null
  readonly recognised: NewDocumentFields['recognised']
  readonly columns: NewDocumentFields['columns']
  readonly change: (part: Partial<NewDocumentFields>) => void
  /** Goes to a line of the pasted list; null for a workbook, which is corrected in Excel. */
  readonly goToLine: ((line: number) => void) | null
  readonly error: string | undefined
}

/** What the list would become, or which of its lines stand in the way. Drawn anew for another list, not at each key. */
export const UnitsPreviewPanel = memo(function UnitsPreviewPanel(props: PanelProps) {
  const { preview, goToLine, ...rest } = props
  const t = useT()
  return (
    <div id="units-preview" className="units-preview" aria-live="polite">
      {preview === null ? <p className="units-hint">{t('welcome.preview.none')}</p> : null}
      {preview === null ? null : preview.problems.length > 0 ? (
        <Problems preview={preview} goToLine={goToLine} />
      ) : (
        <Counts preview={preview} {...rest} />
      )}
      {preview === null || preview.encoding === null ? null : (
        <Note>{t('welcome.preview.encoding', { encoding: preview.encoding })}</Note>
      )}
      {preview === null || preview.hiddenRows === 0 ? null : (
        <Note>{t('welcome.preview.hidden', { count: preview.hiddenRows })}</Note>
      )}
      {preview?.totals.map(({ line, text }) => (
        <Note key={line}>{t('welcome.preview.total', { line, text })}</Note>
      ))}
    </div>
  )
})

function Note({ children }: { children: string }) {
  return (
    <p className="units-skipped">
      <Info size={15} aria-hidden />
      <span>{children}</span>
    </p>
  )
}

type CountsProps = Pick<PanelProps, 'recognised' | 'columns' | 'change' | 'error'> & {
  readonly preview: UnitsPreview
}

function Counts({ preview, recognised, columns, change, error }: CountsProps) {
  const t = useT()
  const { districts, communes, hasDistricts } = preview
  return (
    <>
      <p className="units-count">
        <Check size={16} aria-hidden />
        <strong>
          {hasDistricts
            ? t('welcome.preview.count', { districts, communes })
            : t('welcome.preview.countWhole', { communes })}
        </strong>
        {preview.outside === 0 ? null : (
          <span>{t('welcome.preview.outside', { count: preview.outside })}</span>
        )}
      </p>
      <ColumnChoiceField preview={preview} columns={columns} change={change} />
      <table className="units-columns-preview">
        <caption>{t('welcome.columns.caption')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('welcome.columns.name')}</th>
            <th scope="col">{t('welcome.columns.communes')}</th>
            <th scope="col">{t('welcome.columns.recognised')}</th>
          </tr>
        </thead>
        <tbody>
          {preview.columns.map((column) => (
            <tr key={column.name}>
              <th scope="row">{column.name}</th>
              <td>{column.communes}</td>
              <td>
                <input
                  type="text"
                  inputMode="numeric"
                  data-field="recognised"
                  aria-label={t('welcome.columns.recognisedOf', { name: column.name })}
                  maxLength={9}
                  value={recognised[column.name] ?? ''}
                  onChange={(event) =>
                    change({
                      recognised: {
                        ...recognised,
                        [column.name]: event.currentTarget.value,
                      },
                    })
                  }
                />
              </td>
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">{t('welcome.columns.rateBase')}</th>
            <td>{communes}</td>
            <td />
          </tr>
        </tfoot>
      </table>
      <p className="units-hint">{t('welcome.columns.hint')}</p>
      {error === undefined ? null : (
        <p className="form-refusal" role="alert">
          {error}
        </p>
      )}
    </>
  )
}

/** Shown where there is something to choose: a list without districts, or with words that group its communes. */
function ColumnChoiceField({
  preview,
  columns,
  change,
}: Pick<CountsProps, 'preview' | 'columns' | 'change'>) {
  const t = useT()
  const { hasDistricts, groupings } = preview
  if (hasDistricts && groupings.length === 0) return null
  const rest = t('welcome.columns.rest')
  const options: { value: string; label: string; choice: ColumnChoice }[] = [
    ...(hasDistricts
      ? [
          {
            value: 'districts',
            label: t('welcome.columns.byDistrict'),
            choice: { by: 'districts' } as const,
          },
        ]
      : []),
    { value: 'whole', label: t('welcome.columns.whole'), choice: { by: 'whole' } },
    ...groupings.map((heading, index) => ({
      value: `grouping ${index}`,
      label: t('welcome.columns.byGrouping', { heading }),
      choice: { by: 'grouping', index, rest } as const,
    })),
  ]
  const value = columns?.by === 'grouping' ? `grouping ${columns.index}` : columns?.by
  const current = options.find((option) => option.value === value) ?? options[0]
  return (
    <div className="units-choice">
      <span>{t('welcome.columns.choice')}</span>
      {options.length === 1 ? (
        <strong>{current?.label}</strong>
      ) : (
        <Segments
          label={t('welcome.columns.choice')}
          value={current?.value ?? ''}
          options={options}
          onChange={(chosen) =>
            change({ columns: options.find((option) => option.value === chosen)?.choice ?? null })
          }
        />
      )}
      {hasDistricts ? null : <p className="units-hint">{t('welcome.columns.noDistricts')}</p>}
    </div>
  )
}

function Problems({
  preview,
  goToLine,
}: {
  preview: UnitsPreview
  goToLine: PanelProps['goToLine']
}) {
  const t = useT()
  const key = preview.hasMoreProblems ? 'welcome.preview.someProblems' : 'welcome.preview.problems'
  return (
    <>
      <p className="units-problems">
        <CircleAlert size={16} aria-hidden />
        <strong>{t(key, { count: preview.problems.length })}</strong>
      </p>
      <ul className="units-lines">
        {preview.problems.map((problem) => (
          <Problem key={problem.line} problem={problem} goToLine={goToLine} />
        ))}
      </ul>
    </>
  )
}

function Problem({
  problem,
  goToLine,
}: {
  problem: UnitsProblem
  goToLine: PanelProps['goToLine']
}) {
  const t = useT()
  const errorText = useErrorText()
  const { line, text, error } = problem
  return (
    <li data-tone="refused">
      <span>{errorText(error)}</span>
      {text === '' ? null : <code>{text}</code>}
      {line === null || goToLine === null ? null : (
        <button type="button" className="link-button" onClick={() => goToLine(line)}>
          {t('welcome.preview.goTo', { line })}
        </button>
      )}
    </li>
  )
}
