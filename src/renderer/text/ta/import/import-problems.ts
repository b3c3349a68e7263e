// What can be wrong with a row of an imported list, by the core's codes, and what is worth knowing about it.

import { indian } from '../../count-words.ts'
import type { ProblemParams } from '../../import-words.ts'
import { percent, rupees } from '../../import-words.ts'

const problems = {
  name_missing: () => 'வரிசையில் பெயர் இல்லை.',
  name_too_long: (p: ProblemParams) => `பிராண்டு, பேக்குடன் பெயரில் ${p.length} எழுத்துகள்; அதிகபட்சம் ${p.max}.`,
  text_too_long: (p: ProblemParams) => `வாசகத்தில் ${p.length} எழுத்துகள்; அதிகபட்சம் ${p.max}.`,
  price_missing: () => 'வரிசையில் விலை இல்லை.',
  amount_unclear: () => 'இது தொகை அல்ல. ரூபாயை இப்படி எழுதவும்: 1234.50',
  amount_decimals: () => 'தொகையில் இரண்டுக்கு மேல் தசம இடங்கள்.',
  amount_negative: () => 'தொகை பூஜ்யத்துக்குக் கீழ்.',
  amount_too_large: () => 'தொகை விலைக்கு மிகப் பெரியது.',
  price_above_mrp: (p: ProblemParams) => `வரியுடன் விலை ${rupees(p.pricePaise)}, MRP ${rupees(p.mrpPaise)}-ஐ விட அதிகம்.`,
  rate_unclear: () => 'இது வரி விகிதம் அல்ல. இப்படி எழுதவும்: 18',
  rate_ambiguous: (p: ProblemParams) =>
    `இது ${percent(p.percent, 1)} அல்லது ${percent(p.percent, 100)} ஆக இருக்கலாம். சதவீதக் குறியுடன் எழுதவும்.`,
  rate_too_high: () => 'வரி விகிதம் 100 %-க்கு மேல் இருக்காது.',
  quantity_unclear: () => 'இது அளவு அல்ல. இப்படி எழுதவும்: 12 அல்லது 2.5',
  quantity_decimals: (p: ProblemParams) => `${p.decimals}-க்கு மேல் தசம இடங்கள்; இந்தப் பொருள் அவ்வளவு நுணுக்கமாக விற்காது.`,
  quantity_too_large: () => 'அளவு மிகப் பெரியது.',
  code_unusable: (p: ProblemParams) => `குறியீட்டில் அதிகபட்சம் ${p.max} ஆங்கில எழுத்து, எண், குறிகள்; இடைவெளி இன்றி.`,
  digits_lost: () => 'விரிதாள் இந்தக் குறியீட்டை முழுதாக்கிவிட்டது. நெடுவரிசையை எழுத்தாக (Text) மாற்றி மீண்டும் எழுதவும்.',
  barcode_length: (p: ProblemParams) =>
    `${p.code} இல் ${p.digits} இலக்கங்கள்; பொருட்களின் பார்கோடில் 8, 12, 13 அல்லது 14 இருக்கும்.`,
  barcode_check_digit: (p: ProblemParams) => `${p.code} இன் கடைசி இலக்கம் பொருந்தவில்லை: தவறு அல்லது வெட்டுப்பட்டது.`,
  too_many_barcodes: (p: ProblemParams) => `ஒரு பொருளுக்கு அதிகபட்சம் ${p.max} பார்கோடுகள்.`,
  hsn_unclear: () => 'HSN அல்லது SAC குறியீட்டில் 4, 6 அல்லது 8 இலக்கங்கள்.',
  unit_too_long: (p: ProblemParams) => `யூனிட்டில் அதிகபட்சம் ${p.max} எழுத்துகள்.`,
  uqc_unknown: () => 'இது GST யூனிட் குறியீடு அல்ல. எ.கா. NOS, KGS, PAC',
  decimals_unclear: () => 'தசம இடங்கள் 0, 1, 2 அல்லது 3.',
  yes_no_unclear: () => 'yes அல்லது no என எழுதவும்.',
  price_mode_unclear: () => 'inclusive அல்லது exclusive என எழுதவும்.',
  too_many_cells: (p: ProblemParams) => `${p.columns} நெடுவரிசைகளுக்கு ${p.cells} கட்டங்கள்; சில தவறான இடத்தில் உள்ளன.`,
  contradicts_line: (p: ProblemParams) => `வரிசை ${p.line} இல் உள்ள அதே பொருள், ஆனால் வேறு விவரங்கள்.`,
  several_items: (p: ProblemParams) => `இதன் குறியீடுகள் இரண்டு பொருட்களுக்கு உரியவை: ${p.first}, ${p.second}.`,
  several_lines: (p: ProblemParams) => `இதன் குறியீடுகள் வேறு இரண்டு வரிசைகளுக்கு உரியவை: ${p.first}, ${p.second}.`,
  name_of_several_items: (p: ProblemParams) =>
    `${p.name} என்ற பெயரில் ${p.count} பொருட்கள். எது என்று குறியீடு அல்லது பார்கோடு தரவும்.`,
  number_missing: () => 'வரியில் பில் எண் இல்லை.',
  date_missing: () => 'வரியில் தேதி இல்லை.',
  date_unclear: () => 'இது தேதி அல்ல. 21-11-2026 போல எழுதுங்கள்.',
  time_unclear: () => 'இது நேரம் அல்ல. 18:30 போல எழுதுங்கள்.',
  kind_unclear: () => 'இது விற்பனையா திரும்பியதா என்று சொல்லவில்லை.',
  amount_places: () => 'தொகையில் மூன்றுக்கு மேல் தசமங்கள் உள்ளன.',
  bill_known: (p: ProblemParams) => `${p.on} தேதி பில் ${p.number} முந்தைய கோப்பிலிருந்து இங்கே உள்ளது.`,
  bill_too_long: (p: ProblemParams) => `பில் ${p.number} இல் ${p.max} க்கு மேல் வரிகள் உள்ளன.`,
  bill_has_faults: (p: ProblemParams) => `இதே பில் ${p.number} இன் வரி ${p.line} தவறு; முழு பில்லும் விடப்படுகிறது.`,
  phone_unclear: () => 'இது தொலைபேசி எண் அல்ல. பத்து இலக்கங்கள் எழுதவும்.',
  gstin_wrong: () => 'இது சரியான GSTIN அல்ல; அதன் 15 எழுத்துகளைச் சரிபார்க்கவும்.',
  address_missing: () => 'இந்தக் கடை ஒவ்வொரு வாடிக்கையாளரின் முகவரியையும் கேட்கிறது.',
  gstin_missing: () => 'இந்தக் கடை ஒவ்வொரு வாடிக்கையாளரின் GSTIN-ஐயும் கேட்கிறது.',
  email_missing: () => 'இந்தக் கடை ஒவ்வொரு வாடிக்கையாளரின் மின்னஞ்சலையும் கேட்கிறது.',
  gstin_other_state: (p: ProblemParams) => `GSTIN மாநிலம் ${p.code} உடையது; வரிசையில் வேறு மாநிலம் உள்ளது.`,
  state_unclear: () => 'இது மாநிலம் அல்ல. பெயரையோ இரண்டு இலக்கக் குறியீட்டையோ எழுதவும்.',
  pin_unclear: () => 'பின்கோடில் ஆறு இலக்கங்கள் இருக்கும்.',
  days_unclear: () => 'கடன் நாட்களை எண்ணாக எழுதவும், அதிகபட்சம் 365.',
  day_unclear: () => 'இது தேதி அல்ல. 31-03-2026 போல எழுதவும்.',
  day_ahead: () => 'இந்த நாள் இன்னும் வரவில்லை.',
  due_before_bill: () => 'செலுத்த வேண்டிய நாள் பில் தேதிக்கு முன் உள்ளது.',
  side_unclear: () => 'Dr அல்லது Cr என எழுதவும்.',
  balance_both: () => 'பாக்கியும் முன்பணமும் ஒன்றாக உள்ளன. ஒவ்வொன்றையும் தனி வரிசையில் எழுதவும்.',
  balance_twice: (p: ProblemParams) => `வரிசை ${p.line}-இல் பில் எண் இல்லாத பாக்கி ஏற்கெனவே உள்ளது. இரண்டு பில் எண்களையும் தரவும்.`,
  bill_twice: (p: ProblemParams) => `வரிசை ${p.line}-இன் அதே பில், வேறு தொகையுடன்.`,
  opening_known: (p: ProblemParams) => `இது கணக்கில் ஏற்கெனவே ${rupees(p.amountPaise)} உடன் உள்ளது.`,
  party_contradicts: (p: ProblemParams) => `வரிசை ${p.line}-இல் உள்ளவரே, ஆனால் வேறு விவரங்களுடன்.`,
  several_parties: (p: ProblemParams) => `இது ${p.first} அல்லது ${p.second} ஆக இருக்கலாம். தொலைபேசி எண்ணைச் சேர்க்கவும்.`,
  item_unknown: () => 'இப்படிப் பொருள் இல்லை. முதலில் பொருட்களைக் கொண்டு வாருங்கள்.',
  quantity_missing: () => 'வரிசையில் அளவு இல்லை.',
  quantity_negative: () => 'ஆரம்ப இருப்பு பூஜ்ஜியத்துக்குக் கீழே இருக்க முடியாது.',
  batch_missing: () => 'இந்தப் பொருள் தொகுதி வாரியாக வைக்கப்படுகிறது. தொகுதியை எழுதவும்.',
  stock_twice: (p: ProblemParams) => `இந்தப் பொருளின் இருப்பு வரிசை ${p.line}-இல் ஏற்கெனவே உள்ளது.`,
  stock_known: (p: ProblemParams) =>
    `இதன் இருப்பு ஏற்கெனவே நகர்ந்துள்ளது; ${p.onHand} ${p.unit} உள்ளது. அதனுடன் கூட்டவும், அல்லது எண்ணிப் பார்க்கவும்.`,
}

