import type { Facts } from '../../../shared/changes/change-set.ts'
import type { ChangeLabel } from '../../../shared/changes/change-set.ts'
import {
  assignmentLines,
  assignmentOf,
  type AssignmentLine,
} from '../../../shared/agencies/assignments.ts'
import type { AssignmentChange } from '../../../shared/plan/agency-edits.ts'
import type { MessageKey, MessageParams } from '../../../shared/messages/translate.ts'
import type {
  Decoration,
  GridAction,
  SheetChange,
  SheetColumn,
  SheetModel,
  SheetRow,
} from '../../grid/sheet-model.ts'

export const NUMBER = '@number'
export const NAME = '@name'
export const AGENCY = '@agency'
export const PARTNERS = '@partners'

export type AssignmentRow = SheetRow & { readonly line: AssignmentLine }
export type AssignmentColumn = SheetColumn & {
  readonly part: 'number' | 'name' | 'agency' | 'partners'
}
export type AssignmentCellChange = SheetChange<AssignmentRow, AssignmentColumn, string>
export type AssignmentSheetModel = SheetModel<AssignmentRow, AssignmentColumn, string>

type T = (key: MessageKey, params?: MessageParams) => string

/** As long as the facts' text may be. */
const LONGEST_TEXT = 400

interface AssignmentOptions {
  readonly setId: string
  /** Read anew at each look. */
  readonly facts: () => Facts
  readonly isReadOnly: boolean
  readonly t: T
  /** What the checks say of a line; null for nothing. */
  readonly noteOf: (number: string) => { kind: 'doubt' | 'note'; text: string } | null
  readonly apply: (changes: readonly AssignmentCellChange[], action: GridAction) => void
}

/** Rows of a sub-criterion are told from those of a criterion of the same number. */
export function assignmentRowId(line: Pick<AssignmentLine, 'table' | 'number'>): string {
  return line.table === 'criterionAgency' ? line.number : `sub:${line.number}`
}

/** Criteria with their sub-criteria as rows; lead and partners are read live, so that an edit needs no new model. */
export function assignmentModel(options: AssignmentOptions): AssignmentSheetModel {
  const { setId, t } = options
  const of = (row: AssignmentRow) => assignmentOf(options.facts(), setId, row.line)
  const text = (row: AssignmentRow, column: AssignmentColumn): string => {
    switch (column.part) {
      case 'number':
        return row.line.number
      case 'name':
        return row.line.table === 'criterionAgency' ? row.line.name : `    ${row.line.name}`
      case 'agency':
        return of(row).agency
      case 'partners':
        return of(row).partners
    }
  }

  function decorate(row: AssignmentRow, column: AssignmentColumn): Decoration {
    const isCriterion = row.line.table === 'criterionAgency'
    if (column.part === 'number') return isCriterion ? {} : { tone: 'quiet' }
    if (column.part === 'name') {
      return { strong: isCriterion, title: row.line.name }
    }
    const assignment = of(row)
    const shown = text(row, column)
    const isInherited =
      column.part === 'agency' ? assignment.isAgencyInherited : assignment.arePartnersInherited
    const note = column.part === 'agency' && !isInherited ? options.noteOf(row.line.number) : null
    return {
      ...(isInherited
        ? { tone: 'quiet', title: t('agencies.inherited', { number: row.line.criterion }) }
        : shown === ''
          ? {}
          : { title: shown }),
      ...(note === null ? {} : { corner: note.kind, title: note.text }),
    }
  }

  return {
    rows: assignmentLines(options.facts(), setId).map((line) => ({
      id: assignmentRowId(line),
      kind: 'body',
      label: `${line.number} ${line.name}`,
      line,
    })),
    columns: assignmentColumns(t),
    text,
    // What is inherited is not the cell's own: the editor starts empty, and a copy is what one sees.
    editText: (row, column) => {
      if (column.part === 'agency') return of(row).own.agency
      return column.part === 'partners' ? of(row).own.partners : text(row, column).trim()
    },
    number: () => null,
    editable: (_row, column) => {
      if (column.part === 'number' || column.part === 'name') return t('agencies.locked.name')
      return options.isReadOnly ? t('matrix.locked.readOnly') : true
    },
    parse: (_row, _column, typed) => {
      // A line break typed or pasted lists names as `;` does.
      const value = typed
        .replace(/\s*\r?\n\s*/g, '; ')
        .replace(/\s+/g, ' ')
        .trim()
      return value.length > LONGEST_TEXT
        ? { ok: false, reason: t('agencies.refuse.long', { most: LONGEST_TEXT }) }
        : { ok: true, value }
    },
    decorate,
    apply: options.apply,
  }
}

function assignmentColumns(t: T): AssignmentColumn[] {
  return [
    {
      id: NUMBER,
      kind: 'rowHeader',
      header: t('agencies.column.number'),
      width: 52,
      align: 'center',
      pinned: 'left',
      part: 'number',
    },
    {
      id: NAME,
      kind: 'label',
      header: t('agencies.column.criterion'),
      width: 240,
      flex: 5,
      align: 'left',
      part: 'name',
    },
    {
      id: AGENCY,
      kind: 'value',
      header: t('agencies.column.agency'),
      width: 190,
      flex: 3,
      align: 'left',
      part: 'agency',
    },
    {
      id: PARTNERS,
      kind: 'value',
      header: t('agencies.column.partners'),
      width: 190,
      flex: 3,
      align: 'left',
      part: 'partners',
    },
  ]
}

export function assignmentChanges(changes: readonly AssignmentCellChange[]): AssignmentChange[] {
  return changes.flatMap(({ row, column, value }): AssignmentChange[] => {
    const { table, number } = row.line
    if (column.part === 'agency') return [{ table, number, agency: value }]
    return column.part === 'partners' ? [{ table, number, partners: value }] : []
  })
}

/** The step in plain words: one cell with its values, a block with its size and first criterion. */
export function assignmentLabel(
  setName: string,
  before: (change: AssignmentCellChange) => string,
  changes: readonly AssignmentCellChange[],
  action: GridAction,
): ChangeLabel {
  const [first] = changes
  const names = { set: setName, number: first?.row.line.number ?? '' }
  if (first === undefined || changes.length > 1) {
    return { code: BLOCK_CODES[action.kind], params: { ...names, cells: changes.length } }
  }
  return {
    code: 'change.agencies.cell',
    params: { ...names, column: first.column.header, before: before(first), after: first.value },
  }
}

const BLOCK_CODES = {
  paste: 'change.agencies.paste',
  cut: 'change.agencies.cut',
  delete: 'change.agencies.clear',
  type: 'change.agencies.fill',
  fillDown: 'change.agencies.fill',
  fillRight: 'change.agencies.fill',
  fillHandle: 'change.agencies.fill',
  fillSelection: 'change.agencies.fill',
} as const satisfies Record<GridAction['kind'], MessageKey>
