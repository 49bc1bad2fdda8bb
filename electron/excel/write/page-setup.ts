import type { PageSetup } from 'exceljs'
import type { AppendixPage } from '../../../shared/appendix/appendix-document.ts'
import { PAGE_NUMBER_SIZE_PT } from '../../../shared/appendix/paper-style.ts'

/** Excel's numbers of paper kinds. */
const PAPER_SIZE = { A4: 9, A3: 8 } as const
const MM_PER_INCH = 25.4

/** Page numbers centred in the top margin, none on the first page (Nghị định 30/2020/NĐ-CP). */
export const PAGE_NUMBER_HEADER = {
  differentFirst: true,
  oddHeader: `&C&"Times New Roman,Regular"&${PAGE_NUMBER_SIZE_PT}&P`,
}

/**
 * Width is fitted to as many pages as the table has blocks of columns, height is left to grow. Rows are given with `$`
 * because exceljs adds it to columns only, and a print area with relative rows moves with the cursor.
 */
export function pageSetup(
  page: AppendixPage,
  area: {
    readonly lastColumn: string
    readonly lastRow: number
    readonly firstTitleRow: number
    readonly lastTitleRow: number
    /** Leading columns repeated on each page across, such as `A:B`; null when the table is one page wide. */
    readonly titleColumns: string | null
    readonly pagesAcross: number
  },
): Partial<PageSetup> {
  const { top, right, bottom, left } = page.marginsMm
  const inches = (mm: number): number => Math.round((mm / MM_PER_INCH) * 1000) / 1000
  const setup: Partial<PageSetup> = {
    orientation: page.orientation,
    margins: {
      top: inches(top),
      right: inches(right),
      bottom: inches(bottom),
      left: inches(left),
      header: inches(top / 2),
      footer: inches(bottom / 2),
    },
    fitToPage: true,
    fitToWidth: area.pagesAcross,
    fitToHeight: 0,
    horizontalCentered: true,
    // Each appendix begins at page 1 when the whole workbook is printed.
    firstPageNumber: 1,
    printArea: `A$1:${area.lastColumn}$${area.lastRow}`,
    printTitlesRow: `${area.firstTitleRow}:${area.lastTitleRow}`,
    ...(area.titleColumns === null ? {} : { printTitlesColumn: area.titleColumns }),
  }
  // Set apart from the rest: exceljs' own list of paper kinds lacks A3.
  return Object.assign(setup, { paperSize: PAPER_SIZE[page.paper] })
}
