import { useCallback, useMemo, useState } from 'react'
import { paperSizeMm } from '../../../shared/appendix/page-size.ts'
import { appendixHtml } from '../../../shared/appendix/to-html.ts'
import type { AppendixLayout } from '../../../shared/appendix/appendix-options.ts'
import type { AppendixDocument } from '../../../shared/appendix/appendix-document.ts'
import type { AppendixEntry } from '../../../shared/api/contract.ts'
import type { ApiError } from '../../../shared/api/reply.ts'
import { plans } from '../../../shared/plan/columns.ts'
import { useApp, useErrorText, useStore, useT } from '../../state/use-app.ts'
import { useLasting } from '../../ui/use-lasting.ts'
import { AppendixList } from './appendix-list.tsx'
import { fontFaceCss } from './font-face.ts'
import { LayoutOptions } from './layout-options.tsx'
import { PaperFrame } from './paper-frame.tsx'
import { PaperToolbar } from './paper-toolbar.tsx'
import { useAppendices } from './use-appendices.ts'
import { scaleOf, zoomStep, type Zoom } from './zoom.ts'
import './appendices.css'

/** The appendices of a plan as they come out of the printer. */
export function AppendicesScreen() {
  const t = useT()
  const session = useApp((state) => state.session)
  const tablePlanId = useApp((state) => state.table?.planId ?? null)
  const store = useStore()
  const [chosenPlanId, setPlanId] = useState<string | null>(null)
  if (session === null) return null
  const all = plans(session.facts().facts)
  function choosePlan(planId: string): void {
    setPlanId(planId)
    // Another plan binds other lists under the same numbers.
    store.setState({ appendixId: null })
  }
  const plan = all.find(({ id }) => id === (chosenPlanId ?? tablePlanId)) ?? all[0]
  if (plan === undefined) return <Nothing />
  return (
    <div className="appendices">
      <h1 className="visually-hidden">{t('paper.title')}</h1>
      <PlanAppendices key={plan.id} planId={plan.id} plans={all} choosePlan={choosePlan} />
    </div>
  )
}

interface PlanProps {
  readonly planId: string
  readonly plans: ReturnType<typeof plans>
  readonly choosePlan: (planId: string) => void
}

function PlanAppendices({ planId, plans: all, choosePlan }: PlanProps) {
  const t = useT()
  const store = useStore()
  const appendixId = useApp((state) => state.appendixId)
  const choose = (id: string): void => store.setState({ appendixId: id })
  const [layout, setLayout] = useState<AppendixLayout>({})
  const [attempt, setAttempt] = useState(0)
  const { built, error, isBuilding } = useAppendices(planId, appendixId, layout, attempt)
  const isBuildingLong = useLasting(isBuilding)
  if (error !== null && !isBuilding) {
    return <Failure error={error} retry={() => setAttempt(attempt + 1)} />
  }
  if (built === null) {
    return (
      <p className="appendices-loading" role="status">
        {isBuildingLong ? t('paper.loading') : ''}
      </p>
    )
  }
  if (built.entry === null || built.document === null) return <Nothing />
  return (
    <>
      <AppendixList
        entries={built.entries}
        chosenId={appendixId ?? built.entry.id}
        choose={choose}
        plans={all}
        planId={planId}
        choosePlan={choosePlan}
      />
      <Paper
        planId={planId}
        entry={built.entry}
        document={built.document}
        layout={layout}
        setLayout={setLayout}
        isUpdating={isBuildingLong}
      />
    </>
  )
}

interface PaperProps {
  readonly planId: string
  readonly entry: AppendixEntry
  readonly document: AppendixDocument
  readonly layout: AppendixLayout
  readonly setLayout: (layout: AppendixLayout) => void
  readonly isUpdating: boolean
}

function Paper(props: PaperProps) {
  const { planId, entry, document: appendix, layout, setLayout, isUpdating } = props
  const t = useT()
  const theme = useApp((state) => state.theme)
  const [zoom, setZoom] = useState<Zoom>('fit')
  const [roomPx, setRoomPx] = useState(0)
  const fonts = useMemo(() => fontFaceCss(document.baseURI), [])
  const html = useMemo(
    () => appendixHtml(appendix, { fontFaceCss: fonts, forScreen: true }),
    [appendix, fonts],
  )
  const scale = scaleOf(zoom, paperSizeMm(appendix.page).width, roomPx)
  const step = useCallback(
    (direction: 'in' | 'out') => setZoom(zoomStep(scale, direction)),
    [scale],
  )
  return (
    <section className="paper" aria-label={t('paper.preview', { label: entry.label })}>
      <PaperToolbar
        planId={planId}
        entry={entry}
        layout={layout}
        zoom={zoom}
        scale={scale}
        setZoom={setZoom}
        step={step}
        isUpdating={isUpdating}
      />
      <LayoutOptions kind={entry.kind} page={appendix.page} layout={layout} change={setLayout} />
      <PaperFrame
        title={t('paper.preview', { label: entry.label })}
        html={html}
        sheetId={entry.id}
        scale={scale}
        theme={theme}
        onRoom={setRoomPx}
        onZoom={step}
      />
    </section>
  )
}

function Failure({ error, retry }: { error: ApiError; retry: () => void }) {
  const t = useT()
  const errorText = useErrorText()
  return (
    <div className="empty-state" role="alert">
      <h2>{t('paper.failed')}</h2>
      <p>{errorText(error)}</p>
      <button type="button" className="button" onClick={retry}>
        {t('frame.retry')}
      </button>
    </div>
  )
}

function Nothing() {
  const t = useT()
  const store = useStore()
  return (
    <div className="empty-state">
      <h2>{t('paper.emptyTitle')}</h2>
      <p>{t('paper.emptyText')}</p>
      <button
        type="button"
        className="button"
        data-primary
        onClick={() => store.setState({ screen: 'matrix' })}
      >
        {t('paper.openTable')}
      </button>
    </div>
  )
}
