import type { DistrictsMessage } from './districts.vi.ts'

export const districtsEn = {
  'districts.title': 'District criteria',
} as const satisfies Record<DistrictsMessage, string>
