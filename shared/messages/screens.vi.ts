export const screensVi = {} as const
