import { spawnSync } from 'node:child_process'
import {
  chmodSync,
  copyFileSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { strFromU8, unzipSync } from 'fflate'
import { beforeAll, describe, expect, it } from 'vitest'
import { published } from '../../../shared/matrix/appendix-6.ts'
import { ntm, NTM } from './run-ntm.ts'

const fixture = (name: string) =>
  fileURLToPath(new URL(`../../../fixtures/${name}`, import.meta.url))
const BOOK = fixture('langson-2023/phu-luc-6.xlsx')
const comma = (text: string) => text.replace('.', ',')

const folder = mkdtempSync(join(tmpdir(), 'ntm-cli-'))
const sample = join(folder, 'mẫu.ntm')
const empty = join(folder, 'trống.ntm')

beforeAll(() => {
  expect(ntm('new', sample, '--sample', 'langson-2023').code).toBe(0)
  const units = fixture('units/langson-2023.tsv')
  expect(ntm('new', empty, '--province', 'Lạng Sơn', '--units', units, '--year', '2023').code).toBe(
    0,
  )
})

describe('ntm matrix', () => {
  it('says of a set for districts where its marks are, instead of an empty table', () => {
    const run = ntm('matrix', sample, '--set', 'huyen-ntm-2021-2025')
    expect(run.code).toBe(1)
    expect(run.stderr).toContain('--appendix districts-huyen-ntm-2021-2025')
  })

  it('reproduces Appendix 6 as published', () => {
    const run = ntm('matrix', sample, '--set', 'xa-ntm-2021-2025', '--layer', 'target', '--json')
    const table = JSON.parse(run.stdout)
    const printed = published()
    expect({
      rowTotals: table.rows.map((row: { total: number }) => row.total),
      rates: table.rows.map((row: { rate: string }) => row.rate),
      columnTotals: table.columnTotals,
      grandTotal: table.grandTotal,
      averages: table.averages,
      overallAverage: table.overallAverage,
      rateBase: table.rateBase,
    }).toEqual({
      rowTotals: printed.rowTotals,
      rates: printed.ratesPrinted.map(comma),
      columnTotals: printed.columnTotals,
      grandTotal: 2422,
      averages: printed.averagesPrinted.map(comma),
      overallAverage: '13,38',
      rateBase: 181,
    })
  })

  it('holds what was achieved before as figures of the province, and nothing where the plan says nothing', () => {
    const table = JSON.parse(ntm('matrix', sample, '--layer', 'baseline', '--json').stdout)
    expect(table.rows.map((row: { total: number | null }) => row.total)).toEqual([
      65,
      82,
      175,
      147,
      71,
      66,
      156,
      null,
      129,
      80,
      73,
      104,
      77,
      181,
      101,
      154,
      80,
      119,
      null,
    ])
    expect(table.rows[0].values.every((value: number | null) => value === null)).toBe(true)
  })

  it('prints a table for people without --json', () => {
    expect(ntm('matrix', sample).stdout).toContain('Bình quân tiêu chí/xã\t19,00\t13,24')
  })
})

describe('ntm import', () => {
  it('finds nothing to change in the appendix the sample was made from', () => {
    expect(JSON.parse(ntm('import', sample, BOOK, '--json').stdout)).toEqual({
      applied: true,
      changes: 0,
      doubts: [],
      rejected: [],
      mismatches: [],
    })
  })

  it('fills an empty matrix as one change that one undo takes back', () => {
    expect(JSON.parse(ntm('import', empty, BOOK, '--dry-run', '--json').stdout)).toMatchObject({
      applied: false,
      changes: 209,
    })
    expect(JSON.parse(ntm('import', empty, BOOK, '--json').stdout)).toMatchObject({
      applied: true,
      changes: 209,
    })
    expect(JSON.parse(ntm('matrix', empty, '--json').stdout).grandTotal).toBe(2422)
    expect(JSON.parse(ntm('history', empty, '--json').stdout)[0]).toMatchObject({
      label: 'Nhập phu-luc-6.xlsx: 209 ô',
      rows: 209,
    })
    expect(ntm('undo', empty).stdout).toContain('Đã hoàn tác: Nhập phu-luc-6.xlsx: 209 ô')
    expect(JSON.parse(ntm('matrix', empty, '--json').stdout).grandTotal).toBeNull()
    expect(ntm('undo', empty)).toMatchObject({
      code: 1,
      stderr: expect.stringContaining('Không còn bước nào'),
    })
  })

  it('refuses a set the plan does not use', () => {
    expect(ntm('import', sample, BOOK, '--set', 'bộ-lạ')).toMatchObject({
      code: 1,
      stderr: expect.stringContaining('bộ-lạ'),
    })
  })

  it('refuses what is no workbook with a sentence, and changes nothing', () => {
    const before = ntm('history', sample, '--json').stdout
    const run = ntm('import', sample, fixture('langson-2023/districts.tsv'), '--json')
    expect(run).toMatchObject({ code: 1, stdout: '' })
    expect(run.stderr).toContain('districts.tsv không phải tệp Excel')
    expect(ntm('history', sample, '--json').stdout).toBe(before)
  })
})

describe('ntm new', () => {
  it('refuses to write over a file', () => {
    expect(ntm('new', sample, '--sample', 'langson-2023')).toMatchObject({
      code: 1,
      stderr: expect.stringContaining('Đã có tệp'),
    })
  })

  it('tells the line of a commune that stands twice, and leaves no file', () => {
    const units = join(folder, 'lặp.tsv')
    writeFileSync(units, 'district\tcommune\nHuyện A\tHòa Bình\nHuyện A\tHoà Bình\n')
    const path = join(folder, 'lặp.ntm')
    const run = ntm('new', path, '--province', 'X', '--units', units, '--year', '2023')
    expect(run).toMatchObject({
      code: 1,
      stderr: expect.stringContaining('Dòng 3: xã Hoà Bình lặp lại'),
    })
    expect(existsSync(path)).toBe(false)
  })
})

describe('ntm export, backup and usage', () => {
  it('writes Appendix 6 as a page that needs nothing else', () => {
    const to = join(folder, 'pl6.html')
    expect(ntm('export', sample, '--appendix', '6', '--to', to).code).toBe(0)
    const html = readFileSync(to, 'utf8')
    expect(html).toContain('90,1%')
    expect(html).not.toMatch(/(?:src|href)="http|url\(["']?http/)
  })

  it('writes each appendix of the set as a file of an archive, and says what is doubtful', () => {
    const to = join(folder, 'bộ.zip')
    const run = ntm('export', sample, '--appendix', 'all', '--to', to, '--format', 'html')
    expect(run.code).toBe(0)
    expect(run.stderr).toContain('chỗ sai')
    const files = unzipSync(readFileSync(to))
    expect(Object.keys(files)).toEqual(
      [1, 2, 3, 4, 5, 6, 7].map((number) => `0${number} Phụ lục ${number}.html`),
    )
    expect(strFromU8(files['06 Phụ lục 6.html'] ?? new Uint8Array())).toContain('90,1%')
  })

  it('does not write over a file that is open elsewhere, and names another', () => {
    const to = join(folder, 'mở.html')
    writeFileSync(to, 'cũ')
    writeFileSync(join(folder, '.~lock.mở.html#'), 'Lan')
    const run = ntm('export', sample, '--appendix', '6', '--to', to)
    expect(run).toMatchObject({ code: 1, stderr: expect.stringContaining('mở (2).html') })
    expect(readFileSync(to, 'utf8')).toBe('cũ')
  })

  it('refuses an appendix or a format there is not', () => {
    expect(ntm('export', sample, '--appendix', '99', '--to', join(folder, 'x.html')).code).toBe(1)
    const two = ['--to', join(folder, 'x.html'), '--format', 'xlsx'] as const
    expect(ntm('export', sample, '--appendix', '6', ...two).code).toBe(2)
    expect(ntm('export', sample, '--appendix', '6', '--to', join(folder, 'x.bmp'))).toMatchObject({
      code: 1,
      stderr: expect.stringContaining('.bmp'),
    })
  })

  it('copies the document whole and never over another file', () => {
    const copy = join(folder, 'bản sao.ntm')
    expect(ntm('backup', sample, copy).code).toBe(0)
    expect(ntm('matrix', copy, '--json').stdout).toBe(ntm('matrix', sample, '--json').stdout)
    expect(ntm('backup', sample, copy).code).toBe(1)
  })

  it('tells wrong usage by exit code 2, in the language asked for', () => {
    expect(ntm('matrix')).toMatchObject({
      code: 2,
      stderr: expect.stringContaining('thiếu FILE.ntm'),
    })
    expect(ntm('fly', '--lang', 'en')).toMatchObject({
      code: 2,
      stderr: expect.stringContaining('no command'),
    })
    expect(ntm('matrix', sample, '--layer', 'dream')).toMatchObject({ code: 2 })
    expect(ntm('matrix', sample, '--nonsense')).toMatchObject({ code: 2 })
  })
})

describe('a failure of the system', () => {
  const missing = join(folder, 'không có', 'a.ntm')
  it.each([
    ['a new document in a folder there is not', ['new', missing, '--sample', 'langson-2023']],
    [
      'a name longer than the disk takes',
      ['new', join(folder, 'ế'.repeat(90)), '--sample', 'langson-2023'],
    ],
    ['a backup into a folder there is not', ['backup', sample, missing]],
    [
      'an output in a folder there is not',
      ['export', sample, '--appendix', 'all', '--to', `${missing}.html`],
    ],
    ['a folder in place of a document', ['matrix', folder]],
    ['a folder in place of a workbook', ['import', sample, folder]],
  ])('is one sentence and exit code 1: %s', (_what, args) => {
    const before = readdirSync(folder)
    const run = ntm(...args)
    expect([run.code, run.stdout, run.stderr.trimEnd().split('\n').length]).toEqual([1, '', 1])
    expect(run.stderr).toMatch(/^(Chưa ghi được tệp|Không tìm thấy hồ sơ|Không đọc được tệp) /)
    expect(readdirSync(folder)).toEqual(before)
  })

  it('is wrong usage where a value is outside what documents take', () => {
    const units = fixture('units/langson-2023.tsv')
    const to = join(folder, 'sai.ntm')
    const rest = ['--units', units, '--lang', 'en']
    expect(ntm('new', to, '--province', 'P', '--year', '0001', ...rest).code).toBe(2)
    expect(ntm('new', to, '--province', 'x'.repeat(500), '--year', '2023', ...rest).code).toBe(2)
    expect(ntm('matrix', sample, '--lang', 'fr').code).toBe(2)
    expect(existsSync(to)).toBe(false)
  })
})

describe('a document whose place takes no writes', () => {
  const OTHERS = 0o555
  /** Permissions do not hold root back: it runs the command as nobody, where nobody can read the program. */
  const nobody = process.getuid?.() === 0 ? { uid: 65_534, gid: 65_534 } : {}
  const asNobody = (...args: readonly string[]) => {
    const run = spawnSync(process.execPath, [NTM, ...args], { encoding: 'utf8', ...nobody })
    return { code: run.status, stdout: run.stdout, stderr: run.stderr }
  }
  const canRun = process.platform !== 'win32' && asNobody('--help').code === 0

  it.skipIf(!canRun)('can be read, and says so when it is to be changed', () => {
    const locked = mkdtempSync(join(tmpdir(), 'ntm-locked-'))
    const path = join(locked, 'a.ntm')
    copyFileSync(sample, path)
    chmodSync(path, 0o444)
    for (const mode of [OTHERS, 0o777]) {
      chmodSync(locked, mode)
      expect(asNobody('matrix', path, '--json')).toEqual(ntm('matrix', sample, '--json'))
      expect(asNobody('undo', path)).toMatchObject({
        code: 1,
        stderr: expect.stringContaining('chỉ xem được, không ghi được'),
      })
      expect(readdirSync(locked)).toEqual(['a.ntm'])
    }
  })
})
