export const historyVi = {} as const
