import { foldLabel } from '../units/fold-label.ts'

/**
 * First words of agencies' names. A part of a text that begins otherwise belongs to the name before it: `Sở Văn hóa, Thể
 * thao và Du lịch` is one agency.
 */
const BEGINNINGS = [
  'an ninh',
  'ban',
  'bảo hiểm',
  'báo',
  'bộ',
  'bưu điện',
  'các',
  'chi cục',
  'chi nhánh',
  'công an',
  'công ty',
  'cục',
  'đài',
  'điện lực',
  'đoàn',
  'hội',
  'hạt',
  'kho bạc',
  'liên đoàn',
  'liên hiệp',
  'liên minh',
  'mặt trận',
  'mttq',
  'ngân hàng',
  'phòng',
  'quỹ',
  'sở',
  'thanh tra',
  'tỉnh đoàn',
  'tòa án',
  'trạm',
  'trung tâm',
  'trường',
  'ubmttq',
  'ubnd',
  'ủy ban',
  'văn phòng',
  'vi sinh',
  'viện',
  'vnpt',
  'vp',
].map(foldLabel)

/**
 * Names in a text that lists agencies: split at `;` and line ends where there are some, else at commas that the beginning
 * of another agency follows. A text without either is one name.
 */
export function splitAgencies(text: string): string[] {
  const isExplicit = /[;\n]/.test(text)
  const parts = text.split(isExplicit ? /[;\n]/ : ',').map((part) => tidied(part))
  const names: string[] = []
  for (const part of parts) {
    if (part === '') continue
    const last = names.length - 1
    if (!isExplicit && last >= 0 && !isBeginning(part)) names[last] = `${names[last]}, ${part}`
    else names.push(part)
  }
  return names
}

/** The text that lists these names, so that splitting it gives them back. */
export function joinAgencies(names: readonly string[]): string {
  const isPlain = names.every(
    (name, index) => !name.includes(',') && (index === 0 || isBeginning(name)),
  )
  return names.join(isPlain ? ', ' : '; ')
}

/** Equal for spellings of one name that nobody would tell apart: case, spaces, marks between words, `&` and `và`. */
export function agencyKey(name: string): string {
  return foldLabel(name)
    .split(' ')
    .filter((word) => word !== AND)
    .join(' ')
}

const AND = foldLabel('và')

function isBeginning(part: string): boolean {
  const folded = foldLabel(part)
  return BEGINNINGS.some((word) => folded === word || folded.startsWith(`${word} `))
}

function tidied(text: string): string {
  return text.replace(/\s+/g, ' ').replace(/^[-–+•\s]+|[.\s]+$/g, '')
}
