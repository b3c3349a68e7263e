// An item's name in the language of the screens, and what else helps to tell it from its neighbours.

import type { Language } from './words.ts'

interface Named {
  readonly name: string
  readonly nameHi: string | null
  readonly nameTa: string | null
  readonly code: string | null
}

/** The name to read first, and the rest of what it is called. */
export function itemNames(language: Language, item: Named): readonly [name: string, also: string] {
  const own = language === 'hi' ? item.nameHi : language === 'ta' ? item.nameTa : null
  return own ? [own, item.name] : [item.name, item.code ?? '']
}
