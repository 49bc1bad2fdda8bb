import { isNameHeading, phraseTest } from '../content-words.ts'
import { headingTexts, type Skeleton } from '../find-skeletons.ts'

const isPartners = phraseTest('phối hợp', 'cơ quan tham gia', 'partners', 'with')
const isAgency = phraseTest(
  'chủ trì', 'phụ trách', 'cơ quan thực hiện', 'đơn vị thực hiện', 'cơ quan tham mưu', 'đơn vị tham mưu',
  'đơn vị theo dõi', 'cơ quan theo dõi', 'sở ngành', 'chịu trách nhiệm', 'được giao', 'cơ quan', 'đơn vị đầu mối',
  'in charge', 'agency',
) // prettier-ignore

export interface AgencyColumns {
  readonly agency: number | null
  readonly partners: number | null
  /** A second column of names: those of sub-criteria. */
  readonly sub: number | null
}

/** The columns that say who is in charge, by their lowest headings. */
export function agencyColumns(skeleton: Skeleton): AgencyColumns {
  const others = skeleton.columns.filter(
    (column) => column !== skeleton.nameColumn && column !== skeleton.numberColumn,
  )
  const has = (column: number, test: (heading: string) => boolean): boolean => {
    const [last] = headingTexts(skeleton, column).toReversed()
    return last !== undefined && test(last)
  }
  const isText = (column: number): boolean =>
    skeleton.rows.some((row) => skeleton.grid.cellAt(row, column)?.value.kind === 'text')
  const partners = others.find((column) => has(column, isPartners) && isText(column)) ?? null
  const agency =
    others.find((column) => column !== partners && has(column, isAgency) && isText(column)) ?? null
  const sub =
    others.find(
      (column) =>
        column > skeleton.nameColumn &&
        column !== partners &&
        column !== agency &&
        headingTexts(skeleton, column).some(isNameHeading),
    ) ?? null
  return { agency, partners, sub }
}
