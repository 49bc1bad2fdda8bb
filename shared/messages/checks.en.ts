import type { ChecksMessage } from './checks.vi.ts'

export const checksEn: Record<ChecksMessage, string> = {
  'checks.severity.error': 'Wrong',
  'checks.severity.warning': 'Doubtful',
  'checks.severity.note': 'Note',
}