const notes = {
  repeated_lines: (count: number) => `${indian(count)} வரிகள் பில்லின் வேறொரு வரியைப் போலவே உள்ளன; ஆனாலும் கணக்கில் சேரும்.`,
  two_times: (count: number) => `${indian(count)} பில்களில் இரண்டு நேரங்கள் உள்ளன; முதலாவது எடுக்கப்படும்.`,
  number_on_two_days: (count: number) => `${indian(count)} பில்களின் எண் வேறு நாளிலும் உள்ளது; ஒவ்வொன்றும் தனி பில்.`,
  repeated_rows: (count: number) => `${indian(count)} வரிசைகள் முந்தையதையே சொல்கின்றன; மாறாதவையாகக் கணக்கிடப்பட்டன.`,
  same_name_apart: (count: number) => `${indian(count)} பொருட்களுக்கு ஒரே பெயர்; விலை, MRP மூலம் பிரிக்கப்பட்டன.`,
  zero_price: (count: number) => `${indian(count)} புதிய பொருட்களின் விலை பூஜ்யம்.`,
  stock_not_changed: (count: number) =>
    `${indian(count)} பொருட்கள் ஏற்கெனவே வேறு ஸ்டாக்குடன் உள்ளன; பட்டியல் புதிய பொருட்களின் ஸ்டாக்கை மட்டும் பதியும்.`,
}

export const importProblems = { problems, notes }
