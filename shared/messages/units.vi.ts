export const unitsVi = {
  'units.title': 'Đơn vị',
} as const satisfies Record<`units.${string}`, string>

export type UnitsMessage = keyof typeof unitsVi
