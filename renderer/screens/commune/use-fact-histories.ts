import { useEffect, useState } from 'react'
import type { FactHistoryEntry } from '../../../shared/api/types.ts'
import type { FactTable } from '../../../shared/changes/fact-tables.ts'
import { useApp } from '../../state/use-app.ts'

/** Moving through a table with the arrows asks for nothing until it rests. */
const REST_MS = 150

export interface HistoryKey {
  readonly table: FactTable
  readonly key: Readonly<Record<string, string>>
}

export interface HistoryStep extends FactHistoryEntry {
  readonly table: FactTable
}

/** The lives of some facts, newest step first; null until they are read. */
export function useFactHistories(keys: readonly HistoryKey[]): readonly HistoryStep[] | null {
  const connection = useApp((state) => state.connection)
  const documentId = useApp((state) => state.status?.documentId)
  const revision = useApp((state) => state.status?.revision)
  const asked = JSON.stringify(keys)
  const [found, setFound] = useState<{ asked: string; steps: readonly HistoryStep[] } | null>(null)
  useEffect(() => {
    if (documentId === undefined) return undefined
    let isStale = false
    async function read(id: string): Promise<void> {
      // `asked` is written from `keys` above.
      const wanted = JSON.parse(asked) as readonly HistoryKey[]
      const replies = await Promise.all(
        wanted.map(async ({ table, key }) => ({
          table,
          reply: await connection.call('document.factHistory', {
            documentId: id,
            table,
            key: { ...key },
          }),
        })),
      )
      if (isStale) return
      const steps = replies.flatMap(({ table, reply }) =>
        reply.ok ? reply.value.map((entry) => ({ ...entry, table })) : [],
      )
      setFound({ asked, steps: steps.sort((a, b) => b.changeId - a.changeId) })
    }
    const timer = setTimeout(() => void read(documentId), REST_MS)
    return () => {
      isStale = true
      clearTimeout(timer)
    }
  }, [connection, documentId, revision, asked])
  return found?.asked === asked ? found.steps : null
}
