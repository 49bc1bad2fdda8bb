import type { CommunesMessage } from './communes.vi.ts'

export const communesEn: Record<CommunesMessage, string> = {
  'communes.title': 'Communes and criteria',
}
