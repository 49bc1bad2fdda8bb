export const indicatorsVi = {
  'indicators.title': 'Chỉ tiêu khác',
  'indicators.figure.baseline': 'đầu năm',
  'indicators.figure.added': 'tăng thêm',
  'indicators.figure.target': 'kế hoạch',
  'indicators.figure.actual': 'thực hiện',
  'indicators.bound.at-least': 'tối thiểu {figure}',
  'indicators.bound.at-most': 'không quá {figure}',
} as const satisfies Record<`indicators.${string}` | `change.indicators.${string}`, string>

export type IndicatorsMessage = keyof typeof indicatorsVi
