import type {
  Decoration,
  GridAction,
  Parsed,
  SheetChange,
  SheetColumn,
  SheetModel,
  SheetRow,
} from '../../../../renderer/grid/sheet-model.ts'

export interface DemoRow extends SheetRow {
  readonly index: number
}

export interface DemoColumn extends SheetColumn {
  readonly index: number
  readonly role: 'number' | 'name' | 'figure' | 'note' | 'total'
}

export interface DemoTable {
  readonly model: SheetModel<DemoRow, DemoColumn, string>
  readonly actions: (GridAction & { readonly cells: number })[]
  text(row: string, column: string): string
  readonly undo: () => void
  readonly redo: () => void
  /** Called after each change of the table's contents. */
  readonly listen: (listener: () => void) => void
}

export interface DemoShape {
  readonly rows: number
  readonly figures: number
  /** The initial text of a cell of a figure column. */
  initial(row: number, column: number): string
}

const NAMES = [
  'Quy hoạch',
  'Giao thông',
  'Thủy lợi và phòng, chống thiên tai',
  'Điện',
  'Trường học',
  'Cơ sở vật chất văn hóa',
  'Hạ tầng thương mại nông thôn',
  'Thông tin và truyền thông',
  'Nhà ở dân cư',
  'Thu nhập',
  'Nghèo đa chiều',
  'Lao động',
  'Tổ chức sản xuất',
  'Giáo dục và đào tạo',
  'Y tế',
  'Văn hóa',
  'Môi trường',
  'Hệ thống chính trị',
  'Quốc phòng và an ninh',
]

const DISTRICTS = [
  'Thành phố',
  'Tràng Định',
  'Văn Lãng',
  'Bình Gia',
  'Bắc Sơn',
  'Văn Quan',
  'Cao Lộc',
  'Lộc Bình',
  'Đình Lập',
  'Chi Lăng',
  'Hữu Lũng',
]

/** A table of texts with a read-only total per row and per column; figures up to 999. */
export function createDemoTable(shape: DemoShape): DemoTable {
  const columns = columnsOf(shape.figures)
  const rows = rowsOf(shape.rows)
  const cells = rows.map((row) =>
    columns.map((column) =>
      column.role === 'figure' && row.kind === 'body' ? shape.initial(row.index, column.index) : '',
    ),
  )
  const actions: DemoTable['actions'] = []
  const done: Step[] = []
  const undone: Step[] = []
  let changed = (): void => undefined

  function number(row: DemoRow, column: DemoColumn): number | null {
    if (row.kind === 'pinnedBottom' || column.role === 'total') return total(row, column)
    const text = cells[row.index]?.[column.index] ?? ''
    return column.role === 'figure' && text !== '' ? Number(text) : null
  }

  const totals = new Map<string, number>()

  function total(row: DemoRow, column: DemoColumn): number | null {
    if (column.role !== 'figure' && column.role !== 'total') return null
    if (row.kind === 'pinnedBottom' && row.index > shape.rows) return null
    const key = `${row.id} ${row.kind === 'body' ? '' : column.id}`
    const known = totals.get(key) ?? addUp(row, column)
    totals.set(key, known)
    return known
  }

  /** Known totals follow each change, as the app's own do. */
  function addToTotals(change: Step[number], which: 'before' | 'after'): void {
    const row = rows[change.row]
    const column = columns[change.column]
    if (column?.role !== 'figure') return
    const moved = (Number(change.after) - Number(change.before)) * (which === 'after' ? 1 : -1)
    const keys = [`${row?.id ?? ''} `, `foot1 ${column.id}`, 'foot1 total']
    for (const key of keys) {
      const known = totals.get(key)
      if (known !== undefined) totals.set(key, known + moved)
    }
  }

  function addUp(row: DemoRow, column: DemoColumn): number {
    const over =
      row.kind === 'body'
        ? columns.filter((c) => c.role === 'figure').map((c) => number(row, c))
        : rows.filter((r) => r.kind === 'body').map((r) => number(r, column))
    return over.reduce<number>((sum, figure) => sum + (figure ?? 0), 0)
  }

  function text(row: DemoRow, column: DemoColumn): string {
    if (column.role === 'number') return row.kind === 'body' ? String(row.index + 1) : ''
    if (column.role === 'name') return row.label
    if (row.kind === 'body' && column.role !== 'total')
      return cells[row.index]?.[column.index] ?? ''
    const figure = total(row, column)
    return figure === null ? '' : figure.toLocaleString('vi-VN')
  }

  function write(step: Step, which: 'before' | 'after'): void {
    for (const change of step) {
      const line = cells[change.row]
      if (line) line[change.column] = change[which]
    }
    for (const change of step) addToTotals(change, which)
  }

  const model: SheetModel<DemoRow, DemoColumn, string> = {
    rows,
    columns,
    text,
    editText: (row, column) => text(row, column).replaceAll('.', ''),
    number,
    editable(row, column) {
      if (row.kind === 'body' && (column.role === 'figure' || column.role === 'note')) return true
      return 'Ô này được tính, không nhập tay.'
    },
    parse: (_row, column, typed): Parsed<string> => parse(column, typed),
    fromNumber: (_row, column, figure) => parse(column, String(figure)),
    decorate: (row, column) => decorate(row, column),
    apply(changes: readonly SheetChange<DemoRow, DemoColumn, string>[], action) {
      const step = changes.map(({ row, column, value }) => ({
        row: row.index,
        column: column.index,
        before: cells[row.index]?.[column.index] ?? '',
        after: value,
      }))
      write(step, 'after')
      done.push(step)
      undone.length = 0
      actions.push({ ...action, cells: changes.length })
      changed()
    },
  }

  function move(from: Step[], to: Step[], which: 'before' | 'after'): void {
    const step = from.pop()
    if (!step) return
    write(step, which)
    to.push(step)
    changed()
  }

  return {
    model,
    actions,
    text(rowId, columnId) {
      const row = rows.find((r) => r.id === rowId)
      const column = columns.find((c) => c.id === columnId)
      return row && column ? text(row, column) : ''
    },
    undo: () => move(done, undone, 'before'),
    redo: () => move(undone, done, 'after'),
    listen(listener) {
      changed = listener
    },
  }
}

