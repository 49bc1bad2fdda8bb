import { execFile } from 'node:child_process'
import { existsSync } from 'node:fs'
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { promisify } from 'node:util'

const PLACES = [
  '/usr/bin/soffice',
  '/usr/local/bin/soffice',
  '/Applications/LibreOffice.app/Contents/MacOS/soffice',
  'C:\\Program Files\\LibreOffice\\program\\soffice.exe',
]

/** Program of LibreOffice, or null: the tests that need it are skipped then. */
export const libreOffice = PLACES.find((place) => existsSync(place)) ?? null

/** Every formula is computed anew on loading: cached results prove nothing. */
const ALWAYS_RECALCULATE = `<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry">
<item oor:path="/org.openoffice.Office.Calc/Formula/Load"><prop oor:name="OOXMLRecalcMode" oor:op="fuse"><value>0</value></prop></item>
</oor:items>`
/** Semicolon, no quotes but where needed, UTF-8, cells as they are shown, every sheet a file. */
const CSV_AS_SHOWN = 'csv:Text - txt - csv (StarCalc):59,34,76,1,,0,false,true,true,false,false,-1'

/** Opens a workbook in LibreOffice, which computes it, and gives each sheet's rows as shown. */
export async function recalculatedSheets(bytes: Uint8Array): Promise<Map<string, string[][]>> {
  const folder = await mkdtemp(path.join(tmpdir(), 'ntm-libreoffice-'))
  try {
    const profile = path.join(folder, 'profile')
    await mkdir(path.join(profile, 'user'), { recursive: true })
    await writeFile(path.join(profile, 'user', 'registrymodifications.xcu'), ALWAYS_RECALCULATE)
    await writeFile(path.join(folder, 'book.xlsx'), bytes)
    await promisify(execFile)(libreOffice ?? 'soffice', [
      `-env:UserInstallation=${pathToFileURL(profile).href}`,
      '--headless',
      '--convert-to',
      CSV_AS_SHOWN,
      '--outdir',
      folder,
      path.join(folder, 'book.xlsx'),
    ])
    const files = (await readdir(folder)).filter((name) => name.endsWith('.csv'))
    const sheets = files.map(async (name): Promise<[string, string[][]]> => {
      const text = (await readFile(path.join(folder, name), 'utf8')).replace(/^\ufeff/, '')
      const sheetName = name.slice('book-'.length, -'.csv'.length).normalize('NFC')
      return [sheetName, text.split('\n').map((line) => line.split(';'))]
    })
    return new Map(await Promise.all(sheets))
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}
