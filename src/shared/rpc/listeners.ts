// A set of listeners, the small part that every wire shares.

export interface Listeners<T> {
  /** Returns the function that removes the listener again. */
  add(listener: (value: T) => void): () => void
  /** Tells all of them. One that throws does not keep the others from hearing; its error comes out afterwards. */
  tell(value: T): void
}

export function createListeners<T>(): Listeners<T> {
  // Each adding gets its own place, so that the same function added twice is heard twice and removed once.
  const places = new Map<symbol, (value: T) => void>()
  return {
    add(listener) {
      const place = Symbol('listener')
      places.set(place, listener)
      return () => void places.delete(place)
    },
    tell(value) {
      const errors: unknown[] = []
      for (const listener of [...places.values()]) {
        try {
          listener(value)
        } catch (error) {
          errors.push(error)
        }
      }
      if (errors.length > 0)
        throw errors.length === 1 ? errors[0] : new AggregateError(errors, 'several listeners failed')
    },
  }
}
