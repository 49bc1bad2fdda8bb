/** A place in a text that names something of the plan. */
export interface Mention {
  readonly start: number
  readonly end: number
  /** Ids of subjects it may mean; none: something the plan has no figures of, which ends what was spoken of before. */
  readonly subjects: readonly string[]
}
