import type { VillagesMessage } from './villages.vi.ts'

export const villagesEn = {
  'villages.title': 'Villages',
  'villages.standard.village-ntm': 'NTM villages',
  'villages.standard.village-model': 'Model NTM villages',
  'villages.standard.quarter-model': 'Model residential quarters',
} as const satisfies Record<VillagesMessage, string>
