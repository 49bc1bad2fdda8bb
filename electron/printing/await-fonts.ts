/**
 * Script that waits for the four faces of Tinos in the page that is about to be printed, and gives the number of faces
 * that came. A page printed sooner falls back to whatever the machine has, and Vietnamese letters come from elsewhere.
 */
export const AWAIT_FONTS_SCRIPT = `Promise.all(
  ['', 'bold ', 'italic ', 'italic bold '].map((face) => document.fonts.load(face + '12px Tinos', 'Aăạ')),
).then((faces) => faces.filter((loaded) => loaded.length > 0).length)`
