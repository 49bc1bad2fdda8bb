import type { VillageStandard } from '../../../changes/fact-tables.ts'
import { foldLabelLoosely } from '../../../units/fold-label.ts'
import { phraseTest } from '../content-words.ts'

const RURAL = ` ${foldLabelLoosely('nông thôn')} `
const VILLAGE = phraseTest(
  'thôn',
  'thôn bản',
  'xóm',
  'khu dân cư',
  'số bản',
  'tên bản',
  'thôn xóm',
  'ấp',
  'village',
  'villages',
)
const QUARTER = phraseTest('khu dân cư', 'quarter', 'quarters')
const MODEL = phraseTest('kiểu mẫu', 'model')
const NTM = phraseTest('nông thôn mới', 'ntm', 'đạt chuẩn', 'new rural')

/** True of a text about villages: `nông thôn mới` speaks of none. */
export function speaksOfVillages(text: string): boolean {
  return VILLAGE(withoutRural(text))
}

function withoutRural(text: string): string {
  let key = ` ${foldLabelLoosely(text)} `
  // Words share their spaces, so that twice in a row takes two passes.
  while (key.includes(RURAL)) key = key.replace(RURAL, ' ')
  return key
}

/** What a title or heading says that its villages are planned to be; null where it says nothing sure. */
export function villageStandardOf(text: string): VillageStandard | null {
  if (!speaksOfVillages(text)) return null
  if (MODEL(text)) {
    const hasQuarter = QUARTER(text)
    const hasOther = phraseTest('thôn', 'xóm', 'bản', 'village', 'villages')(withoutRural(text))
    return hasQuarter && hasOther ? null : hasQuarter ? 'quarter-model' : 'village-model'
  }
  return NTM(text) ? 'village-ntm' : null
}
