import { formatInteger, formatRatio } from '../../../shared/numbers/format.ts'
import { ratio } from '../../../shared/numbers/ratio.ts'
import { useApp, useT } from '../../state/use-app.ts'
import { AVERAGE_DECIMALS, FOOT_KINDS } from './communes-text.ts'
import type { CommuneColumn, CommuneRow, CommunesTable } from './communes-table.ts'
import type { CommunesOnScreen } from './use-communes-model.ts'

interface FootWordsProps {
  readonly table: CommunesTable
  readonly onScreen: CommunesOnScreen
  readonly row: Exclude<CommuneRow, { part: 'commune' }>
  readonly column: CommuneColumn
}

/** A figure of a district or of all communes shown: what it counts or divides. */
export function FootWords({ table, onScreen, row, column }: FootWordsProps) {
  const t = useT()
  const style = useApp((state) => state.language)
  const { rollup } = onScreen
  const of = row.part === 'district' ? row.column : null
  const communes = rollup.units(of)
  const isActual = table.view === 'actual'
  const kinds = FOOT_KINDS[table.view]
  const shown = isActual
    ? (['achieved', 'after'] as const)
    : (['achieved', 'planned', 'after'] as const)
  const nameKey = (part: 'achieved' | 'planned' | 'after') =>
    isActual && part !== 'planned'
      ? (`communes.foot.actual.${part}` as const)
      : (`communes.foot.${part}` as const)
  return (
    <section className="explain-card">
      <h3>{row.part === 'district' ? row.label : t('communes.words.allShown')}</h3>
      <p className="explain-quiet">
        {t('communes.words.communes', {
          count: communes,
          known: rollup.sum(kinds.achieved, of).known,
        })}
      </p>
      {column.part === 'mark' ? (
        <>
          <h3>{t('communes.numbered', { number: column.number, name: column.name })}</h3>
          {shown.map((part) => (
            <div key={part} className="explain-line">
              <span>{t(nameKey(part))}</span>
              <b>{formatInteger(rollup.count(kinds[part], of, column.index), style)}</b>
            </div>
          ))}
        </>
      ) : (
        shown.map((part) => {
          const { sum, known } = rollup.sum(kinds[part], of)
          // What is planned adds to what is met: an average of its own would divide by other communes.
          const average = part === 'planned' ? null : ratio(sum, known)
          return (
            <div key={part}>
              <div className="explain-line">
                <span>{t(nameKey(part))}</span>
                <b>
                  {average === null
                    ? known === 0
                      ? '–'
                      : formatInteger(sum, style)
                    : formatRatio(average, AVERAGE_DECIMALS, style)}
                </b>
              </div>
              {average === null ? null : (
                <p className="explain-quiet">
                  {t('panel.averageFormula', { numerator: sum, denominator: known })}
                </p>
              )}
            </div>
          )
        })
      )}
    </section>
  )
}
