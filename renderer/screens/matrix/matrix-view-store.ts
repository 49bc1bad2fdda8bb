import { createStore } from 'zustand/vanilla'

/** How the matrix is looked at, for as long as the window is open; the other choices are in the app's state. */
export const matrixView = createStore<{ readonly isBoundShown: boolean }>()(() => ({
  isBoundShown: false,
}))
