import { useEffect } from 'react'
import type { ChangeSet } from '../../shared/changes/change-set.ts'
import type { FactTable } from '../../shared/changes/fact-tables.ts'
import { changeText } from '../../shared/messages/change-text.ts'
import type { AppState, Screen } from '../state/app-store.ts'
import { useStore } from '../state/use-app.ts'
import { notify } from './notify.ts'

/** An undo of something that is not in sight says what it took back; what one sees change needs no word. */
export function useStepNotices(): void {
  const store = useStore()
  useEffect(
    () =>
      store.on('stepped', (change) => {
        const state = store.getState()
        if (isInSight(state, change)) return
        notify({ tone: 'info', text: changeText(state.language, change) })
      }),
    [store],
  )
}

function isInSight({ screen, table }: AppState, change: ChangeSet): boolean {
  // The history lists the step itself.
  if (screen === 'history') return true
  const shown = SHOWN[screen]
  if (shown !== undefined) return change.rows.some((row) => shown.includes(row.table))
  if (screen !== 'matrix' || table === null) return false
  return change.rows.some(({ before, after }) => {
    const row = after ?? before
    if (row === null || !('setId' in row) || row.setId !== table.setId) return false
    return !('layer' in row) || row.layer === table.layer
  })
}

/** What a screen shows of every commune, unit or set at once; the matrix shows one set and layer. */
const SHOWN: Partial<Record<Screen, readonly FactTable[]>> = {
  communes: ['markList', 'declaredCount'],
  commune: [
    'markList',
    'declaredCount',
    'registration',
    'recognition',
    'unitGroupMember',
    'heldValue',
  ],
  lists: [
    'markList',
    'declaredCount',
    'registration',
    'unitGroup',
    'unitGroupMember',
    'listTitle',
    'heldValue',
  ],
  distribution: ['markList', 'declaredCount'],
  units: ['unit', 'unitGroup', 'unitGroupMember', 'planColumn', 'planColumnUnit'],
  capital: ['capitalTable', 'capitalLine', 'capitalAmount'],
  villages: ['villageCount', 'village', 'villageTotal'],
  indicators: ['indicator', 'indicatorValue'],
  agencies: ['criterionAgency', 'subCriterionAgency'],
  districts: ['markList'],
  versions: ['plan', 'planOrigin', 'planFreeze'],
  appendices: ['appendixChoice', 'appendixSet', 'appendixTemplate'],
  sentences: ['sentence', 'sentenceTemplate'],
  sets: ['criteriaSet', 'criterion', 'subCriterion', 'criterionAgency', 'ownSet', 'planSet'],
}
