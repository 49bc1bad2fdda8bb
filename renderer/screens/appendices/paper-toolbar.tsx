import { ChevronLeft, ChevronRight, LoaderCircle, Minus, Plus, Printer, Table2 } from 'lucide-react'
import type { SetEntry } from '../../../shared/appendix/appendix-set.ts'
import type { AppStore } from '../../state/app-store.ts'
import { useStore, useT } from '../../state/use-app.ts'
import { Segments } from '../../ui/segments.tsx'
import { useLasting } from '../../ui/use-lasting.ts'
import { useExport, type ExportFormat } from './use-export.ts'
import { canZoom, type Zoom } from './zoom.ts'

interface ToolbarProps {
  readonly planId: string
  readonly entry: SetEntry
  readonly zoom: Zoom
  readonly scale: number
  readonly setZoom: (zoom: Zoom) => void
  readonly step: (direction: 'in' | 'out') => void
  readonly isUpdating: boolean
  /** Page in sight, counted from 0, and how many there are. */
  readonly page: number
  readonly pages: number
  readonly goTo: (page: number) => void
  /** Null where the host has no print dialog of its own: the PDF is printed there. */
  readonly print: (() => void) | null
}

export function PaperToolbar(props: ToolbarProps) {
  const { planId, entry, isUpdating, page, pages, goTo, print } = props
  const t = useT()
  const store = useStore()
  const isUpdatingLong = useLasting(isUpdating)
  return (
    <div className="paper-toolbar">
      <ZoomButtons {...props} />
      <PageButtons page={page} pages={pages} goTo={goTo} />
      <span className="paper-updating" role="status">
        {isUpdatingLong ? t('paper.updating') : ''}
      </span>
      <button
        type="button"
        className="button"
        title={t('paper.openTable.title')}
        onClick={() => openTable(store, planId, entry)}
      >
        <Table2 size={16} aria-hidden /> {t('paper.openTable')}
      </button>
      {print === null ? null : (
        <button
          type="button"
          className="button"
          title={t('paper.print.title')}
          disabled={isUpdating || pages === 0}
          onClick={print}
        >
          <Printer size={16} aria-hidden /> {t('paper.print')}
        </button>
      )}
      <ExportButtons planId={planId} appendixId={entry.id} />
    </div>
  )
}

/** Where the figures of an appendix are worked on. */
function openTable(store: AppStore, planId: string, entry: SetEntry): void {
  const { kind, setId, layer, listId } = entry
  const table = setId === null ? null : { planId, setId, layer }
  switch (kind) {
    case 'matrix':
      if (table !== null) store.setState({ screen: 'matrix', table })
      return
    case 'communes':
      if (table !== null) store.setState({ screen: 'communes', table })
      return
    case 'list':
      if (table !== null) store.setState({ table })
      store.jump({ screen: 'lists', listId: listId ?? '', unitId: null })
      return
    case 'meeting':
      store.setState({ screen: 'matrix' })
      return
    case 'findings':
      store.setState({ screen: 'checks' })
      return
    case 'comparison':
      store.setState({ screen: 'compare' })
      return
    case 'progress':
      store.setState({ screen: 'overview' })
      return
    case 'capital':
    case 'villages':
    case 'indicators':
    case 'agencies':
    case 'districts':
    case 'distribution':
      store.setState({ screen: kind })
  }
}

const EXPORTS: readonly ExportFormat[] = ['html', 'xlsx', 'docx', 'pdf']

function ExportButtons({
  planId,
  appendixId,
}: {
  readonly planId: string
  readonly appendixId: string
}) {
  const t = useT()
  const { busy, run } = useExport(planId)
  const isLasting = useLasting(busy !== null)
  return (
    <div className="paper-exports" role="group" aria-label={t('paper.export')}>
      {EXPORTS.map((format) => {
        const isWorking = isLasting && busy === format
        return (
          <button
            key={format}
            type="button"
            className="button"
            title={t(`paper.export.${format}.title`)}
            disabled={busy !== null}
            aria-busy={isWorking}
            onClick={() => run(appendixId, format)}
          >
            {isWorking ? <LoaderCircle size={16} className="turning" aria-hidden /> : null}
            {t(isWorking ? 'paper.exporting' : `paper.export.${format}`)}
          </button>
        )
      })}
    </div>
  )
}

function PageButtons({ page, pages, goTo }: Pick<ToolbarProps, 'page' | 'pages' | 'goTo'>) {
  const t = useT()
  return (
    <div className="paper-zoom" role="group" aria-label={t('paper.pages')}>
      <button
        type="button"
        className="button icon-button"
        aria-label={t('paper.pages.before')}
        title={t('paper.pages.before')}
        disabled={page <= 0}
        onClick={() => goTo(page - 1)}
      >
        <ChevronLeft size={16} aria-hidden />
      </button>
      <output>{t('paper.pages.of', { page: Math.min(page + 1, pages), pages })}</output>
      <button
        type="button"
        className="button icon-button"
        aria-label={t('paper.pages.next')}
        title={t('paper.pages.next')}
        disabled={page >= pages - 1}
        onClick={() => goTo(page + 1)}
      >
        <ChevronRight size={16} aria-hidden />
      </button>
    </div>
  )
}

const ZOOM_NAMES = { fit: 'fit', 1: 'actual' } as const

function ZoomButtons({
  zoom,
  scale,
  setZoom,
  step,
}: Pick<ToolbarProps, 'zoom' | 'scale' | 'setZoom' | 'step'>) {
  const t = useT()
  return (
    <div className="paper-zoom" role="group" aria-label={t('paper.zoom')}>
      <button
        type="button"
        className="button icon-button"
        aria-label={t('paper.zoom.out')}
        title={t('paper.zoom.out')}
        disabled={!canZoom(scale, 'out')}
        onClick={() => step('out')}
      >
        <Minus size={16} aria-hidden />
      </button>
      <output className="paper-scale">{Math.round(scale * 100)}%</output>
      <button
        type="button"
        className="button icon-button"
        aria-label={t('paper.zoom.in')}
        title={t('paper.zoom.in')}
        disabled={!canZoom(scale, 'in')}
        onClick={() => step('in')}
      >
        <Plus size={16} aria-hidden />
      </button>
      <Segments
        label={t('paper.zoom')}
        value={zoom === 'fit' || zoom === 1 ? ZOOM_NAMES[zoom] : 'other'}
        options={[
          { value: 'fit', label: t('paper.zoom.fit'), title: t('paper.zoom.fit.title') },
          { value: 'actual', label: t('paper.zoom.actual'), title: t('paper.zoom.actual.title') },
        ]}
        onChange={(name) => setZoom(name === 'fit' ? 'fit' : 1)}
      />
    </div>
  )
}
