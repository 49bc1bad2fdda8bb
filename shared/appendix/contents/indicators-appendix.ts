import type { ContentAppendix } from '../content-appendix.ts'

export const indicatorsAppendix: ContentAppendix = {
  kind: 'indicators',
  isBound: true,
  ids: () => [],
  title: () => '',
  build() {
    throw new RangeError('no appendix of this kind')
  },
}
