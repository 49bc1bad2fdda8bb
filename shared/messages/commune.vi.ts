export const communeVi = {
  'commune.title': 'Hồ sơ xã',
} as const satisfies Record<`commune.${string}`, string>

export type CommuneMessage = keyof typeof communeVi
