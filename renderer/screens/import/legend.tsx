import { useMemo } from 'react'
import { createPortal } from 'react-dom'
import type { ImportPreview } from '../../../shared/import/preview.ts'
import { useT } from '../../state/use-app.ts'
import { allTables } from './any-table.ts'
import type { CommuneState } from './commune-look.ts'

const LEGEND = [
  { states: ['added', 'changed'], sample: '12', key: 'importing.legend.new', state: 'added' },
  { states: ['changed', 'cleared'], sample: '9', key: 'importing.legend.old', state: 'cleared' },
  { states: ['same'], sample: '12', key: 'importing.legend.same', state: 'same' },
  { states: ['kept'], sample: '(12)', key: 'importing.legend.kept', state: 'kept' },
  { states: ['repair'], sample: '→', key: 'importing.legend.repair', state: 'repair' },
  { states: ['doubt'], sample: '?', key: 'importing.legend.doubt', state: 'doubt' },
  { states: ['rejected'], sample: '!', key: 'importing.legend.rejected', state: 'rejected' },
  { states: ['agrees'], sample: '13,38', key: 'importing.legend.agrees', state: 'agrees' },
  { states: ['wrong'], sample: '≠', key: 'importing.legend.wrong', state: 'wrong' },
  { states: ['cut'], sample: '≈', key: 'importing.legend.cut', state: 'cut' },
] as const satisfies readonly {
  states: readonly CommuneState[]
  sample: string
  key: `importing.legend.${string}`
  state: CommuneState
}[]

/** In the status bar: what the marks in the table mean, as far as they occur. */
export function Legend({ preview }: { readonly preview: ImportPreview }) {
  const t = useT()
  const found = useMemo(() => statesOf(preview), [preview])
  const slot = document.getElementById('status-slot')
  if (slot === null) return null
  return createPortal(
    LEGEND.filter(({ states }) => states.some((state) => found.has(state))).map((entry) => (
      <span key={entry.key} className="import-legend">
        <span data-state={entry.state}>
          {entry.state === 'cleared' ? <del>{entry.sample}</del> : entry.sample}
        </span>
        {t(entry.key)}
      </span>
    )),
    slot,
  )
}

function statesOf(preview: ImportPreview): ReadonlySet<CommuneState> {
  const states = new Set<CommuneState>()
  if (preview.repairs.some(({ state }) => state === 'taken')) states.add('repair')
  for (const { cells } of allTables(preview)) {
    for (const row of cells) for (const { state } of row) states.add(state)
  }
  return states
}
