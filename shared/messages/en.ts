import { overviewEn } from './overview.en.ts'
import { capitalEn } from './capital.en.ts'
import { villagesEn } from './villages.en.ts'
import { indicatorsEn } from './indicators.en.ts'
import { agenciesEn } from './agencies.en.ts'
import { districtsEn } from './districts.en.ts'
import { versionsEn } from './versions.en.ts'
import { compareEn } from './compare.en.ts'
import { bundleEn } from './bundle.en.ts'
import { sentencesEn } from './sentences.en.ts'
import { contentsEn } from './contents.en.ts'
import { wordEn } from './word.en.ts'
import { communesEn } from './communes.en.ts'
import { communeEn } from './commune.en.ts'
import { listsEn } from './lists.en.ts'
import { distributionEn } from './distribution.en.ts'
import { unitsEn } from './units.en.ts'
import { setsEn } from './sets.en.ts'
import { checksEn } from './checks.en.ts'
import type { vi } from './vi.ts'
import { appendixEn } from './appendix.en.ts'
import { frameEn } from './frame.en.ts'
import { matrixEn } from './matrix.en.ts'
import { welcomeEn } from './welcome.en.ts'
import { importingEn } from './importing.en.ts'
import { paperEn } from './paper.en.ts'
import { historyEn } from './history.en.ts'
import { gridEn } from './grid.en.ts'
import { hostEn } from './host.en.ts'
import { importEn } from './import.en.ts'
import { changesEn } from './changes.en.ts'
import { cliEn } from './cli.en.ts'
import { errorsEn } from './errors.en.ts'

export const en = {
  ...appendixEn,
  ...frameEn,
  ...matrixEn,
  ...welcomeEn,
  ...importingEn,
  ...paperEn,
  ...historyEn,
  ...gridEn,
  ...hostEn,
  ...importEn,
  ...changesEn,
  ...cliEn,
  ...errorsEn,
  ...communesEn,
  ...communeEn,
  ...listsEn,
  ...distributionEn,
  ...unitsEn,
  ...setsEn,
  ...checksEn,
  ...overviewEn,
  ...capitalEn,
  ...villagesEn,
  ...indicatorsEn,
  ...agenciesEn,
  ...districtsEn,
  ...versionsEn,
  ...compareEn,
  ...bundleEn,
  ...sentencesEn,
  ...contentsEn,
  ...wordEn,
} as const satisfies Record<keyof typeof vi, string>
