// A total in Hindi words: करोड़, लाख, हज़ार, सौ. Every number below a hundred has a word of its own.
//
// 1. Starts "रुपये", ends "मात्र"; paise, when there are any, follow as " और … पैसे".

import { assert } from '../../kernel/assert.ts'
import type { Paise } from '../../kernel/money.ts'
import { type NumberWords, numberInWords } from './number-in-words.ts'

/** 0 to 99. */
const belowHundred = (
  'शून्य एक दो तीन चार पाँच छह सात आठ नौ दस ग्यारह बारह तेरह चौदह पंद्रह सोलह सत्रह अठारह उन्नीस ' +
  'बीस इक्कीस बाईस तेईस चौबीस पच्चीस छब्बीस सत्ताईस अट्ठाईस उनतीस तीस इकतीस बत्तीस तैंतीस चौंतीस पैंतीस छत्तीस सैंतीस अड़तीस उनतालीस ' +
  'चालीस इकतालीस बयालीस तैंतालीस चौवालीस पैंतालीस छियालीस सैंतालीस अड़तालीस उनचास पचास इक्यावन बावन तिरपन चौवन पचपन छप्पन सत्तावन अट्ठावन उनसठ ' +
  'साठ इकसठ बासठ तिरसठ चौंसठ पैंसठ छियासठ सड़सठ अड़सठ उनहत्तर सत्तर इकहत्तर बहत्तर तिहत्तर चौहत्तर पचहत्तर छिहत्तर सतहत्तर अठहत्तर उन्यासी ' +
  'अस्सी इक्यासी बयासी तिरासी चौरासी पचासी छियासी सत्तासी अट्ठासी नवासी नब्बे इक्यानवे बानवे तिरानवे चौरानवे पचानवे छियानवे सत्तानवे अट्ठानवे निन्यानवे'
).split(' ')

const hindi: NumberWords = {
  crore: 'करोड़',
  lakh: 'लाख',
  thousand: 'हज़ार',
  hundred: 'सौ',
  belowHundred: value => belowHundred[value] as string,
}

/** `118000` → `रुपये एक हज़ार एक सौ अस्सी मात्र`. Takes no negative amounts. */
export function amountInHindi(paise: Paise): string {
  assert(Number.isSafeInteger(paise) && paise >= 0, `an amount to put in words, got ${paise}`)
  const rest = paise % 100
  return `रुपये ${numberInWords(Math.floor(paise / 100), hindi)}${rest === 0 ? '' : ` और ${numberInWords(rest, hindi)} पैसे`} मात्र`
}
