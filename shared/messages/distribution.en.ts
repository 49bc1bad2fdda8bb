import type { DistributionMessage } from './distribution.vi.ts'

export const distributionEn: Record<DistributionMessage, string> = {
  'distribution.title': 'Distribution',
}
