import type { ContentAppendix } from '../content-appendix.ts'

export const comparisonAppendix: ContentAppendix = {
  kind: 'comparison',
  isBound: false,
  ids: () => [],
  title: () => '',
  build() {
    throw new RangeError('no appendix of this kind')
  },
}
