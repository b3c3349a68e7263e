// What can be wrong with a row of an imported list, by the core's codes, and what is worth knowing about it.

import { indian } from '../../count-words.ts'
import type { ProblemParams } from '../../import-words.ts'
import { percent, rupees } from '../../import-words.ts'

const problems = {
  name_missing: () => 'लाइन में नाम नहीं है।',
  name_too_long: (p: ProblemParams) => `ब्रांड और पैक के साथ नाम ${p.length} अक्षरों का है; ज़्यादा से ज़्यादा ${p.max} हो सकते हैं।`,
  text_too_long: (p: ProblemParams) => `टेक्स्ट ${p.length} अक्षरों का है; ज़्यादा से ज़्यादा ${p.max} हो सकते हैं।`,
  price_missing: () => 'लाइन में दाम नहीं है।',
  amount_unclear: () => 'यह राशि नहीं है। रुपये ऐसे लिखें: 1234.50',
  amount_decimals: () => 'राशि में दो से ज़्यादा दशमलव हैं।',
  amount_negative: () => 'राशि शून्य से कम है।',
  amount_too_large: () => 'राशि दाम के लिए बहुत बड़ी है।',
  price_above_mrp: (p: ProblemParams) => `टैक्स सहित दाम ${rupees(p.pricePaise)}, MRP ${rupees(p.mrpPaise)} से ज़्यादा है।`,
  rate_unclear: () => 'यह टैक्स की दर नहीं है। ऐसे लिखें: 18',
  rate_ambiguous: (p: ProblemParams) =>
    `यह ${percent(p.percent, 1)} या ${percent(p.percent, 100)} हो सकता है। प्रतिशत चिह्न के साथ लिखें।`,
  rate_too_high: () => 'टैक्स की दर 100 % से ज़्यादा नहीं होती।',
  quantity_unclear: () => 'यह मात्रा नहीं है। ऐसे लिखें: 12 या 2.5',
  quantity_decimals: (p: ProblemParams) => `${p.decimals} से ज़्यादा दशमलव; यह आइटम इतना बारीक नहीं बिकता।`,
  quantity_too_large: () => 'मात्रा बहुत बड़ी है।',
  code_unusable: (p: ProblemParams) => `कोड में अंग्रेज़ी के ज़्यादा से ज़्यादा ${p.max} अक्षर, अंक और चिह्न, बिना खाली जगह।`,
  digits_lost: () => 'स्प्रेडशीट ने इस कोड को गोल कर दिया है। कॉलम को टेक्स्ट बनाकर फिर लिखें।',
  barcode_length: (p: ProblemParams) => `${p.code} में ${p.digits} अंक हैं; आइटम के बारकोड में 8, 12, 13 या 14 होते हैं।`,
  barcode_check_digit: (p: ProblemParams) => `${p.code} का आखिरी अंक मेल नहीं खाता: गलत लिखा या कटा हुआ।`,
  too_many_barcodes: (p: ProblemParams) => `एक आइटम के ज़्यादा से ज़्यादा ${p.max} बारकोड।`,
  hsn_unclear: () => 'HSN या SAC कोड में 4, 6 या 8 अंक होते हैं।',
  unit_too_long: (p: ProblemParams) => `यूनिट में ज़्यादा से ज़्यादा ${p.max} अक्षर।`,
  uqc_unknown: () => 'यह GST का यूनिट कोड नहीं है। जैसे: NOS, KGS, PAC',
  decimals_unclear: () => 'दशमलव 0, 1, 2 या 3 हो सकते हैं।',
  yes_no_unclear: () => 'yes या no लिखें।',
  price_mode_unclear: () => 'inclusive या exclusive लिखें।',
  too_many_cells: (p: ProblemParams) => `लाइन में ${p.columns} कॉलम पर ${p.cells} खाने हैं, इसलिए कुछ गलत जगह हैं।`,
  contradicts_line: (p: ProblemParams) => `लाइन ${p.line} वाला ही आइटम, पर जानकारी अलग।`,
  several_items: (p: ProblemParams) => `इसके कोड दो आइटम के हैं: ${p.first} और ${p.second}।`,
  several_lines: (p: ProblemParams) => `इसके कोड दूसरी दो लाइनों के हैं: ${p.first} और ${p.second}।`,
  name_of_several_items: (p: ProblemParams) => `${p.name} नाम के ${p.count} आइटम हैं। कौन-सा है, कोड या बारकोड लिखें।`,
  number_missing: () => 'पंक्ति में बिल नंबर नहीं है।',
  date_missing: () => 'पंक्ति में तारीख़ नहीं है।',
  date_unclear: () => 'यह तारीख़ नहीं है। 21-11-2026 की तरह लिखें।',
  time_unclear: () => 'यह समय नहीं है। 18:30 की तरह लिखें।',
  kind_unclear: () => 'यह न बिक्री बताता है, न वापसी।',
  amount_places: () => 'रक़म में तीन से ज़्यादा दशमलव हैं।',
  bill_known: (p: ProblemParams) => `बिल ${p.number}, ${p.on}, पहले की फ़ाइल से यहाँ है।`,
  bill_too_long: (p: ProblemParams) => `बिल ${p.number} में ${p.max} से ज़्यादा पंक्तियाँ हैं।`,
  bill_has_faults: (p: ProblemParams) => `इसी बिल ${p.number} की पंक्ति ${p.line} ग़लत है, इसलिए पूरा बिल छूटता है।`,
}

const notes = {
  repeated_lines: (count: number) => `${indian(count)} पंक्तियाँ बिल की दूसरी पंक्ति जैसी ही हैं; फिर भी गिनी जाती हैं।`,
  two_times: (count: number) => `${indian(count)} बिलों की पंक्तियों में दो अलग समय हैं; पहला माना जाता है।`,
  number_on_two_days: (count: number) => `${indian(count)} बिलों का नंबर दूसरे दिन के बिल का भी है; हर एक अलग बिल है।`,
  repeated_rows: (count: number) => `${indian(count)} लाइनें पहले की दोहराती हैं; उन्हें बिना बदला गिना गया।`,
  same_name_apart: (count: number) => `${indian(count)} आइटम के नाम एक जैसे हैं; दाम और MRP से अलग रखे गए।`,
  zero_price: (count: number) => `${indian(count)} नए आइटम का दाम शून्य है।`,
  stock_not_changed: (count: number) =>
    `${indian(count)} आइटम पहले से दूसरे स्टॉक के साथ हैं; सूची सिर्फ़ नए आइटम का स्टॉक लिखती है।`,
}

export const importProblems = { problems, notes }
