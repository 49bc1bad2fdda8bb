import type { CapitalMessage } from './capital.vi.ts'

export const capitalEn = {
  'capital.title': 'Capital',
} as const satisfies Record<CapitalMessage, string>
