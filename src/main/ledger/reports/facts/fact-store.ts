// What a store of facts is asked to take in.

/** Entries after the one and up to the other; the counter and its stand, where there is only one. */
export interface Posted {
  readonly after: number
  readonly upTo: number
  readonly onlyCounterNo: number | null
  readonly onlyStand: number | null
}

/** Facts of one kind, that can take in what was posted since. */
export interface FactStore<T> {
  readonly value: T
  take(posted: Posted): void
}
