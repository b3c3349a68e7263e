// A buyer's dispute, as its parties and the platform read it, in Hindi.

import { indian } from '../count-words.ts'
import type { Words } from '../words.ts'

export const dispute: Words['marketOwn']['dispute'] = {
  act: 'कुछ गलत है',
  title: number => `बिल ${number} पर विवाद`,
  hint: 'अभी कोई पैसा नहीं हिलता। विक्रेता और निवेशकों को बताया जाता है, देरी नहीं गिनी जाती, और मंच देखकर फ़ैसला करता है। आप फिर भी चुका सकते हैं।',
  cause: 'क्या गलत है',
  causes: {
    goods_missing: 'सामान कम आया',
    goods_bad: 'सामान ख़राब है, या वह नहीं जो माँगा था',
    amount_wrong: 'रकम गलत है',
    not_ordered: 'मैंने यह नहीं मँगाया',
    paid_already: 'मैं विक्रेता को चुका चुका हूँ',
    other: 'कुछ और',
  },
  words: 'क्या हुआ',
  wordsNeeded: 'बताएँ क्या हुआ: विक्रेता और मंच इसे पढ़ते हैं।',
  send: 'विवाद करें',
  sent: 'बिल पर विवाद दर्ज हुआ। फ़ैसला आपको बताया जाएगा।',
  by: cause => `खरीदार का विवाद: ${cause}`,
  said: words => `“${words}”`,
  outcomes: {
    open: 'मंच देख रहा है। तब तक कोई पैसा नहीं हिलता।',
    dismissed: 'मंच का फ़ैसला: बिल ठीक है, सब पहले जैसा चलेगा।',
    upheld: 'मंच का फ़ैसला: खरीदार सही है, विक्रेता निवेशकों का पैसा लौटाता है।',
    paid: 'खरीदार ने आख़िर चुका दिया।',
  },
  why: why => `मंच ने कहा: ${why}`,
  writtenOff: 'मंच ने इसे छोड़ दिया: यह डूबा माना जाता है। बाद में जो आए, वह पैसा लगाने वालों को ही जाता है।',
  office: {
    title: 'विवाद',
    resume: 'बिल ठीक है',
    refund: 'खरीदार सही है',
    writeOff: 'बट्टे खाते डालें',
    resumeHint: (owed, day) =>
      `कोई पैसा नहीं हिलता। खरीदार पर ${owed} बकाया है, ${day} को देय, और निवेशक पहले की तरह इंतज़ार करते हैं।`,
    refundHint: (amount, count, seller) =>
      `${amount} ${seller} के वॉलेट से ${indian(count)} निवेशकों को लौटता है: जितना वहाँ है तुरंत, बाकी आगे आने वाले पैसे से। खरीदार पर कुछ बकाया नहीं रहता।`,
    buyerBack: amount => `खरीदार के चुकाए ${amount} उसके वॉलेट में लौटते हैं।`,
    writeOffHint: (missing, count) =>
      `कोई पैसा नहीं हिलता। ${missing} नहीं चुकाया गया और ${indian(count)} निवेशकों का डूबा माना जाता है। बाद में जो आए, यहाँ मिलाया जाता है और उन्हें जाता है।`,
    declareHint: missing => `खरीदार ने अब तक जो चुकाया, वह अभी निवेशकों को जाता है। बाकी ${missing} आने तक डूबा माना जाता है।`,
    missing: amount => `${amount} नहीं चुकाया`,
  },
}
