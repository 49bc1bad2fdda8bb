import { useEffect, useRef, useState } from 'react'
import type { AppendixDocument } from '../../../shared/appendix/appendix-document.ts'
import {
  pageHtml,
  PREVIEW_STYLE,
  sheetStyle,
  type PreviewParts,
} from '../../../shared/appendix/page-html.ts'
import { paperSizeMm } from '../../../shared/appendix/page-size.ts'
import type { PageContent } from '../../../shared/appendix/paginate.ts'

/** An appendix broken into pages. */
export interface PagedAppendix {
  readonly document: AppendixDocument
  readonly parts: PreviewParts
  readonly pages: readonly PageContent[]
}

interface PagesFrameProps {
  readonly title: string
  readonly className: string
  readonly paged: PagedAppendix | null
  readonly fontFaceCss: string
  /** Another sheet starts at its top; the same one keeps its place when its figures change. */
  readonly sheetId: string
  readonly scale: number
  readonly theme: 'light' | 'dark'
  /** Room below each sheet, for its number in a column of small ones. */
  readonly gapPx: number
  readonly isNumbered?: boolean
  /** Page to bring into sight; a new object asks again. */
  readonly goTo: { readonly page: number } | null
  /** Page that is marked as the one on screen. */
  readonly current?: number
  readonly onReady?: (page: Document) => void
  readonly onRoom?: (widthPx: number) => void
  readonly onZoom?: (direction: 'in' | 'out') => void
  /** The page in the middle of the frame. */
  readonly onPage?: (page: number) => void
  readonly onPick: (page: number, at: string | null) => void
}

const PX_PER_MM = 96 / 25.4
/** Whether turning the wheel moved far enough for one step of the zoom. */
const WHEEL_STEP_PX = 60
const EDGE_PX = 14

/**
 * Sheets of paper below each other in a frame of their own, so that none of the window's styles reach them. Only those in
 * sight, and their neighbours, hold anything. Sheets are scaled as a whole: lines break as they do on paper. No script
 * runs in the frame (`sandbox`).
 */
