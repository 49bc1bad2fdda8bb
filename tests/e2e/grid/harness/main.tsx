import { StrictMode, useEffect, useMemo, useRef, useState } from 'react'
import type { ReactNode } from 'react'
import { createRoot } from 'react-dom/client'

import { SelectionStatus } from '../../../../renderer/grid/selection-status.tsx'
import { Sheet } from '../../../../renderer/grid/sheet.tsx'
import type {
  SelectionSummary,
  SheetHandle,
  Translate,
} from '../../../../renderer/grid/sheet-model.ts'
import { gridVi } from '../../../../shared/messages/grid.vi.ts'
import { createDemoTable } from './demo-model.ts'
import type { DemoTable } from './demo-model.ts'
import type { HarnessValues, HarnessWindow } from './harness-window.ts'

const parameters = new URLSearchParams(window.location.search)
const isBig = parameters.get('table') === 'big'
const isEmpty = parameters.get('table') === 'empty'

const t: Translate = (key, params = {}) =>
  gridVi[key].replaceAll(/\{(\w+)\}/g, (_, name: string) => String(params[name] ?? ''))

const formatNumber = (figure: number): string =>
  figure.toLocaleString('vi-VN', { maximumFractionDigits: 2 })

// Every value the window of this page has beyond an ordinary one is set in this file.
const harness = window as HarnessWindow

function Page(): ReactNode {
  const sheet = useRef<SheetHandle>(null)
  const [summary, setSummary] = useState<SelectionSummary | null>(null)
  const [reversed, setReversed] = useState(false)
  const [table] = useState(makeTable)
  const model = useMemo(() => {
    if (isEmpty && !reversed) return { ...table.model, rows: [] }
    return reversed ? reversedModel(table) : table.model
  }, [table, reversed])

  useEffect(() => {
    table.listen(() => sheet.current?.refreshCells())
    Object.assign(harness, {
      table,
      sheet: () => sheet.current,
      reverse: () => setReversed((was) => !was),
      saves: 0,
      clicks: 0,
    } satisfies HarnessValues)
  }, [table])

  return (
    <div className="page">
      <header>
        <button type="button" id="outside" onClick={() => count('clicks')}>
          Nút ngoài bảng
        </button>
      </header>
      <main>
        <Sheet
          ref={sheet}
          model={model}
          t={t}
          label="Bảng tiêu chí"
          onSelectionChange={setSummary}
          onUndo={table.undo}
          onRedo={table.redo}
          onSave={() => count('saves')}
          onMenu={(menu) => void Object.assign(harness, { menu })}
        />
      </main>
      <footer>
        <SelectionStatus summary={summary} t={t} formatNumber={formatNumber} />
      </footer>
    </div>
  )
}

function count(what: 'clicks' | 'saves'): void {
  harness[what] = (harness[what] ?? 0) + 1
}

/** A reset takes the page down and up again, as leaving and entering a screen does. */
function App(): ReactNode {
  const [generation, setGeneration] = useState(0)
  useEffect(() => {
    Object.assign(harness, { reset: () => setGeneration((was) => was + 1) } satisfies HarnessValues)
  }, [])
  return <Page key={generation} />
}

function makeTable(): DemoTable {
  return createDemoTable({
    rows: isBig ? 8200 : 19,
    figures: isBig ? 54 : 11,
    initial: (row, column) => (isBig ? String((row * 7 + column) % 20) : demoFigure(row, column)),
  })
}

function reversedModel(table: DemoTable): DemoTable['model'] {
  const body = table.model.rows.filter((row) => row.kind === 'body').toReversed()
  return { ...table.model, rows: [...body, ...table.model.rows.slice(body.length)] }
}

/** Blank in places, so that jumps have edges to find. */
function demoFigure(row: number, column: number): string {
  return (row + column) % 9 === 4 ? '' : String(((row * 5 + column * 3) % 23) + 1)
}

const style = document.createElement('style')
style.textContent = `
  body { margin: 0; font: 13px 'Be Vietnam Pro', 'Noto Sans', 'DejaVu Sans', sans-serif; background: #f4f6f5; }
  .page { display: grid; grid-template-rows: 40px 1fr 28px; height: 100vh; }
  header, footer { display: flex; align-items: center; padding: 0 14px; background: #fff; }
  main { min-height: 0; padding: 12px; }
`
document.head.append(style)

const root = document.querySelector('#root')
if (root)
  createRoot(root).render(
    <StrictMode>
      <App />
    </StrictMode>,
  )
