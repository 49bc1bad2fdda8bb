/** Checks: what each rule says, why it matters, what its fix does, and the screen of findings. */
export const checksVi = {
  'checks.severity.error': 'Sai',
  'checks.severity.warning': 'Nghi vấn',
  'checks.severity.note': 'Lưu ý',
} as const satisfies Record<`checks.${string}` | `check.${string}`, string>

export type ChecksMessage = keyof typeof checksVi
