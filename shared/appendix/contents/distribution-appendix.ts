import type { ContentAppendix } from '../content-appendix.ts'

export const distributionAppendix: ContentAppendix = {
  kind: 'distribution',
  isBound: false,
  ids: () => [],
  title: () => '',
  build() {
    throw new RangeError('no appendix of this kind')
  },
}
