import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { beforeAll, describe, expect, it } from 'vitest'
import { readDocx } from '../../../../electron/word/read-docx.ts'
import { docxFile, paragraph } from '../../word/docx-file.ts'
import { ntm } from './run-ntm.ts'

const folder = mkdtempSync(join(tmpdir(), 'ntm-sentences-'))
const sample = join(folder, 'mẫu.ntm')
const TEXT = fileURLToPath(new URL('../../../fixtures/texts/langson-2023.txt', import.meta.url))

beforeAll(() => {
  expect(ntm('new', sample, '--sample', 'langson-2023').code).toBe(0)
})

describe('ntm sentences', () => {
  it('prints the plan’s text, and its sentences with their figures as JSON', () => {
    expect(ntm('sentences', sample).stdout).toContain(
      'phấn đấu có thêm 10 xã đạt, nâng tổng số lên 92/181 xã, đạt 50,8%',
    )
    const list: unknown = JSON.parse(ntm('sentences', sample, '--plan', '2023', '--json').stdout)
    expect(list).toContainEqual({
      id: 'criterion/xa-ntm-2021-2025/2',
      kind: 'criterion',
      text: 'Tiêu chí số 2 về Giao thông: phấn đấu có thêm 10 xã đạt, nâng tổng số lên 92/181 xã, đạt 50,8%.',
      stale: false,
      figures: { added: '10', cumulative: '92', base: '181', rate: '50,8' },
      leftOut: false,
      missing: [],
    })
  })

  it('goes before the appendices of a Word file, and of nothing else', async () => {
    const file = join(folder, 'bộ.docx')
    const asked = ['export', sample, '--appendix', '6', '--with-sentences', '--to'] as const
    expect(ntm(...asked, file).code).toBe(0)
    const read = await readDocx(readFileSync(file))
    const texts = read.ok ? read.blocks.map(({ text }) => text) : []
    const sentence = texts.findIndex((text) => text.includes('nâng tổng số lên 92/181 xã'))
    expect(sentence).toBeGreaterThan(0)
    expect(texts.findIndex((text) => text.startsWith('Phụ lục 6'))).toBeGreaterThan(sentence)
    const asPdf = ntm(...asked, join(folder, 'bộ.pdf'))
    expect([asPdf.code, asPdf.stderr.split('\n')[0]]).toEqual([
      2,
      'Sai cách dùng: --with-sentences chỉ dùng khi xuất một tệp .docx',
    ])
  })

  it('refuses a plan that the document does not have', () => {
    const run = ntm('sentences', sample, '--plan', '1999')
    expect([run.code, run.stdout]).toEqual([1, ''])
  })
})

describe('ntm audit', () => {
  it('counts what agrees and differs, with the place of each figure', () => {
    const run = ntm('audit', sample, TEXT, '--json')
    expect(run.code).toBe(0)
    const result: unknown = JSON.parse(run.stdout)
    expect(result).toMatchObject({ differs: 3, contradicts: 1 })
    expect(result).toHaveProperty(
      'items',
      expect.arrayContaining([
        {
          where: 'Đoạn 10',
          text: '…thêm 98 xã đạt, nâng tổng số lên 163/181 xã, đạt 90,05%.',
          figure: '90,05%',
          verdict: 'cut',
          plan: '90,06%',
          about: 'Tiêu chí 1. Quy hoạch (nông thôn mới): tỉ lệ',
        },
      ]),
    )
  })

  it('reads a Word file, and says in words what differs', () => {
    const file = join(folder, 'văn bản.docx')
    writeFileSync(file, docxFile({ body: paragraph('Tiêu chí số 2: có 93/181 xã.') }))
    const run = ntm('audit', sample, file)
    expect(run.stdout).toContain('Đoạn 1: 93/181 xã khác kế hoạch 92/181')
  })

  it('refuses what is no text with words for people, and a missing name as wrong usage', () => {
    const file = join(folder, 'bảng.docx')
    writeFileSync(file, 'không phải Word')
    const refused = ntm('audit', sample, file)
    expect([refused.code, refused.stdout]).toEqual([1, ''])
    expect(refused.stderr).toContain('không phải văn bản Word')
    expect(ntm('audit', sample, join(folder, 'không có.docx')).code).toBe(1)
    expect(ntm('audit', sample).code).toBe(2)
  })
})
