import type { Language } from '../../shared/messages/translate.ts'
import { escapeXml, textLines } from './word-text.ts'

const CREATOR = 'Kế hoạch NTM'

/** What a file says of itself: its title and the program, never a person, a machine or a time. */
export function coreProperties(title: string, language: Language): string {
  const text = escapeXml(textLines(title).join(' '))
  return [
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>',
    '<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties"',
    ' xmlns:dc="http://purl.org/dc/elements/1.1/">',
    `<dc:title>${text}</dc:title><dc:creator>${CREATOR}</dc:creator>`,
    `<cp:lastModifiedBy>${CREATOR}</cp:lastModifiedBy>`,
    `<dc:language>${language}</dc:language></cp:coreProperties>`,
  ].join('')
}
