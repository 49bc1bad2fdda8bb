import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { assetsFolder } from './assets.ts'

/** Ranges as @fontsource/tinos gives them: without them the last subset would hide those before it. */
const SUBSETS = {
  'latin-ext':
    'U+0100-02BA,U+02BD-02C5,U+02C7-02CC,U+02CE-02D7,U+02DD-02FF,U+0304,U+0308,U+0329,U+1D00-1DBF,U+1E00-1E9F,U+1EF2-1EFF,U+2020,U+20A0-20AB,U+20AD-20C0,U+2113,U+2C60-2C7F,U+A720-A7FF',
  vietnamese:
    'U+0102-0103,U+0110-0111,U+0128-0129,U+0168-0169,U+01A0-01A1,U+01AF-01B0,U+0300-0301,U+0303-0304,U+0308-0309,U+0323,U+0329,U+1EA0-1EF9,U+20AB',
  latin:
    'U+0000-00FF,U+0131,U+0152-0153,U+02BB-02BC,U+02C6,U+02DA,U+02DC,U+0304,U+0308,U+0329,U+2000-206F,U+20AC,U+2122,U+2191,U+2193,U+2212,U+2215,U+FEFF,U+FFFD',
} as const

const FACES = [
  { weight: 400, style: 'normal' },
  { weight: 700, style: 'normal' },
  { weight: 400, style: 'italic' },
  { weight: 700, style: 'italic' },
] as const

/** Reads the `@font-face` rules of Tinos with the fonts inside them (about 570 KB), for pages that may load nothing. */
export async function readFontFaceCss(): Promise<string> {
  const folder = assetsFolder('fonts')
  const rules = FACES.flatMap((face) =>
    Object.entries(SUBSETS).map(async ([subset, range]) => {
      const name = `tinos-${subset}-${face.weight}-${face.style}.woff2`
      const data = await readFile(path.join(folder, name), 'base64')
      return `@font-face { font-family: Tinos; font-weight: ${face.weight}; font-style: ${face.style}; src: url(data:font/woff2;base64,${data}) format('woff2'); unicode-range: ${range}; }`
    }),
  )
  return (await Promise.all(rules)).join('\n')
}
