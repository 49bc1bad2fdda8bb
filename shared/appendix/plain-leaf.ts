import type { AppendixLeafColumn } from './appendix-document.ts'

/** A leaf column of a width that is known; centred, not repeated, its title across, unless `more` says otherwise. */
export function plainLeaf(
  title: string,
  widthMm: number,
  more: Partial<Omit<AppendixLeafColumn, 'kind' | 'title' | 'widthMm'>> = {},
): AppendixLeafColumn {
  return {
    kind: 'leaf',
    title,
    widthMm: Math.round(widthMm * 100) / 100,
    align: 'center',
    isRepeated: false,
    ...more,
  }
}
