export const versionsVi = {
  'versions.title': 'Năm và phiên bản',
} as const satisfies Record<`versions.${string}` | `change.versions.${string}`, string>

export type VersionsMessage = keyof typeof versionsVi
