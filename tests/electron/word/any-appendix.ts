import * as fc from 'fast-check'
import type {
  AppendixCell,
  AppendixColumn,
  AppendixDocument,
  AppendixLeafColumn,
  AppendixRow,
} from '../../../shared/appendix/appendix-document.ts'
import { leafColumns } from '../../../shared/appendix/column-tree.ts'

/** Vietnamese words, and what breaks files: signs of XML, control characters, halves of surrogates, line breaks. */
const text = fc.oneof(
  fc.constantFrom(
    'Xã Quốc Khánh',
    'Thủy lợi & phòng, chống thiên tai',
    '<11,15>',
    ' hai  dấu ',
    '',
  ),
  fc.string({ unit: 'binary', maxLength: 12 }),
  fc.constantFrom(
    'a\u0000b\u0008\u001f',
    '\ud800 lẻ',
    '\udc00',
    '\uffff',
    'dòng 1\r\ndòng 2',
    ']]>',
  ),
)

const leaf: fc.Arbitrary<AppendixLeafColumn> = fc.record({
  kind: fc.constant('leaf'),
  title: text,
  widthMm: fc.integer({ min: 300, max: 6000 }).map((hundredths) => hundredths / 100),
  align: fc.constantFrom('left', 'center', 'right'),
  isRepeated: fc.constant(false),
})
const upward = fc
  .tuple(leaf, fc.integer({ min: 10, max: 60 }))
  .map(([column, titleHeightMm]): AppendixLeafColumn => ({ ...column, titleHeightMm }))
const tree: fc.Arbitrary<AppendixColumn> = fc.letrec<{ column: AppendixColumn }>((tie) => ({
  column: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    leaf,
    upward,
    fc.record({
      kind: fc.constant('group' as const),
      title: text,
      columns: fc.array(tie('column'), { minLength: 1, maxLength: 4 }),
    }),
  ),
})).column
const columns = fc
  .tuple(fc.array(leaf, { maxLength: 2 }), fc.array(tree, { minLength: 1, maxLength: 40 }))
  .map(([leading, rest]): AppendixColumn[] => [
    ...leading.map((column) => ({ ...column, isRepeated: true })),
    ...rest,
  ])

const decimals = fc.integer({ min: 0, max: 2 })
const content = fc.oneof(
  fc.constant({ kind: 'blank' as const }),
  fc.record({ kind: fc.constant('text' as const), text }),
  fc.record({ kind: fc.constant('integer' as const), value: fc.nat() }),
  fc.record({
    kind: fc.constantFrom('ratio' as const, 'percent' as const),
    numerator: fc.nat({ max: 100_000 }),
    denominator: fc.integer({ min: 1, max: 1000 }),
    decimals,
  }),
)

function rowOf(leaves: number): fc.Arbitrary<AppendixRow> {
  const spans = fc.array(fc.integer({ min: 1, max: 5 }), { minLength: leaves, maxLength: leaves })
  return fc
    .record({
      kind: fc.constantFrom('body', 'body', 'group', 'total', 'base', 'average', 'note'),
      spans,
      contents: fc.array(content, { minLength: leaves, maxLength: leaves }),
    })
    .map(({ kind, spans: wanted, contents }): AppendixRow => {
      const cells: AppendixCell[] = []
      for (let column = 0; column < leaves;) {
        const span = Math.min(wanted[cells.length] ?? 1, leaves - column)
        cells.push({ span, formula: null, ...(contents[cells.length] ?? { kind: 'blank' }) })
        column += span
      }
      return { kind, cells }
    })
}

/** Any document that the builders could make, and many that they never would. */
export const anyAppendix: fc.Arbitrary<AppendixDocument> = columns.chain((chosen) =>
  fc.record({
    id: fc.constant('6'),
    heading: fc.record({
      label: text,
      title: text,
      reference: text,
      unit: fc.option(text),
    }),
    columns: fc.constant(chosen),
    rows: fc.array(rowOf(leafColumns(chosen).length), { maxLength: 6 }),
    footnotes: fc.array(fc.record({ text, value: fc.option(fc.nat()) }), { maxLength: 3 }),
    page: fc
      .record({
        paper: fc.constantFrom('A4' as const, 'A3' as const),
        orientation: fc.constantFrom('portrait' as const, 'landscape' as const),
        fontSizePt: fc.constantFrom(8, 11, 12),
        isDense: fc.boolean(),
      })
      .map(({ isDense, ...page }) => ({
        ...page,
        marginsMm: { top: 20, right: 15, bottom: 20, left: 30 },
        ...(isDense ? { isDense: true as const } : {}),
      })),
    language: fc.constantFrom('vi' as const, 'en' as const),
    numberStyle: fc.constantFrom('vi' as const, 'en' as const),
  }),
)
