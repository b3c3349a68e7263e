// Settings, Your data, in Hindi.

import type { Words } from '../words.ts'

export const bundle: Words['bundle'] = {
  hint: 'Galla में जो कुछ है, वह सब ऐसी फ़ाइलों में जिन्हें हर प्रोग्राम पढ़ता है: टेबल CSV में, हर कागज़ PDF में, और पूरा लॉग। README.txt हर कॉलम समझाता है। बिक्री चलती रहती है।',
  care: 'इन फ़ाइलों पर ताला नहीं है: जिसके पास ये हों, वह सब पढ़ सकता है।',
  folder: 'फ़ोल्डर',
  folderHint: 'Galla उसमें अपना एक फ़ोल्डर बनाता है। खाली छोड़ें: दुकान की फ़ाइल के पास।',
  papers: 'कागज़ों के साथ',
  papersHint: 'हर बिल, क्रेडिट नोट, रसीद, ऑर्डर और Z रिपोर्ट PDF में। बिल ज़्यादा हों तो समय लगता है।',
  days: 'दिन',
  allDays: 'सभी दिन',
  someDays: 'सिर्फ़ कुछ दिन',
  daysHint: 'आइटम, ग्राहक, डीलर और लोग हमेशा पूरे जाते हैं।',
  start: 'सब कुछ एक्सपोर्ट करें',
  stop: 'रोकें',
  stages: {
    copy: 'इस पल की कॉपी बन रही है…',
    tables: 'टेबल:',
    log: 'लॉग:',
    papers: 'कागज़:',
    proofs: 'भुगतान के सबूत:',
  },
  progress: (done, total) => (total === null ? done : `${total} में से ${done}`),
  done: 'सब कुछ यहाँ है:',
  doneFacts: (files, papers, megabytes) => `${files} फ़ाइलें, ${papers} कागज़, ${megabytes} MB। README.txt से शुरू करें।`,
  undrawn: count => `${count} कागज़ नहीं बन सके। papers/not-drawn.csv में उनकी सूची है; उनकी बातें टेबल में हैं।`,
  stopped: 'एक्सपोर्ट रोक दिया गया। उसका कुछ नहीं बचा।',
}
