import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { vi } from '../../../shared/messages/vi.ts'
import { en } from '../../../shared/messages/en.ts'
import { keptWording, PLACEHOLDERS, shownWording } from '../../../shared/sentences/placeholders.ts'
import {
  fillWording,
  parseWording,
  printWording,
  wordingNames,
} from '../../../shared/sentences/wording.ts'
import { defaultWording, WORDING_KINDS } from '../../../shared/sentences/wordings.ts'

const filled = (wording: string, values: Readonly<Record<string, string>>) => {
  const { parts, missing } = fillWording(parseWording(wording), (name) => values[name] ?? null)
  return { text: parts.map(({ text }) => text).join(''), missing }
}

describe('wordings', () => {
  it('fills placeholders and drops a part whose figure is not known', () => {
    const wording = 'có {cumulative}[/{base}] xã[, đạt {rate}%].'
    expect(filled(wording, { cumulative: '92', base: '181', rate: '50,8' }).text).toBe(
      'có 92/181 xã, đạt 50,8%.',
    )
    expect(filled(wording, { cumulative: '92' })).toEqual({ text: 'có 92 xã.', missing: [] })
  })

  it('lets a part inside a part drop by itself', () => {
    const wording = 'A[ b {x}[ c {y}]]'
    expect(filled(wording, { x: '1' }).text).toBe('A b 1')
    expect(filled(wording, { y: '2' }).text).toBe('A')
  })

  it('dots a figure that is not known and names it', () => {
    expect(filled('có {cumulative} xã', {})).toEqual({ text: 'có … xã', missing: ['cumulative'] })
  })

  it('takes marks that pair with nothing as text', () => {
    expect(filled('a ] b [ c { d } e', {}).text).toBe('a ] b [ c … e')
    expect(filled('[a', {}).text).toBe('[a')
  })

  it('reads and fills any text, and printing what was read changes nothing of it', () => {
    const piece = fc.constantFrom('{', '}', '[', ']', '{added}', '{x}', 'xã ', '[/{base}]', '…')
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => {
        const nodes = parseWording(pieces.join(''))
        expect(parseWording(printWording(nodes))).toEqual(nodes)
        expect(() => fillWording(nodes, (name) => (name === 'x' ? null : name))).not.toThrow()
      }),
    )
  })

  it('has a default for each kind, of known placeholders only', () => {
    const known: readonly string[] = PLACEHOLDERS
    for (const kind of WORDING_KINDS) {
      const names = wordingNames(parseWording(defaultWording(kind)))
      expect(names.filter((name) => !known.includes(name))).toEqual([])
      expect(names.length).toBeGreaterThan(0)
    }
  })
})

describe('names of placeholders', () => {
  it('are different from each other in each language', () => {
    for (const catalogue of [vi, en]) {
      const names = PLACEHOLDERS.map((name) => catalogue[`sentences.figure.${name}`].toLowerCase())
      expect(new Set(names).size).toBe(names.length)
    }
  })

  it('are shown in the language and kept the same in both', () => {
    const kept = 'có thêm {added} xã, {cumulative}/{base} {lạ}'
    expect(shownWording(kept, 'vi')).toBe('có thêm {có thêm} xã, {lũy kế}/{mẫu số} {lạ}')
    expect(keptWording(shownWording(kept, 'vi'), 'vi')).toBe(kept)
    expect(keptWording('{Lũy  kế} và {rate}', 'vi')).toBe('{cumulative} và {rate}')
  })

  it('come back from every default wording as it was', () => {
    for (const kind of WORDING_KINDS) {
      for (const language of ['vi', 'en'] as const) {
        const wording = defaultWording(kind)
        expect(keptWording(shownWording(wording, language), language)).toBe(wording)
      }
    }
  })
})
