import { checkPlan } from '../../checks/check-plan.ts'
import { checkText } from '../../checks/check-text.ts'
import type { ShownFinding } from '../../checks/finding.ts'
import { placeText } from '../../checks/place-text.ts'
import type { Facts } from '../../changes/change-set.ts'
import type { AppendixPage, AppendixRow } from '../appendix-document.ts'
import type { AppendixSettings } from '../appendix-options.ts'
import { blankCell, integerCell, textCell } from '../cells.ts'
import type { ContentAppendix } from '../content-appendix.ts'
import { fillText } from '../fill-text.ts'
import { planReference } from '../heading.ts'
import { DECREE_MARGINS_MM, printableSizeMm } from '../page-size.ts'
import { plainLeaf } from '../plain-leaf.ts'

const PAGE: AppendixPage = {
  paper: 'A4',
  orientation: 'landscape',
  marginsMm: DECREE_MARGINS_MM,
  fontSizePt: 11,
}
const NUMBER_MM = 10
const SEVERITY_MM = 20
/** Of the room that is left, for the place and for the reason. */
const WHERE_SHARE = 0.27
const REASON_SHARE = 0.22
const COLUMNS = 5

/** What is doubtful in the plan, open findings first, then those that somebody lets stand and why. A working paper. */
export const findingsAppendix: ContentAppendix = {
  kind: 'findings',
  isBound: false,
  ids: () => ['findings'],
  title: (_facts, plan, _id, { messages }) =>
    fillText(messages['appendix.title.findings'], { year: plan.year }),
  build(facts, request, settings) {
    const { plan } = request
    const { messages } = settings
    const roomMm = printableSizeMm(PAGE).width - NUMBER_MM - SEVERITY_MM
    const left = { align: 'left' } as const
    const hasReasons = [...facts.acceptedFinding.values()].some((row) => row.planId === plan.id)
    const reasonShare = hasReasons ? REASON_SHARE : 0.12
    return {
      id: request.id,
      heading: {
        label: request.label,
        title: request.title,
        reference: planReference(facts, plan, settings),
        unit: null,
      },
      columns: [
        plainLeaf(messages['appendix.column.number'], NUMBER_MM),
        plainLeaf(messages['appendix.column.severity'], SEVERITY_MM),
        plainLeaf(messages['appendix.column.where'], roomMm * WHERE_SHARE, left),
        plainLeaf(
          messages['appendix.column.finding'],
          roomMm * (1 - WHERE_SHARE - reasonShare),
          left,
        ),
        plainLeaf(messages['appendix.column.reason'], roomMm * reasonShare, left),
      ],
      rows: findingRows(facts, plan.id, settings),
      footnotes: [],
      page: PAGE,
      language: settings.language,
      numberStyle: settings.numberStyle,
    }
  },
}

function findingRows(facts: Facts, planId: string, settings: AppendixSettings): AppendixRow[] {
  const { messages } = settings
  const findings = checkPlan(facts, planId)
  const open = findings.filter(({ accepted }) => accepted === null)
  const kept = findings.filter(({ accepted }) => accepted !== null)
  if (findings.length === 0) {
    return [{ kind: 'note', cells: [textCell(messages['appendix.row.noFindings'], COLUMNS)] }]
  }
  const part = (
    name: 'appendix.row.openFindings' | 'appendix.row.acceptedFindings',
    list: readonly ShownFinding[],
    before: number,
  ): AppendixRow[] =>
    list.length === 0
      ? []
      : [
          {
            kind: 'group',
            cells: [textCell(fillText(messages[name], { count: list.length }), COLUMNS)],
          },
          ...list.map((finding, index) =>
            findingRow(facts, planId, finding, before + index + 1, settings),
          ),
        ]
  return [
    ...part('appendix.row.openFindings', open, 0),
    ...part('appendix.row.acceptedFindings', kept, open.length),
  ]
}

function findingRow(
  facts: Facts,
  planId: string,
  finding: ShownFinding,
  number: number,
  { language, messages }: AppendixSettings,
): AppendixRow {
  const { place, severity, accepted } = finding
  const where = placeText(language, facts, planId, finding)
  return {
    kind: 'body',
    cells: [
      { ...integerCell(number), place },
      textCell(messages[`appendix.severity.${severity}`]),
      { ...textCell(where), place },
      { ...textCell(checkText(language, finding.message)), place },
      accepted === null ? blankCell() : textCell(accepted),
    ],
  }
}
