import type { ImportChoice, ImportDoubt, ImportProposal } from '../../../shared/import/preview.ts'

const MOST_NEAR = 4
const MOST_LIKELY = 2
/** Communes of nearly one name are many: Lạng Sơn has four Hòa Bình. */
const MOST_COMMUNES = 4
/** Answers that leave the document as it is or the line as it was understood: always in sight. */
const PLAIN = new Set(['skip', 'keep', 'use'])

/** The likely proposals, in sight, and the long rest for a list (every other unit, every other criterion). */
export function splitProposals(
  { proposals, reason, others: from }: ImportDoubt,
  others: readonly ImportChoice[],
): {
  readonly near: readonly ImportProposal[]
  readonly far: readonly ImportChoice[]
} {
  const rest = others.filter(({ id }) => !proposals.some((proposal) => proposal.id === id))
  if (proposals.length <= MOST_NEAR) return { near: proposals, far: rest }
  const likely = from === 'communes' ? MOST_COMMUNES : likelyCount(proposals, reason.code)
  const isNear = (proposal: ImportProposal, at: number): boolean =>
    at < likely || PLAIN.has(proposal.id)
  return {
    near: proposals.filter(isNear),
    far: [...proposals.filter((proposal, at) => !isNear(proposal, at)), ...rest],
  }
}

/** Where leaving comes first nothing is likely; a text with several readings has several; else the first alone stands out. */
function likelyCount(proposals: readonly ImportProposal[], code: string): number {
  if (PLAIN.has(proposals[0]?.id ?? '')) return 0
  return /-(ambiguous|disagree)$/.test(code) ? MOST_LIKELY : 1
}
