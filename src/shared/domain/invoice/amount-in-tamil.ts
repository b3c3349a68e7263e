// A total in Tamil words: கோடி, லட்சம், ஆயிரம், நூறு. A part that others follow takes its joining form (ஆயிரம் → ஆயிரத்து);
// words are kept apart rather than run together, as bills are usually written.
//
// 1. Starts "ரூபாய்", ends "மட்டும்"; paise, when there are any, follow as " மற்றும் … பைசா".
// 2. The count of crores is written by the same rule.

import { assert } from '../../kernel/assert.ts'
import type { Paise } from '../../kernel/money.ts'

const small = (
  'பூஜ்ஜியம் ஒன்று இரண்டு மூன்று நான்கு ஐந்து ஆறு ஏழு எட்டு ஒன்பது ' +
  'பத்து பதினொன்று பன்னிரண்டு பதிமூன்று பதினான்கு பதினைந்து பதினாறு பதினேழு பதினெட்டு பத்தொன்பது'
).split(' ')

/** By digit: the word alone, and the one before others. */
const tens = pairs(
  '– – இருபது முப்பது நாற்பது ஐம்பது அறுபது எழுபது எண்பது தொண்ணூறு',
  '– – இருபத்து முப்பத்து நாற்பத்து ஐம்பத்து அறுபத்து எழுபத்து எண்பத்து தொண்ணூற்று',
)
const hundreds = pairs(
  '– நூறு இருநூறு முந்நூறு நானூறு ஐநூறு அறுநூறு எழுநூறு எண்ணூறு தொள்ளாயிரம்',
  '– நூற்று இருநூற்று முந்நூற்று நானூற்று ஐநூற்று அறுநூற்று எழுநூற்று எண்ணூற்று தொள்ளாயிரத்து',
)

/** `one` stands before a scale that is counted once. */
const scales = [
  { size: 10_000_000, one: 'ஒரு', alone: 'கோடி', joining: 'கோடியே' },
  { size: 100_000, one: 'ஒரு', alone: 'லட்சம்', joining: 'லட்சத்து' },
  { size: 1_000, one: '', alone: 'ஆயிரம்', joining: 'ஆயிரத்து' },
]

/** `118000` → `ரூபாய் ஆயிரத்து நூற்று எண்பது மட்டும்`. Takes no negative amounts. */
export function amountInTamil(paise: Paise): string {
  assert(Number.isSafeInteger(paise) && paise >= 0, `an amount to put in words, got ${paise}`)
  const rest = paise % 100
  return `ரூபாய் ${numberInTamil(Math.floor(paise / 100))}${rest === 0 ? '' : ` மற்றும் ${numberInTamil(rest)} பைசா`} மட்டும்`
}

function numberInTamil(value: number): string {
  if (value === 0) return small[0] as string
  const words: string[] = []
  let rest = value
  for (const { size, one, alone, joining } of scales) {
    const count = Math.floor(rest / size)
    rest %= size
    if (count > 0) words.push(count === 1 ? one : numberInTamil(count), rest > 0 ? joining : alone)
  }
  return [...words, ...belowThousand(rest)].filter(word => word !== '').join(' ')
}

function belowThousand(value: number): string[] {
  const rest = value % 100
  const hundred = value >= 100 ? [form(hundreds, Math.floor(value / 100), rest > 0)] : []
  if (rest === 0) return hundred
  if (rest < small.length) return [...hundred, small[rest] as string]
  const unit = rest % 10
  return [...hundred, form(tens, Math.floor(rest / 10), unit > 0), ...(unit > 0 ? [small[unit] as string] : [])]
}

type Forms = readonly { readonly alone: string; readonly joining: string }[]

function pairs(alone: string, joining: string): Forms {
  const joins = joining.split(' ')
  return alone.split(' ').map((word, i) => ({ alone: word, joining: joins[i] ?? word }))
}

function form(forms: Forms, digit: number, isFollowed: boolean): string {
  const { alone, joining } = forms[digit] as Forms[number]
  return isFollowed ? joining : alone
}
