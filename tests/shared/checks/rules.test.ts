import { readdirSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { findingId, signature } from '../../../shared/checks/finding-id.ts'
import { RULES, ruleOf } from '../../../shared/checks/rules.ts'

it('lists every rule once, under the name of its file', () => {
  const files = readdirSync(new URL('../../../shared/checks/rules', import.meta.url))
  const ids = RULES.map(({ id }) => id)
  expect([...ids].sort()).toEqual(files.map((file) => file.replace(/\.ts$/, '')).sort())
  expect(ids.map((id) => ruleOf(id)?.id)).toEqual(ids)
})

describe('ids and signatures', () => {
  it('stay readable while they are short', () => {
    expect(findingId('declared-count', 'xa-ntm', 'baseline', 'hoa-tham')).toBe(
      'declared-count/xa-ntm/baseline/hoa-tham',
    )
    expect(signature(4, null, '3,4,9')).toBe('4|-|3,4,9')
  })

  it('fit their columns and tell long texts apart by their ends', () => {
    const long = 'x'.repeat(3000)
    const one = findingId('held-value', `${long}1`)
    const other = findingId('held-value', `${long}2`)
    expect([one.length, other.length]).toEqual([400, 400])
    expect(one).not.toBe(other)
    expect(findingId('held-value', `${long}1`)).toBe(one)
  })
})
