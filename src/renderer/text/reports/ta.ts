// The Reports screen.

import { indian } from '../count-words.ts'
import type { Words } from '../words.ts'

export const reports: Words['reports'] = {
  title: 'அறிக்கைகள்',
  grain: 'வரிகள்',
  counter: 'கிளை அல்லது கவுண்டர்',
  allCounters: 'எல்லா கவுண்டர்களும்',
  allBranches: 'எல்லா கிளைகளும்',
  allOf: branch => `${branch}, முழுக் கிளை`,
  counterNamed: code => `கவுண்டர் ${code}`,
  allCustomers: 'எல்லா வாடிக்கையாளர்களும்',
  asOfNow: 'இப்போதைய நிலை',
  past: {
    count: 'பழைய பில்களுடன்',
    counted: (bills: number, amount: string) =>
      `இந்தக் கணக்கில் ${indian(bills)} பழைய பில்கள், ${amount}, வரி இல்லாமல் சேர்ந்துள்ளன.`,
    leftOut: (bills: number, amount: string) => `${indian(bills)} பழைய பில்கள், ${amount}, இந்தக் கணக்கில் இல்லை.`,
    none: 'இந்த நாட்களில் பழைய பில்கள் இல்லை.',
    ofNoCounter: 'பழைய பில்கள் எந்தக் கிளைக்கும் கவுண்டருக்கும் உரியவை அல்ல.',
    otherMoney: (list: string) => `ரூபாயுடன் ஒருபோதும் கூட்டப்படாதவை: ${list}.`,
  },
  reading: 'பில்கள் படிக்கப்படுகின்றன…',
  empty: 'இந்த நாள்களில் எதுவும் இல்லை',
  emptyHint: 'F2 அழுத்தி வேறு நாள்களைத் தேர்வு செய்யவும்.',
  formats: { csv: 'CSV', xlsx: 'Excel', pdf: 'PDF' },
  made: name => `சேமித்தது: ${name}`,
  keys: {
    reports: 'அறிக்கையைத் தேர்வு செய்ய',
    rows: 'வரியைத் தேர்வு செய்ய',
    toTable: 'அட்டவணைக்குள்',
    follow: 'இதன் பில்களுக்கு',
    back: 'திரும்ப',
  },
}
