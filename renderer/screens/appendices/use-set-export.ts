import { useCallback, useEffect, useRef, useState } from 'react'
import type { Input, NtmEvents } from '../../../shared/api/contract.ts'
import { giveOut } from '../../state/give-out.ts'
import { useStore } from '../../state/use-app.ts'
import { useSayGiven } from '../../ui/use-say-given.ts'

export type SetFormat = Input<'set.export'>['format']
export type SetFiles = Input<'set.export'>['files']
export type SetProgress = Pick<NtmEvents['progress'], 'phase' | 'done' | 'total'>

export interface SetExport {
  /** How far it is; null when nothing is under way. */
  readonly progress: SetProgress | null
  readonly isCancelling: boolean
  /** Called off by the person, and nothing was written. */
  readonly isStopped: boolean
  /** Resolves to whether a file was given out. */
  readonly run: (input: {
    readonly planId: string
    readonly appendixIds: readonly string[]
    readonly format: SetFormat
    readonly files: SetFiles
    readonly withSentences: boolean
    readonly name: string
  }) => Promise<boolean>
  readonly cancel: () => void
}

const STARTING: SetProgress = { phase: 'progress.set.building', done: 0, total: 0 }

/** Gives a set of appendices out as one file, tells how far it is and calls it off. */
export function useSetExport(): SetExport {
  const store = useStore()
  const say = useSayGiven()
  const [progress, setProgress] = useState<SetProgress | null>(null)
  const [isCancelling, setCancelling] = useState(false)
  const [isStopped, setStopped] = useState(false)
  const task = useRef<string | null>(null)

  useEffect(
    () =>
      store.getState().connection.subscribe('progress', (event) => {
        if (event.task === task.current) setProgress(event)
      }),
    [store],
  )

  const cancel = useCallback(() => {
    if (task.current === null) return
    setCancelling(true)
    void store.getState().connection.call('set.cancel', { task: task.current })
  }, [store])
  // Nobody waits for what a closed screen asked for.
  useEffect(() => () => cancel(), [cancel])

  const run = useCallback<SetExport['run']>(
    async ({ appendixIds, ...input }) => {
      if (task.current !== null) return false
      const name = crypto.randomUUID()
      task.current = name
      setProgress(STARTING)
      setStopped(false)
      const reply = await giveOut(store, (connection, documentId) =>
        connection.call('set.export', {
          ...input,
          documentId,
          appendixIds: [...appendixIds],
          task: name,
        }),
      )
      task.current = null
      setProgress(null)
      setCancelling(false)
      const isCalledOff = !reply.ok && reply.error.code === 'cancelled'
      setStopped(isCalledOff)
      if (!isCalledOff) say(reply)
      return reply.ok && reply.value.download.kind !== 'cancelled'
    },
    [store, say],
  )
  return { progress, isCancelling, isStopped, run, cancel }
}
