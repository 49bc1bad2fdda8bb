/** Draws icon.png and icon.ico from icon.svg; run by hand after the drawing has changed. */
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { chromium } from 'playwright-core'
import { findBrowser } from '../../electron/files/find-browser.ts'

const FOLDER = import.meta.dirname
const PNG_SIZE = 512
/** What Explorer asks for, from the smallest list to the largest tile. */
const ICO_SIZES = [16, 24, 32, 48, 64, 128, 256]
const ICO_HEADER_BYTES = 6
const ICO_ENTRY_BYTES = 16

async function drawPngs(sizes: readonly number[]): Promise<Buffer[]> {
  const svg = readFileSync(join(FOLDER, 'icon.svg'), 'utf8')
  const browser = await chromium.launch({
    executablePath: findBrowser() ?? '',
    args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
  })
  try {
    const page = await browser.newPage()
    const pngs: Buffer[] = []
    for (const size of sizes) {
      await page.setViewportSize({ width: size, height: size })
      await page.setContent(`<style>body{margin:0}svg{display:block;width:100vw}</style>${svg}`)
      pngs.push(await page.screenshot({ omitBackground: true }))
    }
    return pngs
  } finally {
    await browser.close()
  }
}

/** The ICO format since Windows Vista: a directory of entries, each of them a PNG as it is. */
function packIco(pngs: readonly Buffer[]): Buffer {
  const directory = Buffer.alloc(ICO_HEADER_BYTES + pngs.length * ICO_ENTRY_BYTES)
  directory.writeUInt16LE(1, 2)
  directory.writeUInt16LE(pngs.length, 4)
  let offset = directory.length
  for (const [index, png] of pngs.entries()) {
    const at = ICO_HEADER_BYTES + index * ICO_ENTRY_BYTES
    // One byte each for width and height, where 0 stands for 256.
    directory.writeUInt8((ICO_SIZES[index] ?? 0) % 256, at)
    directory.writeUInt8((ICO_SIZES[index] ?? 0) % 256, at + 1)
    directory.writeUInt16LE(1, at + 4)
    directory.writeUInt16LE(32, at + 6)
    directory.writeUInt32LE(png.length, at + 8)
    directory.writeUInt32LE(offset, at + 12)
    offset += png.length
  }
  return Buffer.concat([directory, ...pngs])
}

const [large, ...small] = await drawPngs([PNG_SIZE, ...ICO_SIZES])
if (large === undefined) throw new TypeError('no sizes were asked for')
writeFileSync(join(FOLDER, 'icon.png'), large)
writeFileSync(join(FOLDER, 'icon.ico'), packIco(small))
