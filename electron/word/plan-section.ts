import { HeadingLevel, Paragraph, type ISectionOptions } from 'docx'
import { DECREE_MARGINS_MM } from '../../shared/appendix/page-size.ts'
import { pageNumberHeader, sectionProperties } from './page-setup.ts'
import { STYLE } from './style-ids.ts'
import { textRuns } from './text-runs.ts'
import type { WordSection } from './word-section.ts'

/** The plan's text on upright A4: its title, then each heading with its paragraphs. */
export function planSection(title: string, sections: readonly WordSection[]): ISectionOptions {
  return {
    properties: sectionProperties({
      paper: 'A4',
      orientation: 'portrait',
      marginsMm: DECREE_MARGINS_MM,
    }),
    headers: { default: pageNumberHeader() },
    children: [
      new Paragraph({ heading: HeadingLevel.TITLE, children: textRuns(title) }),
      ...sections.flatMap(({ heading, paragraphs }) => [
        new Paragraph({ heading: HeadingLevel.HEADING_1, children: textRuns(heading) }),
        ...paragraphs.map((text) => new Paragraph({ style: STYLE.body, children: textRuns(text) })),
      ]),
    ],
  }
}
