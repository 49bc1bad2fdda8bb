import * as fc from 'fast-check'
import { PREFLIGHT_PLACE } from '../../../shared/appendix/preflight-place.ts'
import { describe, expect, it } from 'vitest'
import { readAllFacts } from '../../../electron/db/fact-queries.ts'
import { factKeyJson } from '../../../electron/db/sql-names.ts'
import type { OpenDocument } from '../../../electron/services/open-document.ts'
import { revertChange, writeChange } from '../../../electron/services/write-change.ts'
import { ExpectedError } from '../../../shared/api/reply.ts'
import type { Facts } from '../../../shared/changes/change-set.ts'
import type { FactEdit } from '../../../shared/changes/fact-edit.ts'
import { factsFromRows } from '../../../shared/changes/facts.ts'
import { freezeEdits, keepReport } from '../../../shared/versions/copy-plan.ts'
import { AT, cellEdit, PLAN, SET, smallDocument } from './small-document.ts'

const planned = ({ matrixCell }: Facts) =>
  [...matrixCell.values()].filter(({ layer }) => layer === 'target')
const factsOf = (document: OpenDocument) => factsFromRows(readAllFacts(document.db))
const write = (document: OpenDocument, edits: readonly FactEdit[]) =>
  writeChange(document, {
    at: AT,
    label: { code: 'change.cell', params: {} },
    source: 'command',
    edits,
    revision: null,
  })

function refusal(act: () => unknown): string {
  try {
    act()
  } catch (error) {
    if (error instanceof ExpectedError) return error.code
    throw error
  }
  return 'accepted'
}

function issued(): OpenDocument {
  const { document } = smallDocument()
  const issue = { number: '18/KH-UBND', date: '2023-01-18', note: '' }
  write(document, freezeEdits(factsOf(document), PLAN, issue))
  return document
}

const cell = (layer: 'target' | 'actual', value: number): FactEdit => ({
  table: 'matrixCell',
  op: 'put',
  row: { planId: PLAN, setId: SET, layer, criterion: '2', columnId: 'b', value },
})

