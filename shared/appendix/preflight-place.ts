/** Where the reason is kept for which a set was given out against open errors (`remark.place`). */
export const PREFLIGHT_PLACE = 'set/preflight'
