import { useEffect, useRef, useState } from 'react'

interface PaperFrameProps {
  readonly title: string
  /** A complete page without scripts. */
  readonly html: string
  /** Another sheet starts at its top; the same one keeps its place when its figures change. */
  readonly sheetId: string
  readonly scale: number
  readonly theme: 'light' | 'dark'
  readonly onRoom: (widthPx: number) => void
  readonly onZoom: (direction: 'in' | 'out') => void
}

/** Whether turning the wheel moved far enough for one step of the zoom. */
const WHEEL_STEP_PX = 60

/**
 * Paper in a frame of its own, so that none of the window's styles reach it. The frame is loaded once; later pages are
 * put into it, which keeps its fonts and its place and never flashes. No script runs in it (`sandbox`).
 */
export function PaperFrame(props: PaperFrameProps) {
  const { title, html, sheetId, scale, theme, onRoom } = props
  const frame = useRef<HTMLIFrameElement>(null)
  const [firstHtml] = useState(html)
  const [page, setPage] = useState<Document | null>(null)
  const shown = useRef({ html: firstHtml, sheetId })
  const onZoom = useRef(props.onZoom)
  useEffect(() => {
    onZoom.current = props.onZoom
  })

  useEffect(() => {
    if (page === null || shown.current.html === html) return
    replacePage(page, html)
    if (shown.current.sheetId !== sheetId) page.defaultView?.scrollTo(0, 0)
    shown.current = { html, sheetId }
  }, [page, html, sheetId])

  useEffect(() => {
    if (page !== null) dressPage(page, scale, theme)
  }, [page, scale, theme])

  useEffect(() => {
    const element = frame.current
    if (element === null) return
    const observer = new ResizeObserver(() => onRoom(element.clientWidth))
    observer.observe(element)
    return () => observer.disconnect()
  }, [onRoom])

  useEffect(() => {
    if (page === null) return
    let turned = 0
    function wheel(event: WheelEvent): void {
      if (!event.ctrlKey) return
      event.preventDefault()
      turned += event.deltaY
      if (Math.abs(turned) < WHEEL_STEP_PX) return
      onZoom.current(turned < 0 ? 'in' : 'out')
      turned = 0
    }
    page.addEventListener('wheel', wheel, { passive: false })
    return () => page.removeEventListener('wheel', wheel)
  }, [page])

  return (
    <iframe
      ref={frame}
      className="paper-frame"
      title={title}
      // Same origin only so that this window reaches into the page; scripts stay forbidden.
      sandbox="allow-same-origin"
      srcDoc={firstHtml}
      onLoad={() => setPage(frame.current?.contentDocument ?? null)}
    />
  )
}

function replacePage(page: Document, html: string): void {
  const next = new DOMParser().parseFromString(html, 'text/html')
  page.title = next.title
  page.documentElement.lang = next.documentElement.lang
  const styles = [page, next].map((side) => side.querySelector('style'))
  if (styles[0] !== null && styles[0] !== undefined) {
    const text = styles[1]?.textContent ?? ''
    // Fonts are asked for again when their rules are written again.
    if (styles[0].textContent !== text) styles[0].textContent = text
  }
  page.body.replaceChildren(...next.body.childNodes)
}

/** The desk and its scroll bars follow the window's theme; paper stays white. */
function dressPage(page: Document, scale: number, theme: PaperFrameProps['theme']): void {
  const window = getComputedStyle(document.documentElement)
  page.documentElement.style.colorScheme = theme
  page.documentElement.style.background = window.getPropertyValue('--ntm-desk')
  page.body.style.background = 'transparent'
  page.body.style.zoom = String(scale)
}
