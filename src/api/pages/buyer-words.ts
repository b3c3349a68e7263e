// What the page of a buyer says, in the languages that he may read.

/** What may be wrong with a link or with a code. */
export const linkRefusals = [
  'link_broken',
  'link_over',
  'not_pending',
  'buyer_phone_missing',
  'link_code_wrong',
  'otp_too_many',
] as const
export type LinkRefusal = (typeof linkRefusals)[number]

export type PageLanguage = 'en' | 'hi' | 'ta'

export interface BuyerWords {
  readonly title: string
  readonly lead: (seller: string) => string
  readonly number: string
  readonly issued: string
  readonly due: string
  readonly buyer: string
  readonly items: string
  readonly means: (amount: string, due: string) => string
  readonly codeLead: (phoneEnd: string) => string
  readonly sendCode: string
  readonly sendAgain: string
  readonly codeSent: (phoneEnd: string) => string
  readonly code: string
  readonly notes: string
  readonly notesHint: string
  readonly confirm: string
  readonly reject: string
  readonly confirmed: string
  readonly rejected: string
  readonly thanks: string
  readonly notesMissing: string
  readonly refused: Readonly<Record<LinkRefusal, string>>
}

const en: BuyerWords = {
  title: 'Is this invoice right?',
  lead: seller => `${seller} asks you to confirm an invoice, so that it can be paid early by investors.`,
  number: 'Invoice',
  issued: 'Date',
  due: 'Due',
  buyer: 'Billed to',
  items: 'Goods',
  means: (amount, due) =>
    `If you confirm: the goods came, you owe ${amount}, and you pay it by ${due} to the account that you will be told of, whatever else is between you and the seller. Nothing is taken from you today.`,
  codeLead: phoneEnd => `To know that it is you, a code is sent to the phone ending in ${phoneEnd}.`,
  sendCode: 'Send the code',
  sendAgain: 'Send another code',
  codeSent: phoneEnd => `A code was sent to the phone ending in ${phoneEnd}.`,
  code: 'Code',
  notes: 'Note',
  notesHint: 'Say what is wrong when you do not confirm',
  confirm: 'Yes, it is right',
  reject: 'No, it is not right',
  confirmed: 'You confirmed this invoice.',
  rejected: 'You turned this invoice down. It is not financed.',
  thanks: 'You may close this page.',
  notesMissing: 'Say in the note what is wrong.',
  refused: {
    link_broken: 'This link is not whole. Open it once more from where it was sent to you.',
    link_over: 'This link is too old. Ask the shop for another one.',
    not_pending: 'This invoice waits for no answer any more.',
    buyer_phone_missing: 'No phone of yours is known here. Ask the shop to add it.',
    link_code_wrong: 'The code is wrong or too old. Nothing was changed.',
    otp_too_many: 'Three codes an hour are sent to a phone. Try again later.',
  },
}

const hi: BuyerWords = {
  title: 'क्या यह बिल सही है?',
  lead: seller => `${seller} चाहता है कि आप एक बिल की पुष्टि करें, ताकि निवेशक उसका पैसा पहले दे सकें।`,
  number: 'बिल',
  issued: 'तारीख',
  due: 'देय तारीख',
  buyer: 'खरीदार',
  items: 'सामान',
  means: (amount, due) =>
    `पुष्टि करने पर: सामान आ गया, आप पर ${amount} बाकी हैं, और आप उसे ${due} तक बताए गए खाते में देंगे, विक्रेता से और जो भी लेन-देन हो। आज आपसे कुछ नहीं लिया जाता।`,
  codeLead: phoneEnd => `यह जानने के लिए कि आप ही हैं, ${phoneEnd} पर खत्म होने वाले फ़ोन पर कोड भेजा जाता है।`,
  sendCode: 'कोड भेजें',
  sendAgain: 'दूसरा कोड भेजें',
  codeSent: phoneEnd => `${phoneEnd} पर खत्म होने वाले फ़ोन पर कोड भेजा गया।`,
  code: 'कोड',
  notes: 'टिप्पणी',
  notesHint: 'पुष्टि न करें तो बताइए क्या गलत है',
  confirm: 'हाँ, सही है',
  reject: 'नहीं, सही नहीं है',
  confirmed: 'आपने इस बिल की पुष्टि की।',
  rejected: 'आपने इस बिल को नहीं माना। इस पर पैसा नहीं दिया जाएगा।',
  thanks: 'आप यह पन्ना बंद कर सकते हैं।',
  notesMissing: 'टिप्पणी में बताइए क्या गलत है।',
  refused: {
    link_broken: 'यह लिंक पूरा नहीं है। जहाँ से मिला था वहीं से फिर खोलिए।',
    link_over: 'यह लिंक पुराना हो गया। दुकान से दूसरा माँगिए।',
    not_pending: 'इस बिल को अब किसी जवाब का इंतज़ार नहीं है।',
    buyer_phone_missing: 'आपका कोई फ़ोन यहाँ दर्ज नहीं है। दुकान से जोड़ने को कहिए।',
    link_code_wrong: 'कोड गलत है या पुराना हो गया। कुछ नहीं बदला।',
    otp_too_many: 'एक फ़ोन पर घंटे में तीन कोड भेजे जाते हैं। बाद में फिर कोशिश कीजिए।',
  },
}

