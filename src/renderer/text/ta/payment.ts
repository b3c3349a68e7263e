// The payment sheet and later payments, in Tamil.

import type { Words } from '../words.ts'

export const payment: Words['payment'] = {
  title: 'பணம் பெறு',
  due: 'செலுத்த வேண்டியது',
  left: 'இன்னும் பாக்கி',
  change: 'சில்லறை',
  means: {
    cash: 'ரொக்கம்',
    upi: 'UPI',
    card: 'அட்டை',
    bank: 'வங்கி',
    other: 'மற்றவை',
    credit: 'கடன்',
  },
  amount: means => `${means}: தொகை (₹)`,
  quickNotes: 'கொடுத்தது',
  takeBack: 'திரும்ப எடு',
  finish: 'பில்லை முடி',
  keepAndGoOn: 'பதிந்து, பாக்கியைப் பெறு',
  onAccount: name => `கடன் கணக்கு: ${name}`,
  needsCustomer: 'கடனுக்கு வாடிக்கையாளர் வேண்டும்.',
  chooseCustomer: 'வாடிக்கையாளரைத் தேர்ந்தெடு',
  upiScan: 'பணம் செலுத்த வாடிக்கையாளர் இதை ஸ்கேன் செய்யலாம்',
  upiNotSet: 'இங்கே QR காட்ட, அமைப்புகளில் உங்கள் UPI ID-ஐச் சேர்க்கவும்.',
  upiCheck: 'பணம் வந்ததாக ஃபோன் அல்லது சவுண்ட்பாக்ஸ் சொன்னதும் முடிக்கவும்.',
  posting: 'பில் எழுதுகிறது…',
  problems: {
    not_an_amount: 'ரூபாயை 500 அல்லது 99.50 போல எழுதவும்.',
    over: 'ரொக்கம் மட்டுமே பாக்கியை விட அதிகமாக இருக்கலாம்.',
    needs_customer: 'கடனுக்கு வாடிக்கையாளர் வேண்டும். ஒருவரை, அல்லது வேறு முறையைத் தேர்ந்தெடுக்கவும்.',
    cash_limit: 'ஒரு பில்லுக்கு ரொக்கமாக இரண்டு லட்சம் ரூபாய் அல்லது அதற்கு மேல் பெறக் கூடாது. ஒரு பகுதியை வேறு முறையில் பெறவும்.',
  },
  keys: {
    means: 'ரொக்கம், UPI, அட்டை, வங்கி, மற்றவை',
    credit: 'வாடிக்கையாளர் கடன் கணக்கில்',
    notes: 'நோட்டுகள்',
  },
  later: {
    title: 'பணம் பெறு',
    amount: 'தொகை',
    means: 'முறை',
    note: 'குறிப்பு',
    take: 'பணம் பெறு',
    taken: receipt => `பணம் பெற்றாயிற்று, ரசீது ${receipt}`,
    over: due => `பாக்கி ${due} மட்டுமே.`,
  },
}
