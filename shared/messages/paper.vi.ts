export const paperVi = {} as const
