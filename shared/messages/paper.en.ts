export const paperEn = {} as const
