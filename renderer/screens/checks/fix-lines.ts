import type { Facts, RowChange } from '../../../shared/changes/change-set.ts'
import type { FactEdit } from '../../../shared/changes/fact-edit.ts'
import type { Layer } from '../../../shared/changes/fact-tables.ts'
import { findFact } from '../../../shared/changes/facts.ts'
import type { Finding, Place } from '../../../shared/checks/finding.ts'
import { placeText } from '../../../shared/checks/place-text.ts'
import { LIST_COLUMN } from '../../../shared/checks/rule-parts.ts'
import { printNumbers } from '../../../shared/criteria/number-list.ts'
import { translate, type Language } from '../../../shared/messages/translate.ts'
import { formatInteger } from '../../../shared/numbers/format.ts'
import { rowTexts } from '../history/row-text.ts'

/** One figure or list that a fix changes: where it is, what stands there, what will. */
export interface FixLine {
  readonly where: string
  readonly before: string
  readonly after: string
}

/** What a finding's fix changes, in words; rows that are so already are left out. */
export function fixLines(
  language: Language,
  facts: Facts,
  planId: string,
  finding: Finding,
): FixLine[] {
  const context = { language, facts, planId, finding }
  return (finding.fix?.edits ?? []).flatMap((edit) => editLines(context, edit))
}

interface Context {
  readonly language: Language
  readonly facts: Facts
  readonly planId: string
  readonly finding: Finding
}

function editLines(context: Context, edit: FactEdit): FixLine[] {
  const { language, facts } = context
  const isPut = edit.op === 'put'
  switch (edit.table) {
    case 'markList': {
      const before = findFact(facts, 'markList', edit.row)
      const where = listPlace(context, edit.row)
      const after = isPut ? edit.row : undefined
      const lost =
        before?.lost === (after?.lost ?? '') || (before === undefined && after?.lost === '')
      return [
        line(where, numbers(context, before?.criteria), numbers(context, after?.criteria)),
        ...(lost
          ? []
          : [
              line(
                translate(language, 'history.field.lost'),
                numbers(context, before?.lost),
                numbers(context, after?.lost),
              ),
            ]),
      ].filter((one) => one.before !== one.after)
    }
    case 'declaredCount': {
      const where = translate(language, 'checks.where.in', {
        where: translate(language, 'history.group.declaredCount'),
        part: listPlace(context, edit.row),
      })
      return figureLine(
        context,
        where,
        findFact(facts, 'declaredCount', edit.row),
        isPut ? edit.row : undefined,
      )
    }
    case 'matrixCell': {
      const where = cellText(context, {
        ...edit.row,
        row: edit.row.criterion,
        column: edit.row.columnId,
      })
      return figureLine(
        context,
        where,
        findFact(facts, 'matrixCell', edit.row),
        isPut ? edit.row : undefined,
      )
    }
    case 'provinceFigure': {
      const where = cellText(context, { ...edit.row, row: edit.row.criterion, column: '@total' })
      return figureLine(
        context,
        where,
        findFact(facts, 'provinceFigure', edit.row),
        isPut ? edit.row : undefined,
      )
    }
    case 'averageBase': {
      const where = cellText(context, {
        ...edit.row,
        layer: 'target',
        row: '@base',
        column: edit.row.columnId,
      })
      return figureLine(
        context,
        where,
        findFact(facts, 'averageBase', edit.row),
        isPut ? edit.row : undefined,
        'history.derived',
      )
    }
    case 'rateBase': {
      const where = cellText(context, {
        ...edit.row,
        layer: 'target',
        row: '@base',
        column: '@rate',
      })
      return figureLine(
        context,
        where,
        findFact(facts, 'rateBase', edit.row),
        isPut ? edit.row : undefined,
        'history.derived',
      )
    }
    case 'listTitle': {
      const place: Place = { screen: 'lists', listId: edit.row.listId, unitId: null }
      const before = findFact(facts, 'listTitle', edit.row)?.title ?? none(context)
      return [line(whereText(context, place), before, isPut ? edit.row.title : none(context))]
    }
    case 'heldValue':
      return [
        line(
          translate(language, 'history.group.heldValue'),
          edit.row.raw,
          isPut ? edit.row.raw : translate(language, 'history.removed'),
        ),
      ]
    case 'unit':
    case 'criteriaSet':
    case 'criterion':
    case 'subCriterion':
    case 'plan':
    case 'planSet':
    case 'planColumn':
    case 'planColumnUnit':
    case 'registration':
    case 'recognition':
    case 'unitGroup':
    case 'unitGroupMember':
    case 'countedColumn':
    case 'acceptedFinding':
    case 'remark':
    case 'criterionAgency':
    case 'ownSet':
    case 'subCriterionAgency':
    case 'capitalTable':
    case 'capitalLine':
    case 'capitalAmount':
    case 'villageCount':
    case 'village':
    case 'villageTotal':
    case 'indicator':
    case 'indicatorValue':
    case 'planOrigin':
    case 'planFreeze':
    case 'appendixChoice':
    case 'appendixSet':
    case 'appendixTemplate':
    case 'sentence':
    case 'sentenceTemplate':
      return otherLines(context, edit)
  }
}

/** Rows of other tables as the history tells them. */
function otherLines({ language, facts }: Context, edit: FactEdit): FixLine[] {
  const before = findFact(facts, edit.table, edit.row) ?? null
  const after = edit.op === 'put' ? edit.row : null
  if (before === null && after === null) return []
  // `before` was found in the table of the edit, whose row `after` is.
  const change = { table: edit.table, before, after } as RowChange
  return rowTexts(language, facts, [change]).flatMap(({ subject, kind, fields }) =>
    kind === 'changed'
      ? fields.map(({ label, before: was, after: is }) =>
          line(label === null ? subject : `${subject}, ${label}`, was, is),
        )
      : [
          line(
            subject,
            kind === 'added' ? '' : subject,
            translate(language, kind === 'added' ? 'history.added' : 'history.removed'),
          ),
        ],
  )
}

function line(where: string, before: string, after: string): FixLine {
  return { where, before, after }
}

function figureLine(
  context: Context,
  where: string,
  before: { readonly value: number } | undefined,
  after: { readonly value: number } | undefined,
  absent: 'checks.detail.none' | 'history.derived' = 'checks.detail.none',
): FixLine[] {
  if (before?.value === after?.value) return []
  const text = (row: { readonly value: number } | undefined): string =>
    row === undefined
      ? translate(context.language, absent)
      : formatInteger(row.value, context.language)
  return [line(where, text(before), text(after))]
}

function numbers(context: Context, list: string | undefined): string {
  return list === undefined || list === ''
    ? none(context)
    : printNumbers(list).replaceAll(',', ', ')
}

function none({ language }: Context): string {
  return translate(language, 'checks.detail.none')
}

function listPlace(
  context: Context,
  { planId, setId, unitId, layer }: { planId: string; setId: string; unitId: string; layer: Layer },
): string {
  return whereText(context, {
    screen: 'communes',
    planId,
    setId,
    unitId,
    column: LIST_COLUMN[layer],
  })
}

function cellText(
  context: Context,
  cell: { planId: string; setId: string; layer: Layer; row: string; column: string },
): string {
  const { planId, setId, layer, row, column } = cell
  return whereText(context, { screen: 'matrix', planId, setId, layer, row, column })
}

function whereText({ language, facts, planId, finding }: Context, place: Place): string {
  return placeText(language, facts, planId, { ...finding, place })
}
