// மாத முடிவுத் திரை: கணக்காளருக்கான மாதக் கோப்புகள், அவற்றைத் தடுப்பவை.

import { indian } from '../count-words.ts'
import type { Words } from '../words.ts'

const inBills = (count: number) => `${indian(count)} ${count === 1 ? 'பில்லில்' : 'பில்களில்'}`
const bills = (count: number) => `${indian(count)} ${count === 1 ? 'பில்' : 'பில்கள்'}`

export const monthEnd: Words['monthEnd'] = {
  title: 'மாத முடிவு',
  before: 'முந்தைய மாதம்',
  after: 'அடுத்த மாதம்',
  settings: 'விற்றுமுதல், வரம்புகள்',
  reading: month => `${month} படிக்கப்படுகிறது…`,
  progress: (done, total) => `${indian(total)} பில்களில் ${indian(done)}`,
  stop: 'நிறுத்து',
  tables: 'GSTR-1',
  columns: {
    table: 'அட்டவணை',
    count: 'வரிசைகள்',
    taxable: '₹ வரிக்குரிய',
    igst: '₹ IGST',
    cgst: '₹ CGST',
    sgst: '₹ SGST',
  },
  sections: {
    b2b: '4 · பதிவு பெற்றோர், பில் வாரியாக',
    b2cl: '5 · பிற மாநிலப் பெரிய விற்பனை',
    b2cs: '7 · மற்ற எல்லா விற்பனையும்',
    nil: '8 · வரியில்லா விற்பனை',
    cdnr: '9B · கிரெடிட் நோட், பதிவு பெற்றோர்',
    cdnur: '9B · கிரெடிட் நோட், மற்றவர்',
    hsnB2b: '12 · HSN வாரியாக, பதிவு பெற்றோர்',
    hsnB2c: '12 · HSN வாரியாக, மற்றவர்',
  },
  issued: (count, cancelled) => `13 · ${indian(count)} எண்கள் தரப்பட்டன, ${indian(cancelled)} ரத்து`,
  nothing: 'இந்த மாதத்தில் பில் இல்லை',
  nothingHint: 'கோப்புகளை எடுக்கலாம்: விற்பனை இல்லாத மாதத்துக்கும் படிவம் தாக்கல் செய்ய வேண்டும்.',
  notDue: {
    composition: 'காம்போசிஷன் கடை GSTR-1 தாக்கல் செய்வதில்லை: காலாண்டுக்கு CMP-08, ஆண்டுக்கு GSTR-4.',
    unregistered: 'GST பதிவு இல்லாத கடை GST படிவங்கள் தாக்கல் செய்வதில்லை. Tally கோப்புகள் இங்கே உள்ளன.',
  },
  files: 'கோப்புகள்',
  file: {
    gstr1Json: 'போர்ட்டலுக்கான GSTR-1',
    gstr1Xlsx: 'பார்ப்பதற்கான GSTR-1',
    eInvoices: 'இ-இன்வாய்ஸ்',
    eWayBills: 'இ-வே பில், பகுதி A',
    tallyMasters: 'Tally மாஸ்டர்கள்',
    tallyVouchers: 'Tally வவுச்சர்கள்',
  },
  made: name => `சேமிக்கப்பட்டது: ${name}`,
  ready: (ready, count) => (ready === count ? bills(count) : `${indian(count)} பில்களில் ${indian(ready)} தயார்`),
  noEInvoices: 'இந்தக் கடைக்கு இல்லை',
  blocked: 'சரிசெய்ய வேண்டியவை',
  nothingBlocks: 'இந்த மாதத்தை எதுவும் தடுக்கவில்லை.',
  place: { what: 'என்ன', where: 'எங்கே', bills: 'பில்கள்', blocks: 'எதற்கு' },
  parts: { gstr1: 'GSTR-1', eInvoices: 'இ-இன்வாய்ஸ்', eWayBills: 'இ-வே பில்', tally: 'Tally' },
  note: 'தகவலுக்கு மட்டும்',
  openPlace: 'சரிசெய்',
  openBill: 'பில்லைத் திற',
  moreBills: (shown, more) => (more === 0 ? shown : `${shown} + ${indian(more)}`),
  blockers: {
    gstin_missing: () => 'கடையின் GSTIN இல்லை',
    seller_address: () => 'கடையின் முகவரி முழுமையாக இல்லை',
    hsn_missing: count => `${inBills(count)} HSN எண் இல்லை`,
    hsn_short: count => `${inBills(count)} HSN எண் குறுகியது`,
    hsn_unknown: count => `${inBills(count)} HSN எண் GSTN-க்குத் தெரியாதது`,
    hsn_digits: count => `${inBills(count)} HSN எண் 4, 6 அல்லது 8 இலக்கம் இல்லை`,
    unit_unknown: count => `${inBills(count)} அலகு GSTN-க்குத் தெரியாதது`,
    rate_unknown: count => `${inBills(count)} GST விகிதம் GSTN-க்குத் தெரியாதது`,
    sez_without_gstin: count => `${inBills(count)} SEZ வாங்குபவருக்கு GSTIN இல்லை`,
    buyer_name: count => `${inBills(count)} வாங்குபவர் பெயர் 3 எழுத்துக்குக் குறைவு`,
    buyer_address: count => `${inBills(count)} வாங்குபவர் முகவரி குறை`,
    irn_days_over: count => `30 நாளுக்கு மேல், IRN இல்லை: ${bills(count)}`,
    note_tax_over: count => `நவம்பர் 30-க்குப் பின், வரி குறையாது: ${count} கிரெடிட் நோட்`,
    note_tax_ends: count => `நவம்பர் 30-க்குள் காட்டினால்தான் வரி குறையும்: ${count} கிரெடிட் நோட்`,
  },
}
