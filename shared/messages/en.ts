import type { vi } from './vi.ts'
import { appendixEn } from './appendix.en.ts'
import { gridEn } from './grid.en.ts'
import { hostEn } from './host.en.ts'
import { importEn } from './import.en.ts'
import { changesEn } from './changes.en.ts'
import { cliEn } from './cli.en.ts'
import { errorsEn } from './errors.en.ts'
import { screensEn } from './screens.en.ts'

export const en = {
  ...appendixEn,
  ...gridEn,
  ...hostEn,
  ...importEn,
  ...changesEn,
  ...cliEn,
  ...errorsEn,
  ...screensEn,
} as const satisfies Record<keyof typeof vi, string>
