import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  appendixSet,
  boundAppendices,
  buildSetAppendix,
  findInSet,
} from '../../../shared/appendix/appendix-set.ts'
import {
  includeEdits,
  isSetChosen,
  layoutEdits,
  moveEdits,
  optionEdits,
  resetEdits,
  titleEdits,
} from '../../../shared/appendix/set-edits.ts'
import { setOptions, type SetOptions } from '../../../shared/appendix/set-options.ts'
import type { Facts } from '../../../shared/changes/change-set.ts'
import { communeFacts } from './langson-communes.ts'
import { ADVANCED, NTM, PLAN_ID } from './langson-facts.ts'
import { make } from './make-edits.ts'

const labels = (facts: Facts): string[] =>
  boundAppendices(facts, PLAN_ID).map(({ id, label }) => `${id}: ${label}`)

describe('the set of a plan', () => {
  it('binds lists and filled matrices by default, not empty ones, tables of marks or working papers', () => {
    const set = appendixSet(communeFacts(), PLAN_ID)
    expect(set.filter(({ isIncluded }) => isIncluded).map(({ id }) => id)).toEqual([
      '1',
      '2',
      '3',
      '4',
      '5',
      '6',
    ])
    const others = set.filter(({ isIncluded }) => !isIncluded)
    expect(others.map(({ id }) => id)).toEqual(
      expect.arrayContaining(['7', '8', `communes-${NTM}`, 'findings', `meeting-${NTM}`]),
    )
    expect(new Set(others.map(({ label, number }) => `${label} ${number}`))).toEqual(
      new Set(['Phụ lục null']),
    )
  })

  it('numbers what is bound by its place: the matrix of nâng cao is the seventh once it is bound', () => {
    const facts = communeFacts()
    make(facts, includeEdits(facts, PLAN_ID, '7', true))
    expect(labels(facts)).toEqual([1, 2, 3, 4, 5, 6, 7].map((n) => `${n}: Phụ lục ${n}`))
    make(facts, includeEdits(facts, PLAN_ID, '2', false))
    expect(labels(facts)).toEqual([
      '1: Phụ lục 1',
      '3: Phụ lục 2',
      '4: Phụ lục 3',
      '5: Phụ lục 4',
      '6: Phụ lục 5',
      '7: Phụ lục 6',
    ])
    expect(buildSetAppendix(facts, PLAN_ID, '6').heading.label).toBe('Phụ lục 5')
    expect(buildSetAppendix(facts, PLAN_ID, '2').heading.label).toBe('Phụ lục')
  })

  it('calls a paper for the office’s own work by that name, until it is bound', () => {
    const facts = communeFacts()
    const heading = () => buildSetAppendix(facts, PLAN_ID, 'findings').heading
    expect(heading()).toMatchObject({
      label: 'Tài liệu làm việc',
      reference: '(Số liệu của Kế hoạch năm 2023, dự thảo 1)',
    })
    make(facts, includeEdits(facts, PLAN_ID, 'findings', true))
    expect(heading().label).toMatch(/^Phụ lục \d+$/)
    expect(heading().reference).toMatch(/^\(Kèm theo Kế hoạch/)
  })

  it('finds an appendix by the number people read, then by its id', () => {
    const facts = communeFacts()
    make(facts, includeEdits(facts, PLAN_ID, '1', false))
    expect(findInSet(facts, PLAN_ID, '1').id).toBe('2')
    expect(findInSet(facts, PLAN_ID, '8').id).toBe('8')
    expect(findInSet(facts, PLAN_ID, `communes-${ADVANCED}`).kind).toBe('communes')
    expect(() => findInSet(facts, PLAN_ID, '99')).toThrow(
      expect.objectContaining({ code: 'unknown-appendix' }),
    )
  })

  it('prints the numbering, the decimals, the mark and the bases that are chosen for all', () => {
    const facts = communeFacts()
    const options: SetOptions = {
      numbering: 'zero',
      numberStyle: 'en',
      rateDecimals: 2,
      averageDecimals: 1,
      bases: 'rates',
      marginsMm: { top: 25, right: 20, bottom: 25, left: 35 },
    }
    make(facts, optionEdits(facts, PLAN_ID, options))
    expect(setOptions(facts, PLAN_ID)).toEqual(options)
    const { heading, rows, footnotes, page, numberStyle } = buildSetAppendix(facts, PLAN_ID, '6')
    expect([heading.label, numberStyle, page.marginsMm.left]).toEqual(['Phụ lục 06', 'en', 35])
    expect(rows.map(({ kind }) => kind).slice(-2)).toEqual(['total', 'average'])
    expect(rows.at(-1)?.cells.at(-2)).toMatchObject({ kind: 'ratio', decimals: 1 })
    expect(rows[0]?.cells.at(-1)).toMatchObject({ kind: 'percent', decimals: 2 })
    expect(footnotes.map(({ value }) => value)).toContain(181)
  })

  it('lays an appendix’ own layout over that of the set', () => {
    const facts = communeFacts()
    make(facts, optionEdits(facts, PLAN_ID, { fontSizePt: 13, paper: 'A3' }))
    make(facts, layoutEdits(facts, PLAN_ID, '4', { paper: 'A4', orientation: 'landscape' }))
    expect(buildSetAppendix(facts, PLAN_ID, '4').page).toMatchObject({
      paper: 'A4',
      orientation: 'landscape',
      fontSizePt: 13,
    })
    expect(buildSetAppendix(facts, PLAN_ID, '5').page.paper).toBe('A3')
  })

  it('takes options and layouts that nobody can read as not chosen', () => {
    const facts = communeFacts()
    facts.appendixSet.set(PLAN_ID, { planId: PLAN_ID, options: '{"numbering":"klingon"}' })
    expect(setOptions(facts, PLAN_ID)).toEqual({})
    expect(buildSetAppendix(facts, PLAN_ID, '6').heading.label).toBe('Phụ lục 6')
  })

  it('prints a title in capitals, and the made one again when the own one is emptied', () => {
    const facts = communeFacts()
    make(facts, titleEdits(facts, PLAN_ID, '1', ' Các xã về đích '))
    expect(buildSetAppendix(facts, PLAN_ID, '1').heading.title).toBe('CÁC XÃ VỀ ĐÍCH')
    const made = appendixSet(facts, PLAN_ID).find(({ id }) => id === '1')?.madeTitle ?? ''
    make(facts, titleEdits(facts, PLAN_ID, '1', ''))
    expect(buildSetAppendix(facts, PLAN_ID, '1').heading.title).toBe(made)
    expect(isSetChosen(facts, PLAN_ID)).toBe(false)
  })

  it('holds the order of any moves, and is as by default when it is reset', () => {
    const move = fc.record({ from: fc.nat(5), to: fc.nat(5) })
    fc.assert(
      fc.property(fc.array(move, { maxLength: 30 }), (moves) => {
        const facts = communeFacts()
        const order = ['1', '2', '3', '4', '5', '6']
        for (const { from, to } of moves) {
          const [id = ''] = order.splice(from, 1)
          order.splice(to, 0, id)
          make(facts, moveEdits(facts, PLAN_ID, id, to))
        }
        expect(boundAppendices(facts, PLAN_ID).map(({ id }) => id)).toEqual(order)
        make(facts, resetEdits(facts, PLAN_ID))
        expect(isSetChosen(facts, PLAN_ID)).toBe(false)
      }),
      { numRuns: 25 },
    )
  })

  it('finds room between two that were pushed together again and again', () => {
    const facts = communeFacts()
    for (let turn = 0; turn < 40; turn++) {
      const [, second] = boundAppendices(facts, PLAN_ID)
      const last = boundAppendices(facts, PLAN_ID).at(-1)
      make(facts, moveEdits(facts, PLAN_ID, last?.id ?? '', 1))
      expect(boundAppendices(facts, PLAN_ID)[1]?.id).toBe(last?.id)
      expect(boundAppendices(facts, PLAN_ID)[2]?.id).toBe(second?.id)
    }
  })
})
