// A cache that forgets everything when it is full: bounded memory in a worker that lives as long as the counter.

export interface BoundedCache<K, V> {
  /** The value kept for `key`, made now when there is none. */
  get(key: K, make: () => V): V
}

export function createBoundedCache<K, V>(limit: number): BoundedCache<K, V> {
  const kept = new Map<K, V>()
  return {
    get(key, make) {
      const found = kept.get(key)
      if (found !== undefined) return found
      const made = make()
      if (kept.size >= limit) kept.clear()
      kept.set(key, made)
      return made
    },
  }
}
