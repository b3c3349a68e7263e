// The Customers screen and the customer forms.

import { indian } from '../count-words.ts'

export const customers = {
  title: 'வாடிக்கையாளர்கள்',
  filter: 'பெயர், ஃபோன் அல்லது GSTIN',
  newCustomer: 'புதிய வாடிக்கையாளர்',
  columns: { name: 'பெயர்', phone: 'ஃபோன்', gstin: 'GSTIN', due: '₹ பாக்கி', last: 'கடைசி வாங்கல்' },
  count: (count: number) => `${indian(count)} வாடிக்கையாளர்கள்`,
  empty: 'இன்னும் வாடிக்கையாளர்கள் இல்லை',
  emptyHint: 'இங்கே சேர்க்கவும், அல்லது விற்கும்போது @ மற்றும் ஃபோன் எண்ணை எழுதவும்.',
  noneMatch: 'பொருந்தும் வாடிக்கையாளர் இல்லை',
  noneMatchHint: 'குறைவான எழுத்து அல்லது எண்களில் தேடவும்.',
  bills: 'பில்கள்',
  noBills: 'இன்னும் பில் இல்லை',
  inactive: 'இப்போது வாடிக்கையாளர் அல்ல',
  deactivate: 'நிறுத்து',
  reactivate: 'மீண்டும் சேர்',
  gstinHint: 'வணிக வாடிக்கையாளர்களுக்கு',
  noState: 'கடையின் மாநிலமே',
  isSez: 'சிறப்புப் பொருளாதார மண்டலத்தில் (SEZ, எப்போதும் IGST)',
  badPhone: 'ஃபோன் எண்ணில் 10 இலக்கங்கள், அல்லது + மற்றும் நாட்டுக் குறியீடு.',
  badPin: 'பின்கோடில் 6 இலக்கங்கள் இருக்கும்.',
}
