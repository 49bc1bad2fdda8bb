import type { AgenciesMessage } from './agencies.vi.ts'

export const agenciesEn = {
  'agencies.title': 'Agencies',
} as const satisfies Record<AgenciesMessage, string>
