import { overviewVi } from './overview.vi.ts'
import { capitalVi } from './capital.vi.ts'
import { villagesVi } from './villages.vi.ts'
import { indicatorsVi } from './indicators.vi.ts'
import { agenciesVi } from './agencies.vi.ts'
import { districtsVi } from './districts.vi.ts'
import { versionsVi } from './versions.vi.ts'
import { compareVi } from './compare.vi.ts'
import { bundleVi } from './bundle.vi.ts'
import { sentencesVi } from './sentences.vi.ts'
import { contentsVi } from './contents.vi.ts'
import { wordVi } from './word.vi.ts'
import { communesVi } from './communes.vi.ts'
import { communeVi } from './commune.vi.ts'
import { listsVi } from './lists.vi.ts'
import { distributionVi } from './distribution.vi.ts'
import { unitsVi } from './units.vi.ts'
import { setsVi } from './sets.vi.ts'
import { checksVi } from './checks.vi.ts'
import { appendixVi } from './appendix.vi.ts'
import { frameVi } from './frame.vi.ts'
import { matrixVi } from './matrix.vi.ts'
import { welcomeVi } from './welcome.vi.ts'
import { importingVi } from './importing.vi.ts'
import { paperVi } from './paper.vi.ts'
import { historyVi } from './history.vi.ts'
import { gridVi } from './grid.vi.ts'
import { hostVi } from './host.vi.ts'
import { importVi } from './import.vi.ts'
import { changesVi } from './changes.vi.ts'
import { cliVi } from './cli.vi.ts'
import { errorsVi } from './errors.vi.ts'

export const vi = {
  ...appendixVi,
  ...frameVi,
  ...matrixVi,
  ...welcomeVi,
  ...importingVi,
  ...paperVi,
  ...historyVi,
  ...gridVi,
  ...hostVi,
  ...importVi,
  ...changesVi,
  ...cliVi,
  ...errorsVi,
  ...communesVi,
  ...communeVi,
  ...listsVi,
  ...distributionVi,
  ...unitsVi,
  ...setsVi,
  ...checksVi,
  ...overviewVi,
  ...capitalVi,
  ...villagesVi,
  ...indicatorsVi,
  ...agenciesVi,
  ...districtsVi,
  ...versionsVi,
  ...compareVi,
  ...bundleVi,
  ...sentencesVi,
  ...contentsVi,
  ...wordVi,
} as const
