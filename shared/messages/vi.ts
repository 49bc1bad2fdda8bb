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
} as const
