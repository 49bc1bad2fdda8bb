export const contentsVi = {
  'contents.title': 'Nội dung khác',
} as const satisfies Record<`contents.${string}` | `change.contents.${string}`, string>

export type ContentsMessage = keyof typeof contentsVi
