export const bundleVi = {
  'bundle.title': 'Bộ phụ lục',
} as const satisfies Record<`bundle.${string}` | `change.bundle.${string}`, string>

export type BundleMessage = keyof typeof bundleVi
