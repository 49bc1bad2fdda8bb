import type {
  CommuneDecidedRole,
  CommuneLineDecision,
} from '../../../shared/import/commune-preview.ts'
import type { ContentLineDecision } from '../../../shared/import/contents/content-preview.ts'
import type {
  DecidedRole,
  ImportDecisions,
  ImportDoubt,
  LineDecision,
  TableDecision,
} from '../../../shared/import/preview.ts'

/** A row or column of one table, as decisions name it: by the file's own axis. */
export interface LineRef {
  readonly table: { readonly id: string; readonly sheet: string }
  readonly axis: 'row' | 'column'
  readonly line: { readonly index: number; readonly doubtId: string | null }
}

/** Takes a proposal of a doubt, or with null leaves the doubt open again. What the table said about its line is dropped. */
export function chooseProposal(
  decisions: ImportDecisions,
  doubtId: string,
  proposalId: string | null,
  line: LineRef | null,
): ImportDecisions {
  const doubts = without(decisions.doubts, doubtId)
  const others = line === null ? decisions : withoutLine(decisions, line)
  return { ...others, doubts: proposalId === null ? doubts : { ...doubts, [doubtId]: proposalId } }
}

/** Says what a line is; null leaves it to the program again. An answer to the line's own doubt is dropped. */
export function decideLine(
  decisions: ImportDecisions,
  ref: LineRef,
  role: DecidedRole | null,
): ImportDecisions {
  const others = withoutAnswer(decisions, ref)
  if (role === null) return others
  const { sheet, id: tableId } = ref.table
  const decided: LineDecision = { sheet, tableId, axis: ref.axis, index: ref.line.index, role }
  return { ...others, lines: [...(others.lines ?? []), decided] }
}

/** As `decideLine`, in a table of communes. */
export function decideCommuneLine(
  decisions: ImportDecisions,
  ref: LineRef,
  role: CommuneDecidedRole | null,
): ImportDecisions {
  const others = withoutAnswer(decisions, ref)
  if (role === null) return others
  const { axis, table, line } = ref
  const decided: CommuneLineDecision = { tableId: table.id, axis, index: line.index, role }
  return { ...others, communeLines: [...(others.communeLines ?? []), decided] }
}

/** As `decideLine`, in a table of another content: the role is an id of the table's own choices. */
export function decideContentLine(
  decisions: ImportDecisions,
  ref: LineRef,
  role: string | null,
): ImportDecisions {
  const others = withoutAnswer(decisions, ref)
  if (role === null) return others
  const { axis, table, line } = ref
  const decided: ContentLineDecision = { tableId: table.id, axis, index: line.index, role }
  return { ...others, contentLines: [...(others.contentLines ?? []), decided] }
}

/** Whether lists that were mended on the way in are taken as mended; one that is declined is held as it came. */
export function decideRepairs(
  decisions: ImportDecisions,
  repairIds: readonly string[],
  isTaken: boolean,
): ImportDecisions {
  const decided = { ...decisions.doubts }
  for (const id of repairIds) {
    if (isTaken) delete decided[id]
    else decided[id] = 'decline'
  }
  return { ...decisions, doubts: decided }
}

export function lineDecision(decisions: ImportDecisions, ref: LineRef): LineDecision | undefined {
  return decisions.lines?.find((decision) => isOfLine(decision, ref))
}

/** Changes what is decided about a table; `undefined` leaves that part to the program again. */
export function decideTable(
  decisions: ImportDecisions,
  tableId: string,
  change: { readonly [K in keyof TableDecision]: TableDecision[K] | undefined },
): ImportDecisions {
  const merged = { ...decisions.tables?.[tableId], ...change }
  const kept = Object.entries(merged).filter(([, value]) => value !== undefined)
  // Only parts of a TableDecision went in, and those left have a value.
  const table = Object.fromEntries(kept) as TableDecision
  const tables = without(decisions.tables, tableId)
  return { ...decisions, tables: kept.length === 0 ? tables : { ...tables, [tableId]: table } }
}

/** The proposal that is taken; while the preview is under way, what was decided since goes before it. */
export function chosenProposal(
  decisions: ImportDecisions,
  doubt: ImportDoubt,
  isRunning: boolean,
): string | null {
  const decided = decisions.doubts?.[doubt.id]
  if (decided !== undefined) return decided
  return isRunning && doubt.chosen !== 'custom' ? null : doubt.chosen
}

export function countDecisions(decisions: ImportDecisions): number {
  const tables = Object.values(decisions.tables ?? {}).reduce(
    (sum, table) => sum + Object.keys(table).length,
    0,
  )
  const answers =
    Object.keys(decisions.doubts ?? {}).length +
    (decisions.lines?.length ?? 0) +
    (decisions.communeLines?.length ?? 0) +
    (decisions.contentLines?.length ?? 0)
  return answers + tables + (decisions.blanks === 'clear' ? 1 : 0)
}

/** Neither what was said of the line nor what its doubt was answered. */
function withoutAnswer(decisions: ImportDecisions, ref: LineRef): ImportDecisions {
  const others = withoutLine(decisions, ref)
  const { doubtId } = ref.line
  return {
    ...others,
    doubts: doubtId === null ? (decisions.doubts ?? {}) : without(decisions.doubts, doubtId),
  }
}

function withoutLine(decisions: ImportDecisions, ref: LineRef): ImportDecisions {
  const { lines, communeLines, contentLines } = decisions
  return {
    ...decisions,
    ...(lines === undefined ? {} : { lines: lines.filter((one) => !isOfLine(one, ref)) }),
    ...(communeLines === undefined
      ? {}
      : { communeLines: communeLines.filter((one) => !isOfLine(one, ref)) }),
    ...(contentLines === undefined
      ? {}
      : { contentLines: contentLines.filter((one) => !isOfLine(one, ref)) }),
  }
}

function isOfLine(
  decision: LineDecision | CommuneLineDecision | ContentLineDecision,
  { table, axis, line }: LineRef,
): boolean {
  return decision.tableId === table.id && decision.axis === axis && decision.index === line.index
}

function without<T>(record: Readonly<Record<string, T>> | undefined, key: string) {
  return Object.fromEntries(Object.entries(record ?? {}).filter(([name]) => name !== key))
}
