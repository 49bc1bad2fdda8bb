import type { ContentAppendix } from '../content-appendix.ts'

export const districtsAppendix: ContentAppendix = {
  kind: 'districts',
  isBound: true,
  ids: () => [],
  title: () => '',
  build() {
    throw new RangeError('no appendix of this kind')
  },
}
