import type { ContentAppendix } from '../content-appendix.ts'

export const findingsAppendix: ContentAppendix = {
  kind: 'findings',
  isBound: false,
  ids: () => [],
  title: () => '',
  build() {
    throw new RangeError('no appendix of this kind')
  },
}
