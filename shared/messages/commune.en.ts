import type { CommuneMessage } from './commune.vi.ts'

export const communeEn: Record<CommuneMessage, string> = {
  'commune.title': 'Commune',
}
