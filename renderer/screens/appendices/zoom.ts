/** `fit`: as wide as the room there is; otherwise a share of the paper's own size. */
export type Zoom = 'fit' | number

const STEPS = [0.25, 0.33, 0.5, 0.67, 0.75, 0.9, 1, 1.1, 1.25, 1.5, 1.75, 2, 2.5, 3]
const MAX_FIT = 2
const PX_PER_MM = 96 / 25.4
/** Room left at either side of a fitted sheet. */
const DESK_EDGE_PX = 14
/** A scroll bar takes this from the room, whether it is there yet or not: the fit must not depend on it. */
const SCROLL_BAR_PX = 16

/** The scale at which a sheet is shown in a room of this width. */
export function scaleOf(zoom: Zoom, paperWidthMm: number, roomPx: number): number {
  if (zoom !== 'fit') return zoom
  const room = Math.max(0, roomPx - SCROLL_BAR_PX - 2 * DESK_EDGE_PX)
  const [least = 0] = STEPS
  return Math.min(MAX_FIT, Math.max(least, room / (paperWidthMm * PX_PER_MM)))
}

/** The next step up or down from a scale that may lie between two. */
export function zoomStep(scale: number, direction: 'in' | 'out'): number {
  // A fitted scale of 0.999 is not to be stepped to 1.
  const slack = 0.01
  const next =
    direction === 'in'
      ? STEPS.find((step) => step > scale + slack)
      : STEPS.findLast((step) => step < scale - slack)
  return next ?? scale
}

export function canZoom(scale: number, direction: 'in' | 'out'): boolean {
  return zoomStep(scale, direction) !== scale
}
