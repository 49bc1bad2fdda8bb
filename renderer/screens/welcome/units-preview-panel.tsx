import { Check, CircleAlert, TriangleAlert } from 'lucide-react'
import { useErrorText, useT } from '../../state/use-app.ts'
import type { UnitsDoubt, UnitsPreview, UnitsProblem } from './units-preview.ts'

interface PanelProps {
  readonly preview: UnitsPreview | null
  readonly goToLine: (line: number) => void
}

/** What the pasted list would become, or which of its lines stand in the way. */
export function UnitsPreviewPanel({ preview, goToLine }: PanelProps) {
  const t = useT()
  return (
    <div id="units-preview" className="units-preview" aria-live="polite">
      {preview === null ? <p className="units-hint">{t('welcome.preview.none')}</p> : null}
      {preview !== null && preview.problems.length > 0 ? (
        <Problems preview={preview} goToLine={goToLine} />
      ) : null}
      {preview !== null && preview.problems.length === 0 ? <Counts preview={preview} /> : null}
      {preview?.doubts.map((doubt) => (
        <Doubt
          key={doubt.kind === 'total-row' ? doubt.line : doubt.name}
          doubt={doubt}
          goToLine={goToLine}
        />
      ))}
    </div>
  )
}

function Counts({ preview }: { preview: UnitsPreview }) {
  const t = useT()
  const counts = { districts: preview.districts.length, communes: preview.communes }
  return (
    <>
      <p className="units-count">
        <Check size={16} aria-hidden /> <strong>{t('welcome.preview.count', counts)}</strong>
        {preview.outside === 0 ? null : (
          <span>{t('welcome.preview.outside', { count: preview.outside })}</span>
        )}
      </p>
      <ul className="units-districts">
        {preview.districts.map((district) => (
          <li key={district.name}>
            {district.name} <b>{district.communes}</b>
          </li>
        ))}
      </ul>
    </>
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
  const errorText = useErrorText()
  return (
    <li data-tone="refused">
      <span>{errorText(problem.error)}</span>
      {problem.text === '' ? null : <code>{problem.text}</code>}
      {problem.line === null ? null : <LineButton line={problem.line} goToLine={goToLine} />}
    </li>
  )
}

function Doubt({ doubt, goToLine }: { doubt: UnitsDoubt; goToLine: PanelProps['goToLine'] }) {
  const t = useT()
  if (doubt.kind === 'number-district') {
    return (
      <p className="units-doubt">
        <TriangleAlert size={15} aria-hidden />
        <span>{t('welcome.preview.numberDistrict', { name: doubt.name })}</span>
      </p>
    )
  }
  return (
    <p className="units-doubt">
      <TriangleAlert size={15} aria-hidden />
      <span>{t('welcome.preview.totalRow', { line: doubt.line, text: doubt.text })}</span>
      <LineButton line={doubt.line} goToLine={goToLine} />
    </p>
  )
}

function LineButton({ line, goToLine }: { line: number; goToLine: PanelProps['goToLine'] }) {
  const t = useT()
  return (
    <button type="button" className="link-button" onClick={() => goToLine(line)}>
      {t('welcome.preview.goTo', { line })}
    </button>
  )
}