type Step = readonly {
  readonly row: number
  readonly column: number
  readonly before: string
  readonly after: string
}[]

function parse(column: DemoColumn, typed: string): Parsed<string> {
  if (column.role === 'note') return { ok: true, value: typed }
  const trimmed = typed.trim()
  if (/^\d{0,3}$/.test(trimmed)) return { ok: true, value: trimmed }
  return { ok: false, reason: 'Cần số nguyên từ 0 đến 999.' }
}

function decorate(row: DemoRow, column: DemoColumn): Decoration {
  if (row.kind === 'pinnedBottom') return { strong: row.index % 2 === 1 }
  if (column.role === 'total') return { computed: true }
  if (row.id === 'r3' && column.id === 'd2') return { corner: 'doubt', title: 'Điểm nghi vấn' }
  if (row.id === 'r5' && column.id === 'd4') return { heat: 0.7 }
  return {}
}

function columnsOf(figures: number): DemoColumn[] {
  const head: Omit<DemoColumn, 'index'>[] = [
    {
      id: 'tt',
      kind: 'rowHeader',
      header: 'TT',
      width: 32,
      align: 'center',
      pinned: 'left',
      role: 'number',
    },
    {
      id: 'name',
      kind: 'label',
      header: 'Tiêu chí',
      width: 220,
      ...(figures > 20 ? {} : { flex: 1 }),
      align: 'left',
      pinned: 'left',
      role: 'name',
    },
  ]
  const body = Array.from({ length: figures }, (_, at): Omit<DemoColumn, 'index'> => ({
    id: `d${at + 1}`,
    kind: 'value',
    header: DISTRICTS[at] ?? `Xã số ${at + 1}`,
    title: DISTRICTS[at] ?? `Xã số ${at + 1}`,
    width: 50,
    align: 'right',
    role: 'figure',
  }))
  const tail: Omit<DemoColumn, 'index'>[] = [
    { id: 'note', kind: 'value', header: 'Ghi chú', width: 120, align: 'left', role: 'note' },
    {
      id: 'total',
      kind: 'value',
      header: 'Tổng cộng',
      width: 60,
      align: 'right',
      pinned: 'right',
      role: 'total',
    },
  ]
  return [...head, ...body, ...tail].map((column, index) => ({ ...column, index }))
}

function rowsOf(count: number): DemoRow[] {
  const body = Array.from({ length: count }, (_, index): DemoRow => ({
    id: `r${index + 1}`,
    kind: 'body',
    label: NAMES[index] ?? `Tiêu chí số ${index + 1}`,
    index,
  }))
  const foot = ['Cộng toàn tỉnh', 'Số xã (mẫu số bình quân)', 'Bình quân tiêu chí/xã']
  return [
    ...body,
    ...foot.map((label, at): DemoRow => ({
      id: `foot${at + 1}`,
      kind: 'pinnedBottom',
      label,
      index: count + at,
    })),
  ]
}
