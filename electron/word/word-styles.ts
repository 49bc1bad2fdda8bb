import type { IStylesOptions } from 'docx'
import {
  FOOTNOTE_SIZE_PT,
  LABEL_SIZE_PT,
  PAGE_NUMBER_SIZE_PT,
  RULE_SPACE_MM,
  TITLE_SIZE_PT,
} from '../../shared/appendix/paper-style.ts'
import { translate, type Language } from '../../shared/messages/translate.ts'
import { STYLE, tableStyleId } from './style-ids.ts'
import { halfPoints, twips } from './units.ts'

const FONT = 'Times New Roman'
const LOCALE = { vi: 'vi-VN', en: 'en-GB' } as const
/** Text of a plan (Nghị định 30/2020/NĐ-CP): 13–14 pt, first lines in by 1–1.27 cm, at least 6 pt between paragraphs. */
const BODY_SIZE_PT = 14
const FIRST_LINE_MM = 12.7
const PARAGRAPH_SPACE_TWIPS = 120
const HEADING_SPACE_TWIPS = 240
/** A paragraph that only ends a section or breaks a page takes a point of height. */
const HAIRLINE = { line: 20, lineRule: 'exact', before: 0, after: 0 } as const
const RULE_BEFORE_MM = 1.2
const FOOTNOTE_SPACE_MM = 1

/** All styles by name, so that the plan's author can go on in Word; sizes are those of the letters in tables. */
export function wordStyles(language: Language, tableSizesPt: readonly number[]): IStylesOptions {
  const centred = { alignment: 'center', keepNext: true } as const
  const heading = {
    run: { size: halfPoints(BODY_SIZE_PT), bold: true, color: '000000' },
    paragraph: { keepNext: true, spacing: { before: HEADING_SPACE_TWIPS, after: 120 } },
  } as const
  return {
    default: {
      document: {
        run: {
          font: FONT,
          size: halfPoints(TITLE_SIZE_PT),
          language: { value: LOCALE[language], eastAsia: LOCALE[language] },
        },
      },
      title: {
        run: { size: halfPoints(LABEL_SIZE_PT), bold: true },
        paragraph: { alignment: 'center', keepNext: true, spacing: { after: HEADING_SPACE_TWIPS } },
      },
      heading1: heading,
      heading2: heading,
      heading3: heading,
    },
    paragraphStyles: [
      {
        ...named(STYLE.label, 'word.style.label'),
        next: STYLE.title,
        quickFormat: true,
        run: { size: halfPoints(LABEL_SIZE_PT), bold: true },
        paragraph: { ...centred, outlineLevel: 0 },
      },
      {
        ...named(STYLE.title, 'word.style.title'),
        next: STYLE.reference,
        quickFormat: true,
        run: { size: halfPoints(TITLE_SIZE_PT), bold: true },
        paragraph: { ...centred, outlineLevel: 1 },
      },
      {
        ...named(STYLE.reference, 'word.style.reference'),
        run: { size: halfPoints(TITLE_SIZE_PT), italics: true },
        paragraph: centred,
      },
      {
        ...named(STYLE.rule, 'word.style.rule'),
        paragraph: {
          ...centred,
          spacing: {
            ...HAIRLINE,
            before: twips(RULE_BEFORE_MM),
            after: twips(RULE_SPACE_MM - RULE_BEFORE_MM),
          },
        },
      },
      {
        ...named(STYLE.unit, 'word.style.unit'),
        run: { size: halfPoints(FOOTNOTE_SIZE_PT), italics: true },
        paragraph: { alignment: 'right', keepNext: true },
      },
      {
        ...named(STYLE.footnote, 'word.style.footnote'),
        run: { size: halfPoints(FOOTNOTE_SIZE_PT), italics: true },
        paragraph: { keepLines: true, spacing: { before: twips(FOOTNOTE_SPACE_MM) } },
      },
      {
        ...named(STYLE.end, 'word.style.end'),
        run: { size: 2 },
        paragraph: { spacing: HAIRLINE },
      },
      {
        ...named(STYLE.body, 'word.style.body'),
        quickFormat: true,
        run: { size: halfPoints(BODY_SIZE_PT) },
        paragraph: {
          alignment: 'both',
          indent: { firstLine: twips(FIRST_LINE_MM) },
          spacing: { before: PARAGRAPH_SPACE_TWIPS },
        },
      },
      {
        id: 'Header',
        name: 'header',
        basedOn: 'Normal',
        run: { size: halfPoints(PAGE_NUMBER_SIZE_PT) },
        paragraph: { alignment: 'center' },
      },
      ...[...new Set(tableSizesPt)].map((size) => ({
        ...named(tableStyleId(size), 'word.style.table', { size }),
        run: { size: halfPoints(size) },
      })),
    ],
  }

  function named(
    id: string,
    key: Parameters<typeof translate>[1],
    params: Readonly<Record<string, number>> = {},
  ): { id: string; name: string; basedOn: string } {
    return { id, name: translate(language, key, params), basedOn: 'Normal' }
  }
}
