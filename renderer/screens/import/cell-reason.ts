import type { ImportPreview } from '../../../shared/import/preview.ts'
import type { MessageKey, MessageParams } from '../../../shared/messages/translate.ts'

interface Asked {
  readonly state: 'doubt' | 'rejected' | 'cut' | 'wrong'
  readonly doubtId: string | undefined
  /** Its address in the workbook. */
  readonly where: string
  readonly preview: ImportPreview
  readonly t: (key: MessageKey, params?: MessageParams) => string
  readonly codeText: (code: string, params?: MessageParams) => string
}

/** Why a cell waits for a decision, was refused, or is a printed figure that its own table contradicts. */
export function cellReason({ state, doubtId, where, preview, t, codeText }: Asked): string {
  if (state === 'cut' || state === 'wrong') {
    const mismatch = preview.mismatches.find((one) => one.where === where)
    if (mismatch === undefined) return t(`import.state.${state}`)
    const { printed, computed } = mismatch
    return t('importing.cell.printed', { printed, computed })
  }
  const found =
    state === 'doubt'
      ? preview.doubts.find(({ id }) => id === doubtId)
      : preview.rejected.find((one) => one.where === where)
  if (found === undefined) return t(`import.state.${state}`)
  return codeText(found.reason.code, found.reason.params)
}
