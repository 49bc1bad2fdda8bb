export const setsVi = {
  'sets.title': 'Bộ tiêu chí',
} as const satisfies Record<`sets.${string}`, string>

export type SetsMessage = keyof typeof setsVi
