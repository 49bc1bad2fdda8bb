import type { UnitsMessage } from './units.vi.ts'

export const unitsEn: Record<UnitsMessage, string> = {
  'units.title': 'Units',
}
