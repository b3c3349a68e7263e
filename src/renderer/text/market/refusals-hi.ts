// What the marketplace refuses, and what the user does then.

import { shown } from '../refusal-words.ts'
import type { MarketRefusalWords } from './market-refusal-words.ts'

export const marketRefusals: MarketRefusalWords = {
  market_signed_out: () => 'अब आप बाज़ार में साइन इन नहीं हैं। फिर से साइन इन करें।',
  market_unreachable: () =>
    'बाज़ार तक पहुँच नहीं है। कुछ नहीं बदला; जो दिख रहा है वह पिछली जानकारी है। लाइन चालू होने पर फिर कोशिश करें।',
  market_password_wrong: () => 'ईमेल पता या पासवर्ड गलत है। दोनों जाँचकर फिर कोशिश करें।',
  market_locked: () => 'पाँच बार गलत पासवर्ड: यह खाता दो घंटे के लिए बंद है। बाद में कोशिश करें।',
  market_email_taken: () => 'यह ईमेल पता पहले से दर्ज है। इसके बजाय साइन इन करें।',
  market_price_stale: () => 'आपके देखने के बाद दाम बदल गया। कोई पैसा नहीं गया। नया दाम देखकर फिर हाँ कहें।',
  market_gone: () => 'यह बिल अब बाज़ार में नहीं है: पूरा पैसा मिल गया या वापस ले लिया गया। कोई पैसा नहीं गया।',
  market_above_rest: () => 'यह बाकी रकम से ज़्यादा है। कोई पैसा नहीं गया। छोटी रकम चुनें।',
  market_wallet_short: () => 'आपके वॉलेट में इतना नहीं है। कोई पैसा नहीं गया।',
  market_own_invoice: () => 'यह बिल आपका या आपके खरीदार का है: वही PAN। अपने बिल में कोई पैसा नहीं लगाता।',
  market_owed_changed: () => 'आपके देखने के बाद बकाया बदल गया। कोई पैसा नहीं गया। फिर देखकर हाँ कहें।',
  market_decided: () => 'इस पर इस बीच फ़ैसला हो चुका है। देखें कि अब क्या स्थिति है।',
  market_file_unfit: () => 'कागज़ JPEG, PNG, PDF या Word फ़ाइल हो, 5 MB तक, और वही हो जो नाम कहता है।',
  market_refused: d => `बाज़ार ने मना किया।${shown(d.said, ' ')}`,
}
