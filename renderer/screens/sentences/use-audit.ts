import { useEffect, useState } from 'react'
import { startAudit, type TextAudit } from '../../../shared/audit/audit-text.ts'
import type { TextBlock } from '../../../shared/audit/text-block.ts'
import type { Facts } from '../../../shared/changes/change-set.ts'
import { useApp } from '../../state/use-app.ts'
import { useAfterFrame } from '../../ui/use-after-frame.ts'

/** Of a frame, this much goes to reading; the rest stays for the person. */
const SLICE_MS = 10

export interface RunningAudit {
  readonly audit: TextAudit | null
  readonly facts: Facts | null
  /** Blocks read so far. */
  readonly done: number
}

/** Holds a text against the plan, again a moment after each edit; the window stays answering meanwhile. */
export function useAudit(planId: string, blocks: readonly TextBlock[]): RunningAudit {
  const session = useApp((state) => state.session)
  const now = useAfterFrame(planId)
  const [state, setState] = useState<RunningAudit>({ audit: null, facts: null, done: 0 })

  useEffect(() => {
    if (session === null) return undefined
    const source = session.facts()
    const work = startAudit(source, now.subject, blocks)
    let timer = 0
    const step = (): void => {
      const until = performance.now() + SLICE_MS
      while (!work.isDone() && performance.now() < until) work.step()
      if (work.isDone()) {
        setState({ audit: work.result(), facts: source.facts, done: blocks.length })
        return
      }
      // What was found before stays on screen until the new result is whole.
      setState((before) => ({ ...before, done: work.done() }))
      timer = window.setTimeout(step)
    }
    timer = window.setTimeout(step)
    return () => window.clearTimeout(timer)
  }, [session, now, blocks])

  return state
}
