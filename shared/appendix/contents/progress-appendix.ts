import type { ContentAppendix } from '../content-appendix.ts'

export const progressAppendix: ContentAppendix = {
  kind: 'progress',
  isBound: false,
  ids: () => [],
  title: () => '',
  build() {
    throw new RangeError('no appendix of this kind')
  },
}