export function PagesFrame(props: PagesFrameProps) {
  const { title, className, paged, fontFaceCss, sheetId, scale, theme, gapPx, goTo, current } =
    props
  const isNumbered = props.isNumbered === true
  const frame = useRef<HTMLIFrameElement>(null)
  const [page, setPage] = useState<Document | null>(null)
  const handlers = useRef(props)
  const drawn = useRef<{ paged: PagedAppendix | null; sheetId: string }>({ paged: null, sheetId })
  useEffect(() => {
    handlers.current = props
  })

  useEffect(() => {
    if (page === null) return
    const colours = getComputedStyle(document.documentElement)
    const desk = colours.getPropertyValue('--ntm-desk')
    const ink = colours.getPropertyValue('--ntm-quiet')
    const accent = colours.getPropertyValue('--ntm-selection')
    setText(page, 'theme', themeStyle(theme, desk, ink, accent))
  }, [page, theme])

  useEffect(() => {
    if (page === null || paged === null) return
    const { document: appendix, pages, parts } = paged
    setText(page, 'sheet', sheetStyle(appendix))
    mark(page, appendix.language, isNumbered ? '' : 'linked')
    const desk = page.querySelector('main')
    if (desk === null) return
    const size = paperSizeMm(appendix.page)
    const width = size.width * PX_PER_MM * scale
    const height = size.height * PX_PER_MM * scale
    const step = height + gapPx
    const sheets = pages.map((_, index) => {
      const holder = page.createElement('div')
      holder.className = 'holder'
      holder.dataset['page'] = String(index)
      holder.style.cssText = `width:${width}px;height:${height}px;top:${EDGE_PX + index * step}px`
      return holder
    })
    const view = page.defaultView
    const isSame = drawn.current.sheetId === sheetId
    const share = shareScrolled(page)
    desk.style.height = `${2 * EDGE_PX + pages.length * step}px`
    desk.style.minWidth = `${width + 2 * EDGE_PX}px`
    desk.replaceChildren(...sheets)
    drawn.current = { paged, sheetId }
    const filled = new Set<number>()
    function fill(): void {
      if (view === null) return
      const first = Math.floor((view.scrollY - EDGE_PX) / step) - 1
      const last = Math.ceil((view.scrollY + view.innerHeight) / step) + 1
      for (const index of filled) {
        if (index >= first && index <= last) continue
        sheets[index]?.replaceChildren()
        filled.delete(index)
      }
      for (let index = Math.max(0, first); index <= Math.min(last, pages.length - 1); index++) {
        const content = pages[index]
        const holder = sheets[index]
        if (content === undefined || holder === undefined || filled.has(index)) continue
        const number = isNumbered ? `<small>${index + 1}</small>` : ''
        holder.innerHTML = `<div class="page" style="transform:scale(${scale})">${pageHtml(parts, content, index)}</div>${number}`
        filled.add(index)
      }
      const middle = Math.floor((view.scrollY + view.innerHeight / 2 - EDGE_PX) / step)
      handlers.current.onPage?.(Math.min(Math.max(middle, 0), pages.length - 1))
    }
    view?.scrollTo(0, isSame ? share * page.documentElement.scrollHeight : 0)
    fill()
    page.addEventListener('scroll', fill, { passive: true })
    view?.addEventListener('resize', fill)
    return () => {
      page.removeEventListener('scroll', fill)
      view?.removeEventListener('resize', fill)
    }
  }, [page, paged, sheetId, scale, gapPx, isNumbered])

  useEffect(() => {
    if (page === null || goTo === null) return
    const holder = page.querySelector<HTMLElement>(`[data-page="${goTo.page}"]`)
    const top = holder?.offsetTop ?? 0
    page.defaultView?.scrollTo(0, Math.max(0, top - EDGE_PX))
  }, [page, goTo])

  useEffect(() => {
    if (page === null || current === undefined) return
    for (const holder of page.querySelectorAll<HTMLElement>('.holder')) {
      const isCurrent = holder.dataset['page'] === String(current)
      holder.toggleAttribute('aria-current', isCurrent)
      if (isCurrent) holder.scrollIntoView({ block: 'nearest' })
    }
  }, [page, current, paged])

  useEffect(() => {
    const element = frame.current
    if (element === null) return
    const observer = new ResizeObserver(() => handlers.current.onRoom?.(element.clientWidth))
    observer.observe(element)
    return () => observer.disconnect()
  }, [])

  useEffect(() => {
    if (page === null) return
    let turned = 0
    function wheel(event: WheelEvent): void {
      if (!event.ctrlKey || handlers.current.onZoom === undefined) return
      event.preventDefault()
      turned += event.deltaY
      if (Math.abs(turned) < WHEEL_STEP_PX) return
      handlers.current.onZoom(turned < 0 ? 'in' : 'out')
      turned = 0
    }
    function click(event: MouseEvent): void {
      // Elements of the frame are of its own window: `instanceof` knows only those of this one.
      const target = event.target as Element | null
      const holder = target?.closest('.holder')
      if (holder === null || holder === undefined) return
      const at = target?.closest('[data-at]')?.getAttribute('data-at') ?? null
      handlers.current.onPick(Number(holder.getAttribute('data-page')), at)
    }
    page.addEventListener('wheel', wheel, { passive: false })
    page.addEventListener('click', click)
    return () => {
      page.removeEventListener('wheel', wheel)
      page.removeEventListener('click', click)
    }
  }, [page])

  return (
    <iframe
      ref={frame}
      className={className}
      title={title}
      // Same origin only so that this window reaches into the page; scripts stay forbidden.
      sandbox="allow-same-origin"
      srcDoc={frameHtml(fontFaceCss)}
      onLoad={() => {
        const loaded = frame.current?.contentDocument ?? null
        setPage(loaded)
        if (loaded !== null) handlers.current.onReady?.(loaded)
      }}
    />
  )
}

function mark({ documentElement, body }: Document, language: string, className: string): void {
  documentElement.lang = language
  body.className = className
}

function frameHtml(fontFaceCss: string): string {
  return `<!doctype html><html lang="vi"><head><meta charset="utf-8"><style>${fontFaceCss}
${PREVIEW_STYLE}</style><style id="sheet"></style><style id="theme"></style></head><body><main></main></body></html>`
}

function setText(page: Document, id: string, css: string): void {
  const style = page.querySelector(`#${id}`)
  if (style !== null && style.textContent !== css) style.textContent = css
}

/** How far down the frame is scrolled, so that the same place stays in sight at another scale. */
function shareScrolled({ documentElement, defaultView }: Document): number {
  return (defaultView?.scrollY ?? 0) / Math.max(1, documentElement.scrollHeight)
}

/** The desk follows the window's theme; paper stays white. */
function themeStyle(theme: string, desk: string, ink: string, accent: string): string {
  return `html { background: ${desk}; color-scheme: ${theme}; }
main { position: relative; }
.holder { position: absolute; left: 0; right: 0; margin: 0 auto; }
.page { transform-origin: 0 0; color: #000; box-shadow: 0 1px 4px rgb(0 0 0 / 0.3); }
.holder small { position: absolute; inset: 100% 0 auto; padding-top: 3px; text-align: center; font: 11px sans-serif; color: ${ink}; }
.holder[aria-current] { outline: 2px solid ${accent}; outline-offset: 2px; }
[data-at] { cursor: default; }
.linked [data-at] { cursor: pointer; }
.linked [data-at]:hover { background: #e8f0fe; }
`
}
