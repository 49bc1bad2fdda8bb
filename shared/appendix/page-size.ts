import type { AppendixPage } from './appendix-document.ts'

const PORTRAIT_MM = {
  A4: { width: 210, height: 297 },
  A3: { width: 297, height: 420 },
} as const satisfies Record<AppendixPage['paper'], { width: number; height: number }>

/** Margins within those of Nghị định 30/2020/NĐ-CP: top and bottom 20–25 mm, left 30–35 mm, right 15–20 mm. */
export const DECREE_MARGINS_MM = { top: 20, right: 15, bottom: 20, left: 30 } as const

export interface SizeMm {
  readonly width: number
  readonly height: number
}

/** The sheet as it lies: width and height change places in landscape. */
export function paperSizeMm(page: Pick<AppendixPage, 'paper' | 'orientation'>): SizeMm {
  const { width, height } = PORTRAIT_MM[page.paper]
  return page.orientation === 'portrait' ? { width, height } : { width: height, height: width }
}

/** What is left of the sheet between its margins. */
export function printableSizeMm(page: Omit<AppendixPage, 'fontSizePt'>): SizeMm {
  const { width, height } = paperSizeMm(page)
  const { top, right, bottom, left } = page.marginsMm
  return { width: width - left - right, height: height - top - bottom }
}
