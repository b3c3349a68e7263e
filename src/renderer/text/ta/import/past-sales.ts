// கடை முன்பு பயன்படுத்திய நிரலின் பில்கள்.

import { indian } from '../../count-words.ts'

export const pastSales = {
  title: 'பழைய பில்கள்',
  open: 'பழைய பில்கள்',
  toInvoices: 'பில்கள்',
  filter: 'எண், வாடிக்கையாளர், பொருள்',
  kind: 'வகை',
  kinds: { all: 'எல்லா பழைய பில்கள்', sale: 'விற்பனை', return: 'திரும்பியவை', write_off: 'கழிக்கப்பட்டவை' },
  tags: { sale: 'விற்பனை', return: 'திரும்பியது', write_off: 'கழிவு' },
  columns: { number: 'எண்', day: 'தேதி', customer: 'வாடிக்கையாளர்', kind: 'வகை', lines: 'வரிகள்', amount: 'தொகை' },
  nobody: 'வாடிக்கையாளர் பெயர் இல்லை',
  count: (count: number) => `${indian(count)} பழைய பில்கள்`,
  empty: 'பழைய பில்கள் இல்லை',
  emptyHint: 'முன்பு பயன்படுத்திய நிரலின் பில்களைக் கோப்பிலிருந்து கொண்டு வரலாம்.',
  noneMatch: 'பொருந்தும் பழைய பில் இல்லை',
  noneMatchHint: 'வேறு காலம் அல்லது குறைந்த எழுத்துகளை முயலுங்கள்.',
  toImport: 'கோப்பைக் கொண்டு வா',
  onlyHistory: 'வேறு நிரலிலிருந்து: பார்க்க மட்டும், Galla-வின் கணக்கு, இருப்பு, பாக்கியில் சேராது.',
  fromFile: (name: string) => `${name} கோப்பிலிருந்து`,
  customerCode: (code: string) => `வாடிக்கையாளர் ${code}`,
  line: { item: 'பொருள்', quantity: 'அளவு', price: 'விலை', amount: 'தொகை' },
  lines: 'வரிகள்',
  units: (quantity: string) => `அளவு ${quantity}`,
  ofCustomer: 'முன்பு வாங்கியவை, பழைய பில்களிலிருந்து',
  ofItem: 'முன்பு விற்றவை, பழைய பில்களில்',
  showAll: (count: number) => `${indian(count)} பழைய பில்களையும் காட்டு`,
}
