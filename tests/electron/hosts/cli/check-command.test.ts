import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { ntm } from './run-ntm.ts'

const sample = join(mkdtempSync(join(tmpdir(), 'ntm-check-')), 'mẫu.ntm')

interface Line {
  readonly rule: string
  readonly severity: string
  readonly message: string
  readonly where: string
  readonly accepted: boolean
}

const check = (): Line[] =>
  // What the command prints is read back as the shape it promises.
  JSON.parse(ntm('check', sample, '--json').stdout) as Line[]

beforeAll(() => {
  expect(ntm('new', sample, '--sample', 'langson-2023').code).toBe(0)
})

describe('ntm check', () => {
  it('finds the mistakes of Appendices 1 to 5 in the sample and doubts no other commune', () => {
    const communes = check().filter(({ where }) => where.includes('('))
    expect(communes.map(({ rule, severity, where }) => `${severity} ${rule}: ${where}`)).toEqual([
      'error achieved-and-planned: Quốc Khánh (Tràng Định), Xã nông thôn mới, tiêu chí 10',
      'error declared-count: Hoa Thám (Bình Gia), Xã nông thôn mới, đã đạt',
      'warning declared-count: Hoa Thám (Bình Gia), Xã nông thôn mới, phấn đấu',
      'warning mixed-levels: Hoa Thám (Bình Gia), Xã nông thôn mới, phấn đấu',
      'warning held-value: Chiến Thắng (Chi Lăng), Xã nông thôn mới, phấn đấu',
    ])
    expect(communes.at(-1)?.message).toContain('11, 15; tiêu chí 11 đã đạt từ trước')
    expect(communes.every(({ accepted }) => !accepted)).toBe(true)
  })

  it('groups what it prints for people, in the language asked for, and ends well', () => {
    const run = ntm('check', sample, '--lang', 'en')
    expect([run.code, run.stderr]).toEqual([0, ''])
    expect(run.stdout).toMatch(
      /^Wrong: 2\n {2}Quốc Khánh \(Tràng Định\), NTM communes, criterion 10: /,
    )
    expect(run.stdout).toContain('\nDoubtful: ')
  })

  it('refuses a year the document has no plan for', () => {
    expect(ntm('check', sample, '--plan', '1999')).toMatchObject({ code: 1, stdout: '' })
  })
})
