import type { ContentAppendix } from '../content-appendix.ts'

export const capitalAppendix: ContentAppendix = {
  kind: 'capital',
  isBound: true,
  ids: () => [],
  title: () => '',
  build() {
    throw new RangeError('no appendix of this kind')
  },
}
