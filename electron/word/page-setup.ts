import { Header, PageNumber, Paragraph, TextRun, type ISectionPropertiesOptions } from 'docx'
import type { AppendixPage } from '../../shared/appendix/appendix-document.ts'
import { paperSizeMm } from '../../shared/appendix/page-size.ts'
import { PAGE_NUMBER_SIZE_PT } from '../../shared/appendix/paper-style.ts'
import { lineHeightMm } from '../../shared/appendix/sheet-metrics.ts'
import { twips } from './units.ts'

/** Page numbers stand centred in the top margin, from 1, not on the first page (Nghị định 30/2020/NĐ-CP). */
export function pageNumberHeader(): Header {
  return new Header({
    children: [
      new Paragraph({
        style: 'Header',
        children: [new TextRun({ children: [PageNumber.CURRENT] })],
      }),
    ],
  })
}

export function sectionProperties(
  page: Pick<AppendixPage, 'paper' | 'orientation' | 'marginsMm'>,
): ISectionPropertiesOptions {
  const { top, right, bottom, left } = page.marginsMm
  // The package wants the sheet as it stands upright, and turns it itself.
  const upright = paperSizeMm({ paper: page.paper, orientation: 'portrait' })
  return {
    titlePage: true,
    page: {
      size: {
        width: twips(upright.width),
        height: twips(upright.height),
        orientation: page.orientation,
      },
      margin: {
        top: twips(top),
        right: twips(right),
        bottom: twips(bottom),
        left: twips(left),
        header: twips(Math.max(0, (top - lineHeightMm(PAGE_NUMBER_SIZE_PT)) / 2)),
        footer: twips(bottom / 2),
        gutter: 0,
      },
      pageNumbers: { start: 1 },
    },
  }
}
