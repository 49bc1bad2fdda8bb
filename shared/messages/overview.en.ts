import type { OverviewMessage } from './overview.vi.ts'

export const overviewEn = {
  'overview.title': 'Overview',
} as const satisfies Record<OverviewMessage, string>
