// The Reports screen.

import type { Words } from '../words.ts'

export const reports: Words['reports'] = {
  title: 'அறிக்கைகள்',
  grain: 'வரிகள்',
  counter: 'கவுண்டர்',
  allCounters: 'எல்லா கவுண்டர்களும்',
  counterNamed: code => `கவுண்டர் ${code}`,
  allCustomers: 'எல்லா வாடிக்கையாளர்களும்',
  asOfNow: 'இப்போதைய நிலை',
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
