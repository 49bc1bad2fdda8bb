import type { FactEdit } from '../changes/fact-edit.ts'
import type { TableCheck } from './check-figures.ts'
import type { DocumentIndex } from './document-index.ts'
import type { FileBases } from './file-bases.ts'
import type { BaseOrigin, ImportChange, ImportDecisions, ImportDoubt, UsedBase } from './preview.ts'
import { chosenOf } from './settle-values.ts'
import type { UnderstoodTable } from './understand-table.ts'
import { sourceOf } from './value-source.ts'

export interface BaseFindings {
  readonly doubts: readonly ImportDoubt[]
  /** What a decision to take the file's bases changes. */
  readonly changes: readonly ImportChange[]
}

/** Asks about bases that the file prints, or that its averages and rates divide by, where the document has others. */
export function baseFindings(
  table: UnderstoodTable,
  document: DocumentIndex,
  check: TableCheck,
  file: FileBases,
  decisions: ImportDecisions,
): BaseFindings {
  const doubts: ImportDoubt[] = []
  const changes: ImportChange[] = []
  for (const bases of [averageBasesToAsk(check, file, document), rateBaseToAsk(check)]) {
    const [first] = bases
    if (first === undefined) continue
    const kind = first.columnId === null ? 'rate' : 'average'
    const id = `${kind}-base:${table.id}`
    const doubt = baseDoubt(table, document, bases, first.from, kind, id, decisions)
    doubts.push(doubt)
    if (doubt.chosen === 'use') changes.push(...bases.map((base) => baseChange(table, base)))
  }
  return { doubts, changes }
}

/** Only bases that differ from the document's. */
function averageBasesToAsk(
  check: TableCheck,
  file: FileBases,
  document: DocumentIndex,
): UsedBase[] {
  const used = check.averageBases
  if (check.hasAverages && used.some(({ from }) => from !== 'document')) {
    return used.filter(({ value, inDocument }) => value !== inDocument)
  }
  // A line "Số xã" may give every commune beside averages that divide by the recognised ones: both are right.
  return used.flatMap((base): UsedBase[] => {
    const value = file.byColumn.get(base.columnId ?? '')
    const communes = document.communes.get(base.columnId ?? '')
    if (value === undefined || value === base.inDocument || value === communes) return []
    return [{ ...base, value, from: 'file' }]
  })
}

function rateBaseToAsk({ rateBase, hasRates }: TableCheck): UsedBase[] {
  return hasRates && rateBase.from !== 'document' && rateBase.value !== rateBase.inDocument
    ? [rateBase]
    : []
}

function baseDoubt(
  table: UnderstoodTable,
  document: DocumentIndex,
  bases: readonly UsedBase[],
  from: BaseOrigin,
  kind: 'rate' | 'average',
  id: string,
  decisions: ImportDecisions,
): ImportDoubt {
  const setId = table.set.set.id
  const planId = document.plan.id
  const edits = bases.map(({ columnId, value }): FactEdit =>
    columnId === null
      ? { table: 'rateBase', op: 'put', row: { planId, setId, value } }
      : { table: 'averageBase', op: 'put', row: { planId, setId, columnId, value } },
  )
  const printed = bases.map(({ value }) => value).join(', ')
  const own = bases.map(({ inDocument }) => inDocument).join(', ')
  const names = bases
    .map(({ columnId }) => document.columnNames.get(columnId ?? '') ?? '')
    .filter((name) => name !== '')
    .join(', ')
  const proposals = [
    {
      id: 'use',
      label: { code: 'import.proposal.use-base', params: { printed } },
      effect: edits.length,
    },
    { id: 'keep', label: { code: 'import.proposal.keep-base', params: { own } }, effect: 0 },
  ] as const
  return {
    id,
    tableId: table.id,
    subject: 'base',
    where: table.id,
    raw: printed,
    reason: {
      code: `import.doubt.${kind}-base-${askedOrigin(from)}`,
      params: { printed, own, names },
    },
    proposals,
    others: null,
    edits,
    chosen: chosenOf(decisions, id, proposals),
    about: sourceOf('base', { setId }),
  }
}

function askedOrigin(from: BaseOrigin): Exclude<BaseOrigin, 'document'> {
  return from === 'document' ? 'file' : from
}

function baseChange(table: UnderstoodTable, base: UsedBase): ImportChange {
  return {
    where: table.id,
    tableId: table.id,
    table: base.columnId === null ? 'rateBase' : 'averageBase',
    setId: table.set.set.id,
    layer: null,
    criterion: null,
    columnId: base.columnId,
    before: base.inDocument,
    after: base.value,
    raw: String(base.value),
  }
}
