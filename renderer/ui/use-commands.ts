import { unitName } from '../../shared/units/unit-name.ts'
import { useMemo } from 'react'
import { planColumns, planSets, plans, setCriteria } from '../../shared/plan/columns.ts'
import { openPlan } from '../screens/versions/open-plan.ts'
import { planChoice } from '../screens/versions/plan-name.ts'
import { planUnits } from '../../shared/plan/plan-units.ts'
import { foldForSearch } from '../../shared/units/fold-label.ts'
import type { Screen } from '../state/app-store.ts'
import { useApp, useStore, useT } from '../state/use-app.ts'
import { useDocumentActions } from './use-document-actions.ts'
import { useLeaveDocument } from './use-leave-document.ts'

export interface Command {
  readonly id: string
  readonly label: string
  /** The part of the program it belongs to. */
  readonly hint: string
  readonly folded: string
  readonly run: () => void
}

/** Everything the palette can do: screens, tables, document actions, and jumps to criteria, columns and communes. */
export function useCommands(openKeyMap: () => void): Command[] {
  const t = useT()
  const store = useStore()
  const session = useApp((state) => state.session)
  const table = useApp((state) => state.table)
  const factsVersion = useApp((state) => state.factsVersion)
  const actions = useDocumentActions()
  const leave = useLeaveDocument()
  return useMemo(() => {
    const command = (id: string, label: string, hint: string, run: () => void): Command => ({
      id,
      label,
      hint,
      folded: foldForSearch(`${label} ${hint}`),
      run,
    })
    const show = (screen: Screen) => () => store.setState({ screen })
    const commands = [
      command('matrix', t('frame.matrix'), '', show('matrix')),
      command('communes', t('frame.communes'), '', show('communes')),
      command('lists', t('frame.lists'), '', show('lists')),
      command('distribution', t('frame.distribution'), '', show('distribution')),
      command('checks', t('frame.checks'), '', show('checks')),
      command('units', t('frame.units'), '', show('units')),
      command('sets', t('frame.sets'), '', show('sets')),
      command('overview', t('overview.title'), '', show('overview')),
      command('capital', t('capital.title'), '', show('capital')),
      command('villages', t('villages.title'), '', show('villages')),
      command('indicators', t('indicators.title'), '', show('indicators')),
      command('agencies', t('agencies.title'), '', show('agencies')),
      command('districts', t('districts.title'), '', show('districts')),
      command('versions', t('versions.title'), '', show('versions')),
      command('compare', t('compare.title'), '', show('compare')),
      command('sentences', t('sentences.title'), '', show('sentences')),
      command('import', t('frame.import'), '', show('import')),
      command('appendices', t('frame.appendices'), '', show('appendices')),
      command('history', t('frame.history'), '', show('history')),
      command('backup', t('frame.backup'), '', () => void actions.backUp()),
      command('download', t('frame.download'), '', () => void actions.downloadCopy()),
      command('keys', t('frame.keys'), 'F1', openKeyMap),
      command('documents', t('frame.documents'), '', leave),
    ]
    if (session === null || table === null) return commands
    const { facts } = session.facts()
    for (const plan of plans(facts)) {
      if (plan.id === table.planId) continue
      const text = t('versions.openPlan', { plan: planChoice(facts, plan, t) })
      commands.push(
        command(`plan-${plan.id}`, text, t('versions.title'), () => openPlan(store, plan.id)),
      )
    }
    const columns = planColumns(facts, table.planId)
    const criteria = setCriteria(facts, table.setId)
    for (const set of planSets(facts, table.planId)) {
      const choose = () => store.setState({ screen: 'matrix', table: { ...table, setId: set.id } })
      commands.push(
        command(`set-${set.id}`, t(`matrix.standard.${set.standard}`), t('matrix.sets'), choose),
      )
    }
    for (const criterion of criteria) {
      const target = { row: criterion.number, column: columns[0]?.columnId ?? '' }
      commands.push(
        command(
          `criterion-${criterion.number}`,
          `${criterion.number}. ${criterion.shortName}`,
          t('matrix.criterion'),
          () => store.setState({ screen: 'matrix', target }),
        ),
      )
    }
    for (const column of columns) {
      const target = { row: criteria[0]?.number ?? '', column: column.columnId }
      commands.push(
        command(`column-${column.columnId}`, column.name, t('frame.matrix'), () =>
          store.setState({ screen: 'matrix', target }),
        ),
      )
    }
    for (const { unit, column } of planUnits(facts, table.planId, columns)) {
      commands.push(
        command(`commune-${unit.id}`, unitName(unit), columns[column]?.shortName ?? '', () =>
          store.jump({ screen: 'commune', unitId: unit.id }),
        ),
      )
    }
    return commands
    // oxlint-disable-next-line react/exhaustive-deps -- factsVersion stands for the names of units and criteria
  }, [t, store, session, table, factsVersion, actions, leave, openKeyMap])
}
