import type { ContentAppendix } from '../content-appendix.ts'

export const villagesAppendix: ContentAppendix = {
  kind: 'villages',
  isBound: true,
  ids: () => [],
  title: () => '',
  build() {
    throw new RangeError('no appendix of this kind')
  },
}
