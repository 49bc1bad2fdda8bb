export const listsVi = {
  'lists.title': 'Danh sách xã',
} as const satisfies Record<`lists.${string}`, string>

export type ListsMessage = keyof typeof listsVi
