export const capitalVi = {
  'capital.title': 'Nguồn vốn',
} as const satisfies Record<`capital.${string}` | `change.capital.${string}`, string>

export type CapitalMessage = keyof typeof capitalVi
