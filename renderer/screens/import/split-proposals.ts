import type { ImportProposal } from '../../../shared/import/preview.ts'

const MOST_NEAR = 5
const LIKELY = 2
/** Answers that don't name a unit or criterion: always in sight. */
const PLAIN = new Set(['skip', 'keep', 'use', 'total', 'note'])

/** The likely proposals, in sight, and the long rest for a list (every other unit, every other criterion). */
export function splitProposals(proposals: readonly ImportProposal[]): {
  readonly near: readonly ImportProposal[]
  readonly far: readonly ImportProposal[]
} {
  if (proposals.length <= MOST_NEAR) return { near: proposals, far: [] }
  // Leaving it comes first where nothing is likely: then no unit is better than another.
  const likely = PLAIN.has(proposals[0]?.id ?? '') ? 0 : LIKELY
  const isNear = (proposal: ImportProposal, at: number): boolean =>
    at < likely || PLAIN.has(proposal.id)
  return {
    near: proposals.filter(isNear),
    far: proposals.filter((proposal, at) => !isNear(proposal, at)),
  }
}
