import type { Layer, Standard } from '../changes/fact-tables.ts'
import { foldLabelLoosely } from '../units/fold-label.ts'
import { readLayer, readYears } from './words.ts'

/** What the texts above a table, and its sheet's name, say of it. */
export interface TitleReading {
  /** Null: none named, or several. */
  readonly standard: Standard | null
  readonly layer: Layer | null
  readonly years: readonly number[]
  /** `2021-2025`, of the criteria set. */
  readonly period: string | null
}

const MODEL = foldLabelLoosely('kiểu mẫu')
const ADVANCED = foldLabelLoosely('nâng cao')
const NTM = [foldLabelLoosely('nông thôn mới'), foldLabelLoosely('ntm')]
const ATTACHED = foldLabelLoosely('kèm theo')

/** Reads titles; the line `(Kèm theo Kế hoạch số …)` speaks of the document, not of the table, and is passed over. */
export function readTitles(
  titles: readonly string[],
  sheet: string,
  planYear: number,
): TitleReading {
  const own = titles.filter((title) => !foldLabelLoosely(title).startsWith(ATTACHED))
  const inTitles = standardOf(own)
  const layers = new Set(own.map((title) => readLayer(title, planYear)).filter(isLayer))
  const layer = layers.size === 1 ? [...layers][0] : readLayer(own.join(' '), planYear)
  const period = /((?:19|20)\d\d)\s*[-–—]\s*((?:19|20)\d\d)/.exec(own.join(' '))
  return {
    standard: inTitles ?? standardOf([sheet.replaceAll('_', ' ')]),
    layer: isLayer(layer) ? layer : layerOfSheet(sheet, planYear),
    years: [...new Set(own.flatMap(readYears))],
    period: period === null ? null : `${period[1]}-${period[2]}`,
  }
}

function layerOfSheet(sheet: string, planYear: number): Layer | null {
  const layer = readLayer(sheet.replaceAll('_', ' '), planYear)
  return isLayer(layer) ? layer : null
}

function standardOf(texts: readonly string[]): Standard | null {
  const key = ` ${texts.map(foldLabelLoosely).join(' ')} `
  const isModel = key.includes(` ${MODEL} `)
  const isAdvanced = key.includes(` ${ADVANCED} `)
  if (isModel && isAdvanced) return null
  if (isModel) return 'ntm-model'
  if (isAdvanced) return 'ntm-advanced'
  return NTM.some((phrase) => key.includes(` ${phrase} `)) ? 'ntm' : null
}

function isLayer(value: Layer | 'added' | null | undefined): value is Layer {
  return value === 'baseline' || value === 'target' || value === 'actual'
}
