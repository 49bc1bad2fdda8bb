import { appendixVi } from './appendix.vi.ts'
import { gridVi } from './grid.vi.ts'
import { hostVi } from './host.vi.ts'
import { importVi } from './import.vi.ts'
import { changesVi } from './changes.vi.ts'
import { cliVi } from './cli.vi.ts'
import { errorsVi } from './errors.vi.ts'
import { screensVi } from './screens.vi.ts'

export const vi = {
  ...appendixVi,
  ...gridVi,
  ...hostVi,
  ...importVi,
  ...changesVi,
  ...cliVi,
  ...errorsVi,
  ...screensVi,
} as const
