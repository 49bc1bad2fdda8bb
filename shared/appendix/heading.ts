import type { Facts } from '../changes/change-set.ts'
import type { FactRow, Layer, Standard } from '../changes/fact-tables.ts'
import type { AppendixSettings } from './appendix-options.ts'
import { fillText } from './fill-text.ts'
import { romanNumeral } from './roman.ts'

/** `other`: sets that have no wording of their own and are called by name. */
export type TitleKind = Standard | 'other'

/** Stands for what a draft doesn't know yet. */
const UNKNOWN = '…'

/** `Phụ lục 6` and its relatives; `Phụ lục` alone for one that has no number because it stands outside the set. */
export function appendixLabel(number: number | null, settings: AppendixSettings): string {
  const { messages, numbering } = settings
  if (number === null) {
    return messages[numbering === 'form' ? 'appendix.label.none.form' : 'appendix.label.none']
  }
  return fillText(messages[`appendix.label.${numbering}`], {
    number,
    roman: romanNumeral(number),
    padded: String(number).padStart(2, '0'),
  })
}

/** The title in capitals, as Nghị định 30/2020/NĐ-CP prints it. */
export function appendixTitle(
  kind: TitleKind,
  of: { readonly layer: Layer; readonly year: number; readonly setName: string },
  settings: AppendixSettings,
): string {
  return fillText(settings.messages[`appendix.title.${of.layer}.${kind}`], {
    year: of.year,
    previousYear: of.year - 1,
    set: of.setName,
  })
    .normalize('NFC')
    .toLocaleUpperCase('vi')
}

/** The title of a communes × criteria table in capitals. */
export function communesTitle(
  kind: TitleKind,
  of: { readonly year: number; readonly setName: string },
  settings: AppendixSettings,
): string {
  return fillText(settings.messages[`appendix.title.communes.${kind}`], {
    year: of.year,
    set: of.setName,
  })
    .normalize('NFC')
    .toLocaleUpperCase('vi')
}

/**
 * `(Kèm theo Kế hoạch số 18/KH-UBND ngày 18 tháng 01 năm 2023 của Ủy ban nhân dân tỉnh Lạng Sơn)`; what a draft
 * doesn't know is dotted. Days below 10 and months 1 and 2 take a leading zero (Nghị định 30/2020/NĐ-CP).
 */
export function planReference(
  facts: Facts,
  plan: FactRow<'plan'>,
  settings: AppendixSettings,
): string {
  const { messages } = settings
  const [year, month, day] = plan.date?.split('-') ?? []
  return fillText(messages['appendix.reference'], {
    number: decisionNumber(plan.number.trim(), settings),
    day: day ?? UNKNOWN,
    month: month === undefined ? UNKNOWN : paddedMonth(Number(month)),
    year: year ?? UNKNOWN,
    issuer: plan.issuer.trim() === '' ? issuerOf(facts, plan, settings) : plan.issuer.trim(),
  })
}

/**
 * Of a paper for the office's own work, which accompanies no plan: what it is and whose figures it has. An issued plan is
 * named as in its appendices.
 */
export function workingHeading(
  facts: Facts,
  plan: FactRow<'plan'>,
  settings: AppendixSettings,
): { readonly label: string; readonly reference: string } {
  const { messages } = settings
  return {
    label: messages['appendix.label.working'],
    reference: facts.planFreeze.has(plan.id)
      ? planReference(facts, plan, settings)
      : fillText(messages['appendix.reference.working'], { plan: plan.name, draft: plan.draft }),
  }
}

/** Officers enter `18` as often as `18/KH-UBND`. */
function decisionNumber(number: string, { messages }: AppendixSettings): string {
  const isBare = number === '' || /^\d+$/.test(number)
  if (!isBare) return number
  return fillText(messages['appendix.planNumber'], { number: number === '' ? UNKNOWN : number })
}

function paddedMonth(month: number): string {
  return month <= 2 ? `0${month}` : String(month)
}

function issuerOf(facts: Facts, plan: FactRow<'plan'>, settings: AppendixSettings): string {
  const unit = facts.unit.get(plan.unitId)
  if (unit === undefined) return UNKNOWN
  const name = [unit.kind?.toLocaleLowerCase('vi'), unit.name].filter(Boolean).join(' ')
  return fillText(settings.messages['appendix.issuer'], { unit: name })
}
