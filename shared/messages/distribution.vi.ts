export const distributionVi = {
  'distribution.title': 'Phân bố số tiêu chí',
} as const satisfies Record<`distribution.${string}`, string>

export type DistributionMessage = keyof typeof distributionVi
