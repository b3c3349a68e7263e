// महीने के अंत की स्क्रीन: मुनीम के लिए महीने की फ़ाइलें, और जो उन्हें रोकता है।

import { indian } from '../count-words.ts'
import type { Words } from '../words.ts'

const bills = (count: number) => `${indian(count)} बिल`

export const monthEnd: Words['monthEnd'] = {
  title: 'महीने का अंत',
  before: 'पिछला महीना',
  after: 'अगला महीना',
  settings: 'टर्नओवर और सीमाएँ',
  reading: month => `${month} पढ़ा जा रहा है…`,
  progress: (done, total) => `${indian(total)} में से ${indian(done)} बिल`,
  stop: 'रोकें',
  tables: 'GSTR-1',
  columns: { table: 'तालिका', count: 'पंक्तियाँ', taxable: '₹ कर योग्य', igst: '₹ IGST', cgst: '₹ CGST', sgst: '₹ SGST' },
  sections: {
    b2b: '4 · पंजीकृत ख़रीदार, बिल-दर-बिल',
    b2cl: '5 · दूसरे राज्यों में बड़ी बिक्री',
    b2cs: '7 · बाक़ी सारी बिक्री',
    nil: '8 · बिना टैक्स की बिक्री',
    cdnr: '9B · क्रेडिट नोट, पंजीकृत',
    cdnur: '9B · क्रेडिट नोट, अन्य',
    hsnB2b: '12 · HSN से, पंजीकृत ख़रीदार',
    hsnB2c: '12 · HSN से, अन्य ख़रीदार',
  },
  issued: (count, cancelled) => `13 · ${indian(count)} नंबर दिए गए, ${indian(cancelled)} रद्द`,
  nothing: 'इस महीने कोई बिल नहीं',
  nothingHint: 'फ़ाइलें फिर भी बन सकती हैं: ख़ाली महीने का रिटर्न भी भरना होता है।',
  notDue: {
    composition: 'कंपोज़िशन दुकान GSTR-1 नहीं भरती: वह हर तिमाही CMP-08 और हर साल GSTR-4 भरती है।',
    unregistered: 'बिना GST पंजीकरण की दुकान GST रिटर्न नहीं भरती। Tally की फ़ाइलें यहाँ हैं।',
  },
  files: 'फ़ाइलें',
  file: {
    gstr1Json: 'पोर्टल के लिए GSTR-1',
    gstr1Xlsx: 'देखने के लिए GSTR-1',
    eInvoices: 'ई-इनवॉइस',
    eWayBills: 'ई-वे बिल, भाग A',
    tallyMasters: 'Tally मास्टर',
    tallyVouchers: 'Tally वाउचर',
  },
  made: name => `सेव हुआ: ${name}`,
  ready: (ready, count) => (ready === count ? bills(count) : `${indian(count)} में से ${indian(ready)} बिल तैयार`),
  noEInvoices: 'इस दुकान पर लागू नहीं',
  blocked: 'ठीक करने को',
  nothingBlocks: 'इस महीने को कुछ नहीं रोक रहा।',
  place: { what: 'क्या', where: 'कहाँ', bills: 'बिल', blocks: 'किसके लिए' },
  parts: { gstr1: 'GSTR-1', eInvoices: 'ई-इनवॉइस', eWayBills: 'ई-वे बिल', tally: 'Tally' },
  note: 'केवल जानकारी',
  openPlace: 'ठीक करें',
  openBill: 'बिल खोलें',
  moreBills: (shown, more) => (more === 0 ? shown : `${shown} + ${indian(more)}`),
  blockers: {
    gstin_missing: () => 'दुकान का GSTIN नहीं लिखा',
    seller_address: () => 'दुकान का पता अधूरा है',
    hsn_missing: count => `${bills(count)} में HSN कोड नहीं`,
    hsn_short: count => `${bills(count)} में HSN कोड छोटा है`,
    hsn_unknown: count => `${bills(count)} में HSN कोड GSTN को पता नहीं`,
    hsn_digits: count => `${bills(count)} में HSN कोड 4, 6 या 8 अंकों का नहीं`,
    unit_unknown: count => `${bills(count)} में इकाई GSTN को पता नहीं`,
    rate_unknown: count => `${bills(count)} में GST दर GSTN को पता नहीं`,
    sez_without_gstin: count => `${bills(count)} में SEZ ख़रीदार का GSTIN नहीं`,
    buyer_name: count => `${bills(count)} में ख़रीदार का नाम 3 अक्षर से छोटा`,
    buyer_address: count => `${bills(count)} में ख़रीदार की गली, शहर या PIN नहीं`,
    irn_days_over: count => `30 दिन से पुराने, बिना IRN: ${bills(count)}`,
  },
}
