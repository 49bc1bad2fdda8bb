/** What the table of acceptances takes as a key. */
const MAX_ID = 400
const MAX_SIGNATURE = 400

/** `declared-count/xa-ntm-2021-2025/baseline/hoa-tham`; a part too long for the key gives way to its checksum. */
export function findingId(rule: string, ...parts: readonly string[]): string {
  return bounded([rule, ...parts].join('/'), MAX_ID)
}

/** Facts in short, in the order given; an acceptance holds while this stays the same. */
export function signature(...facts: readonly (string | number | null)[]): string {
  return bounded(facts.map((fact) => (fact === null ? '-' : String(fact))).join('|'), MAX_SIGNATURE)
}

function bounded(text: string, length: number): string {
  if (text.length <= length) return text
  const sum = checksum(text)
  return `${text.slice(0, length - sum.length - 1)}~${sum}`
}

/** FNV-1a over UTF-16 units, twice with different starts: two long texts that differ come out different. */
function checksum(text: string): string {
  return [0x811c9dc5, 0x01000193].map((start) => fnv(text, start)).join('')
}

function fnv(text: string, start: number): string {
  let hash = start
  for (let index = 0; index < text.length; index++) {
    hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193)
  }
  return (hash >>> 0).toString(16).padStart(8, '0')
}
