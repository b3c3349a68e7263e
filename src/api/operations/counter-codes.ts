// Which code a counter gets that has none. A server that was put back to an earlier day cannot know which codes it gave since,
// so in each of its lives it gives codes of a letter that no counter has that it knows of, and the phones a series of their own.

/** What the numbers of the API's own documents begin with, until its database is put back. */
export const cloudCode = 'P1'

export interface CodeTaken {
  readonly code: string
  /** In which life of the server the counter was made. */
  readonly life: number
}

const digits = [...'123456789']
const letters = [...'ABCDEFGHIJKLMNOQRSTUVWXYZ']

/** Undefined where all are taken. `life` is 0 until the database is put back. */
export function freeCode(known: readonly CodeTaken[], life: number): string | undefined {
  const taken = new Set(known.map(({ code }) => code))
  const ofOtherLives = new Set(known.filter(other => other.life !== life).map(({ code }) => code[0]))
  // What was forgotten begins where the first life counted on: at its beginning.
  const start = life === 0 ? 0 : 1 + (life % (letters.length - 1))
  const inOrder = [...letters.slice(start), ...letters.slice(0, start)]
  const fresh = life === 0 ? inOrder : inOrder.filter(letter => letter !== letters[0] && !ofOtherLives.has(letter))
  return [...fresh, ...inOrder, 'P']
    .flatMap(letter => digits.map(digit => letter + digit))
    .find(code => code !== cloudCode && !taken.has(code))
}

/** Of the phones: no paper that was made by one before the database was put back has its number again. */
export function freeCloudCode(known: readonly CodeTaken[], life: number): string | undefined {
  if (life === 0) return cloudCode
  const start = life % (digits.length - 1)
  const own = digits.slice(1).map(digit => `P${digit}`)
  const taken = new Set(known.map(({ code }) => code))
  return [...own.slice(start), ...own.slice(0, start)].find(code => !taken.has(code)) ?? freeCode(known, life)
}
