// வேறு நிரலின் பில்களைக் கொண்டு வருதல்.

import { indian } from '../../count-words.ts'

export const salesImport = {
  fields: {
    number: 'பில் எண்',
    date: 'தேதி',
    time: 'நேரம்',
    kind: 'விற்பனையா திரும்பியதா',
    code: 'பொருள் குறியீடு',
    barcode: 'பார்கோடு',
    name: 'பொருள் பெயர்',
    quantity: 'அளவு',
    price: 'ஒன்றின் விலை',
    amount: 'தொகை',
    customer_code: 'வாடிக்கையாளர் குறியீடு',
    customer_name: 'வாடிக்கையாளர் பெயர்',
    customer_phone: 'வாடிக்கையாளர் தொலைபேசி',
    place: 'ஊர் அல்லது நாடு',
  },
  currency: 'தொகைகளின் நாணயம்',
  currencyHint: 'INR, GBP, USD, …',
  returnMark: 'திரும்பியவற்றின் எண் தொடக்கம்',
  dateOrder: 'தேதி எழுதிய முறை',
  dateOrders: { day_first: 'நாள், மாதம், ஆண்டு', month_first: 'மாதம், நாள், ஆண்டு' },
  sums: 'பில்களின் மொத்தம்',
  sumsHint: 'மற்ற நிரலின் மொத்தங்களுடன் ஒப்பிடுங்கள்.',
  columns: { kind: 'வகை', bills: 'பில்கள்', lines: 'வரிகள்', quantity: 'அளவு', amount: 'தொகை' },
  all: 'எல்லாம் சேர்த்து',
  days: (from: string, to: string) => `${from} முதல் ${to} வரை`,
  customers: (count: number, known: number) => `${indian(count)} வாடிக்கையாளர்கள், ${indian(known)} பேர் இங்கே தெரிந்தவர்கள்`,
  items: (count: number, known: number) => `${indian(count)} பொருட்கள், ${indian(known)} இங்கே உள்ளவை`,
  onlyHistory: 'பழைய பில்கள் பார்க்க மட்டும்: எண் எடுக்காது, இருப்பை மாற்றாது, யாரிடமும் பணம் கேட்காது.',
  run: (bills: number) => `${indian(bills)} பழைய பில்களைக் கொண்டு வா`,
  runSkipping: (bills: number, refused: number) =>
    `${indian(bills)} பழைய பில்களைக் கொண்டு வா, ${indian(refused)} வரிகளை விடு`,
  wouldCreate: 'வரிகள் வரும்',
  done: 'பழைய பில்கள் வந்துவிட்டன',
  doneHint: (bills: number) => `${indian(bills)} பழைய பில்கள், உங்கள் சொந்த பில்களிலிருந்து தனியாக.`,
  toBills: 'பழைய பில்களைப் பார்',
}
