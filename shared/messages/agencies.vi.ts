export const agenciesVi = {
  'agencies.title': 'Cơ quan phụ trách',
} as const satisfies Record<`agencies.${string}` | `change.agencies.${string}`, string>

export type AgenciesMessage = keyof typeof agenciesVi
