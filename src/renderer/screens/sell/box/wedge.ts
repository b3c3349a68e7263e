// Tells a scanner from a person: a scanner is a keyboard whose keys come faster than fingers and end with Enter. Pure.
//
// 1. A burst is a run of characters, none of them held down, each at most `gapMs` after the one before.
// 2. The first two characters of a burst go to the field as typed; from the third on they are held back.
// 3. Enter right after a burst of at least `leastLength` is a scan; the field gets back what stood in it before.
// 4. A burst that ends otherwise was typing: what was held goes to the field, in order, nothing lost.

export const gapMs = 40
/** The Enter may take a little longer: some scanners pause before their suffix. */
export const endGapMs = 60
const leastLength = 4
const passedAsTyped = 2

export interface Wedge {
  readonly characters: string
  readonly held: string
  readonly lastAtMs: number
}

export type WedgeAct =
  /** Let the key do what it does. `release`: first put these held characters into the field. */
  | { readonly do: 'pass'; readonly release: string }
  /** A new burst may begin here: remember what stands in the field, then let the key pass. */
  | { readonly do: 'begin'; readonly release: string }
  | { readonly do: 'hold' }
  | { readonly do: 'scan'; readonly code: string }

export interface WedgeKey {
  /** One character, or the name of a key. */
  readonly key: string
  readonly atMs: number
  readonly isHeldDown: boolean
  readonly hasModifier: boolean
}

export const idleWedge: Wedge = { characters: '', held: '', lastAtMs: Number.NEGATIVE_INFINITY }

export function stepWedge(wedge: Wedge, key: WedgeKey): readonly [Wedge, WedgeAct] {
  // A scanner presses Shift for capitals.
  if (key.key === 'Shift') return [wedge, { do: 'pass', release: '' }]
  const gap = key.atMs - wedge.lastAtMs
  const isEnd = key.key === 'Enter' || key.key === 'Tab'
  if (isEnd && !key.hasModifier && gap <= endGapMs && wedge.characters.length >= leastLength) {
    return [idleWedge, { do: 'scan', code: wedge.characters }]
  }
  const isCharacter = [...key.key].length === 1 && !key.hasModifier && !key.isHeldDown
  if (!isCharacter) return [idleWedge, { do: 'pass', release: wedge.held }]
  if (gap > gapMs) {
    return [
      { characters: key.key, held: '', lastAtMs: key.atMs },
      { do: 'begin', release: wedge.held },
    ]
  }
  const characters = wedge.characters + key.key
  if (characters.length <= passedAsTyped) {
    return [
      { characters, held: '', lastAtMs: key.atMs },
      { do: 'pass', release: '' },
    ]
  }
  return [{ characters, held: wedge.held + key.key, lastAtMs: key.atMs }, { do: 'hold' }]
}

/** No key came for a while: gives what is held. */
export function endWedge(wedge: Wedge): string {
  return wedge.held
}
