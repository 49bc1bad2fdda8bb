import { useCallback, useRef, useState } from 'react'
import type { Input } from '../../../shared/api/contract.ts'
import { giveOut } from '../../state/give-out.ts'
import { useStore } from '../../state/use-app.ts'
import { useSayGiven } from '../../ui/use-say-given.ts'

export type ExportFormat = Input<'appendix.export'>['format']

/** Gives an appendix out as a file; one at a time. */
export function useExport(planId: string): {
  readonly busy: ExportFormat | null
  readonly run: (appendixId: string, format: ExportFormat) => void
} {
  const store = useStore()
  const say = useSayGiven()
  const [busy, setBusy] = useState<ExportFormat | null>(null)
  const isUnderWay = useRef(false)

  const run = useCallback(
    (appendixId: string, format: ExportFormat) => {
      if (isUnderWay.current) return
      isUnderWay.current = true
      setBusy(format)
      void giveOut(store, (connection, documentId) =>
        connection.call('appendix.export', { documentId, planId, appendixId, format }),
      ).then((reply) => {
        isUnderWay.current = false
        setBusy(null)
        say(reply)
      })
    },
    [store, planId, say],
  )
  return { busy, run }
}
