import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { contentsEn } from '../../../shared/messages/contents.en.ts'
import { contentsVi } from '../../../shared/messages/contents.vi.ts'
import { importEn } from '../../../shared/messages/import.en.ts'
import { importVi } from '../../../shared/messages/import.vi.ts'

function placeholders(text: string): string[] {
  return (text.match(/\{\w+\}/g) ?? []).sort()
}

test('both languages have the same messages with the same placeholders', () => {
  expect(Object.keys(importEn).sort()).toEqual(Object.keys(importVi).sort())
  for (const [code, text] of Object.entries(importVi)) {
    // Equal key sets were checked just above.
    const other = importEn[code as keyof typeof importEn]
    expect([code, placeholders(other)]).toEqual([code, placeholders(text)])
    expect(text).not.toMatch(/!/)
  }
})

test('of other contents too', () => {
  expect(Object.keys(contentsEn).sort()).toEqual(Object.keys(contentsVi).sort())
  for (const [code, text] of Object.entries(contentsVi)) {
    // Equal key sets were checked just above.
    const other = contentsEn[code as keyof typeof contentsEn]
    expect([code, placeholders(other)]).toEqual([code, placeholders(text)])
  }
})

test('every placeholder is filled where the importer writes the message', () => {
  const folder = new URL('../../../shared/import/', import.meta.url)
  const source = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts'))
    .map((file) => readFileSync(new URL(file, folder), 'utf8'))
    .join('\n')
  for (const [code, text] of Object.entries({ ...importVi, ...contentsVi })) {
    if (!/^(?:import|contents)\.(?:reason|doubt|proposal|warning)\./.test(code)) continue
    for (const placeholder of placeholders(text)) {
      expect([code, source.includes(placeholder.slice(1, -1))]).toEqual([code, true])
    }
  }
})
