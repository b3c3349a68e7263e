// What the core refuses around dealers, in Tamil.

import type { DealerRefusalWords } from '../dealer-refusal-words.ts'
import { amount, shown } from '../refusal-words.ts'

export const dealerRefusals: DealerRefusalWords = {
  dealer_order_empty: () => 'ஆர்டரில் பொருள் எதுவும் இல்லை. ஒன்றாவது சேர்க்கவும்.',
  dealer_order_settled: d =>
    d.status === 'cancelled'
      ? `ஆர்டர்${shown(d.number, ' ')} ரத்து செய்யப்பட்டது. எதுவும் எழுதப்படவில்லை.`
      : `ஆர்டர்${shown(d.number, ' ')}: சரக்கு ஏற்கெனவே வந்துவிட்டது. எதுவும் எழுதப்படவில்லை.`,
  dealer_order_other: d => `ஆர்டர்${shown(d.number, ' ')} ${shown(d.name) || 'வேறு டீலர்'} பெயரில் உள்ளது. அங்கே திறக்கவும்.`,
  dealer_bill_known: d =>
    `இந்த டீலரின் பில்${shown(d.number, ' ')} ஏற்கெனவே பதிவாகியுள்ளது. எண்ணை ஒப்பிடவும்; தவறாகப் பதிந்திருந்தால் முதலில் அந்த வரவை மாற்றியெழுதவும்.`,
  dealer_payment_over: d =>
    `இந்த ஆர்டரில் பாக்கி ${amount(d.duePaise) || 'குறைவு'} மட்டுமே. தொகையைக் குறைக்கவும், அல்லது மீதியைக் கணக்கில் செலுத்தவும். பணம் எதுவும் பதிவாகவில்லை.`,
  receipt_empty: () => 'சரக்கும் வரவில்லை, பில்லும் இல்லை. வந்ததை அல்லது பில் தொகையை எழுதவும்.',
  tax_over_bill: () => 'வரி பில் தொகையை விட அதிகம். இரண்டில் ஒன்றைத் திருத்தவும்.',
  already_reversed: () => 'இது ஏற்கெனவே மாற்றியெழுதப்பட்டது. எதுவும் மாறவில்லை.',
  proof_unusable: d =>
    d.reason === 'size'
      ? 'சான்றுக் கோப்பு 1 MB-ஐ விடப் பெரியது. சிறிய படம் எடுக்கவும். பணம் எதுவும் பதிவாகவில்லை.'
      : 'சான்று PDF, JPEG அல்லது PNG அல்ல. வேறு கோப்பைத் தேர்ந்தெடுக்கவும். பணம் எதுவும் பதிவாகவில்லை.',
}
