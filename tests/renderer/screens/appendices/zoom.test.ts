import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { canZoom, scaleOf, zoomStep } from '../../../../renderer/screens/appendices/zoom.ts'

const A4_LANDSCAPE_MM = 297

test('a fitted sheet and the desk beside it take the width of the window', () => {
  const scale = scaleOf('fit', A4_LANDSCAPE_MM, 912)
  expect(scale * A4_LANDSCAPE_MM * (96 / 25.4)).toBeCloseTo(912 - 16 - 28)
})

test('100% is the size of the paper, however wide the window', () => {
  expect(scaleOf(1, A4_LANDSCAPE_MM, 300)).toBe(1)
})

test('a fitted sheet stays readable in a narrow window and modest in a wide one', () => {
  expect([scaleOf('fit', A4_LANDSCAPE_MM, 100), scaleOf('fit', 100, 9000)]).toEqual([0.25, 2])
})

test('steps from between two stops go to the next stop, and end at the ends', () => {
  expect([zoomStep(0.77, 'in'), zoomStep(0.77, 'out')]).toEqual([0.9, 0.75])
  expect([canZoom(3, 'in'), canZoom(0.25, 'out'), canZoom(1, 'in')]).toEqual([false, false, true])
})

test('in and out again never ends up larger than it began', () => {
  fc.assert(
    fc.property(fc.double({ min: 0.25, max: 3, noNaN: true }), (scale) => {
      expect(zoomStep(zoomStep(scale, 'in'), 'out')).toBeLessThanOrEqual(scale + 0.01)
    }),
  )
})
