import type { CapitalSource } from '../changes/fact-tables.ts'
import { foldLabelLoosely } from '../units/fold-label.ts'

type Known = Exclude<CapitalSource, 'own'>

/**
 * Words by which plans call a source, most telling first: `ngân sách tỉnh` holds no word of another source, while
 * `vốn đầu tư trực tiếp … (ngân sách Trung ương, ngân sách địa phương)` does, and is `direct` all the same.
 */
const WORDS: readonly (readonly [Known, readonly string[]])[] = [
  ['direct', ['trực tiếp']],
  ['integrated', ['lồng ghép']],
  ['credit', ['tín dụng']],
  ['enterprises', ['doanh nghiệp', 'hợp tác xã', 'tổ chức kinh tế']],
  ['community', ['cộng đồng', 'dân cư', 'đóng góp', 'người dân', 'vốn dân']],
  ['community-cash', ['tiền mặt', 'bằng tiền']],
  ['community-goods', ['vật chất', 'hiện vật', 'vật tư', 'vật liệu']],
  ['community-land', ['hiến đất']],
  ['community-days', ['ngày công']],
  ['central-investment', ['đầu tư phát triển', 'vốn đầu tư', 'đtpt']],
  ['central-recurrent', ['sự nghiệp', 'thường xuyên']],
  ['central', ['trung ương', 'nstw']],
  ['province', ['ngân sách tỉnh', 'cấp tỉnh', 'thành phố trực thuộc']],
  ['district', ['ngân sách huyện', 'cấp huyện', 'huyện']],
  ['commune', ['ngân sách xã', 'cấp xã']],
]

/** Sources that only mean something under their own parent: `vốn đầu tư` of the province is not the central one. */
const ONLY_UNDER: Partial<Record<Known, CapitalSource>> = {
  'central-investment': 'central',
  'central-recurrent': 'central',
  'community-cash': 'community',
  'community-goods': 'community',
  'community-land': 'community',
  'community-days': 'community',
}

/**
 * The source that a line's name speaks of, `own` where it is none of the standard ones. `parent` is the source of the line
 * above it, null on the first level.
 */
export function sourceOfName(name: string, parent: CapitalSource | null): CapitalSource {
  const folded = ` ${foldLabelLoosely(name)} `
  for (const [source, words] of FOLDED) {
    const under = ONLY_UNDER[source]
    if (under !== undefined && under !== parent) continue
    // Parts are named after what they are made of, and may repeat the words of the line above them.
    if (source === parent) continue
    if (words.some((word) => folded.includes(` ${word} `))) return source
  }
  return 'own'
}

const FOLDED = WORDS.map(
  ([source, words]) => [source, words.map((word) => foldLabelLoosely(word))] as const,
)
