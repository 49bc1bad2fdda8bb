export const villagesVi = {
  'villages.title': 'Thôn',
  'villages.standard.village-ntm': 'Thôn nông thôn mới',
  'villages.standard.village-model': 'Thôn nông thôn mới kiểu mẫu',
  'villages.standard.quarter-model': 'Khu dân cư kiểu mẫu',
} as const satisfies Record<`villages.${string}` | `change.villages.${string}`, string>

export type VillagesMessage = keyof typeof villagesVi
