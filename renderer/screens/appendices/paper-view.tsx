import { useCallback, useMemo, useState } from 'react'
import type { AppendixDocument } from '../../../shared/appendix/appendix-document.ts'
import type { SetEntry } from '../../../shared/appendix/appendix-set.ts'
import { paperSizeMm } from '../../../shared/appendix/page-size.ts'
import { placeAt } from '../../../shared/appendix/place-at.ts'
import type { FactRow } from '../../../shared/changes/fact-tables.ts'
import { planColumns } from '../../../shared/plan/columns.ts'
import { useApp, useStore, useT } from '../../state/use-app.ts'
import { openPlan } from '../versions/open-plan.ts'
import { fontFaceCss } from './font-face.ts'
import { LayoutOptions } from './layout-options.tsx'
import { printAppendix } from './print-appendix.ts'
import { PagesFrame } from './pages-frame.tsx'
import { PaperToolbar } from './paper-toolbar.tsx'
import { usePrintKey } from './use-print-key.ts'
import { usePages } from './use-pages.ts'
import type { SetActions } from './use-set-actions.ts'
import { scaleOf, zoomStep, type Zoom } from './zoom.ts'

interface PaperViewProps {
  readonly plan: FactRow<'plan'>
  readonly entry: SetEntry
  readonly document: AppendixDocument
  readonly actions: SetActions
  readonly isUpdating: boolean
}

/** Small sheets beside the large ones are as wide as this. */
const SMALL_WIDTH_PX = 104
const SMALL_GAP_PX = 24
const GAP_PX = 16
const PX_PER_MM = 96 / 25.4

/** The pages of an appendix as they will be printed: small ones at the left, large ones beside them. */
export function PaperView(props: PaperViewProps) {
  const { plan, entry, document: appendix, actions, isUpdating } = props
  const t = useT()
  const store = useStore()
  const theme = useApp((state) => state.theme)
  const facts = useApp((state) => state.session?.facts().facts)
  const [zoom, setZoom] = useState<Zoom>('fit')
  const [roomPx, setRoomPx] = useState(0)
  const [frame, setFrame] = useState<Document | null>(null)
  const [current, setCurrent] = useState(0)
  const [goTo, setGoTo] = useState<{ readonly page: number } | null>(null)
  const fonts = useMemo(() => fontFaceCss(document.baseURI), [])
  const paged = usePages(frame, appendix)
  const shown = paged?.document ?? appendix
  const { width } = paperSizeMm(shown.page)
  const scale = scaleOf(zoom, width, roomPx)
  const step = useCallback(
    (direction: 'in' | 'out') => setZoom(zoomStep(scale, direction)),
    [scale],
  )
  const pages = paged?.pages.length ?? 0

  const hasDialog = useApp((state) => state.info?.host !== 'desktop')
  const print = useCallback(() => void printAppendix(shown), [shown])
  const printing = hasDialog ? print : null
  usePrintKey(frame, printing)

  function pick(_page: number, at: string | null): void {
    const place = at === null ? null : placeAt(shown, at)
    if (place === null) return
    // What a comparison says of the other plan is worked on there.
    if ('planId' in place && place.planId !== null && place.planId !== plan.id) {
      openPlan(store, place.planId)
    }
    store.jump(place)
  }

  return (
    <section className="paper" aria-label={t('paper.preview', { label: entry.label })}>
      <PaperToolbar
        planId={plan.id}
        entry={entry}
        zoom={zoom}
        scale={scale}
        setZoom={setZoom}
        step={step}
        isUpdating={isUpdating || paged?.document !== appendix}
        page={current}
        pages={pages}
        goTo={(page) => setGoTo({ page })}
        print={printing}
      />
      <LayoutOptions
        kind={entry.kind}
        page={appendix.page}
        layout={entry.layout}
        columns={facts === undefined ? [] : planColumns(facts, plan.id)}
        isReadOnly={actions.isReadOnly}
        change={(layout) => actions.layOut(entry, layout)}
      />
      <div className="paper-pages">
        <PagesFrame
          title={t('paper.thumbnails')}
          className="paper-thumbnails"
          paged={paged}
          fontFaceCss={fonts}
          sheetId={shown.id}
          scale={SMALL_WIDTH_PX / (width * PX_PER_MM)}
          theme={theme}
          gapPx={SMALL_GAP_PX}
          isNumbered
          goTo={null}
          current={current}
          onPick={(page) => setGoTo({ page })}
        />
        <PagesFrame
          title={t('paper.preview', { label: entry.label })}
          className="paper-frame"
          paged={paged}
          fontFaceCss={fonts}
          sheetId={shown.id}
          scale={scale}
          theme={theme}
          gapPx={GAP_PX}
          goTo={goTo}
          onReady={setFrame}
          onRoom={setRoomPx}
          onZoom={step}
          onPage={setCurrent}
          onPick={pick}
        />
      </div>
    </section>
  )
}
