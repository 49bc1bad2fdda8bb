import type { GroupKind, Layer, Standard } from '../changes/fact-tables.ts'
import { slug } from '../plan/slug.ts'
import { foldLabelLoosely } from '../units/fold-label.ts'
import type { DocumentIndex, SetIndex } from './document-index.ts'
import type { CommuneListChoice } from './commune-preview.ts'
import type { ChoiceOrigin, ImportChoice, ImportOptions, TableDecision } from './preview.ts'
import type { TitleReading } from './read-titles.ts'
import { readLayer } from './words.ts'

export interface CommuneSetChoice {
  readonly set: SetIndex
  readonly from: ChoiceOrigin
  /** The title names another standard than the caller's set has. */
  readonly contradictsCaller: boolean
}

/** An index holds sets for communes, or for districts in the place of communes, never both. */
const SET_LEVELS: ReadonlySet<string> = new Set(['commune', 'district'])

/** The criteria set of a table of communes; null where the plan has none. */
export function chooseCommuneSet(
  document: DocumentIndex,
  title: TitleReading,
  options: ImportOptions,
  decision: TableDecision,
  /** By set, how many of the table's headings name its criteria. */
  named: ReadonlyMap<string, number>,
): CommuneSetChoice | null {
  const sets = document.sets.filter(({ set }) => SET_LEVELS.has(set.unitLevel))
  const byId = (id: string | undefined) => sets.find(({ set }) => set.id === id)
  const decided = byId(decision.setId)
  if (decided !== undefined) return { set: decided, from: 'decision', contradictsCaller: false }
  const titled = sets.filter(({ set }) => set.standard === title.standard)
  const caller = byId(options.setId)
  if (caller !== undefined) {
    const contradictsCaller = title.standard !== null && title.standard !== caller.set.standard
    return { set: caller, from: 'caller', contradictsCaller }
  }
  const most = Math.max(0, ...sets.map(({ set }) => named.get(set.id) ?? 0))
  const likeliest = (among: readonly SetIndex[]) =>
    among.find(({ set }) => (named.get(set.id) ?? 0) === most) ?? among[0]
  const ofPeriod = titled.filter(({ set }) => title.period !== null && set.period === title.period)
  const byTitle = likeliest(ofPeriod.length > 0 ? ofPeriod : titled)
  if (byTitle !== undefined) return { set: byTitle, from: 'title', contradictsCaller: false }
  const byCriteria = most > 0 ? likeliest(sets) : undefined
  if (byCriteria !== undefined)
    return { set: byCriteria, from: 'criteria', contradictsCaller: false }
  const [first] = sets
  return first === undefined ? null : { set: first, from: 'default', contradictsCaller: false }
}

/** The layer of columns that name none. What a plan lists beside "đạt" is achieved before it, whatever its title says. */
export function chooseCommuneLayer(
  title: TitleReading,
  kind: 'lists' | 'marks',
  hasPlannedMarks: boolean,
  options: ImportOptions,
  decision: TableDecision,
): { layer: Layer; from: ChoiceOrigin } {
  if (decision.layer !== undefined) return { layer: decision.layer, from: 'decision' }
  if (options.layer !== undefined) return { layer: options.layer, from: 'caller' }
  if (title.layer !== null && !(title.layer === 'target' && hasPlannedMarks)) {
    return { layer: title.layer, from: 'title' }
  }
  return { layer: 'baseline', from: kind === 'marks' && hasPlannedMarks ? 'criteria' : 'default' }
}

const fold = foldLabelLoosely
const BORDER = foldLabelLoosely('biên giới')
const DIFFICULT = ['đặc biệt khó khăn', 'đbkk'].map(foldLabelLoosely)
const REGISTERED = foldLabelLoosely('đăng ký')
const TO_REACH = [
  'phấn đấu',
  'kế hoạch',
  'dự kiến',
  'mục tiêu',
  'lộ trình',
  'về đích',
  'đề nghị',
].map(foldLabelLoosely)
const REACHED = [
  'đã đạt chuẩn',
  'đã được công nhận',
  'được công nhận đạt chuẩn',
  'đã công nhận',
].map(foldLabelLoosely)
const REACH = new RegExp(
  `(?: )(?:${fold('đạt')}|${fold('về đích')}|${fold('hoàn thành')})(?: ${fold('chuẩn')})?(?: ${fold('xã')})? ` +
    `(?:${fold('nông thôn mới')}|ntm)(?= )`,
  'u',
)

