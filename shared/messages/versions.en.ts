import type { VersionsMessage } from './versions.vi.ts'

export const versionsEn = {
  'versions.title': 'Years and versions',
} as const satisfies Record<VersionsMessage, string>
