import {
  FileCode,
  FileSpreadsheet,
  LoaderCircle,
  Minus,
  Plus,
  Printer,
  Table2,
  type LucideIcon,
} from 'lucide-react'
import type { AppendixEntry } from '../../../shared/api/contract.ts'
import type { AppendixLayout } from '../../../shared/appendix/appendix-options.ts'
import type { AppStore } from '../../state/app-store.ts'
import { useStore, useT } from '../../state/use-app.ts'
import { Segments } from '../../ui/segments.tsx'
import { useLasting } from '../../ui/use-lasting.ts'
import { useExport, type ExportFormat } from './use-export.ts'
import { canZoom, type Zoom } from './zoom.ts'

interface ToolbarProps {
  readonly planId: string
  readonly entry: AppendixEntry
  readonly layout: AppendixLayout
  readonly zoom: Zoom
  readonly scale: number
  readonly setZoom: (zoom: Zoom) => void
  readonly step: (direction: 'in' | 'out') => void
  readonly isUpdating: boolean
}

export function PaperToolbar({ planId, entry, layout, isUpdating, ...zoom }: ToolbarProps) {
  const t = useT()
  const store = useStore()
  return (
    <div className="paper-toolbar">
      <ZoomButtons {...zoom} />
      <span className="paper-updating" role="status">
        {isUpdating ? t('paper.updating') : ''}
      </span>
      <button
        type="button"
        className="button"
        title={t('paper.openTable.title')}
        onClick={() => openTable(store, planId, entry)}
      >
        <Table2 size={16} aria-hidden /> {t('paper.openTable')}
      </button>
      <ExportButtons planId={planId} appendixId={entry.id} layout={layout} />
    </div>
  )
}

/** Where the figures of an appendix are worked on. */
function openTable(store: AppStore, planId: string, entry: AppendixEntry): void {
  const { kind, setId, layer, listId } = entry
  if (setId === null) return
  const table = { planId, setId, layer }
  switch (kind) {
    case 'matrix':
      store.setState({ screen: 'matrix', table })
      return
    case 'communes':
      store.setState({ screen: 'communes', table })
      return
    case 'list':
      store.setState({ table })
      store.jump({ screen: 'lists', listId: listId ?? '', unitId: null })
      return
    default:
    // Contents of their own belong to no set.
  }
}

const EXPORTS: readonly { readonly format: ExportFormat; readonly icon: LucideIcon }[] = [
  { format: 'html', icon: FileCode },
  { format: 'xlsx', icon: FileSpreadsheet },
  { format: 'pdf', icon: Printer },
]

interface ExportProps {
  readonly planId: string
  readonly appendixId: string
  readonly layout: AppendixLayout
}

function ExportButtons({ planId, appendixId, layout }: ExportProps) {
  const t = useT()
  const { busy, run } = useExport(planId, layout)
  const isLasting = useLasting(busy !== null)
  return (
    <>
      {EXPORTS.map(({ format, icon: Icon }) => {
        const isWorking = isLasting && busy === format
        return (
          <button
            key={format}
            type="button"
            className="button"
            data-primary={format === 'pdf' ? '' : undefined}
            title={t(`paper.export.${format}.title`)}
            disabled={busy !== null}
            aria-busy={isWorking}
            onClick={() => run(appendixId, format)}
          >
            {isWorking ? (
              <LoaderCircle size={16} className="turning" aria-hidden />
            ) : (
              <Icon size={16} aria-hidden />
            )}
            {t(isWorking ? 'paper.exporting' : `paper.export.${format}`)}
          </button>
        )
      })}
    </>
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
      <output>{Math.round(scale * 100)}%</output>
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
