import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import type { Call } from '../../shared/api/contract.ts'
import type { Reply } from '../../shared/api/reply.ts'
import type { Snapshot } from '../../shared/api/types.ts'
import { readUnitsTable } from '../../shared/plan/units-table.ts'
import { valueOf } from './value-of.ts'

const FIXTURES = join(import.meta.dirname, '..', 'fixtures')
const APPENDICES = 'phu-luc-1-den-5.xlsx'
const NTM = 'xa-ntm-2021-2025'

/** What a window does with a plan of its own: the units, the sets, tables of communes, appendices and findings. */
export function planCases(call: () => Call): void {
  const stage = async (name: string, bytes: Uint8Array): Promise<string> =>
    valueOf(await call()('files.put', { name, base64: Buffer.from(bytes).toString('base64') }))
      .fileId
  const stageAppendices = (): Promise<string> =>
    stage(APPENDICES, readFileSync(join(FIXTURES, 'langson-2023', APPENDICES)))
  const planOf = (snapshot: Snapshot) => ({
    documentId: snapshot.documentId,
    planId: snapshot.rows.plan?.[0]?.id ?? '',
  })
  const openSample = async () =>
    planOf(valueOf(await call()('documents.openSample', { sample: 'langson-2023' })))
  let created = 0
  const createPlan = async (): Promise<Snapshot> => {
    created += 1
    const text = readFileSync(join(FIXTURES, 'units', 'langson-2023.tsv'), 'utf8')
    const name = `Lạng Sơn trống ${created}`
    return valueOf(
      await call()('documents.create', { name, province: 'Lạng Sơn', year: 2023, units: { text } }),
    )
  }
  const codeOf = (reply: Reply<unknown>): string => (reply.ok ? 'taken' : reply.error.code)

  it('says what a workbook of units holds before anything is made of it', async () => {
    const fileId = await stageAppendices()
    const sheet = valueOf(await call()('units.preview', { fileId }))
    expect(readUnitsTable(sheet.rows).districts.length).toBeGreaterThan(0)
    expect(codeOf(await call()('units.preview', { fileId: 'không có' }))).toBe('unknown-file')
    const text = await stage('đơn vị.xlsx', Buffer.from('Huyện\tXã'))
    expect(codeOf(await call()('units.preview', { fileId: text }))).toBe('not-zip')
  })

  it('names the criteria sets that ship with the program, and refuses a plan with another', async () => {
    const sets = valueOf(await call()('criteria.list', {}))
    expect(sets.find(({ id }) => id === NTM)).toMatchObject({ criteria: 19, subCriteria: 57 })
    const refused = await call()('documents.create', {
      name: 'Bộ tiêu chí lạ',
      province: 'Lạng Sơn',
      year: 2023,
      units: { text: 'Huyện\tXã\nBình Gia\tHoa Thám' },
      setIds: ['không có'],
    })
    expect(codeOf(refused)).toBe('unknown-set')
  })

  it('makes columns by a heading of the list, and refuses a heading that is not there', async () => {
    const units = {
      text: 'Huyện\tXã\tVùng\nA\tHoa Thám\tI\nA\tQuốc Khánh\tII\nB\tBảo Lâm\tI\nB\tĐội Cấn\tII',
    }
    const plan = { province: 'Lạng Sơn', year: 2023, units }
    const rest = 'Còn lại'
    const made = valueOf(
      await call()('documents.create', {
        ...plan,
        name: 'Theo vùng',
        columns: { by: 'grouping', index: 0, rest },
      }),
    )
    expect(made.rows.planColumn?.map(({ name }) => name)).toEqual(['I', 'II'])
    const refused = await call()('documents.create', {
      ...plan,
      name: 'Không có cột',
      columns: { by: 'grouping', index: 4, rest },
    })
    expect(codeOf(refused)).toBe('bad-input')
  })

  it('shows five sheets of communes, writes them as one change, and one undo takes them back', async () => {
    const made = await createPlan()
    const plan = planOf(made)
    const request = { ...plan, fileId: await stageAppendices(), options: {}, decisions: {} }
    const preview = valueOf(await call()('import.preview', request))
    expect(preview.communeTables.map(({ kind, isIncluded }) => [kind, isIncluded])).toEqual(
      Array.from({ length: 5 }, () => ['lists', true]),
    )
    expect(JSON.parse(JSON.stringify(preview))).toStrictEqual(preview)
    const revision = made.revision
    const apply = (at: number) =>
      call()('import.apply', { ...request, revision: at, accept: 'safe' })
    expect(codeOf(await apply(revision - 1))).toBe('stale-revision')
    const { change } = valueOf(await apply(revision))
    expect(new Set(change?.rows.map(({ table }) => table))).toEqual(
      expect.objectContaining(new Set(['markList', 'registration', 'unitGroupMember'])),
    )
    const { documentId } = plan
    valueOf(await call()('document.undo', { documentId, revision: revision + 1 }))
    const back = valueOf(await call()('document.snapshot', { documentId }))
    expect({ ...back.rows, sourceFile: [] }).toEqual({ ...made.rows, sourceFile: [] })
  })

  it('refuses a table of communes for a plan, a file or a decision that is not there', async () => {
    const plan = await openSample()
    const request = { ...plan, fileId: await stageAppendices(), options: {}, decisions: {} }
    const elsewhere = { ...request, planId: 'không có' }
    expect(codeOf(await call()('import.preview', elsewhere))).toBe('unknown-plan')
    expect(codeOf(await call()('import.preview', { ...request, fileId: 'không có' }))).toBe(
      'unknown-file',
    )
    // A page that is wrong on purpose: a commune's line can't be a matrix' unit.
    const role = { kind: 'unit', columnId: 'bình-gia' } as never
    const communeLines = [{ tableId: 'PL4!A4:F26', axis: 'row' as const, index: 5, role }]
    expect(
      codeOf(await call()('import.preview', { ...request, decisions: { communeLines } })),
    ).toBe('bad-input')
  })

  it('builds and gives out every appendix of a plan in the layout that is asked for', async () => {
    const plan = await openSample()
    const entries = valueOf(await call()('appendix.list', plan))
    expect(entries.map(({ kind }) => kind)).toEqual(
      expect.arrayContaining(['matrix', 'list', 'communes', 'distribution', 'findings', 'meeting']),
    )
    expect(entries.filter(({ isIncluded }) => isIncluded).map(({ id }) => id)).toEqual(
      Array.from('1234567'),
    )
    const wide = entries.find(({ kind, setId }) => kind === 'communes' && setId === NTM)
    const asked = { ...plan, appendixId: wide?.id ?? '' }
    const columnsOf = async (columns: 'criteria' | 'sub-criteria'): Promise<number> => {
      const built = valueOf(
        await call()('appendix.build', { ...asked, layout: { paper: 'A3', columns } }),
      )
      expect(built.page.paper).toBe('A3')
      return JSON.stringify(built).split('"13.5"').length - 1
    }
    expect(await columnsOf('criteria')).toBe(0)
    expect(await columnsOf('sub-criteria')).toBeGreaterThan(0)
    for (const format of ['pdf', 'xlsx', 'docx', 'html'] as const) {
      const layout = { paper: 'A3' } as const
      const file = valueOf(await call()('appendix.export', { ...asked, layout, format }))
      expect([file.name.endsWith(`.${format}`), file.size > 0]).toEqual([true, true])
    }
  })

  it('gives the set out as one file or as an archive of files, and stops when it is called off', async () => {
    const plan = await openSample()
    const asked = { ...plan, format: 'xlsx', name: 'Bộ phụ lục', task: 'bo-1' } as const
    const one = valueOf(await call()('set.export', { ...asked, files: 'one' }))
    const each = valueOf(
      await call()('set.export', { ...asked, files: 'each', appendixIds: ['6', '4'] }),
    )
    expect([one.name, each.name]).toEqual(['Bộ phụ lục.xlsx', 'Bộ phụ lục.zip'])
    const inWord = { ...asked, format: 'docx', files: 'one' } as const
    const bare = valueOf(await call()('set.export', inWord))
    const withText = valueOf(await call()('set.export', { ...inWord, withSentences: true }))
    expect(withText.size).toBeGreaterThan(bare.size)
    const running = call()('set.export', { ...asked, format: 'pdf', files: 'each' })
    valueOf(await call()('set.cancel', { task: 'bo-1' }))
    expect(codeOf(await running)).toBe('cancelled')
    valueOf(await call()('set.cancel', { task: 'không có' }))
    const unknown = call()('set.export', { ...asked, files: 'one', appendixIds: ['99'] })
    expect(codeOf(await unknown)).toBe('unknown-appendix')
    const elsewhere = { ...asked, planId: 'không có', files: 'one' } as const
    expect(codeOf(await call()('set.export', elsewhere))).toBe('unknown-plan')
  })

  it('refuses appendices, papers and formats that it does not have', async () => {
    const plan = await openSample()
    const asked = { ...plan, appendixId: '6' }
    expect(codeOf(await call()('appendix.list', { ...plan, planId: 'x' }))).toBe('unknown-plan')
    const other = { ...plan, appendixId: '99' }
    expect(codeOf(await call()('appendix.build', other))).toBe('unknown-appendix')
    expect(codeOf(await call()('appendix.export', { ...other, format: 'pdf' }))).toBe(
      'unknown-appendix',
    )
    // Pages that are wrong on purpose.
    const layout = { paper: 'A5' } as never
    expect(codeOf(await call()('appendix.build', { ...asked, layout }))).toBe('bad-input')
    const format = 'exe' as never
    expect(codeOf(await call()('appendix.export', { ...asked, format }))).toBe('bad-input')
  })

  it('gives the findings of a plan out as a workbook in the language of the window', async () => {
    const plan = await openSample()
    const files = await Promise.all(
      (['vi', 'en'] as const).map(async (language) =>
        valueOf(await call()('checks.export', { ...plan, language })),
      ),
    )
    expect(files.every(({ name, size }) => name.endsWith('.xlsx') && size > 0)).toBe(true)
    expect(files[0]?.name).not.toBe(files[1]?.name)
    const elsewhere = { documentId: plan.documentId, planId: 'không có' }
    expect(codeOf(await call()('checks.export', { ...elsewhere, language: 'vi' }))).toBe(
      'unknown-plan',
    )
    const language = 'fr' as never
    expect(codeOf(await call()('checks.export', { ...plan, language }))).toBe('bad-input')
  })

  it('gives the plan’s text out as a Word file and reads it back, with words for what is no text', async () => {
    const plan = await openSample()
    const file = valueOf(await call()('sentences.export', { ...plan, language: 'vi' }))
    expect(file.name).toMatch(/^Câu chữ .*\.docx$/)
    const { blocks } = valueOf(await call()('text.read', { fileId: file.fileId }))
    const texts = blocks.map(({ text }) => text)
    expect(texts.some((text) => text.includes('nâng tổng số lên 92/181 xã, đạt 50,8%'))).toBe(true)
    const plain = await stage('văn bản.txt', Buffer.from('\ufeffCó thêm 10 xã.\nĐạt 50%.'))
    const read = valueOf(await call()('text.read', { fileId: plain }))
    expect(read.blocks.map(({ text }) => text)).toEqual(['Có thêm 10 xã.', 'Đạt 50%.'])
    const wrong = await stage('bảng.docx', Buffer.from('không phải Word'))
    expect(codeOf(await call()('text.read', { fileId: wrong }))).toBe('text-not-docx')
    expect(codeOf(await call()('text.read', { fileId: 'không có' }))).toBe('unknown-file')
    const unknown = { ...plan, planId: 'không có', language: 'vi' } as const
    expect(codeOf(await call()('sentences.export', unknown))).toBe('unknown-plan')
  })

  it('takes no more than it says of the methods that write and read papers', async () => {
    const { documentId, planId } = await openSample()
    const set = { documentId, planId, format: 'xlsx', files: 'one', name: 'Bộ', task: 'bo' }
    const wrong: readonly (readonly [string, object])[] = [
      ['set.export', { ...set, format: 'exe' }],
      ['set.export', { ...set, files: 'all' }],
      ['set.export', { ...set, name: '' }],
      ['set.export', { ...set, name: 'x'.repeat(121) }],
      ['set.export', { ...set, appendixIds: [] }],
      ['set.export', { ...set, appendixIds: Array.from({ length: 1_001 }, () => '6') }],
      ['set.export', { ...set, task: 'x'.repeat(201) }],
      ['set.export', { ...set, folder: '/' }],
      ['set.cancel', {}],
      ['set.cancel', { task: '' }],
      ['sentences.export', { documentId, planId, language: 'fr' }],
      ['sentences.export', { documentId, planId }],
      ['text.read', { fileId: 7 }],
      ['text.read', { fileId: 'x'.repeat(201) }],
      ['text.read', { path: '/etc/passwd' }],
    ]
    // Pages that are wrong on purpose.
    const callAnyhow = call() as (method: string, input: object) => Promise<Reply<unknown>>
    const codes = await Promise.all(wrong.map(async (one) => codeOf(await callAnyhow(...one))))
    expect(codes).toEqual(wrong.map(() => 'bad-input'))
  })

  it('makes of a hostile name a file of the folder, and reads no text above its size', async () => {
    const plan = await openSample()
    const asked = { ...plan, format: 'xlsx', files: 'one', task: 'x' } as const
    const name = '../../..\\x:<y>\u0000'
    const file = valueOf(await call()('set.export', { ...asked, appendixIds: ['6'], name }))
    expect(file.name).not.toMatch(/[/\\:<>\0]/)
    const heavy = await stage('dài.txt', Buffer.alloc(20 * 2 ** 20, 'a '))
    expect(codeOf(await call()('text.read', { fileId: heavy }))).toBe('text-too-big')
    const none = await stage('trống.txt', Buffer.from(' \n\t '))
    expect(codeOf(await call()('text.read', { fileId: none }))).toBe('text-empty')
  })
}
