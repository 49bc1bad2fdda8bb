import { resolve } from 'node:path'
import { expect, it } from 'vitest'
import { readArguments } from '../../../../electron/hosts/desktop/arguments.ts'

const here = resolve('/home/can-bo')
const fileOf = (...words: string[]): string | null => readArguments(words, here).file

it('finds the document however the program is started for it', () => {
  const expected = resolve(here, 'Lạng Sơn.ntm')
  expect(fileOf('--file=Lạng Sơn.ntm')).toBe(expected)
  expect(fileOf('--file', 'Lạng Sơn.ntm')).toBe(expected)
  expect(fileOf('Lạng Sơn.ntm')).toBe(expected)
  expect(fileOf('/opt/app', '--no-sandbox', 'Lạng Sơn.NTM')).toBe(resolve(here, 'Lạng Sơn.NTM'))
})

it('takes nothing else for a document', () => {
  expect(fileOf('.', '--no-sandbox', '--user-data-dir=/tmp/a.ntm', 'notes.txt')).toBeNull()
  expect(fileOf('--file')).toBeNull()
  expect(fileOf('--file=')).toBeNull()
})

it('offers the sample when told to', () => {
  expect(readArguments(['.', '--sample'], here).sample).toBe(true)
  expect(readArguments(['.'], here).sample).toBe(false)
})
