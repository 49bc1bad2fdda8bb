import { BarChart, type BarSeriesOption } from 'echarts/charts'
import { GridComponent, TooltipComponent } from 'echarts/components'
import type { GridComponentOption, TooltipComponentOption } from 'echarts/components'
import { init, use as register, type ComposeOption, type EChartsType } from 'echarts/core'
import { SVGRenderer } from 'echarts/renderers'
import { useEffect, useLayoutEffect, useRef, useState } from 'react'

// Only what is drawn: the whole of ECharts is five times as large.
register([BarChart, GridComponent, TooltipComponent, SVGRenderer])

export type PlotOption = ComposeOption<
  BarSeriesOption | GridComponentOption | TooltipComponentOption
>

/** Colours of the theme of the moment, as hex: a drawing cannot read custom properties itself. */
export interface PlotColours {
  readonly ink: string
  readonly quiet: string
  readonly line: string
  readonly surface: string
  readonly accent: string
  readonly font: string
}

export type { BarSeriesOption }

interface PlotProps {
  readonly option: (colours: PlotColours) => PlotOption
  /** What the plot shows, for those who cannot see it; the figures stand in a table beside it. */
  readonly label: string
}

/** A plot that fills its parent, which must have a height; it follows its size and the theme. */
export function Plot({ option, label }: PlotProps) {
  const host = useRef<HTMLDivElement>(null)
  const chart = useRef<EChartsType | null>(null)
  const theme = useThemeVersion()

  useLayoutEffect(() => {
    const element = host.current
    if (element === null) return undefined
    const made = init(element, null, { renderer: 'svg' })
    chart.current = made
    const watch = new ResizeObserver(() => made.resize())
    watch.observe(element)
    return () => {
      watch.disconnect()
      made.dispose()
      chart.current = null
    }
  }, [])

  useEffect(() => {
    const drawn = chart.current
    if (drawn === null) return undefined
    const isStill = window.matchMedia('(prefers-reduced-motion: reduce)').matches
    const draw = (colours: PlotColours, isAnimated: boolean): void => {
      const motion = { animation: isAnimated, animationDuration: 300 }
      drawn.setOption({ ...motion, ...option(colours) }, { notMerge: true })
    }
    draw(readColours(), !isStill)
    return followPrinting(drawn, (colours) => draw(colours, false))
  }, [option, theme])

  return <div ref={host} className="plot" role="img" aria-label={label} />
}

/** Inside the margins of A4 across, at the 96 pixels of an inch that pages are laid out with. */
const PAPER_WIDTH_PX = 980
const PAPER_HEIGHT_PX = 150
/** Paper is light whatever the window is. */
const PAPER_COLOURS = {
  ink: '#1c2530',
  quiet: '#5f6e67',
  line: '#dde3e0',
  surface: '#ffffff',
  accent: '#1f7a4d',
} as const

/** A page is laid out without telling anybody of the new size: the plot is drawn for paper just before. */
function followPrinting(chart: EChartsType, draw: (colours: PlotColours) => void): () => void {
  function toPaper(): void {
    chart.resize({ width: PAPER_WIDTH_PX, height: PAPER_HEIGHT_PX })
    draw({ ...readColours(), ...PAPER_COLOURS })
  }
  function toScreen(): void {
    chart.resize({ width: 'auto', height: 'auto' })
    draw(readColours())
  }
  window.addEventListener('beforeprint', toPaper)
  window.addEventListener('afterprint', toScreen)
  return () => {
    window.removeEventListener('beforeprint', toPaper)
    window.removeEventListener('afterprint', toScreen)
  }
}

/** Grows when the window changes its theme. */
function useThemeVersion(): number {
  const [version, setVersion] = useState(0)
  useEffect(() => {
    const watch = new MutationObserver(() => setVersion((before) => before + 1))
    watch.observe(document.documentElement, {
      attributes: true,
      attributeFilter: ['data-mantine-color-scheme'],
    })
    return () => watch.disconnect()
  }, [])
  return version
}

function readColours(): PlotColours {
  const style = getComputedStyle(document.documentElement)
  const token = (name: string): string => sixDigits(style.getPropertyValue(`--ntm-${name}`).trim())
  return {
    ink: token('ink'),
    quiet: token('quiet'),
    line: token('line'),
    surface: token('surface'),
    accent: token('accent'),
    font: getComputedStyle(document.body).fontFamily,
  }
}

/** The bundler shortens `#ffffff` to `#fff`. */
function sixDigits(hex: string): string {
  return hex.length === 4 ? hex.replace(/[0-9a-f]/gi, '$&$&') : hex
}
