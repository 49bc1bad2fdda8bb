import { hasAssignments, setAssignments, type Assignment } from '../../agencies/assignments.ts'
import type { Facts } from '../../changes/change-set.ts'
import { agenciesEn } from '../../messages/agencies.en.ts'
import { agenciesVi, type AgenciesMessage } from '../../messages/agencies.vi.ts'
import { setsOfPlan } from '../../plan/columns.ts'
import type { AppendixCell, AppendixPage, AppendixRow } from '../appendix-document.ts'
import type { AppendixSettings } from '../appendix-options.ts'
import { blankCell, integerCell, textCell } from '../cells.ts'
import type { ContentAppendix } from '../content-appendix.ts'
import { fillText } from '../fill-text.ts'
import { planReference } from '../heading.ts'
import { DECREE_MARGINS_MM, printableSizeMm } from '../page-size.ts'
import { plainLeaf } from '../plain-leaf.ts'

const KIND = 'agencies-'
const NUMBER_MM = 14
/** Shares of the width behind the number: criterion, sub-criterion, lead, partners. */
const WITH_SUBS = [0.17, 0.36, 0.21, 0.26]
const WITHOUT_SUBS = [0.34, 0.3, 0.36]

/**
 * Who answers for each criterion of a set, and with whom, as provinces decide it: sub-criteria stand under their criterion
 * where some of them are assigned apart. Provisional names carry their star.
 */
export const agenciesAppendix: ContentAppendix = {
  kind: 'agencies',
  isBound: true,
  ids: (facts, plan) =>
    setsOfPlan(facts, plan.id)
      .filter(({ id }) => hasAssignments(facts, id))
      .map(({ id }) => `${KIND}${id}`),
  title: (facts, _, id, settings) =>
    fillText(agencyMessages(settings)['agencies.appendix.title'], {
      set: facts.criteriaSet.get(id.slice(KIND.length))?.name ?? '',
    }),
  build(facts, request, settings) {
    const setId = request.id.slice(KIND.length)
    const messages = agencyMessages(settings)
    const lines = printedLines(facts, setId)
    const hasSubs = lines.some(({ table }) => table === 'subCriterionAgency')
    const page: AppendixPage = {
      paper: 'A4',
      orientation: hasSubs ? 'landscape' : 'portrait',
      marginsMm: DECREE_MARGINS_MM,
      fontSizePt: 12,
    }
    const room = printableSizeMm(page).width - NUMBER_MM
    const titles = [
      messages['agencies.appendix.criterion'],
      ...(hasSubs ? [messages['agencies.appendix.sub']] : []),
      messages['agencies.appendix.agency'],
      messages['agencies.appendix.partners'],
    ]
    const shares = hasSubs ? WITH_SUBS : WITHOUT_SUBS
    const isUnverified = lines.some(({ isVerified }) => !isVerified)
    return {
      id: request.id,
      heading: {
        label: request.label,
        title: request.title,
        reference: planReference(facts, request.plan, settings),
        unit: null,
      },
      columns: [
        plainLeaf(messages['agencies.appendix.number'], NUMBER_MM, { isRepeated: true }),
        ...titles.map((title, index) =>
          plainLeaf(title, room * (shares[index] ?? 0), { align: 'left' }),
        ),
      ],
      rows: lines.map((line) => lineRow(line, setId, hasSubs)),
      footnotes: isUnverified
        ? [{ text: settings.messages['appendix.note.unverified'], value: null }]
        : [],
      page,
      language: settings.language,
      numberStyle: settings.numberStyle,
    }
  },
}

/** Criteria, and all sub-criteria of those of which some part has agencies of its own. */
function printedLines(facts: Facts, setId: string): Assignment[] {
  const all = setAssignments(facts, setId)
  const parted = new Set(
    all
      .filter(({ table, own }) => table === 'subCriterionAgency' && isAssigned(own))
      .map(({ criterion }) => criterion),
  )
  return all.filter(({ table, criterion }) => table === 'criterionAgency' || parted.has(criterion))
}

function isAssigned({ agency, partners }: Assignment['own']): boolean {
  return agency !== '' || partners !== ''
}

function lineRow(line: Assignment, setId: string, hasSubs: boolean): AppendixRow {
  const { table, number, fullName: name, isVerified, agency, partners } = line
  const isCriterion = table === 'criterionAgency'
  const place = { screen: 'agencies', setId, number } as const
  const text = textCell(isVerified ? name : `${name}*`)
  const at = (cell: AppendixCell): AppendixCell => ({ ...cell, place })
  return {
    kind: 'body',
    cells: [
      // A number that Excel keeps as text is flagged; `13.5` is none and stays as it is written.
      at(/^[1-9]\d{0,2}$/.test(number) ? integerCell(Number(number)) : textCell(number)),
      isCriterion ? at(text) : blankCell(),
      ...(hasSubs ? [isCriterion ? blankCell() : at(text)] : []),
      at(agency === '' ? blankCell() : textCell(agency)),
      at(partners === '' ? blankCell() : textCell(partners)),
    ],
  }
}

function agencyMessages({ language }: AppendixSettings): Readonly<Record<AgenciesMessage, string>> {
  return language === 'vi' ? agenciesVi : agenciesEn
}
