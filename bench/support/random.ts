// Chance that is the same in every run, and popularity as shops have it: few things sell most.

/** The same pseudo-random numbers in every run. */
export function createRandom(seed: number): () => number {
  const state = { value: seed >>> 0 }
  return () => {
    state.value = (Math.imul(state.value, 1664525) + 1013904223) >>> 0
    return state.value / 2 ** 32
  }
}

/** Zipf's law over so many things (exponent 1): thing k is drawn 1/k as often as the first. Returns indexes from 0. */
export function createZipf(count: number, random: () => number): () => number {
  const harmonic = Math.log(count + 0.5)
  return () => Math.min(count - 1, Math.floor(Math.exp(random() * harmonic) - 0.5))
}

/** Spreads indexes over a range so that what is popular lies anywhere in it; the same place for the same index. */
export function scatter(index: number, count: number): number {
  return Number((BigInt(index) * 2_654_435_761n) % BigInt(count))
}
