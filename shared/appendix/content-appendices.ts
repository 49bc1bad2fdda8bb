import type { ContentAppendix } from './content-appendix.ts'
import { agenciesAppendix } from './contents/agencies-appendix.ts'
import { capitalAppendix } from './contents/capital-appendix.ts'
import { comparisonAppendix } from './contents/comparison-appendix.ts'
import { distributionAppendix } from './contents/distribution-appendix.ts'
import { districtsAppendix } from './contents/districts-appendix.ts'
import { findingsAppendix } from './contents/findings-appendix.ts'
import { indicatorsAppendix } from './contents/indicators-appendix.ts'
import { meetingAppendix } from './contents/meeting-appendix.ts'
import { progressAppendix } from './contents/progress-appendix.ts'
import { villagesAppendix } from './contents/villages-appendix.ts'

/** Appendices beside matrices, lists and tables of communes, in the order in which they are numbered after these. */
export const CONTENT_APPENDICES: readonly ContentAppendix[] = [
  capitalAppendix,
  villagesAppendix,
  indicatorsAppendix,
  agenciesAppendix,
  districtsAppendix,
  distributionAppendix,
  comparisonAppendix,
  progressAppendix,
  findingsAppendix,
  meetingAppendix,
]

export type { ContentAppendix, ContentKind } from './content-appendix.ts'
