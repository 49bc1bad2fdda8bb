export const communesVi = {
  'communes.title': 'Xã và tiêu chí',
} as const satisfies Record<`communes.${string}`, string>

export type CommunesMessage = keyof typeof communesVi
