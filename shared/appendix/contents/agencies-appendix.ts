import type { ContentAppendix } from '../content-appendix.ts'

export const agenciesAppendix: ContentAppendix = {
  kind: 'agencies',
  isBound: true,
  ids: () => [],
  title: () => '',
  build() {
    throw new RangeError('no appendix of this kind')
  },
}