const ta: BuyerWords = {
  title: 'இந்தப் பில் சரியா?',
  lead: seller => `முதலீட்டாளர்கள் முன்பே பணம் தர, இந்தப் பில்லை உறுதி செய்யும்படி ${seller} கேட்கிறது.`,
  number: 'பில்',
  issued: 'தேதி',
  due: 'கெடு',
  buyer: 'வாங்கியவர்',
  items: 'சரக்கு',
  means: (amount, due) =>
    `உறுதி செய்தால்: சரக்கு வந்தது, நீங்கள் ${amount} தர வேண்டும், விற்பவருடன் வேறு எது இருந்தாலும் ${due}-க்குள் சொல்லப்படும் கணக்கில் செலுத்துவீர்கள். இன்று உங்களிடம் எதுவும் எடுக்கப்படாது.`,
  codeLead: phoneEnd => `நீங்கள்தான் என்று அறிய, ${phoneEnd} என முடியும் தொலைபேசிக்கு ஒரு குறியீடு அனுப்பப்படும்.`,
  sendCode: 'குறியீடு அனுப்பு',
  sendAgain: 'வேறு குறியீடு அனுப்பு',
  codeSent: phoneEnd => `${phoneEnd} என முடியும் தொலைபேசிக்குக் குறியீடு அனுப்பப்பட்டது.`,
  code: 'குறியீடு',
  notes: 'குறிப்பு',
  notesHint: 'உறுதி செய்யாவிட்டால் எது தவறு என்று எழுதுங்கள்',
  confirm: 'ஆம், சரி',
  reject: 'இல்லை, தவறு',
  confirmed: 'இந்தப் பில்லை உறுதி செய்தீர்கள்.',
  rejected: 'இந்தப் பில்லை மறுத்தீர்கள். அதற்குப் பணம் தரப்படாது.',
  thanks: 'இந்தப் பக்கத்தை மூடலாம்.',
  notesMissing: 'எது தவறு என்று குறிப்பில் எழுதுங்கள்.',
  refused: {
    link_broken: 'இந்த இணைப்பு முழுமையாக இல்லை. வந்த இடத்திலிருந்து மீண்டும் திறக்கவும்.',
    link_over: 'இந்த இணைப்பு பழையது. கடையிடம் வேறு கேளுங்கள்.',
    not_pending: 'இந்தப் பில் இனி எந்தப் பதிலுக்கும் காத்திருக்கவில்லை.',
    buyer_phone_missing: 'உங்கள் தொலைபேசி எதுவும் இங்கே இல்லை. சேர்க்கும்படி கடையிடம் கேளுங்கள்.',
    link_code_wrong: 'குறியீடு தவறு அல்லது பழையது. எதுவும் மாறவில்லை.',
    otp_too_many: 'ஒரு தொலைபேசிக்கு மணிக்கு மூன்று குறியீடுகள். பிறகு முயலுங்கள்.',
  },
}

const all: Readonly<Record<PageLanguage, BuyerWords>> = { en, hi, ta }

export const wordsOf = (language: PageLanguage): BuyerWords => all[language]

/** The first of the browser's languages that there is. */
export function languageOf(acceptLanguage: string | undefined): PageLanguage {
  const asked = (acceptLanguage ?? '').split(',').map(part => part.trim().slice(0, 2).toLowerCase())
  const known = asked.find(each => each === 'en' || each === 'hi' || each === 'ta')
  return known === 'hi' || known === 'ta' ? known : 'en'
}
