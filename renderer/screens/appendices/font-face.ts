import latin400 from '@fontsource/tinos/files/tinos-latin-400-normal.woff2?url'
import latin400Italic from '@fontsource/tinos/files/tinos-latin-400-italic.woff2?url'
import latin700 from '@fontsource/tinos/files/tinos-latin-700-normal.woff2?url'
import latin700Italic from '@fontsource/tinos/files/tinos-latin-700-italic.woff2?url'
import latinExt400 from '@fontsource/tinos/files/tinos-latin-ext-400-normal.woff2?url'
import latinExt400Italic from '@fontsource/tinos/files/tinos-latin-ext-400-italic.woff2?url'
import latinExt700 from '@fontsource/tinos/files/tinos-latin-ext-700-normal.woff2?url'
import latinExt700Italic from '@fontsource/tinos/files/tinos-latin-ext-700-italic.woff2?url'
import vietnamese400 from '@fontsource/tinos/files/tinos-vietnamese-400-normal.woff2?url'
import vietnamese400Italic from '@fontsource/tinos/files/tinos-vietnamese-400-italic.woff2?url'
import vietnamese700 from '@fontsource/tinos/files/tinos-vietnamese-700-normal.woff2?url'
import vietnamese700Italic from '@fontsource/tinos/files/tinos-vietnamese-700-italic.woff2?url'
import ranges from '@fontsource/tinos/unicode.json'

/** In this order Chromium asks the last matching subset first, as in the package's own style sheets. */
const SUBSETS = [
  ['latin-ext', [latinExt400, latinExt700, latinExt400Italic, latinExt700Italic]],
  ['vietnamese', [vietnamese400, vietnamese700, vietnamese400Italic, vietnamese700Italic]],
  ['latin', [latin400, latin700, latin400Italic, latin700Italic]],
] as const
const FACES = [
  { weight: 400, style: 'normal' },
  { weight: 700, style: 'normal' },
  { weight: 400, style: 'italic' },
  { weight: 700, style: 'italic' },
] as const

/** `@font-face` rules of Tinos for a page inside this one; the files are the window's own. */
export function fontFaceCss(base: string): string {
  return SUBSETS.flatMap(([subset, urls]) =>
    FACES.map(({ weight, style }, index) => {
      const url = new URL(urls[index] ?? '', base).href
      return `@font-face { font-family: Tinos; font-weight: ${weight}; font-style: ${style}; src: url("${url}") format('woff2'); unicode-range: ${ranges[subset]}; }`
    }),
  ).join('\n')
}
