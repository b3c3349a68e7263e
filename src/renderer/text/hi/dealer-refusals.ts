// What the core refuses around dealers, in Hindi.

import type { DealerRefusalWords } from '../dealer-refusal-words.ts'
import { amount, quantity, shown } from '../refusal-words.ts'

export const dealerRefusals: DealerRefusalWords = {
  dealer_order_empty: () => 'ऑर्डर में कोई आइटम नहीं है। कम से कम एक जोड़ें।',
  dealer_order_settled: d =>
    d.status === 'cancelled'
      ? `ऑर्डर${shown(d.number, ' ')} रद्द हो चुका है। कुछ नहीं लिखा गया।`
      : `ऑर्डर${shown(d.number, ' ')} का माल पहले ही आ चुका है। कुछ नहीं लिखा गया।`,
  dealer_order_other: d => `ऑर्डर${shown(d.number, ' ')} ${shown(d.name) || 'दूसरे डीलर'} को दिया गया था। उसे वहीं खोलें।`,
  dealer_bill_known: d =>
    `इस डीलर का बिल${shown(d.number, ' ')} पहले से दर्ज है। नंबर मिलाएँ; अगर गलत दर्ज हुआ था, तो पहले वह माल-रसीद पलटें।`,
  dealer_payment_over: d =>
    `इस ऑर्डर पर ${amount(d.duePaise) || 'इतना'} ही बाकी है। राशि कम करें, या बाकी खाते में दें। कुछ जमा नहीं किया गया।`,
  dealer_return_too_much: d =>
    `उस बिल के ${shown(d.name) || 'इस आइटम'} में से सिर्फ़ ${quantity(d.leftThousandths, d.decimals) || 'इतना'} वापस भेजा जा सकता है। मात्रा घटाएँ। कुछ नहीं लिखा गया।`,
  dealer_return_other: d =>
    d.lineNumber === undefined
      ? `वह माल ${shown(d.name) || 'दूसरे डीलर'} से आया था। उसी डीलर के पन्ने से वापस भेजें।`
      : `${shown(d.name) || 'यह आइटम'} उस बिल में नहीं आया था। यह लाइन हटाएँ, या बिना बिल के वापस भेजें।`,
  receipt_has_returns: d =>
    `इस बिल का माल वापस भेजा जा चुका है (${shown(d.numbers) || 'डेबिट नोट'})। पहले वह डेबिट नोट पलटें। कुछ नहीं बदला।`,
  receipt_empty: () => 'न माल आया, न बिल है। जो आया वह लिखें, या बिल की राशि।',
  tax_over_bill: () => 'टैक्स बिल से ज़्यादा है। दोनों में से एक ठीक करें।',
  already_reversed: () => 'यह पहले ही पलटा जा चुका है। कुछ नहीं बदला।',
  proof_unusable: d =>
    d.reason === 'size'
      ? 'सबूत की फ़ाइल 1 MB से बड़ी है। छोटी तस्वीर लें। कुछ जमा नहीं किया गया।'
      : 'सबूत PDF, JPEG या PNG नहीं है। दूसरी फ़ाइल चुनें। कुछ जमा नहीं किया गया।',
}
