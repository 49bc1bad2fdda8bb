export const districtsVi = {
  'districts.title': 'Tiêu chí cấp huyện',
} as const satisfies Record<`districts.${string}` | `change.districts.${string}`, string>

export type DistrictsMessage = keyof typeof districtsVi
