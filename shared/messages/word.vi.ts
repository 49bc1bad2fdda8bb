export const wordVi = {
  'word.title': 'Văn bản Word',
} as const satisfies Record<`word.${string}` | `change.word.${string}`, string>

export type WordMessage = keyof typeof wordVi
