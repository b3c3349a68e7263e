// Every expected "no" of the core in words: what happened, what was kept, what to do.

import { permissionName } from '../permission-name.ts'
import type { RefusalWords } from '../refusal-words.ts'
import { amount, quantity, shown } from '../refusal-words.ts'
import { wordFor } from '../word-for.ts'
import { dealerRefusals } from './dealer-refusals.ts'
import { people } from './people.ts'
import { folderTroubles } from './safety.ts'

export const refusals: RefusalWords = {
  invalid_input: d => `कुछ सही नहीं लिखा है${shown(d.field, ' (', ')')}। कुछ नहीं बदला।`,
  unknown_call: () => 'यह विंडो प्रोग्राम से पुरानी है। इसे बंद करके Galla फिर खोलें।',
  not_found: () => 'यह अब नहीं है। सूची फिर देखें।',
  not_set_up: d =>
    d.missing === 'upiId' ? 'आपकी UPI ID नहीं लिखी है। सेटिंग, दुकान में लिखें।' : 'यह अभी तैयार नहीं है। सेटिंग में देखें।',
  already_set_up: () => 'यह दुकान पहले से तैयार है। सेटिंग में बदलें।',
  not_signed_in: () => 'इस विंडो में किसी ने साइन इन नहीं किया है। अपना नाम चुनें और PIN लिखें।',
  not_permitted: d => {
    const what = shown(permissionName(people, d.permission), ' (', ')')
    return typeof d.name === 'string'
      ? `${d.name} इसकी अनुमति नहीं दे सकते${what}। किसी ऐसे को चुनें जो दे सकते हों।`
      : `जो साइन इन हैं, वे यह नहीं कर सकते${what}। जो कर सकते हैं, वे यहाँ साइन इन करें (Alt+P)। कुछ नहीं बदला।`
  },
  pin_wrong: d =>
    d.triesLeft === 0 || typeof d.triesLeft !== 'number'
      ? 'PIN गलत है। बहुत बार गलत हुआ: थोड़ा रुककर फिर कोशिश करें।'
      : `PIN गलत है। ${d.triesLeft} कोशिश बाकी है।`,
  pin_locked: () => 'बहुत बार गलत PIN लिखा गया। थोड़ा रुककर फिर कोशिश करें, या कोई और साइन इन करे।',
  pin_too_easy: () => 'यह PIN आसानी से पता चल जाएगा। एक ही अंक बार-बार या क्रम से अंक न लिखें।',
  pin_missing: () => 'नए व्यक्ति के लिए 4 से 8 अंकों का PIN चाहिए।',
  person_name_taken: d => `${shown(d.name) || 'इस नाम का व्यक्ति'} पहले से है। नाम में कुछ जोड़ें, ताकि बिल से पता चले किसने बेचा।`,
  owner_needed: () => 'दुकान में एक मालिक चाहिए जो साइन इन कर सके। पहले किसी और को मालिक बनाएँ।',
  owner_only: () =>
    'मालिक को बदलना या किसी को मालिक बनाना सिर्फ़ मालिक कर सकते हैं। मालिक यहाँ साइन इन करें (Alt+P)। कुछ नहीं बदला।',
  ledger_damaged: () => 'दुकान की फ़ाइल खराब है। इसमें और कुछ नहीं लिखा जाएगा। बैकअप वापस लाएँ।',
  ledger_foreign: () => 'यह फ़ाइल Galla की नहीं है। इसे छुआ नहीं गया।',
  ledger_in_use: () => 'इसी दुकान की फ़ाइल के साथ Galla दूसरी जगह खुला है। वही विंडो इस्तेमाल करें।',
  ledger_newer: () => 'इस दुकान की फ़ाइल को नए Galla ने लिखा है। नया वर्ज़न लगाएँ।',
  ledger_not_durable: () => 'यह डिस्क लिखा हुआ बचाए रखने का भरोसा नहीं देती। दुकान की फ़ाइल को अंदर की डिस्क पर ले जाएँ।',
  ledger_read_only: () => 'दुकान की फ़ाइल में लिखा नहीं जा सकता। उसके फ़ोल्डर में लिखने की अनुमति दें, फिर कोशिश करें।',
  disk_full: () => 'डिस्क भर गई है। कुछ खोया नहीं; बस यह नहीं लिखा गया। जगह बनाकर फिर कोशिश करें।',
  disk_failed: () => 'डिस्क ने गड़बड़ी बताई। यह नहीं लिखा गया। तुरंत बैकअप लें और डिस्क जाँचें।',
  clock_went_back: () => 'कंप्यूटर की घड़ी पिछले बिल से पीछे है। तारीख और समय सही करें, या पुष्टि करें।',
  backup_failed: d => `बैकअप नहीं हो पाया${shown(d.said, ' (', ')')}। पुराने बैकअप सुरक्षित हैं।`,
  backup_damaged: () => 'यह बैकअप खराब है, काम नहीं आएगा। कुछ नहीं बदला। कोई दूसरा चुनें।',
  backup_newer: () => 'यह बैकअप नए Galla ने बनाया है। नया वर्ज़न लगाकर फिर कोशिश करें। कुछ नहीं बदला।',
  backup_other_shop: () => 'यह बैकअप किसी दूसरी दुकान या काउंटर का है। कुछ नहीं बदला।',
  backup_folder_unfit: d => `${wordFor(folderTroubles, String(d.reason))} कुछ नहीं बदला।`,
  passphrase_needed: () => 'इस बैकअप पर ताला है। जिस पासफ़्रेज़ से बना था, वह लिखें।',
  passphrase_wrong: () => 'इस पासफ़्रेज़ से बैकअप नहीं खुला। कुछ नहीं बदला। बड़े-छोटे अक्षर और खाली जगह देख लें।',
  entry_conflict: () => 'यही रिकॉर्ड अलग जानकारी के साथ मौजूद है। कुछ नहीं लिखा गया। फिर से खोलें।',
  number_series_full: () => 'इस वित्त वर्ष में इस क्रम के नंबर खत्म हो गए। नया काउंटर कोड बनाएँ।',
  gstin_invalid: d =>
    d.error === 'MISSING'
      ? 'रजिस्टर्ड दुकान का GSTIN होता है। उसे लिखें, या “रजिस्टर्ड नहीं” चुनें।'
      : d.error === 'OTHER_STATE'
        ? 'राज्य GSTIN से मेल नहीं खाता। उसके पहले दो अंक राज्य बताते हैं।'
        : 'GSTIN सही नहीं है। सर्टिफ़िकेट से मिलाएँ।',
  item_code_taken: d => `कोड${shown(d.code, ' ')} दूसरे आइटम का है${shown(d.name, ': ')}।`,
  barcode_taken: d => `बारकोड${shown(d.barcode, ' ')} दूसरे आइटम का है${shown(d.name, ': ')}।`,
  price_above_mrp: d => {
    const above = `टैक्स सहित दाम${shown(amount(d.pricePaise), ' ')} MRP${shown(amount(d.mrpPaise), ' ')} से ज़्यादा है, जो कानून में मना है`
    return typeof d.lineNumber === 'number'
      ? `पंक्ति ${d.lineNumber}${shown(d.name, ', ')}: ${above}। दाम कम करें (F6), या आइटम में MRP ठीक करके पंक्ति फिर जोड़ें। बिल नहीं बना।`
      : `${shown(d.name) || 'आइटम'}: ${above}। दाम कम करें या MRP ठीक करें। कुछ सेव नहीं हुआ।`
  },
  customer_phone_taken: d => `यह फ़ोन नंबर दूसरे ग्राहक का है${shown(d.name, ': ')}।`,
  customer_gstin_mismatch: () => 'राज्य GSTIN से मेल नहीं खाता। उसके पहले दो अंक राज्य बताते हैं।',
  cart_empty: () => 'कार्ट खाली है।',
  cart_stale: () => 'यह कार्ट दूसरी विंडो में बदला गया। नया वाला दिख रहा है।',
  quantity_decimals: d => `${shown(d.name) || 'यह आइटम'} इतने टुकड़ों में नहीं बिकता। मात्रा ठीक करें।`,
  count_below_zero: d => `${shown(d.name) || 'इस आइटम'} की गिनती शून्य से कम नहीं हो सकती। संख्या ठीक करें।`,
  discount_too_large: () => 'छूट दाम से ज़्यादा है। उसे कम करें।',
  bill_discount_mixed_price_modes: () =>
    'बिल में टैक्स सहित और टैक्स अलग, दोनों दाम हैं। छूट हर लाइन पर दें (F4), या बिल की छूट हटाएँ (Shift+F4)।',
  amount_too_large: () => 'राशि इतनी बड़ी है कि बिल में नहीं आ सकती।',
  total_changed: d => `कुल राशि अब${shown(amount(d.totalPaise), ' ')} है। कार्ट देखें और पैसे फिर लें।`,
  tender_short: d => `${amount(d.shortPaise) || 'कुछ राशि'} अभी बाकी है।`,
  tender_over: d => `${amount(d.overPaise) || 'यह'} ज़्यादा है। बाकी से ज़्यादा सिर्फ़ नकद में ले सकते हैं।`,
  credit_needs_customer: () => 'उधार के लिए ग्राहक चाहिए। ग्राहक चुनें, या पूरी राशि लें।',
  cash_limit: () => 'एक बिल पर दो लाख रुपये या ज़्यादा नकद नहीं ले सकते। कुछ हिस्सा दूसरे तरीके से लें।',
  cash_limit_day: d => {
    const how =
      d.leftPaise === 0
        ? 'पूरी राशि दूसरे तरीके से लें'
        : `नकद में${shown(amount(d.leftPaise), ' ज़्यादा से ज़्यादा ') || ' कम'} लें, बाकी दूसरे तरीके से`
    return `एक व्यक्ति से एक दिन में दो लाख रुपये या ज़्यादा नकद नहीं ले सकते; यह ग्राहक आज${shown(amount(d.takenPaise), ' ')} नकद दे चुका है। ${how}। कुछ जमा नहीं किया गया।`
  },
  ...dealerRefusals,
  composition_inter_state: () => 'कंपोज़िशन दुकान दूसरे राज्य में नहीं बेच सकती। डिलीवरी या ग्राहक बदलें।',
  invoice_paid: () => 'इस बिल के पैसे मिल चुके हैं। कुछ जमा नहीं किया गया।',
  payment_over: d => `${amount(d.duePaise) || 'बाकी राशि'} से ज़्यादा बाकी नहीं है। कुछ जमा नहीं किया गया।`,
  shift_open: d => `इस गल्ले की शिफ़्ट पहले से खुली है${shown(d.openedBy, ', खोलने वाले: ')}। पहले उसे बंद करें। कुछ नहीं बदला।`,
  shift_not_open: () => 'आपकी दुकान में बिक्री शिफ़्ट खोलकर ही होती है। गल्ला में शिफ़्ट खोलें, फिर आगे बढ़ें। कुछ दर्ज नहीं हुआ।',
  shift_closed: d => `यह शिफ़्ट बंद हो चुकी है${shown(d.number, ', रिपोर्ट ')}। कुछ नहीं बदला।`,
  allocation_over: d => `बिलों पर लगाने के लिए सिर्फ़ ${amount(d.amountPaise) || 'इससे कम'} है। कुछ दर्ज नहीं हुआ।`,
  invoice_void: d => `बिल${shown(d.number, ' ')} पूरा वापस लिया जा चुका है। अब इस पर कुछ नहीं हो सकता।`,
  invoice_has_payments: d =>
    `बिल${shown(d.number, ' ')} के पैसे या सामान में बाद में बदलाव हुआ है। पूरे बिल के बजाय सामान वापस लें; कुछ नहीं बदला।`,
  void_too_late: d =>
    `बिल${shown(d.number, ' ')} आज की खुली शिफ़्ट का नहीं है, या दूसरे काउंटर का है। पूरे बिल के बजाय सामान वापस लें।`,
  return_empty: () => 'बताएँ कि क्या और कितना वापस आया।',
  return_too_much: d =>
    `लाइन ${shown(d.lineNumber)}${shown(d.name, ', ')}: अब सिर्फ़ ${quantity(d.leftThousandths, d.decimals)}${shown(d.unit, ' ')} वापस आ सकता है। कुछ नहीं बदला।`,
  refund_mismatch: d =>
    `ठीक ${amount(d.refundPaise) || 'सामान की कीमत'} वापस जाना चाहिए, एक या कई तरीकों से। रकम ठीक करें।`,
  customer_field_missing: d =>
    `यह दुकान हर ग्राहक से ${d.field === 'gstin' ? 'GSTIN' : d.field === 'email' ? 'ई-मेल' : 'पता'} लेती है। लिखें, या सेटिंग, बिल के नियम में बदलें।`,
  import_unreadable: d => `फ़ाइल पढ़ी नहीं जा सकती${shown(d.where, ' (', ')')}। उसे CSV या XLSX में सेव करके फिर चुनें।`,
  import_mapping_incomplete: () => 'बताएँ कि नाम किस कॉलम में है, और दाम भी, अगर वह खाली नहीं रह सकता।',
  import_has_errors: d => `${shown(d.count) || 'कुछ'} लाइनों में गड़बड़ी है। फ़ाइल ठीक करें, या उन लाइनों को छोड़ दें। कुछ नहीं बदला।`,
  import_cancelled: () => 'इम्पोर्ट रद्द हुआ। कुछ नहीं बदला।',
  import_expired: () => 'यह इम्पोर्ट अब खुला नहीं है। फ़ाइल फिर चुनें।',
  export_cancelled: () => 'काम रोक दिया गया। कोई फ़ाइल नहीं बनी।',
  return_not_due: d =>
    d.scheme === 'composition'
      ? 'कंपोज़िशन दुकान GSTR-1 या ई-इनवॉइस नहीं भरती: वह हर तिमाही CMP-08 और हर साल GSTR-4 भरती है।'
      : 'बिना GST पंजीकरण की दुकान GST रिटर्न नहीं भरती। GSTIN मिलने पर उसे सेटिंग, दुकान में लिखें।',
  period_backwards: () => 'अवधि शुरू होने से पहले ही ख़त्म होती है। कोई एक दिन बदलें।',
  return_blocked: () => 'कुछ बातें इस फ़ाइल को रोक रही हैं। सूची में दिखी बातें ठीक करें, या देखने के लिए Excel फ़ाइल लें।',
  file_too_large: () => 'फ़ाइल बहुत बड़ी है। उसे बाँटकर हिस्सों में लाएँ।',
  too_many_labels: d => `एक बार में ज़्यादा से ज़्यादा ${shown(d.most) || '10000'} लेबल। थोड़े-थोड़े करके छापें।`,
  printer_not_set: () => 'रसीद प्रिंटर नहीं चुना गया। सेटिंग, प्रिंटिंग में चुनें।',
}
