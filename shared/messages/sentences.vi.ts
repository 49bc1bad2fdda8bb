export const sentencesVi = {
  'sentences.title': 'Câu chữ kế hoạch',
} as const satisfies Record<`sentences.${string}` | `change.sentences.${string}`, string>

export type SentencesMessage = keyof typeof sentencesVi
