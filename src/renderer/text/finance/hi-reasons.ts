// Why an invoice may not be offered, or why its offer ended, in Hindi; and what is refused with it.

import type { ListingReason } from '../../../shared/records/listing.ts'
import { amount, shown } from '../refusal-words.ts'
import { type ListingRefusalWords, reasonsIn } from './listing-refusal-words.ts'

export const reasons: Record<ListingReason, string> = {
  shop_unregistered: 'आपकी दुकान का GSTIN नहीं लिखा है। सेटिंग, दुकान में लिखें।',
  not_tax_invoice: 'यह बिल ऑफ़ सप्लाई है। पैसे सिर्फ़ टैक्स इनवॉइस पर मिलते हैं।',
  buyer_unregistered: 'इस बिल पर ग्राहक का GSTIN नहीं है। पैसे सिर्फ़ GST में पंजीकृत ग्राहक के बिल पर मिलते हैं।',
  same_owner: 'ग्राहक और दुकान का PAN एक ही है।',
  void: 'यह बिल रद्द हो चुका है।',
  paid: 'इस बिल पर अब कुछ बाकी नहीं है।',
  dated_ahead: 'इस पर आगे की तारीख़ है। कंप्यूटर की तारीख़ जाँचें।',
  due_passed: 'इसकी देय तारीख़ निकल चुकी है।',
  due_too_soon: 'इसकी देय तारीख़ में 15 दिन से कम बचे हैं।',
  listed: 'यह पहले से बाज़ार में है।',
  face_fell: 'इस बीच इस पर पैसे या सामान वापस आया, इसलिए अब कम बाकी है। फिर से माँगें।',
  terms_changed: 'अब इससे उससे कम मिलेगा जिस पर आप राज़ी हुए थे। नए आँकड़े देखकर फिर माँगें।',
  account_missing: 'दुकान का बाज़ार में खाता नहीं है। फ़ाइनेंस में खाता खोलें, फिर माँगें।',
  kyc_missing: 'दुकान के बाज़ार खाते की अभी पुष्टि नहीं हुई है। काग़ज़ दें, फिर माँगें।',
  too_small: 'इस पर इतना कम बाकी है कि पैसे नहीं मिल सकते।',
  duplicate: 'बाज़ार में यही बिल, या ठीक ऐसा ही, पहले से है।',
  limit_reached: 'आपकी या इस ग्राहक की एक समय की सीमा पूरी हो चुकी है।',
  buyer_declined: 'ग्राहक ने कहा कि बिल ठीक नहीं है। उससे बात करें।',
  not_funded: 'समय पर किसी ने पैसे नहीं लगाए। जो लगे थे, सब लौट गए।',
  taken_back: 'आपने इसे वापस ले लिया।',
  paid_at_counter: 'काउंटर पर इसके पैसे आए, क्रेडिट नोट बना या बिल रद्द हुआ।',
  unfit: 'बाज़ार यह बिल नहीं लेता।',
}

export const listingRefusals: ListingRefusalWords = {
  listing_unfit: d => `बिल${shown(d.number, ' ')} पर अभी पैसे नहीं मिल सकते। ${reasonsIn(d, reasons)} कुछ नहीं माँगा गया।`,
  listing_quote_changed: d =>
    `अब इससे ${amount(d.settlementPaise) || 'दूसरी रकम'} मिलेंगे। राज़ी होने से पहले फिर देखें। कुछ नहीं माँगा गया।`,
  listing_ended: () => 'वापस लेने में देर हो गई: पैसे लग चुके हैं या बात ख़त्म हो चुकी है। कुछ नहीं बदला।',
  listing_answered: () => 'खरीदार जवाब दे चुका है, या पेशकश खत्म हो गई।',
  listing_phone_missing: () =>
    'बिल पर खरीदार का दस अंकों का फ़ोन नहीं है, जिस पर कोड भेजा जा सके। ग्राहक में जोड़िए और नया बिल दीजिए।',
  listing_phone_own: () => 'इस बिल पर खरीदार का फ़ोन आपकी दुकान का ही है। खरीदार को अपने फ़ोन से पुष्टि करनी होगी।',
  finance_email_taken: () => 'इस ई-मेल से बाज़ार में खाता पहले से है। उसी में साइन इन करें। कुछ नहीं बदला।',
  finance_password_wrong: () => 'ई-मेल या पासवर्ड ग़लत है। पाँच ग़लत कोशिशों के बाद खाता दो घंटे के लिए बंद हो जाता है।',
  finance_account_locked: () => 'पाँच बार ग़लत पासवर्ड: यह खाता दो घंटे के लिए बंद है। बाद में फिर कोशिश करें।',
  finance_account_other: () =>
    'यह खाता आपकी दुकान के लिए नहीं चल सकता: यह दूसरी दुकान का है, बेचने वाले का नहीं है, या आपकी दुकान का दूसरा खाता है। कुछ नहीं बदला।',
}
