import { spend } from './limits.ts'
import type { Spending } from './limits.ts'
import { toNumberFormat } from './number-format.ts'
import type { NumberFormat } from './number-format.ts'
import { parseXml, wholeNumber } from './xml.ts'
import type { ZipPart } from './zip.ts'

const MAX_ID = 2 ** 31

/** The number format of each cell style, by the index cells refer to. */
export async function readCellFormats(
  part: ZipPart,
  spending: Spending,
): Promise<readonly NumberFormat[]> {
  const customCodes = new Map<number, string>()
  const formatIds: number[] = []
  let section = ''
  await parseXml(part, spending, {
    open(name, attributes, depth) {
      if (depth === 2) section = name
      if (depth !== 3) return
      const id = wholeNumber(attributes['numFmtId'], 0, MAX_ID, part)
      if (section === 'numFmts' && name === 'numFmt' && id !== null) {
        spend(spending, 'styles', 1)
        customCodes.set(id, attributes['formatCode'] ?? '')
      }
      if (section === 'cellXfs' && name === 'xf') {
        spend(spending, 'styles', 1)
        formatIds.push(id ?? 0)
      }
    },
  })
  return formatIds.map((id) => toNumberFormat(id, customCodes))
}
