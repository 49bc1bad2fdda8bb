import type { Decimal } from '../numbers/parse-table.ts'
import { roundHalfUp } from '../numbers/ratio.ts'
import type { PlanSubject } from '../sentences/subject.ts'
import type { AuditedFigure } from './audit-text.ts'

/** One quantity that a text gives different figures of. */
export interface Contradiction {
  readonly subject: PlanSubject
  /** The plan's figure that all of them mean, by its placeholder. */
  readonly name: string
  /** Each place, in the order of the text. */
  readonly figures: readonly AuditedFigure[]
}

/**
 * Quantities of which a text has several figures that can't be one rounded to another's decimals: 15, 16 and 16,65, but not
 * 90,05% and 90,1%. Source: domain table, case 5.
 */
export function findContradictions(figures: readonly AuditedFigure[]): Contradiction[] {
  const byQuantity = new Map<string, AuditedFigure[]>()
  for (const figure of figures) {
    if (figure.compared === null) continue
    const { subject, name } = figure.compared
    const key = `${subject.id}\u0001${name}\u0001${figure.figure.role}`
    const own = byQuantity.get(key)
    if (own === undefined) byQuantity.set(key, [figure])
    else own.push(figure)
  }
  return [...byQuantity.values()].flatMap((own): Contradiction[] => {
    const [first] = own
    if (first?.compared == null || !contradict(own)) return []
    return [{ subject: first.compared.subject, name: first.compared.name, figures: own }]
  })
}

function contradict(figures: readonly AuditedFigure[]): boolean {
  return figures.some((a, index) =>
    figures.slice(index + 1).some((b) => !isSame(inFull(a), inFull(b)) || !isSameBase(a, b)),
  )
}

/** Amounts in triệu and tỷ on one scale: in tỷ, the decimals growing by what the unit is smaller. */
function inFull({ figure: { value, scale } }: AuditedFigure): Decimal {
  return scale === 1
    ? value
    : {
        scaled: value.scaled,
        decimals: value.decimals + SCALE_DIGITS - Math.round(Math.log10(scale)),
      }
}

/** A thousand tỷ, the largest unit of amounts. */
const SCALE_DIGITS = 12

function isSameBase(a: AuditedFigure, b: AuditedFigure): boolean {
  return a.figure.of === null || b.figure.of === null || isSame(a.figure.of, b.figure.of)
}

/** Equal, the more precise one rounded half up to the other's decimals. */
function isSame(a: Decimal, b: Decimal): boolean {
  const [coarse, fine] = a.decimals <= b.decimals ? [a, b] : [b, a]
  const exact = { numerator: fine.scaled, denominator: 10 ** fine.decimals }
  return roundHalfUp(exact, coarse.decimals) === coarse.scaled
}
