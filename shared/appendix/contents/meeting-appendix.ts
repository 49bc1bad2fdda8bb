import type { ContentAppendix } from '../content-appendix.ts'

export const meetingAppendix: ContentAppendix = {
  kind: 'meeting',
  isBound: false,
  ids: () => [],
  title: () => '',
  build() {
    throw new RangeError('no appendix of this kind')
  },
}
