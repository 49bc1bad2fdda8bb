import type { BundleMessage } from './bundle.vi.ts'

export const bundleEn = {
  'bundle.title': 'Appendix set',
} as const satisfies Record<BundleMessage, string>