describe('an issued plan', () => {
  it('takes no planned figure, and goes on taking what is achieved', () => {
    const document = issued()
    expect([
      refusal(() => write(document, [cell('target', 1)])),
      refusal(() => write(document, [{ ...cellEdit('1', 'a', 1), op: 'remove' }])),
      refusal(() => write(document, [cell('actual', 1), cell('target', 1)])),
      refusal(() => write(document, [cell('actual', 1)])),
    ]).toEqual(['plan-frozen', 'plan-frozen', 'plan-frozen', 'accepted'])
    expect(factsOf(document).matrixCell.size).toBe(2)
  })

  it('moves no village from its baseline to what was achieved', () => {
    const { document } = smallDocument()
    const village = (layer: 'baseline' | 'actual'): FactEdit => ({
      table: 'village',
      op: 'put',
      row: {
        planId: PLAN,
        standard: 'village-ntm',
        id: 'v',
        unitId: 'a-a-mot',
        layer,
        name: 'Nà Pàn',
        note: '',
        position: 0,
      },
    })
    const unitId = [...factsOf(document).unit.values()].find(({ level }) => level === 'commune')?.id
    const inCommune = (edit: FactEdit) =>
      edit.table === 'village'
        ? [{ ...edit, row: { ...edit.row, unitId: unitId ?? '' } } as FactEdit]
        : []
    write(document, inCommune(village('baseline')))
    const issue = { number: '', date: '2023-01-18', note: '' }
    write(document, freezeEdits(factsOf(document), PLAN, issue))
    expect(refusal(() => write(document, inCommune(village('actual'))))).toBe('plan-frozen')
  })

  it('stays open in how it is printed, in findings let stand, and in a number typed wrong', () => {
    const document = issued()
    const plan = factsOf(document).plan.get(PLAN)
    if (plan === undefined) throw new Error('no plan')
    expect([
      refusal(() =>
        write(document, [
          { table: 'appendixSet', op: 'put', row: { planId: PLAN, options: '{}' } },
        ]),
      ),
      refusal(() =>
        write(document, [
          {
            table: 'acceptedFinding',
            op: 'put',
            row: { planId: PLAN, findingId: 'x', reason: '', signature: '' },
          },
        ]),
      ),
      refusal(() =>
        write(document, [
          {
            table: 'remark',
            op: 'put',
            row: { planId: PLAN, place: PREFLIGHT_PLACE, text: 'In để họp' },
          },
        ]),
      ),
      refusal(() =>
        write(document, [
          {
            table: 'remark',
            op: 'put',
            row: { planId: PLAN, place: 'feasibility/x/*', text: 'x' },
          },
        ]),
      ),
      refusal(() =>
        write(document, [{ table: 'plan', op: 'put', row: { ...plan, number: '19/KH-UBND' } }]),
      ),
      refusal(() => write(document, [{ table: 'plan', op: 'put', row: { ...plan, year: 2024 } }])),
      refusal(() =>
        write(document, [
          {
            table: 'planFreeze',
            op: 'remove',
            row: { planId: PLAN, date: '2023-01-18', note: '' },
          },
        ]),
      ),
    ]).toEqual([
      'accepted',
      'accepted',
      'accepted',
      'plan-frozen',
      'accepted',
      'plan-frozen',
      'plan-frozen',
    ])
  })

  it('is a draft again when its issuing is undone', () => {
    const document = issued()
    revertChange(document, 'undo', AT, 'command', null)
    expect(factsOf(document).planFreeze.size).toBe(0)
    expect(refusal(() => write(document, [cell('target', 1)]))).toBe('accepted')
  })

  it('is issued again by redo', () => {
    const document = issued()
    revertChange(document, 'undo', AT, 'command', null)
    revertChange(document, 'redo', AT, 'command', null)
    expect(refusal(() => write(document, [cell('target', 1)]))).toBe('plan-frozen')
  })

  it('keeps its planned figures whatever is typed, undone and made again, as long as it stays issued', () => {
    const steps = fc.constantFrom('target', 'actual', 'number', 'issue', 'undo', 'redo')
    fc.assert(
      fc.property(fc.array(steps, { maxLength: 24 }), (done) => {
        const { document } = smallDocument()
        let before = factsOf(document)
        for (const [index, step] of done.entries()) {
          const facts = before
          refusal(() => {
            if (step === 'undo' || step === 'redo') {
              revertChange(document, step, AT, 'command', null)
            } else if (step === 'issue') {
              const issue = { number: `${index}`, date: '2023-01-18', note: '' }
              write(document, freezeEdits(facts, PLAN, issue))
            } else if (step === 'number') {
              const plan = facts.plan.get(PLAN)
              if (plan !== undefined) {
                write(document, [
                  { table: 'plan', op: 'put', row: { ...plan, number: `${index}` } },
                ])
              }
            } else write(document, [cell(step, index)])
          })
          const after = factsOf(document)
          const stayed = before.planFreeze.size + after.planFreeze.size === 2
          if (stayed) expect(planned(after)).toEqual(planned(before))
          before = after
        }
      }),
      { numRuns: 15 },
    )
  })

  it('keeps its history, each figure with its life', () => {
    const { document } = smallDocument()
    write(document, [cell('target', 1)])
    const issue = { number: '', date: '2023-01-18', note: '' }
    write(document, freezeEdits(factsOf(document), PLAN, issue))
    expect(refusal(() => write(document, [cell('target', 2)]))).toBe('plan-frozen')
    const key = factKeyJson('matrixCell', cell('target', 1).row)
    expect(document.changes.factHistory('matrixCell', key)).toHaveLength(1)
    const [issued] = document.changes.page(Number.MAX_SAFE_INTEGER, 1)
    const rows = document.changes.find(issued?.id ?? 0)?.rows ?? []
    expect(rows.map(({ table }) => table)).toContain('planFreeze')
  })
})

describe('a kept report', () => {
  it('takes nothing at all, while its plan goes on', () => {
    const { document } = smallDocument()
    const report = { name: 'Báo cáo', date: '2023-06-30', note: '' }
    const { planId, edits } = keepReport(factsOf(document), PLAN, report)
    write(document, edits)
    const ofReport = (edit: FactEdit) => ({ ...edit, row: { ...edit.row, planId } }) as FactEdit
    expect([
      refusal(() => write(document, [ofReport(cell('actual', 1))])),
      refusal(() => write(document, [cell('actual', 1)])),
      refusal(() => write(document, [cell('target', 1)])),
    ]).toEqual(['report-frozen', 'accepted', 'accepted'])
  })
})
