import { existsSync, readFileSync } from 'node:fs'
import { z } from 'zod'
import { writeFileAtomic } from '../../files/write-atomic.ts'

/** The smallest screen to serve, and the smallest window on it. */
export const DEFAULT_SIZE = { width: 1366, height: 768 } as const
export const MIN_SIZE = { width: 1100, height: 640 } as const
/** Part of the title bar that has to be on a screen for a hand to catch the window. */
const CATCH = 80

const rectangle = z.object({ x: z.int(), y: z.int(), width: z.int(), height: z.int() })
const boundsSchema = z.object({ ...rectangle.shape, isMaximized: z.boolean() })

export type Rectangle = z.infer<typeof rectangle>
export type WindowBounds = z.infer<typeof boundsSchema>

/** Where the window was last, or null where that is unknown or no longer on any screen. */
export function readBounds(path: string, screens: readonly Rectangle[]): WindowBounds | null {
  if (!existsSync(path)) return null
  try {
    const bounds = boundsSchema.parse(JSON.parse(readFileSync(path, 'utf8')))
    return screens.some((screen) => canBeCaught(bounds, screen)) ? bounds : null
  } catch {
    // A damaged note of a window's place is no loss.
    return null
  }
}

export function writeBounds(path: string, bounds: WindowBounds): void {
  writeFileAtomic(path, JSON.stringify(bounds))
}

function canBeCaught(bounds: Rectangle, screen: Rectangle): boolean {
  const overlap =
    Math.min(bounds.x + bounds.width, screen.x + screen.width) - Math.max(bounds.x, screen.x)
  const isTopInside = bounds.y >= screen.y && bounds.y <= screen.y + screen.height - CATCH
  return overlap >= CATCH && isTopInside
}
