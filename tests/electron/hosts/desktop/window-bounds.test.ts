import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, it } from 'vitest'
import { readBounds, writeBounds } from '../../../../electron/hosts/desktop/window-bounds.ts'

const folder = mkdtempSync(join(tmpdir(), 'ntm-bounds-'))
const path = join(folder, 'window.json')
afterAll(() => rmSync(folder, { recursive: true }))

const laptop = { x: 0, y: 0, width: 1366, height: 728 }
const beamer = { x: 1366, y: 0, width: 1920, height: 1040 }
const bounds = { x: 1500, y: 60, width: 1280, height: 720, isMaximized: true }

it('puts the window back where it was', () => {
  writeBounds(path, bounds)
  expect(readBounds(path, [laptop, beamer])).toEqual(bounds)
})

it('forgets a place on a screen that is no longer there', () => {
  writeBounds(path, bounds)
  expect(readBounds(path, [laptop])).toBeNull()
})

it('forgets a place where no hand could catch the title bar', () => {
  writeBounds(path, { ...bounds, x: 0, y: -400 })
  expect(readBounds(path, [laptop])).toBeNull()
})

it('begins anew when the note is missing or damaged', () => {
  expect(readBounds(join(folder, 'none.json'), [laptop])).toBeNull()
  for (const content of ['', '{', '{"x":1}', '{"x":1e99,"y":0,"width":1,"height":1}']) {
    writeFileSync(path, content)
    expect(readBounds(path, [laptop])).toBeNull()
  }
})
