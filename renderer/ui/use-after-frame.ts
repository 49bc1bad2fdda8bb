import { useDeferredValue, useMemo } from 'react'
import { useApp } from '../state/use-app.ts'

/** What an explanation speaks of, at one state of the facts. */
export interface Explained<Subject> {
  readonly subject: Subject
  readonly factsVersion: number
}

/**
 * A panel that explains what is selected follows a moment after the table: the frame of a keystroke belongs to the figures
 * it moves. Draw the panel in a `memo` component that is given this value.
 */
export function useAfterFrame<Subject>(subject: Subject): Explained<Subject> {
  const factsVersion = useApp((state) => state.factsVersion)
  const now = useMemo(() => ({ subject, factsVersion }), [subject, factsVersion])
  return useDeferredValue(now)
}