const GROUPS = {
  border: { id: 'bien-gioi', name: 'Xã biên giới' },
  difficult: { id: 'dac-biet-kho-khan', name: 'Xã đặc biệt khó khăn' },
} as const

/** What a title says of being in its table: a registration, or a group of communes. Source: Lạng Sơn plan 2023, Appendices 1 to 5. */
export function readListKind(
  titles: readonly string[],
  title: TitleReading,
  planYear: number,
):
  | { kind: 'registration'; standard: Standard }
  | { kind: 'group'; groupKind: 'border' | 'difficult' }
  | null {
  if (title.years.length > 0 && !title.years.includes(planYear)) return null
  const key = ` ${titles.map(foldLabelLoosely).join(' ')} `
  const holds = (phrase: string) => key.includes(` ${phrase} `)
  const isPlan = TO_REACH.some(holds) && REACH.test(key)
  const isReached =
    REACHED.some(holds) || titles.some((text) => readLayer(text, planYear) === 'baseline')
  if (title.standard !== null && (holds(REGISTERED) || isPlan) && !isReached) {
    return { kind: 'registration', standard: title.standard }
  }
  if (holds(BORDER)) return { kind: 'group', groupKind: 'border' }
  return DIFFICULT.some(holds) ? { kind: 'group', groupKind: 'difficult' } : null
}

/** `Phụ lục 4: KẾ HOẠCH …`, `Biểu số 01. …` without its number; lines that speak of the document are passed over. */
export function listTitleOf(titles: readonly string[]): string | null {
  const own = titles
    .map((text) => text.replace(/\s+/g, ' ').trim())
    .filter((text) => !/^\(?\s*(?:kèm theo|ban hành|đơn vị tính|đvt)/iu.test(text.normalize('NFC')))
    .map((text) => text.normalize('NFC').replace(NUMBERED, '').trim())
    .filter(
      (text) =>
        text !== '' &&
        !/^(?:ủy ban nhân dân|uỷ ban nhân dân|ubnd|cộng hòa xã hội|độc lập)/iu.test(text),
    )
  return own.length === 0 ? null : own.join(' ').slice(0, 2000)
}

const NUMBERED =
  /^(?:phụ lục|phụ biểu|biểu mẫu|biểu|bảng|mẫu)(?:\s+số)?\s*(?:\d{1,3}[a-zđ]?|[IVXL]{1,6})?\s*(?:[:.)–-]+\s*|$|(?=\s))/iu

type ListKind = CommuneListChoice['kind']

/** Every list the table may be: the first is "no list", the last a group of its own. */
export function listKinds(document: DocumentIndex, ownName: string | null): Map<string, ListKind> {
  const kinds = new Map<string, ListKind>()
  for (const { set } of document.sets) {
    if (set.unitLevel !== 'commune') continue
    kinds.set(`registered-${set.standard}`, { kind: 'registration', standard: set.standard })
  }
  const groups = [...document.facts.unitGroup.values()].sort((a, b) => a.position - b.position)
  for (const kind of ['border', 'difficult'] as const) {
    if (groups.some((group) => group.kind === kind)) continue
    const { id, name } = GROUPS[kind]
    kinds.set(`group-${id}`, group(id, kind, name))
  }
  for (const { id, kind, name } of groups) kinds.set(`group-${id}`, group(id, kind, name))
  if (ownName !== null) {
    const id = slug(ownName) || 'nhom'
    if (!kinds.has(`group-${id}`)) kinds.set(`group-${id}`, group(id, 'own', ownName.slice(0, 200)))
  }
  return kinds
}

function group(groupId: string, groupKind: GroupKind, name: string): ListKind {
  return { kind: 'group', groupId, groupKind, name }
}

export function listChoice(id: string, kind: ListKind): ImportChoice {
  return kind.kind === 'registration'
    ? { id, label: { code: `import.list.registered-${kind.standard}`, params: {} } }
    : { id, label: { code: 'import.list.group', params: { name: kind.name } } }
}

/** The id of the list that a title's reading means in this document. */
export function listIdOf(
  kinds: ReadonlyMap<string, ListKind>,
  read: NonNullable<ReturnType<typeof readListKind>>,
): string | null {
  for (const [id, kind] of kinds) {
    if (
      kind.kind === 'registration' &&
      read.kind === 'registration' &&
      kind.standard === read.standard
    )
      return id
    if (kind.kind === 'group' && read.kind === 'group' && kind.groupKind === read.groupKind)
      return id
  }
  return null
}
