export const overviewVi = {
  'overview.title': 'Tổng quan',
} as const satisfies Record<`overview.${string}` | `change.overview.${string}`, string>

export type OverviewMessage = keyof typeof overviewVi
