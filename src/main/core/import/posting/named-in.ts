// What a fact names: ids of records, and codes, phones and names by which one record is taken for another. Two facts that
// name nothing in common do not touch each other.

const records = /^(id|.*Ids?|code|barcodes|phone|gstin|name)$/
const recordsButGroups = /^(id|(?!group|import).*Ids?|code|barcodes|phone|gstin|name)$/

export function namedIn(body: unknown): Set<string> {
  return wordsIn(body, records, new Set())
}

/** The same without the group that an item stands in: many stand there side by side. */
export function claimedIn(bodies: Iterable<unknown>): Set<string> {
  const found = new Set<string>()
  for (const body of bodies) wordsIn(body, recordsButGroups, found)
  return found
}

function wordsIn(body: unknown, keys: RegExp, found: Set<string>): Set<string> {
  if (typeof body !== 'object' || body === null) return found
  for (const [key, value] of Object.entries(body)) {
    if (keys.test(key)) for (const word of Array.isArray(value) ? value : [value]) keep(word, found)
    wordsIn(value, keys, found)
  }
  return found
}

function keep(word: unknown, found: Set<string>): void {
  if (typeof word === 'string' && word !== '') found.add(word.toLowerCase())
}
