export const compareVi = {
  'compare.title': 'So sánh',
} as const satisfies Record<`compare.${string}` | `change.compare.${string}`, string>

export type CompareMessage = keyof typeof compareVi
