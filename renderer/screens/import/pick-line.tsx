import { useMemo } from 'react'
import type { ImportPreview } from '../../../shared/import/preview.ts'
import { useApp, useCodeText, useT } from '../../state/use-app.ts'
import { isCommuneTable, isContentTable, type AnyTable } from './any-table.ts'
import { communeLineOptions, currentCommuneOption } from './commune-options.ts'
import { contentLineOptions, currentContentOption } from './content-options.ts'
import { decideCommuneLine, decideContentLine, decideLine } from './decisions.ts'
import type { CellPlace } from './grid-keys.ts'
import type { ImportSession } from './import-session.ts'
import { currentOption, keepLayer, lineOptions } from './line-options.ts'
import { LinePicker } from './line-picker.tsx'
import { lineAt } from './line-refs.ts'

interface PickLineProps {
  readonly preview: ImportPreview
  readonly table: AnyTable
  /** A place on the lines that say what rows and columns are. */
  readonly place: CellPlace
  readonly rect: DOMRect
  readonly session: ImportSession
  readonly onClose: () => void
}

/** Says what a row or column of a table is, whatever kind of table it is. */
export function PickLine({ preview, table, place, rect, session, onClose }: PickLineProps) {
  const t = useT()
  const codeText = useCodeText()
  const facts = useApp((state) => state.session?.facts().facts)
  const axis = place.row < 0 ? 'column' : 'row'
  const { planId, communeChoices } = preview
  const year = facts?.plan.get(planId)?.year ?? 0
  const ofCommunes = useMemo(
    () =>
      facts === undefined || !isCommuneTable(table)
        ? []
        : communeLineOptions({ facts, table, axis, communes: communeChoices, year, t, codeText }),
    [facts, table, axis, communeChoices, year, t, codeText],
  )
  const ofMatrix = useMemo(
    () =>
      facts === undefined || isCommuneTable(table) || isContentTable(table)
        ? []
        : lineOptions(facts, planId, table, axis, t),
    [facts, table, axis, planId, t],
  )
  const ofContent = useMemo(
    () => (isContentTable(table) ? contentLineOptions(table, axis, t, codeText) : []),
    [table, axis, t, codeText],
  )
  const ref = lineAt(table, place)
  if (ref === null) return null
  if (isContentTable(table)) {
    const line = axis === 'row' ? table.rows[place.row] : table.columns[place.column]
    if (line === undefined) return null
    return (
      <LinePicker
        line={line}
        options={ofContent}
        current={currentContentOption(line)}
        hint={t('importing.pick.search')}
        rect={rect}
        onClose={onClose}
        onPick={(role) => {
          session.decide((known) => decideContentLine(known, ref, role))
          onClose()
        }}
      />
    )
  }
  if (isCommuneTable(table)) {
    const line = axis === 'row' ? table.rows[place.row] : table.columns[place.column]
    if (line === undefined) return null
    return (
      <LinePicker
        line={line}
        options={ofCommunes}
        current={currentCommuneOption(line)}
        hint={t(axis === 'row' ? 'importing.pick.searchCommune' : 'importing.pick.search')}
        rect={rect}
        onClose={onClose}
        onPick={(role) => {
          session.decide((known) => decideCommuneLine(known, ref, role))
          onClose()
        }}
      />
    )
  }
  const line = axis === 'row' ? table.rows[place.row] : table.columns[place.column]
  if (line === undefined) return null
  return (
    <LinePicker
      line={line}
      options={ofMatrix}
      current={currentOption(table, axis, axis === 'row' ? place.row : place.column)}
      hint={t('importing.pick.search')}
      rect={rect}
      onClose={onClose}
      onPick={(role) => {
        session.decide((known) => decideLine(known, ref, keepLayer(role, line)))
        onClose()
      }}
    />
  )
}
