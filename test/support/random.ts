// Chance that can be had again: the seed is printed, and GALLA_TEST_SEED gives it back.

export interface Random {
  (): number
  /** A whole number from 0 to `limit` − 1. */
  below(limit: number): number
  bytes(length: number): Buffer
}

export function createRandom(
  seed = Number(process.env.GALLA_TEST_SEED ?? Math.floor(Math.random() * 2 ** 31)),
): Random {
  console.info(`GALLA_TEST_SEED=${seed}`)
  const state = { value: seed >>> 0 }
  // mulberry32
  const next = (): number => {
    state.value = (state.value + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state.value ^ (state.value >>> 15), 1 | state.value)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
  return Object.assign(next, {
    below: (limit: number) => Math.floor(next() * limit),
    bytes: (length: number) => Buffer.from(Array.from({ length }, () => Math.floor(next() * 256))),
  })
}
