import { useCallback, useState } from 'react'
import { giveOut } from '../../state/give-out.ts'
import { useStore } from '../../state/use-app.ts'
import { useSayGiven } from '../../ui/use-say-given.ts'

/** Gives the findings out as a workbook; one at a time. */
export function useExportFindings(planId: string): {
  readonly isExporting: boolean
  readonly run: () => void
} {
  const store = useStore()
  const say = useSayGiven()
  const [isExporting, setExporting] = useState(false)
  const run = useCallback(() => {
    setExporting(true)
    const { language } = store.getState()
    void giveOut(store, (connection, documentId) =>
      connection.call('checks.export', { documentId, planId, language }),
    ).then((reply) => {
      setExporting(false)
      say(reply)
    })
  }, [store, planId, say])
  return { isExporting, run }
}
