// The words of X and Z reports that only paper says. "X" and "Z" stay as they are: every till of the trade says so.

import type { DocumentLanguage } from '../../../shared/contract/counter/document-calls.ts'
import { type ShiftReportWords, shiftReportWords } from '../../../shared/domain/till/shift-report-words.ts'

export interface ShiftWords extends ShiftReportWords {
  readonly x: string
  readonly z: string
  readonly asOf: string
  readonly counter: string
  readonly closed: string
  readonly at: (time: string, who: string) => string
  readonly taxable: string
  readonly float: string
  readonly expected: string
  readonly count: string
  readonly loose: string
  readonly counted: string
  readonly exact: string
  readonly cashier: string
  readonly checkedBy: string
}

export const shiftWords: Readonly<Record<DocumentLanguage, ShiftWords>> = {
  en: {
    ...shiftReportWords.en,
    x: 'X Report',
    z: 'Z Report',
    asOf: 'As of',
    counter: 'Counter',
    closed: 'Closed',
    at: (time, who) => `${time}, ${who}`,
    taxable: 'Of it taxable value',
    float: 'Float at opening',
    expected: 'Expected',
    count: 'Counted',
    loose: 'Counted as an amount',
    counted: 'Counted',
    exact: 'Difference',
    cashier: 'Cashier',
    checkedBy: 'Checked by',
  },
  hi: {
    ...shiftReportWords.hi,
    x: 'X रिपोर्ट\nX Report',
    z: 'Z रिपोर्ट\nZ Report',
    asOf: 'अब तक',
    counter: 'काउंटर',
    closed: 'बंद हुई',
    at: (time, who) => `${time}, ${who}`,
    taxable: 'इसमें कर योग्य मूल्य',
    float: 'शुरुआती नकद',
    expected: 'होना चाहिए',
    count: 'गिनती',
    loose: 'एक साथ गिना',
    counted: 'गिना गया',
    exact: 'अंतर',
    cashier: 'कैशियर',
    checkedBy: 'जाँचने वाले',
  },
  ta: {
    ...shiftReportWords.ta,
    x: 'X அறிக்கை\nX Report',
    z: 'Z அறிக்கை\nZ Report',
    asOf: 'இதுவரை',
    counter: 'கவுண்டர்',
    closed: 'மூடியது',
    at: (time, who) => `${time}, ${who}`,
    taxable: 'இதில் வரிக்குரிய மதிப்பு',
    float: 'தொடக்க ரொக்கம்',
    expected: 'இருக்க வேண்டியது',
    count: 'எண்ணியது',
    loose: 'மொத்தமாக எண்ணியது',
    counted: 'எண்ணிய தொகை',
    exact: 'வித்தியாசம்',
    cashier: 'காசாளர்',
    checkedBy: 'சரிபார்த்தவர்',
  },
}
